/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Ids. lib/idr.c, kernel-doc of each: an id, or -ENOMEM or -ENOSPC. They lock by
 * themselves, but for idr_*(), whose callers must.
 *
 * What an idr holds is said where it is declared, as for an xarray; the words
 * beside __list() are for one of which nothing is said.
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

void idr_init(struct idr *idr __constructs) __list(init, idr);
void idr_init_base(struct idr *idr __constructs, int base) __list(init, idr);
/* The entries are forgotten, not released. */
void idr_destroy(struct idr *idr) __list(discard, idr);
void idr_preload(gfp_t gfp_mask) __contract;
/* NULL reserves an id, at which idr_replace() puts something later. */
int idr_alloc(struct idr *idr, void *ptr __nullable, int start, int end,
	      gfp_t gfp)
	__list(alloc, idr, ptr) __sleeps_if(gfpflags_allow_blocking(gfp));
int idr_alloc_u32(struct idr *idr, void *ptr __nullable, u32 *id,
		  unsigned long max, gfp_t gfp)
	__list(insert, idr, id, ptr)
	__sleeps_if(gfpflags_allow_blocking(gfp));
int idr_alloc_cyclic(struct idr *idr, void *ptr __nullable, int start,
		     int end, gfp_t gfp)
	__list(alloc, idr, ptr) __sleeps_if(gfpflags_allow_blocking(gfp));
void *idr_remove(struct idr *idr, unsigned long id)
	__list(erase, idr, id) __nullable __borrows(idr);
void *idr_find(const struct idr *idr, unsigned long id)
	__list(load, idr, id) __nullable __borrows(idr);
void *idr_replace(struct idr *idr, void *ptr __nullable, unsigned long id)
	__list(store, idr, id, ptr) __nullable __errptr __borrows(idr);
void *idr_get_next(struct idr *idr, int *nextid)
	__list(find, idr, nextid) __nullable __borrows(idr);
void *idr_get_next_ul(struct idr *idr, unsigned long *nextid)
	__list(find, idr, nextid) __nullable __borrows(idr);
bool idr_is_empty(const struct idr *idr) __list(empty, idr);

/* Forms of the macros, as those of xarrays */
void *belay_idr_visit(struct idr *idr, int *id, int pass)
	__list(visit, idr, id, pass) __nullable __borrows(idr);
bool belay_idr_visiting(struct idr *idr, int *id,
			const void *entry __nullable, int pass)
	__list(visiting, idr, id, entry, pass);
void *belay_idr_visited(struct idr *idr, int *id, int pass)
	__list(visited, idr, id, pass) __nullable __borrows(idr);
void *belay_idr_visit_ul(struct idr *idr, unsigned long *id, int pass)
	__list(visit, idr, id, pass) __nullable __borrows(idr);
bool belay_idr_visiting_ul(struct idr *idr, unsigned long *id,
			   const void *entry __nullable, int pass)
	__list(visiting, idr, id, entry, pass);
void *belay_idr_visited_ul(struct idr *idr, unsigned long *id, int pass)
	__list(visited, idr, id, pass) __nullable __borrows(idr);

#define belay_idr_for_each(idr, entry, id, start, pass)			\
	for (start, entry = belay_idr_visit(idr, &(id), pass);		\
	     belay_idr_visiting(idr, &(id), entry, pass);		\
	     entry = belay_idr_visited(idr, &(id), pass))
#define belay_idr_for_each_ul(idr, entry, id, start, pass)			\
	for (start, entry = belay_idr_visit_ul(idr, &(id), pass);	\
	     belay_idr_visiting_ul(idr, &(id), entry, pass);		\
	     entry = belay_idr_visited_ul(idr, &(id), pass))
#undef idr_for_each_entry
#define idr_for_each_entry(idr, entry, id)				\
	belay_idr_for_each(idr, entry, id, id = 0, __COUNTER__ + 1)
#undef idr_for_each_entry_ul
#define idr_for_each_entry_ul(idr, entry, tmp, id)			\
	belay_idr_for_each_ul(idr, entry, id, (tmp = 0, id = 0),		\
			      __COUNTER__ + 1)
#undef idr_for_each_entry_continue
#define idr_for_each_entry_continue(idr, entry, id)			\
	belay_idr_for_each(idr, entry, id, (void)0, 0)
#undef idr_for_each_entry_continue_ul
#define idr_for_each_entry_continue_ul(idr, entry, tmp, id)		\
	belay_idr_for_each_ul(idr, entry, id, tmp = id, 0)

/* idr_for_each() calls @fn for each entry, until that returns an error. */
#define belay_idr_call(idr, fn, data, pass)				\
({									\
	struct idr *__idr = (struct idr *)(idr);			\
	void *__entry;							\
	int __id = 0, __err = 0;					\
									\
	belay_idr_for_each(__idr, __entry, __id, (void)0, pass) {		\
		__err = (fn)(__id, __entry, data);			\
		if (__err)						\
			break;						\
	}								\
	__err;								\
})
#undef idr_for_each
#define idr_for_each(idr, fn, data)					\
	belay_idr_call(idr, fn, data, __COUNTER__ + 1)

#endif
