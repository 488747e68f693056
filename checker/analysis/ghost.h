/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is known of memory beside its contents, kept as values of members that
 * no type has. So it is joined, copied, forgotten like any contents: what
 * writes all of a place takes its ghosts along.
 */
#ifndef ANALYSIS_GHOST_H
#define ANALYSIS_GHOST_H

#include "analysis/run.h"

enum ghost {
	GHOST_SOURCE,		/* the pointer that it was fetched through */
	GHOST_FETCH,		/* which call did that, a number */
	GHOST_PADDING,		/* 0: bytes between the members were not set */
	GHOST_MEMBER,		/* of a union: index of the one last written */
	GHOST_STRING,		/* 1: there is a NUL in the buffer; 0: is not */
	GHOST_LOW, GHOST_HIGH,	/* of an array: the elements that may own */
	GHOST_BELOW, GHOST_ABOVE,	/* what the others are, and those */
	GHOST_GAPS,		/* between; array.c has the numbers */
	GHOST_HOLE,		/* the one that was released last, or -1 */
	GHOST_TAIL,		/* 0: bytes behind the NUL were not set */
	GHOST_LENGTH,		/* 0: a string's may have changed (length.h) */
	GHOST_COUNT,		/* references to the object (count.h) */
	GHOST_FROM, GHOST_TO,	/* the bytes that are set already */
	GHOST_PRIVATE,		/* the driver's part, allocated with it */
	NR_GHOSTS
};

void ghost_set(struct wctx *c, struct world *w, const struct loc *l,
	       enum ghost g, const struct value *v);
void ghost_set_number(struct wctx *c, struct world *w, const struct loc *l,
		      enum ghost g, int64_t k);

/* What is said of exactly @l, or NULL. */
const struct value *ghost_get(struct wctx *c, const struct world *w,
			      const struct loc *l, enum ghost g);

/* Is anything at all said of @l, be it unknown by now? */
bool ghost_is_set(struct wctx *c, const struct world *w, const struct loc *l,
		  enum ghost g);

/* It is not known any more. */
void ghost_forget(struct wctx *c, struct world *w, const struct loc *l,
		  enum ghost g);

/* Where ghost @g of @l is kept, and whether @l is such a place. */
const struct loc *ghost_place(struct wctx *c, const struct loc *l,
			      enum ghost g);
bool ghost_is_of(const struct loc *l, enum ghost g);
/* Is @l a ghost that a store to what it is of leaves alone? */
bool ghost_stays(const struct loc *l);
/* One of those that say which elements may own? */
bool ghost_is_extent(const struct loc *l);

/* What the ghost behind @f is called, or NULL if it is a real member. */
const char *ghost_name(const struct mir_field *f);

#endif
