/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory that somebody else may write at any time: that of user space, read
 * by copies, and what a device shares, which has the word __foreign.
 *
 * A fetch yields values about which nothing is known. To fetch the same bytes
 * again yields others: what was checked of the first says nothing of them, and
 * to use the second as if it did is a double fetch.
 */
#ifndef ANALYSIS_FOREIGN_H
#define ANALYSIS_FOREIGN_H

#include "analysis/run.h"

/* Does @ptr lead to memory that a device may write? */
bool foreign_pointer(const struct value *ptr);

/* A call filled @dst with what is at the user pointer among @call's arguments. */
void foreign_fetch(const struct site *at, struct world *w,
		   const struct loc *dst, const struct call *call);

/* Was what is at @l fetched, so that pointers in it mean nothing? */
bool foreign_contents(const struct site *at, const struct world *w,
		      const struct loc *l);

/* @v was loaded from @l. */
void foreign_load(const struct site *at, struct world *w, const struct loc *l,
		  const struct mir_type *t, const struct value *v);

/* @v decides where or how much: reports what was fetched twice. */
void foreign_use(const struct site *at, struct world *w,
		 const struct value *v, const struct operand *o);

/* The values that a later fetch may be held against stay known. */
typedef void foreign_each_fn(void *ctx, const struct value *v);
void foreign_each(const struct run *r, foreign_each_fn *fn, void *ctx);

/* The address space that @v led to before any casts. */
unsigned foreign_space(const struct value *v);

/*
 * A pointer into another address space is dereferenced, or passed as one of
 * the kernel's own: reports that, and returns true when it did.
 */
bool foreign_deref(const struct site *at, const struct world *w,
		   const struct value *v, const struct operand *o);

#endif
