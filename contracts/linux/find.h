/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Searching bitmaps. include/linux/find.h, kernel-doc of each: the number of a
 * bit, or the size where there is none.
 */
#ifndef BELAY_LINUX_FIND_H
#define BELAY_LINUX_FIND_H

#include <belay/belay.h>
#include_next <linux/find.h>

#define belay_find(name, ...)						\
	unsigned long name(const unsigned long *addr, unsigned long size, \
			   ##__VA_ARGS__) __at_most(size)

belay_find(find_first_bit);
belay_find(find_first_zero_bit);
belay_find(find_last_bit);
belay_find(find_next_bit, unsigned long offset);
belay_find(find_next_zero_bit, unsigned long offset);

/*
 * From a bit that is not past the end, what is found is not below it: as a loop
 * over the bits that are set asks.
 */
unsigned long belay_find_from(const unsigned long *addr, unsigned long size,
			      unsigned long offset)
	__at_least(offset) __at_most(size);
#define find_next_bit(addr, size, offset)				\
({									\
	unsigned long __size = (size), __from = (offset);		\
									\
	__from <= __size ? belay_find_from(addr, __size, __from) : __size; \
})

unsigned long find_next_clump8(unsigned long *clump,
			       const unsigned long *addr, unsigned long size,
			       unsigned long offset)
	__sets(*clump, result < 0xffffffff) __at_most(size);

#endif
