/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tables in miniature: the types of the kernel's xarrays and idrs, with the
 * contracts and the forms of the macros that contracts/linux/ gives them.
 */
#ifndef TABLE_H
#define TABLE_H

#include "mini.h"

struct xarray {
	spinlock_t xa_lock;
	gfp_t xa_flags;
	void *xa_head;
};

struct xa_limit {
	u32 max, min;
};

#define xa_limit_32b	((struct xa_limit){ ~0u, 0 })
#define XARRAY_INIT	{ .xa_head = NULL }
#define DEFINE_XARRAY(name)		struct xarray name = XARRAY_INIT
#define DEFINE_XARRAY_ALLOC(name)	DEFINE_XARRAY(name)

void xa_init(struct xarray *xa __constructs) __list(init, xa);
void xa_init_flags(struct xarray *xa __constructs, gfp_t flags)
	__list(init, xa);
void xa_destroy(struct xarray *xa) __list(discard, xa);
bool xa_empty(const struct xarray *xa) __list(empty, xa);
void *xa_load(struct xarray *xa, unsigned long index)
	__list(load, xa, index) __nullable __borrows(xa);
void *xa_store(struct xarray *xa, unsigned long index, void *entry __nullable,
	       gfp_t gfp)
	__list(store, xa, index, entry) __nullable __errptr __borrows(xa);
void *xa_erase(struct xarray *xa, unsigned long index)
	__list(erase, xa, index) __nullable __borrows(xa);
void *xa_cmpxchg(struct xarray *xa, unsigned long index, void *old __nullable,
		 void *entry __nullable, gfp_t gfp)
	__list(exchange, xa, index, old, entry)
	__nullable __errptr __borrows(xa);
int xa_insert(struct xarray *xa, unsigned long index, void *entry __nullable,
	      gfp_t gfp) __list(insert, xa, index, entry) __must_check;
int xa_alloc(struct xarray *xa, u32 *id, void *entry __nullable,
	     struct xa_limit limit, gfp_t gfp)
	__list(insert, xa, id, entry) __sets(*id, result == 0) __must_check;
int xa_alloc_cyclic(struct xarray *xa, u32 *id, void *entry __nullable,
		    struct xa_limit limit, u32 *next, gfp_t gfp)
	__list(alloc, xa, id, entry) __sets(*id, result >= 0) __must_check;
void *xa_find(struct xarray *xa, unsigned long *index, unsigned long max,
	      unsigned int mark)
	__list(find, xa, index) __nullable __borrows(xa);
bool xa_is_err(const void *entry __nullable __errptr) __list(fault, entry);
int xa_err(void *entry __nullable __errptr) __list(fault, entry);

#define xa_lock(xa)	spin_lock(&(xa)->xa_lock)
#define xa_unlock(xa)	spin_unlock(&(xa)->xa_lock)

void *belay_xa_visit(struct xarray *xa, unsigned long *index, int pass)
	__list(visit, xa, index, pass) __nullable __borrows(xa);
bool belay_xa_visiting(struct xarray *xa, unsigned long *index,
		       const void *entry __nullable, int pass)
	__list(visiting, xa, index, entry, pass);
void *belay_xa_visited(struct xarray *xa, unsigned long *index, int pass)
	__list(visited, xa, index, pass) __nullable __borrows(xa);

#define belay_xa_for_each(xa, index, entry, pass)			\
	for (index = 0, entry = belay_xa_visit(xa, &(index), pass);	\
	     belay_xa_visiting(xa, &(index), entry, pass);		\
	     entry = belay_xa_visited(xa, &(index), pass))
#define xa_for_each(xa, index, entry)					\
	belay_xa_for_each(xa, index, entry, __COUNTER__ + 1)
#define xa_for_each_start(xa, index, entry, start)			\
	belay_xa_for_each(xa, index, entry, 0)

struct idr {
	struct xarray idr_rt;
	unsigned int idr_base, idr_next;
};

#define DEFINE_IDR(name)	struct idr name = { .idr_base = 0 }

void idr_init(struct idr *idr __constructs) __list(init, idr);
void idr_destroy(struct idr *idr) __list(discard, idr);
bool idr_is_empty(const struct idr *idr) __list(empty, idr);
int idr_alloc(struct idr *idr, void *ptr __nullable, int start, int end,
	      gfp_t gfp) __list(alloc, idr, ptr);
void *idr_remove(struct idr *idr, unsigned long id)
	__list(erase, idr, id) __nullable __borrows(idr);
void *idr_find(const struct idr *idr, unsigned long id)
	__list(load, idr, id) __nullable __borrows(idr);
void *idr_replace(struct idr *idr, void *ptr __nullable, unsigned long id)
	__list(store, idr, id, ptr) __nullable __errptr __borrows(idr);
void *idr_get_next(struct idr *idr, int *nextid)
	__list(find, idr, nextid) __nullable __borrows(idr);

void *belay_idr_visit(struct idr *idr, int *id, int pass)
	__list(visit, idr, id, pass) __nullable __borrows(idr);
bool belay_idr_visiting(struct idr *idr, int *id,
			const void *entry __nullable, int pass)
	__list(visiting, idr, id, entry, pass);
void *belay_idr_visited(struct idr *idr, int *id, int pass)
	__list(visited, idr, id, pass) __nullable __borrows(idr);

#define belay_idr_for_each(idr, entry, id, pass)			\
	for (id = 0, entry = belay_idr_visit(idr, &(id), pass);		\
	     belay_idr_visiting(idr, &(id), entry, pass);		\
	     entry = belay_idr_visited(idr, &(id), pass))
#define idr_for_each_entry(idr, entry, id)				\
	belay_idr_for_each(idr, entry, id, __COUNTER__ + 1)

/* The body of the function is looked at, as that of the loop. */
#define belay_idr_call(idr, fn, data, pass)				\
({									\
	void *__entry;							\
	int __id, __err = 0;						\
									\
	belay_idr_for_each(idr, __entry, __id, pass) {			\
		__err = fn(__id, __entry, data);			\
		if (__err)						\
			break;						\
	}								\
	__err;								\
})
#define idr_for_each(idr, fn, data)					\
	belay_idr_call(idr, fn, data, __COUNTER__ + 1)

#endif
