/* SPDX-License-Identifier: GPL-2.0-only */
/* The task that runs. arch/x86/include/asm/current.h: inline assembly. */
#ifndef BELAY_ASM_CURRENT_H
#define BELAY_ASM_CURRENT_H

#include <belay/belay.h>
#include_next <asm/current.h>

struct task_struct *get_current(void) __contract;

#endif
