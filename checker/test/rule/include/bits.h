/* SPDX-License-Identifier: GPL-2.0-only */
/* <linux/bitops.h>: in C, as contracts/linux/bitops.h has it. */
#ifndef BITS_H
#define BITS_H

#include <belay/belay.h>

#include "mini.h"

#define BIT(nr)			(1UL << (nr))
#define BITS_PER_LONG		64
#define DECLARE_BITMAP(name, n)	unsigned long name[((n) + 63) / 64]

void shared_bits(volatile unsigned long *word) __contract;

#define bit_op(nr, addr, statement, value)				\
({									\
	unsigned long __nr = (nr);					\
	volatile unsigned long *__word =				\
		(volatile unsigned long *)(addr) + __nr / BITS_PER_LONG; \
	unsigned long __mask = 1UL << __nr % BITS_PER_LONG;		\
	bool __was;							\
									\
	shared_bits(__word);						\
	__was = *__word & __mask;					\
	statement;							\
	value;								\
})

#define set_bit(nr, addr)	bit_op(nr, addr, *__word |= __mask, (void)0)
#define clear_bit(nr, addr)	bit_op(nr, addr, *__word &= ~__mask, (void)0)
#define __set_bit		set_bit
#define clear_bit_unlock	clear_bit
#define test_bit(nr, addr)	bit_op(nr, addr, (void)0, __was)
#define test_and_set_bit(nr, addr)					\
	bit_op(nr, addr, *__word |= __mask, __was)
#define test_and_clear_bit(nr, addr)					\
	bit_op(nr, addr, *__word &= ~__mask, __was)

#endif
