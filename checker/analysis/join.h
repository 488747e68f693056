/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where paths meet.
 *
 * Worlds whose duties agree (equal world_key()) may be joined without losing
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
	bool widen;
};

/* Equal for worlds in which the same duties are held in the same places. */
uint64_t world_key(const struct world *w);

/* Joins @from into @into; true when @into changed. */
bool world_join(struct wctx *c, const struct join_point *at,
		struct world *into, const struct world *from);

#endif
