/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Ids. lib/idr.c, kernel-doc of each: an id, or -ENOMEM or -ENOSPC. They lock by
 * themselves, but for idr_*(), whose callers must. What an idr maps to is not
 * followed: an entry stays with whoever allocated it.
 */
#ifndef BELAY_LINUX_IDR_H
#define BELAY_LINUX_IDR_H

#include <belay/belay.h>
#include_next <linux/idr.h>

int ida_alloc_range(struct ida *ida, unsigned int min, unsigned int max,
		    gfp_t gfp)
	__own(ida_free) __sleeps_if(gfpflags_allow_blocking(gfp));
int ida_alloc(struct ida *ida, gfp_t gfp)
	__own(ida_free) __sleeps_if(gfpflags_allow_blocking(gfp));
int ida_alloc_min(struct ida *ida, unsigned int min, gfp_t gfp)
	__own(ida_free) __sleeps_if(gfpflags_allow_blocking(gfp));
int ida_alloc_max(struct ida *ida, unsigned int max, gfp_t gfp)
	__own(ida_free) __sleeps_if(gfpflags_allow_blocking(gfp));
void ida_free(struct ida *ida, unsigned int id __take) __contract;
void ida_init(struct ida *ida __constructs) __contract;
void ida_destroy(struct ida *ida) __contract;
bool ida_is_empty(const struct ida *ida) __contract;

void idr_init(struct idr *idr __constructs) __contract;
void idr_init_base(struct idr *idr __constructs, int base) __contract;
void idr_destroy(struct idr *idr) __contract;
void idr_preload(gfp_t gfp_mask) __contract;
int idr_alloc(struct idr *idr, void *ptr __nullable, int start, int end,
	      gfp_t gfp) __sleeps_if(gfpflags_allow_blocking(gfp));
int idr_alloc_u32(struct idr *idr, void *ptr __nullable, u32 *id,
		  unsigned long max, gfp_t gfp)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int idr_alloc_cyclic(struct idr *idr, void *ptr __nullable, int start,
		     int end, gfp_t gfp)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *idr_remove(struct idr *idr, unsigned long id)
	__nullable __borrows(idr);
void *idr_find(const struct idr *idr, unsigned long id)
	__nullable __borrows(idr);
void *idr_replace(struct idr *idr, void *ptr __nullable, unsigned long id)
	__nullable __errptr __borrows(idr);
void *idr_get_next(struct idr *idr, int *nextid) __nullable __borrows(idr);
bool idr_is_empty(const struct idr *idr) __contract;

#endif
