/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Promises about sizes that others keep: where an owning member points to as
 * much as its words say before somebody else has the object, it does so
 * afterwards.
 */
#ifndef ANALYSIS_KEPT_H
#define ANALYSIS_KEPT_H

#include "analysis/room.h"

#define KEPT_MEMBERS	8

struct kept {
	unsigned n;
	const struct loc *member[KEPT_MEMBERS];
	struct expr room[KEPT_MEMBERS];
};

/* Around what others do to the object @s. */
void kept_before(const struct site *at, struct world *w,
		 const struct ostate *s, struct kept *kept);
void kept_after(const struct site *at, struct world *w,
		const struct kept *kept);

#endif
