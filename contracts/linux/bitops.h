/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Bits of an array of longs, and of words. Documentation/core-api/wrappers/
 * atomic_bitops.rst; include/asm-generic/bitops/, kernel-doc of each. They are
 * inline assembly on most architectures, hence the stand-ins, which say in C
 * what becomes of the bit. Those that are not atomic are no different here:
 * whether a lock is held is not their business.
 */
#ifndef BELAY_LINUX_BITOPS_H
#define BELAY_LINUX_BITOPS_H

#include <belay/belay.h>
#include_next <linux/bitops.h>

/* Somebody else may change other bits. The result is @addr. */
volatile unsigned long *belay_bits(volatile unsigned long *addr
						__bytes(8 * word + 8),
				   unsigned long word) __returns(addr);

#define belay_bit_op(nr, addr, statement, value)			\
({									\
	unsigned long __nr = (nr), __word = __nr / BITS_PER_LONG;	\
	unsigned long __mask = 1UL << __nr % BITS_PER_LONG;		\
	volatile unsigned long *__bits =				\
		belay_bits((volatile unsigned long *)(addr), __word);	\
	bool __was = __bits[__word] & __mask;				\
									\
	statement;							\
	value;								\
})
#define belay_set_bit(nr, addr, value)					\
	belay_bit_op(nr, addr, __bits[__word] |= __mask, value)
#define belay_clear_bit(nr, addr, value)				\
	belay_bit_op(nr, addr, __bits[__word] &= ~__mask, value)
#define belay_change_bit(nr, addr, value)				\
	belay_bit_op(nr, addr, __bits[__word] ^= __mask, value)

#undef set_bit
#define set_bit(nr, addr)	belay_set_bit(nr, addr, (void)0)
#undef __set_bit
#define __set_bit(nr, addr)	belay_set_bit(nr, addr, (void)0)
#undef clear_bit
#define clear_bit(nr, addr)	belay_clear_bit(nr, addr, (void)0)
#undef __clear_bit
#define __clear_bit(nr, addr)	belay_clear_bit(nr, addr, (void)0)
#undef clear_bit_unlock
#define clear_bit_unlock(nr, addr)	belay_clear_bit(nr, addr, (void)0)
#undef __clear_bit_unlock
#define __clear_bit_unlock(nr, addr)	belay_clear_bit(nr, addr, (void)0)
#undef change_bit
#define change_bit(nr, addr)	belay_change_bit(nr, addr, (void)0)
#undef __change_bit
#define __change_bit(nr, addr)	belay_change_bit(nr, addr, (void)0)
#undef test_bit
#define test_bit(nr, addr)	belay_bit_op(nr, addr, (void)0, __was)
#undef test_bit_acquire
#define test_bit_acquire(nr, addr)	belay_bit_op(nr, addr, (void)0, __was)
#undef test_and_set_bit
#define test_and_set_bit(nr, addr)	belay_set_bit(nr, addr, __was)
#undef __test_and_set_bit
#define __test_and_set_bit(nr, addr)	belay_set_bit(nr, addr, __was)
#undef test_and_set_bit_lock
#define test_and_set_bit_lock(nr, addr)	belay_set_bit(nr, addr, __was)
#undef test_and_clear_bit
#define test_and_clear_bit(nr, addr)	belay_clear_bit(nr, addr, __was)
#undef __test_and_clear_bit
#define __test_and_clear_bit(nr, addr)	belay_clear_bit(nr, addr, __was)
#undef test_and_change_bit
#define test_and_change_bit(nr, addr)	belay_change_bit(nr, addr, __was)
#undef __test_and_change_bit
#define __test_and_change_bit(nr, addr)	belay_change_bit(nr, addr, __was)
/* An inline function in 6.1 */
#undef assign_bit
#define assign_bit(nr, addr, value)					\
	((value) ? set_bit(nr, addr) : clear_bit(nr, addr))
#undef __assign_bit
#define __assign_bit(nr, addr, value)					\
	((value) ? __set_bit(nr, addr) : __clear_bit(nr, addr))

/*
 * From 1, and 0 where no bit is set; __ffs() and __fls() from 0. Where the n-th
 * is set, the number is no less than n. ffs() stands in initialisers, too.
 */
int belay_fls_some(unsigned int x) __at_least(1) __at_most(32) __at_most(x);
int belay_fls64_some(u64 x) __at_least(1) __at_most(64) __at_most(x);
int belay_ffs(int x) __at_least(0) __at_most(32);
unsigned long belay_fls_long(unsigned long x) __at_most(63);
unsigned long belay_ffs_long(unsigned long x) __at_most(63);

/* The kernel's own inlines, such as get_count_order(), call these. */
#ifdef CONFIG_X86
bool variable_test_bit(long nr, volatile const unsigned long *addr) __contract;
unsigned long __fls(unsigned long word) __at_most(63);
#endif
int fls(unsigned int x) __at_least(0) __at_most(32);
int fls64(__u64 x) __at_least(0) __at_most(64);

#undef fls
#define fls(x)								\
	({								\
		unsigned int belay_x = (x);				\
									\
		belay_x ? belay_fls_some(belay_x) : 0;			\
	})
#undef fls64
#define fls64(x)							\
	({								\
		u64 belay_x = (x);					\
									\
		belay_x ? belay_fls64_some(belay_x) : 0;		\
	})
#undef ffs
#define ffs(x)		(__builtin_constant_p(x) ? __builtin_ffs(x) : \
						   belay_ffs(x))
#undef __fls
#define __fls(x)	belay_fls_long(x)
#undef __ffs
#define __ffs(x)	belay_ffs_long(x)

/* How many bits are set. */
unsigned int belay_hweight(u64 x) __at_most(64);
unsigned int belay_hweight32(u32 x) __at_most(32);
unsigned int belay_hweight16(u16 x) __at_most(16);
unsigned int belay_hweight8(u8 x) __at_most(8);

#undef hweight8
#define hweight8(x)	(__builtin_constant_p(x) ? __const_hweight8(x) : \
						   belay_hweight8(x))
#undef hweight16
#define hweight16(x)	(__builtin_constant_p(x) ? __const_hweight16(x) : \
						   belay_hweight16(x))
#undef hweight32
#define hweight32(x)	(__builtin_constant_p(x) ? __const_hweight32(x) : \
						   belay_hweight32(x))
#undef hweight64
#define hweight64(x)	(__builtin_constant_p(x) ? __const_hweight64(x) : \
						   belay_hweight(x))
#define hweight_long(x)	belay_hweight(x)

#endif
