/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Elements: owning places in arrays, be these members, variables or memory of
 * their own. All elements own alike; what is said of them together is kept at
 * their column: the place with the index left out.
 */
#ifndef ANALYSIS_ELEMENT_H
#define ANALYSIS_ELEMENT_H

#include "analysis/run.h"

struct element {
	const struct loc *column;
	const struct value *index;	/* in 64 bits */
	const struct value *raw;	/* the same as it is in the place */
};

/* Is @l in an array, that is a place that a column may stand for? */
bool element_in(const struct world *w, const struct loc *l);
/* Then: which one of which column it is. */
struct element element_at(struct wctx *c, const struct loc *l);
/* Element @i of @column; and the array that they are in. */
const struct loc *element_nth(struct wctx *c, const struct loc *column,
			      const struct value *i);
const struct loc *element_array(const struct loc *column);

/* The release of what each element of the array @o owns; NULL: of nothing. */
const char *element_class(const struct world *w, const struct obj *o);
/* Do the words say that the element @l may be NULL? */
bool element_nullable(const struct world *w, const struct loc *l);
/* Is @o an array, and not a single thing? */
bool element_many(const struct world *w, const struct obj *o);

/* May a @t with @words own anything, be it in its members? */
bool element_may_own(const struct mir_type *t, struct word *words);

/* The place that tells of the array @o by its words, or NULL. */
const struct loc *element_kept_in(const struct world *w, const struct obj *o);

/* How many elements @array has, in 64 bits; NULL: not known. */
const struct value *element_count(struct wctx *c, const struct world *w,
				  const struct loc *array);

/* Where a word says that the number is, whatever it is now; or NULL. */
const struct loc *element_count_place(struct wctx *c, const struct world *w,
				      const struct loc *array);
/* Is there such a word? */
bool element_counted(const struct world *w, const struct loc *array);

/* Is @l a number by which a word counts the elements of an array of owners? */
bool element_counts(const struct loc *l);
/* Such an array, after @prev; or NULL. */
const struct loc *element_counted_by(struct vtab *vt, const struct loc *l,
				     const struct mir_field *prev);

/* New memory at @v is taken for a @rec, or for several. */
void element_made(const struct site *at, struct world *w,
		  const struct value *v, struct mir_record *rec);

/* The pointer @v is put into, or was found in, the place @l: what is there. */
void element_kept(const struct site *at, struct world *w,
		  const struct loc *l, const struct value *v);

#endif
