/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Bitmaps. include/linux/bitmap.h and lib/bitmap.c, kernel-doc of each: of as
 * many words as hold the bits. That a map is large enough is not checked here,
 * for how many words that are cannot be said.
 */
#ifndef BELAY_LINUX_BITMAP_H
#define BELAY_LINUX_BITMAP_H

#include <belay/belay.h>
#include_next <linux/bitmap.h>

unsigned long *bitmap_alloc(unsigned int nbits, gfp_t flags)
	__own(bitmap_free) __nullable
	__sleeps_if(gfpflags_allow_blocking(flags));
unsigned long *bitmap_zalloc(unsigned int nbits, gfp_t flags)
	__own(bitmap_free) __nullable __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));
void bitmap_free(const unsigned long *bitmap __take __nullable) __contract;
unsigned long *devm_bitmap_alloc(struct device *dev, unsigned int nbits,
				 gfp_t flags)
	__nullable __borrows(dev) __sleeps_if(gfpflags_allow_blocking(flags));
unsigned long *devm_bitmap_zalloc(struct device *dev, unsigned int nbits,
				  gfp_t flags)
	__nullable __zeroed __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(flags));

/* Where the number of bits is constant and small, the inlines do without. */
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
void __bitmap_shift_right(unsigned long *dst, const unsigned long *src,
			  unsigned int shift, unsigned int nbits)
	__sets(*dst);
void __bitmap_shift_left(unsigned long *dst, const unsigned long *src,
			 unsigned int shift, unsigned int nbits)
	__sets(*dst);
void __bitmap_replace(unsigned long *dst, const unsigned long *old,
		      const unsigned long *new, const unsigned long *mask,
		      unsigned int nbits) __sets(*dst);
void bitmap_from_arr32(unsigned long *bitmap, const u32 *buf,
		       unsigned int nbits) __sets(*bitmap);
void bitmap_to_arr32(u32 *buf, const unsigned long *bitmap,
		     unsigned int nbits) __sets(*buf);

#endif
