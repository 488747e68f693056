/* SPDX-License-Identifier: GPL-2.0-only */
/* The accessors of an architecture are those of linux/io.h. */
#ifndef BELAY_ASM_IO_H
#define BELAY_ASM_IO_H

#include <belay/belay.h>
#include_next <asm/io.h>
#include <linux/io.h>

#endif
