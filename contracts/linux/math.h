/* SPDX-License-Identifier: GPL-2.0-only */
/* lib/math/int_sqrt.c and int_pow.c, kernel-doc of each. */
#ifndef BELAY_LINUX_MATH_H
#define BELAY_LINUX_MATH_H

#include <belay/belay.h>
#include_next <linux/math.h>

unsigned long int_sqrt(unsigned long x) __at_most(x);
u64 int_pow(u64 base, unsigned int exp) __contract;
#if BITS_PER_LONG < 64
u32 int_sqrt64(u64 x) __contract;
#endif

#endif
