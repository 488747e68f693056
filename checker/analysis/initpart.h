/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory that is initialised piece by piece: an array that a loop fills, a
 * buffer of which a callee writes the first bytes.
 *
 * Its fill is FILL_UNINIT all the while, and two ghosts say which bytes of it
 * are set nevertheless: those from one offset up to another. That grows at its
 * ends; what is set elsewhere is known by its cells only.
 */
#ifndef ANALYSIS_INITPART_H
#define ANALYSIS_INITPART_H

#include "analysis/run.h"

/* What is known of the memory around an element before it is stored to. */
struct initpart {
	const struct loc *whole;	/* NULL: is not initialised in parts */
	const struct value *from, *to;
};

/* Around a store to the element @l. */
struct initpart initpart_before(struct wctx *c, const struct world *w,
				const struct loc *l);
void initpart_stored(struct wctx *c, struct world *w, const struct loc *l,
		     const struct initpart *was);

/* @size bytes at @l, not initialised so far, have been written. */
void initpart_written(struct wctx *c, struct world *w, const struct loc *l,
		      const struct value *size);

/*
 * Are @size bytes (a constant, or a value if there is one) at @l, in memory
 * that is FILL_UNINIT, among those that are set?
 */
bool initpart_covers(struct wctx *c, const struct world *w,
		     const struct loc *l, uint64_t bytes,
		     const struct value *size);

/*
 * What a ghost of such memory is in @w, which has none, as far as it can be
 * told by what it is in @other; or NULL.
 */
const struct value *initpart_implied(struct wctx *c, const struct world *w,
				     const struct world *other,
				     const struct loc *ghost);

#endif
