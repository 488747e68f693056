/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tables of processors. arch/x86/kernel/cpu/match.c, kernel-doc: the entry that
 * fits this one, or NULL. The table ends with an entry that is all zero.
 */
#ifndef BELAY_ASM_CPU_DEVICE_ID_H
#define BELAY_ASM_CPU_DEVICE_ID_H

#include <belay/belay.h>
#include_next <asm/cpu_device_id.h>

const struct x86_cpu_id *x86_match_cpu(const struct x86_cpu_id *match)
	__nullable __borrows(match);

#endif
