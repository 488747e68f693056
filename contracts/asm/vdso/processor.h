/* SPDX-License-Identifier: GPL-2.0-only */
/* One instruction that does nothing, for loops that wait. */
#ifndef BELAY_ASM_VDSO_PROCESSOR_H
#define BELAY_ASM_VDSO_PROCESSOR_H

#include <belay/belay.h>
#include_next <asm/vdso/processor.h>

void cpu_relax(void) __contract;

#endif
