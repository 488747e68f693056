/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Instructions that a hypervisor may stand in for. arch/x86/include/asm/
 * paravirt.h: inline assembly that is patched. CPUID reads two of its outputs
 * first.
 */
#ifndef BELAY_ASM_PARAVIRT_H
#define BELAY_ASM_PARAVIRT_H

#include <belay/belay.h>
#include_next <asm/paravirt.h>

#ifdef CONFIG_PARAVIRT_XXL
void __cpuid(unsigned int *eax, unsigned int *ebx __init_out,
	     unsigned int *ecx, unsigned int *edx __init_out)
	__sets(*eax) __sets(*ecx);
u64 paravirt_read_msr(unsigned msr) __contract;
void paravirt_write_msr(unsigned msr, unsigned low, unsigned high) __contract;
u64 paravirt_read_msr_safe(unsigned msr, int *err __init_out) __contract;
int paravirt_write_msr_safe(unsigned msr, unsigned low, unsigned high)
	__contract;
#endif

#endif
