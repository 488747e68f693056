/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Renaming symbols in a world. A site in a loop makes its symbol anew on each
 * round; what the world still says of the last round's is moved to an aged
 * twin first, so that the two are never mixed up. All rounds before the last
 * share the twin.
 */
#ifndef ANALYSIS_RENAME_H
#define ANALYSIS_RENAME_H

#include "analysis/world.h"

/* To be called when a site makes @v, for the first time or again. */
void world_define(struct wctx *c, struct world *w, const struct value *v);
/*
 * Join symbols of @point that their place in @w does not hold are of an
 * earlier round, and have to give way before @w is joined with @other there.
 */
void world_age(struct wctx *c, const struct frame *frame, unsigned point,
	       struct world *w, struct world *other);
/* Replaces @from by @to everywhere in @w. */
void world_rename(struct wctx *c, struct world *w, const struct value *from,
		  const struct value *to);

/*
 * Join symbols of @block, where a loop comes by, mean something new in the next
 * round: duties, deaths and loans of those of the last move to their twins.
 */
void world_age_phis(struct wctx *c, struct world *w,
		    const struct frame *frame, unsigned block);

#endif
