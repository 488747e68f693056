/* SPDX-License-Identifier: GPL-2.0-only */
/* <linux/bitops.h>: in C, as contracts/linux/bitops.h has it. */
#ifndef BITS_H
#define BITS_H

#include <belay/belay.h>

#include "mini.h"

#define BIT(nr)			(1UL << (nr))
#define BITS_PER_LONG		64
#define DECLARE_BITMAP(name, n)	unsigned long name[((n) + 63) / 64]

/* Somebody else may change other bits. The result is @addr. */
volatile unsigned long *bits_at(volatile unsigned long *addr
						__bytes(8 * word + 8),
				unsigned long word) __returns(addr);

#define bit_op(nr, addr, statement, value)				\
({									\
	unsigned long __nr = (nr), __word = __nr / BITS_PER_LONG;	\
	unsigned long __mask = 1UL << __nr % BITS_PER_LONG;		\
	volatile unsigned long *__bits =				\
		bits_at((volatile unsigned long *)(addr), __word);	\
	bool __was = __bits[__word] & __mask;				\
									\
	statement;							\
	value;								\
})

#define set_bit(nr, addr)						\
	bit_op(nr, addr, __bits[__word] |= __mask, (void)0)
#define clear_bit(nr, addr)						\
	bit_op(nr, addr, __bits[__word] &= ~__mask, (void)0)
#define __set_bit		set_bit
#define clear_bit_unlock	clear_bit
#define test_bit(nr, addr)	bit_op(nr, addr, (void)0, __was)
#define test_and_set_bit(nr, addr)					\
	bit_op(nr, addr, __bits[__word] |= __mask, __was)
#define test_and_clear_bit(nr, addr)					\
	bit_op(nr, addr, __bits[__word] &= ~__mask, __was)

#endif
