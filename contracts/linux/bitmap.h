/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Bitmaps. lib/bitmap.c and lib/find_bit.c: operations on as many bits as nbits
 * says. How many words these are cannot be said of a number of bits.
 */
#ifndef BELAY_LINUX_BITMAP_H
#define BELAY_LINUX_BITMAP_H

#include <belay/belay.h>
#include_next <linux/bitmap.h>

unsigned long *bitmap_alloc(unsigned int nbits, gfp_t flags)
	__own(bitmap_free) __nullable
	__sleeps_if(gfpflags_allow_blocking(flags));
unsigned long *bitmap_zalloc(unsigned int nbits, gfp_t flags)
	__own(bitmap_free) __nullable __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(flags));
void bitmap_free(const unsigned long *bitmap __take __nullable) __contract;
unsigned long *devm_bitmap_alloc(struct device *dev, unsigned int nbits,
				 gfp_t flags)
	__nullable __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(flags));
unsigned long *devm_bitmap_zalloc(struct device *dev, unsigned int nbits,
				  gfp_t flags)
	__nullable __sets(*result) __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(flags));

bool __bitmap_equal(const unsigned long *bitmap1,
		    const unsigned long *bitmap2, unsigned int nbits)
	__contract;
void __bitmap_complement(unsigned long *dst, const unsigned long *src,
			 unsigned int nbits) __sets(*dst);
void __bitmap_or(unsigned long *dst, const unsigned long *bitmap1,
		 const unsigned long *bitmap2, unsigned int nbits)
	__sets(*dst);
void __bitmap_xor(unsigned long *dst, const unsigned long *bitmap1,
		  const unsigned long *bitmap2, unsigned int nbits)
	__sets(*dst);
__typeof__(__bitmap_and((unsigned long *)0, (const unsigned long *)0,
			(const unsigned long *)0, 0))
__bitmap_and(unsigned long *dst, const unsigned long *bitmap1,
	     const unsigned long *bitmap2, unsigned int nbits) __sets(*dst);
__typeof__(__bitmap_andnot((unsigned long *)0, (const unsigned long *)0,
			   (const unsigned long *)0, 0))
__bitmap_andnot(unsigned long *dst, const unsigned long *bitmap1,
		const unsigned long *bitmap2, unsigned int nbits)
	__sets(*dst);
__typeof__(__bitmap_intersects((const unsigned long *)0,
			       (const unsigned long *)0, 0))
__bitmap_intersects(const unsigned long *bitmap1,
		    const unsigned long *bitmap2, unsigned int nbits)
	__contract;
__typeof__(__bitmap_subset((const unsigned long *)0,
			   (const unsigned long *)0, 0))
__bitmap_subset(const unsigned long *bitmap1, const unsigned long *bitmap2,
		unsigned int nbits) __contract;
__typeof__(__bitmap_weight((const unsigned long *)0, 0))
__bitmap_weight(const unsigned long *bitmap, unsigned int nbits)
	__at_most(nbits) __contract;
void __bitmap_set(unsigned long *map, unsigned int start, int len)
	__contract;
void __bitmap_clear(unsigned long *map, unsigned int start, int len)
	__contract;

#endif
