/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays of owners: which elements may own something. For each column
 * (element.h) that is a span, from one value up to another: those below and
 * those above own nothing: they are NULL, were never set, or have ended. The
 * bounds are ghosts of the column, so that a loop's join relates them to its
 * counter; facts between integers prove where an index lies. A span grows and
 * shrinks at its ends; a change in the middle makes it unknown, as far as it
 * must be told apart. One that was released and may be made NULL or be put
 * again is a hole until the array changes otherwise.
 */
#ifndef ANALYSIS_ARRAY_H
#define ANALYSIS_ARRAY_H

#include "analysis/run.h"

/* Is @l an element that owns? */
bool array_has(const struct run *r, const struct world *w, const struct loc *l);
/* Is @a an array of heads of lists, which own what they hold; @l one of them? */
bool array_of_heads(const struct loc *a);
bool array_head(const struct loc *l);

enum element_state {
	ELEMENT_NULL,		/* nothing was put there since it was zeroed */
	ELEMENT_ENDED,		/* or may have: what was there was released */
	ELEMENT_STALE,		/* owns nothing, and is not known to be NULL */
	ELEMENT_MAYBE,		/* owns something, or is NULL */
	ELEMENT_OWNED,
};
enum element_state array_ask(struct wctx *c, const struct world *w,
			     const struct loc *l);

/* The element @l has come to own something. */
void array_put(struct wctx *c, struct world *w, const struct loc *l);
/* It owns nothing any more; @null: it is NULL now. */
void array_gone(struct wctx *c, struct world *w, const struct loc *l,
		bool null);
/* What owns nothing is made NULL. */
void array_cleared(struct wctx *c, struct world *w, const struct loc *l);
/* As @column was found, so it is; whatever else changes from here on. */
void array_found(struct wctx *c, struct world *w, const struct loc *column);
/* Others may change @column from here on; what is wrong with it stays. */
void array_let_go(struct wctx *c, struct world *w, const struct loc *column);
/* All that @column owned was moved elsewhere. */
void array_moved(struct wctx *c, struct world *w, const struct loc *column);
/* What is wrong with element @l was reported: let its array be. */
void array_reported(struct wctx *c, struct world *w, const struct loc *l);

/* Is it known which elements own, whatever single ones hold? */
bool array_tells(struct wctx *c, const struct world *w, const struct loc *l);
/* Was something reported? */
bool array_moot(struct wctx *c, const struct world *w, const struct loc *l);
/* May any element own something? */
bool array_may_be_full(struct wctx *c, const struct world *w,
		       const struct loc *column);
/* Nothing in the array @a owns anything so far. */
void array_start_empty(struct wctx *c, struct world *w, const struct loc *a);
/* May any list of the array of heads @a hold something? */
bool array_lists_full(struct wctx *c, const struct world *w,
		      const struct loc *a);

enum array_state {
	ARRAY_SOUND,
	ARRAY_NULLS,		/* some elements may be NULL */
	ARRAY_UNSET,		/* or may never have been set */
	ARRAY_ENDED,		/* or may point to what has ended */
	ARRAY_BEYOND,		/* more than @count own something */
};

/* What others find in @column, of @count elements (NULL: any number). */
enum array_state array_left(struct wctx *c, const struct world *w,
			    const struct loc *column,
			    const struct value *count);
/* What a ghost of such an array is where nothing was said of it; or NULL. */
const struct value *array_implied(struct wctx *c, const struct world *w,
				  const struct loc *ghost);
/* Before a join: of holes, those that both have may stay. */
void array_settle(struct wctx *c, struct world *a, struct world *b);

#endif
