/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where widening may stop: the numbers that a variable is compared with in its
 * function, and their neighbours. A counter that is bounded by a constant then
 * settles at that bound.
 */
#ifndef ANALYSIS_STOPS_H
#define ANALYSIS_STOPS_H

#include "analysis/value.h"

/* Stops for what is at @l; kept with @f. */
struct stops stops_of(struct vtab *t, const struct frame *f,
		      const struct loc *l);

#endif
