/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays of owners as others find them: when one is loaded, and when the
 * memory that it is in goes, or is left to others.
 */
#ifndef ANALYSIS_ARRAYEND_H
#define ANALYSIS_ARRAYEND_H

#include "analysis/run.h"

/* The pointer @v was found in @l: what is known of the array behind it. */
void arrayend_loaded(const struct site *at, struct world *w,
		     const struct loc *l, const struct value *v);
/* The element @l was found to hold @v, which has ended; its duty was @cls. */
void arrayend_ended(const struct site *at, struct world *w,
		    const struct loc *l, const struct value *v,
		    const char *cls);

/* The same of an element that is found again: what was known may be lost. */
void arrayend_again(const struct site *at, struct world *w,
		    const struct cell *cell);

/* Another pointer to an array is put into @l. */
void arrayend_replaced(const struct site *at, struct world *w,
		       const struct loc *l, const struct value *v);

/* The number @l is about to change: what is said by it holds as it was. */
void arrayend_counting(const struct site *at, struct world *w,
		       const struct loc *l);
/* The element that @l is in is about to be written: so of its columns. */
void arrayend_storing(const struct site *at, struct world *w,
		      const struct loc *l);

/* The owning place in the member @m, an array, that may be full; or NULL. */
const struct loc *arrayend_full(const struct site *at, struct world *w,
				const struct loc *m);
/* The same of the memory @l, which @rec is in if that is known. */
const struct loc *arrayend_full_memory(const struct site *at, struct world *w,
				       const struct loc *l,
				       const struct mir_record *rec);

/*
 * The place in the array @l that more than @n elements may own something in;
 * with @n NULL more than one, and of pointers any.
 */
const struct loc *arrayend_beyond(const struct site *at, struct world *w,
				  const struct loc *l, const struct value *n);

/*
 * Others get to see the object, or what is @within it for the time of a call:
 * are its arrays as their words say?
 */
void arrayend_seen(const struct site *at, struct world *w,
		   const struct ostate *s, const struct loc *within);
/* What others find in the member @m of new memory, an array. */
void arrayend_new(const struct site *at, struct world *w,
		  const struct loc *m);
/* Is an array that was made here left where nothing says that it owns? */
void arrayend_lost(const struct site *at, struct world *w,
		   const struct ostate *s);

/* A local array goes out of scope. */
void arrayend_scope(const struct site *at, struct world *w,
		    const struct loc *root);

#endif
