/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays of owners where paths meet: what was found on one way only is taken
 * to be found on the other, too, so that a loop's first round knows of the
 * array that the others empty.
 */
#ifndef ANALYSIS_ARRAYJOIN_H
#define ANALYSIS_ARRAYJOIN_H

#include "analysis/world.h"

/* Before a join: makes @a and @b alike, as far as that says no less. */
void arrayjoin_before(struct wctx *c, struct world *a, struct world *b);

/* Is @l an element that is known by its array, whatever it holds? */
bool arrayjoin_follows(struct wctx *c, const struct world *a,
		       const struct world *b, const struct loc *l);

/*
 * One of the states @sa and @sb of an object is missing in a join: where both
 * worlds have it, what is said of its arrays is left to be joined. True: the
 * state in @into says less by that.
 */
bool arrayjoin_alone(struct wctx *c, struct world *into,
		     const struct world *from, const struct ostate **sa,
		     const struct ostate **sb);

#endif
