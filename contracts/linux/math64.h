/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arithmetic of 64 bits. mul_u64_u64_div_u64() has 128 bits in between: inline
 * assembly on x86 (asm/div64.h), which traps where the divisor is 0 as any
 * division does.
 */
#ifndef BELAY_LINUX_MATH64_H
#define BELAY_LINUX_MATH64_H

#include <belay/belay.h>
#include_next <linux/math64.h>

u64 belay_mul_div(u64 a, u64 mul, u64 div) __contract;

#undef mul_u64_u64_div_u64
#define mul_u64_u64_div_u64(a, mul, div)				\
({									\
	u64 belay_div = (div);						\
									\
	(void)(U64_MAX / belay_div);					\
	belay_mul_div(a, mul, belay_div);				\
})

#endif
