/* SPDX-License-Identifier: GPL-2.0-only */
/* Scatterlists. lib/scatterlist.c, kernel-doc of each. */
#ifndef BELAY_LINUX_SCATTERLIST_H
#define BELAY_LINUX_SCATTERLIST_H

#include <belay/belay.h>
#include_next <linux/scatterlist.h>

void sg_init_table(struct scatterlist *sg __counted_by(n) __init_out,
		   unsigned int n) __contract;
void sg_init_one(struct scatterlist *sg __init_out,
		 const void *buf __bytes(buflen), unsigned int buflen)
	__contract;
/* NULL behind the last. */
struct scatterlist *sg_next(struct scatterlist *sg) __nullable __borrows(sg);
struct scatterlist *sg_last(struct scatterlist *s, unsigned int n)
	__borrows(s);
int sg_nents(struct scatterlist *sg __nullable) __contract;
int sg_alloc_table(struct sg_table *table __gives(sg_free_table, result == 0),
		   unsigned int n, gfp_t gfp)
	__sets(*table, result == 0) __at_most(0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void sg_free_table(struct sg_table *table __take) __contract;
size_t sg_copy_from_buffer(struct scatterlist *sgl, unsigned int nents,
			   const void *buf __bytes(buflen), size_t buflen)
	__at_most(buflen);
size_t sg_copy_to_buffer(struct scatterlist *sgl, unsigned int nents,
			 void *buf __bytes(buflen), size_t buflen)
	__at_most(buflen);

#endif
