/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays of pointers by index. lib/xarray.c, kernel-doc of each, and
 * Documentation/core-api/xarray.rst. They lock by themselves, but for those of
 * two underscores, whose callers hold the xa_lock.
 *
 * What an array holds, and whether it owns that, is said where it is declared,
 * by __holds(T) and __own(R). The words beside __list() are for arrays of
 * which nothing is said: their entries stay with whoever owns them.
 */
#ifndef BELAY_LINUX_XARRAY_H
#define BELAY_LINUX_XARRAY_H

#include <belay/belay.h>
#include_next <linux/xarray.h>

void xa_init(struct xarray *xa __constructs) __list(init, xa);
void xa_init_flags(struct xarray *xa __constructs, gfp_t flags)
	__list(init, xa);
bool xa_empty(const struct xarray *xa) __list(empty, xa);
/* The entries are forgotten, not released; the array may be used again. */
void xa_destroy(struct xarray *xa) __list(discard, xa);
void *xa_load(struct xarray *xa, unsigned long index)
	__list(load, xa, index) __nullable __borrows(xa);

/*
 * Documentation/core-api/xarray.rst, "Normal API": xa_store() and xa_erase()
 * return what was there, xa_store() an error that xa_err() tells.
 * xa_cmpxchg() returns what was there, and stores if that is what was expected.
 */
void *xa_store(struct xarray *xa, unsigned long index, void *entry __nullable,
	       gfp_t gfp)
	__list(store, xa, index, entry) __nullable __errptr __borrows(xa)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *__xa_store(struct xarray *xa, unsigned long index,
		 void *entry __nullable, gfp_t gfp)
	__list(store, xa, index, entry) __nullable __errptr __borrows(xa)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *xa_erase(struct xarray *xa, unsigned long index)
	__list(erase, xa, index) __nullable __borrows(xa);
void *__xa_erase(struct xarray *xa, unsigned long index)
	__list(erase, xa, index) __nullable __borrows(xa);
void *xa_cmpxchg(struct xarray *xa, unsigned long index, void *old __nullable,
		 void *entry __nullable, gfp_t gfp)
	__list(exchange, xa, index, old, entry)
	__nullable __errptr __borrows(xa)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *__xa_cmpxchg(struct xarray *xa, unsigned long index,
		   void *old __nullable, void *entry __nullable, gfp_t gfp)
	__list(exchange, xa, index, old, entry)
	__nullable __errptr __borrows(xa)
	__sleeps_if(gfpflags_allow_blocking(gfp));

/* -EBUSY where there is an entry. NULL reserves the index. */
int xa_insert(struct xarray *xa, unsigned long index, void *entry __nullable,
	      gfp_t gfp)
	__list(insert, xa, index, entry) __at_most(0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int __xa_insert(struct xarray *xa, unsigned long index,
		void *entry __nullable, gfp_t gfp)
	__list(insert, xa, index, entry) __at_most(0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int xa_alloc(struct xarray *xa, u32 *id, void *entry __nullable,
	     struct xa_limit limit, gfp_t gfp)
	__list(insert, xa, id, entry) __sets(*id, result == 0) __at_most(0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int __xa_alloc(struct xarray *xa, u32 *id, void *entry __nullable,
	       struct xa_limit limit, gfp_t gfp)
	__list(insert, xa, id, entry) __sets(*id, result == 0) __at_most(0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
/* 1 where the ids have begun anew */
int xa_alloc_cyclic(struct xarray *xa, u32 *id, void *entry __nullable,
		    struct xa_limit limit, u32 *next, gfp_t gfp)
	__list(alloc, xa, id, entry) __sets(*id, result >= 0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int __xa_alloc_cyclic(struct xarray *xa, u32 *id, void *entry __nullable,
		      struct xa_limit limit, u32 *next, gfp_t gfp)
	__list(alloc, xa, id, entry) __sets(*id, result >= 0)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int xa_reserve(struct xarray *xa, unsigned long index, gfp_t gfp)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void xa_release(struct xarray *xa, unsigned long index) __contract;

void *xa_find(struct xarray *xa, unsigned long *index, unsigned long max,
	      xa_mark_t filter)
	__list(find, xa, index) __nullable __borrows(xa);
void *xa_find_after(struct xarray *xa, unsigned long *index,
		    unsigned long max, xa_mark_t filter)
	__list(find, xa, index) __nullable __borrows(xa);
bool xa_get_mark(struct xarray *xa, unsigned long index, xa_mark_t mark)
	__contract;
void xa_set_mark(struct xarray *xa, unsigned long index, xa_mark_t mark)
	__contract;
void xa_clear_mark(struct xarray *xa, unsigned long index, xa_mark_t mark)
	__contract;
bool xa_is_err(const void *entry __nullable __errptr) __list(fault, entry);
int xa_err(void *entry __nullable __errptr) __list(fault, entry);

/*
 * Forms of the macros. A pass is one loop in the text over the whole array, and
 * has its number; 0 is one over a part.
 */
void *belay_xa_visit(struct xarray *xa, unsigned long *index, int pass)
	__list(visit, xa, index, pass) __nullable __borrows(xa);
bool belay_xa_visiting(struct xarray *xa, unsigned long *index,
		       const void *entry __nullable, int pass)
	__list(visiting, xa, index, entry, pass);
void *belay_xa_visited(struct xarray *xa, unsigned long *index, int pass)
	__list(visited, xa, index, pass) __nullable __borrows(xa);

#define belay_xa_for_each(xa, index, entry, start, pass)		\
	for (index = start,						\
		entry = belay_xa_visit(xa, &(index), pass);		\
	     belay_xa_visiting(xa, &(index), entry, pass);		\
	     entry = belay_xa_visited(xa, &(index), pass))
#undef xa_for_each
#define xa_for_each(xa, index, entry)					\
	belay_xa_for_each(xa, index, entry, 0, __COUNTER__ + 1)
#undef xa_for_each_start
#define xa_for_each_start(xa, index, entry, start)			\
	belay_xa_for_each(xa, index, entry, start, 0)
#undef xa_for_each_range
#define xa_for_each_range(xa, index, entry, start, last)		\
	belay_xa_for_each(xa, index, entry, start, 0 * (last))
#undef xa_for_each_marked
#define xa_for_each_marked(xa, index, entry, filter)			\
	belay_xa_for_each(xa, index, entry, 0, 0)

#endif
