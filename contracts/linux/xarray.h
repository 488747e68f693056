/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays of pointers by index. lib/xarray.c, kernel-doc of each, and
 * Documentation/core-api/xarray.rst. They lock by themselves.
 *
 * What is stored stays with whoever owns it: an entry that the array itself is
 * to own cannot be said yet. xa_store() and xa_erase() return what was there,
 * xa_store() an error that xa_err() tells.
 */
#ifndef BELAY_LINUX_XARRAY_H
#define BELAY_LINUX_XARRAY_H

#include <belay/belay.h>
#include_next <linux/xarray.h>

void xa_init(struct xarray *xa __constructs) __contract;
void xa_init_flags(struct xarray *xa __constructs, gfp_t flags) __contract;
bool xa_empty(const struct xarray *xa) __contract;
void *xa_load(struct xarray *xa, unsigned long index)
	__nullable __borrows(xa);
void *xa_store(struct xarray *xa, unsigned long index, void *entry __nullable,
	       gfp_t gfp) __nullable __errptr __borrows(xa)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *xa_erase(struct xarray *xa, unsigned long index)
	__nullable __borrows(xa);
void *xa_cmpxchg(struct xarray *xa, unsigned long index, void *old __nullable,
		 void *entry __nullable, gfp_t gfp)
	__nullable __errptr __borrows(xa)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int xa_insert(struct xarray *xa, unsigned long index, void *entry __nullable,
	      gfp_t gfp) __sleeps_if(gfpflags_allow_blocking(gfp));
int xa_alloc(struct xarray *xa, u32 *id, void *entry __nullable,
	     struct xa_limit limit, gfp_t gfp)
	__sets(*id, result == 0) __sleeps_if(gfpflags_allow_blocking(gfp));
int xa_alloc_cyclic(struct xarray *xa, u32 *id, void *entry __nullable,
		    struct xa_limit limit, u32 *next, gfp_t gfp)
	__sets(*id, result >= 0) __sleeps_if(gfpflags_allow_blocking(gfp));
int xa_reserve(struct xarray *xa, unsigned long index, gfp_t gfp)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void xa_release(struct xarray *xa, unsigned long index) __contract;
void *xa_find(struct xarray *xa, unsigned long *index, unsigned long max,
	      xa_mark_t filter) __nullable __borrows(xa);
void *xa_find_after(struct xarray *xa, unsigned long *index,
		    unsigned long max, xa_mark_t filter)
	__nullable __borrows(xa);
bool xa_get_mark(struct xarray *xa, unsigned long index, xa_mark_t mark)
	__contract;
void xa_set_mark(struct xarray *xa, unsigned long index, xa_mark_t mark)
	__contract;
void xa_clear_mark(struct xarray *xa, unsigned long index, xa_mark_t mark)
	__contract;
void xa_destroy(struct xarray *xa) __contract;
bool xa_is_err(const void *entry __nullable __errptr) __contract;
int xa_err(void *entry __nullable __errptr) __contract;

#endif
