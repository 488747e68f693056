/* SPDX-License-Identifier: GPL-2.0-only */
/* Before 6.12: the contracts are those of linux/unaligned.h. */
#ifndef BELAY_ASM_GENERIC_UNALIGNED_H
#define BELAY_ASM_GENERIC_UNALIGNED_H

#include <belay/belay.h>
#include_next <asm-generic/unaligned.h>
#include <linux/unaligned.h>

#endif
