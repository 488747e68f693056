/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a processor can do. arch/x86/include/asm/cpufeature.h: inline assembly
 * that is patched.
 */
#ifndef BELAY_ASM_CPUFEATURE_H
#define BELAY_ASM_CPUFEATURE_H

#include <belay/belay.h>
#include_next <asm/cpufeature.h>

#ifdef CONFIG_X86
bool _static_cpu_has(u16 bit) __contract;
#endif

#endif
