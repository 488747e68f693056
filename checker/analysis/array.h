/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays of owning pointers: which elements may own something.
 *
 * Of each array that is a span, from one value up to another: elements outside
 * it own nothing: those below and those above are NULL, or may be stale (released
 * or never set). The bounds are ghosts of the array, so that
 * a loop's join relates them to its counter; facts between integers prove
 * where an index lies. A span grows and shrinks at its ends; what happens to
 * the middle of it makes it unknown, as far as it must be told apart.
 */
#ifndef ANALYSIS_ARRAY_H
#define ANALYSIS_ARRAY_H

#include "analysis/run.h"

/* Is @l a pointer in an array? */
bool array_element(const struct loc *l);
/* Is @l the head of a list in an array? It owns something if it holds it. */
bool array_head(const struct loc *l);
/* Is @l an element of an array whose elements are pointers that own? */
bool array_has(const struct run *r, const struct loc *l);

enum element {
	ELEMENT_NULL,		/* nothing was put there since it was zeroed */
	ELEMENT_STALE,		/* owns nothing, and is not known to be NULL */
	ELEMENT_MAYBE,		/* owns something, or is NULL */
	ELEMENT_OWNED,
};

enum element array_ask(struct wctx *c, const struct world *w,
		       const struct loc *l);

/* The element @l has come to own something. */
void array_put(struct wctx *c, struct world *w, const struct loc *l);
/* It owns nothing any more; @null: it is NULL now. */
void array_gone(struct wctx *c, struct world *w, const struct loc *l,
		bool null);

/* What is wrong with element @l was reported: let its array be. */
void array_reported(struct wctx *c, struct world *w, const struct loc *l);

/* May any element of the array @a own something? */
bool array_may_be_full(const struct site *at, struct world *w,
		       const struct loc *a);

/* Is @a an array of heads, whose spans are what lists are? */
bool array_of_heads(const struct loc *a);
/* Nothing in the array @a owns anything so far. */
void array_start_empty(struct wctx *c, struct world *w, const struct loc *a);
/* May any list of the array of heads @a hold something? */
bool array_lists_full(struct wctx *c, const struct world *w,
		      const struct loc *a);

/* What a ghost of such an array is where nothing was said of it; or NULL. */
const struct value *array_implied(struct wctx *c, const struct world *w,
				  const struct loc *ghost);

/*
 * One of the states @sa and @sb of an object is missing in a join: where both
 * worlds have it, what is said of its arrays is left to be joined. True: the
 * state in @into says less by that.
 */
bool array_alone(struct wctx *c, struct world *into, const struct world *from,
		 const struct ostate **sa, const struct ostate **sb);

#endif
