/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where widening may stop: the numbers that a variable is compared with in its
 * function, be it by variables that hold them, and their neighbours. A counter
 * that is bounded by a constant then settles at that bound.
 */
#ifndef ANALYSIS_STOPS_H
#define ANALYSIS_STOPS_H

#include "analysis/world.h"

/* Stops for what is at @l in a function that is in @w; kept with @f. */
struct stops stops_of(struct wctx *c, const struct world *w,
		      const struct frame *f, const struct loc *l);

#endif
