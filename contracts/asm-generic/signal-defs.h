/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The kernel's __sighandler_t is a pointer to a function in user memory. The
 * prelude makes __user an address space, which a function type cannot have.
 */
#ifndef BELAY_ASM_GENERIC_SIGNAL_DEFS_H
#define BELAY_ASM_GENERIC_SIGNAL_DEFS_H

#pragma push_macro("__user")
#undef __user
#define __user
#include_next <asm-generic/signal-defs.h>
#pragma pop_macro("__user")

#endif
