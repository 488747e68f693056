/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reference counts inside objects.
 *
 * A duty to put a reference is one on the object that the count is in: the
 * count of `foo->ref` is about `foo`. References that a call gives stand
 * beside whatever else keeps the object; only the last one takes it along.
 */
#ifndef ANALYSIS_COUNT_H
#define ANALYSIS_COUNT_H

#include "analysis/run.h"

/*
 * What the words on parameter @i of @f speak about when @arg is passed: the
 * object around a count, @arg itself where the parameter counts nothing, and
 * NULL where the argument counts no references.
 */
const struct value *count_subject(const struct run *r, const struct world *w,
				  const struct mir_func *f, unsigned i,
				  const struct value *arg);

/* One more reference of class @cls on @v. */
void count_give(const struct site *at, struct world *w,
		const struct value *v, const char *cls);

/* From now on @cls is what must be called on @v. */
void count_become(const struct site *at, struct world *w,
		  const struct value *v, const char *cls);

/*
 * Loops that take references or put them make their number a value, the ghost
 * of the object, which joins relate to the counter. count_spread() begins it.
 */
void count_spread(struct wctx *c, struct world *w, const struct duty *d);

/* The same on both sides of a join, where the numbers in a duty differ. */
void count_meet(struct wctx *c, struct world *a, struct world *b);

/* What is known of the number of references on @v goes to their duties. */
void count_settle(const struct site *at, struct world *w,
		  const struct value *v);
void count_settle_all(const struct site *at, struct world *w);

/* Is there one at least in @d? May there be more? */
bool count_sure(const struct site *at, const struct world *w,
		const struct duty *d);
bool count_many(const struct site *at, const struct world *w,
		const struct duty *d);
/* One of those in @d goes away; with the last one @d does. */
void count_less(const struct site *at, struct world *w, const struct duty *d);

/* References on @v: of this function, or parked where it can see them. */
unsigned count_held(const struct world *w, const struct value *v);

/* Is @d, a reference, not all that keeps its object here? */
bool count_rests(const struct world *w, const struct duty *d);

/* What kept @v ends: does a reference from a call keep it, as all that does? */
bool count_keeps(const struct site *at, struct world *w,
		 const struct value *v);

/* Are references to objects of this record counted inside of them? */
bool count_is_in(const struct run *r, const struct mir_record *rec);
/* Is @d a registration of the object, and no reference to it? */
bool count_registers(const struct run *r, const struct duty *d);
/* Is @d a reference to such a @rec, and not the object itself? */
bool count_is_reference(const struct run *r, const struct mir_record *rec,
			const struct duty *d);

/*
 * The reference on @v was the last one: the object is this function's, to be
 * released by whatever releases it. False when that cannot be.
 */
bool count_last(const struct site *at, struct world *w,
		const struct value *v);

#endif
