/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where paths meet.
 *
 * Worlds whose duties agree (world_agrees()) may be joined without losing
 * what matters: a place that differs gets a join symbol, facts are united,
 * "may be dead" wins. Worlds that disagree are kept apart while there is room;
 * joined all the same, a duty that one side holds counts as held.
 */
#ifndef ANALYSIS_JOIN_H
#define ANALYSIS_JOIN_H

#include "analysis/world.h"

struct join_point {
	const struct frame *frame;
	unsigned block;
	bool widen;		/* a loop comes by: bounds must settle */
	bool eager;		/* join what agrees though there is room */
};

/* What the place @l holds after the join of @at. */
const struct value *join_phi(struct wctx *c, const struct join_point *at,
			     const struct loc *l, const struct mir_type *type);

/*
 * Are the same duties held in the same places? At a widening point two owned
 * things that sit in one place, each in its world, count as one.
 */
bool world_agrees(struct wctx *c, const struct join_point *at,
		  const struct world *a, const struct world *b);

/* Joins @from into @into; true when @into changed. */
bool world_join(struct wctx *c, const struct join_point *at,
		struct world *into, const struct world *from);

#endif
