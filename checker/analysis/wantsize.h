/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Words that might be missing where a number is not shown to be in range, or
 * nothing says how much a pointer points to: __at_least(), __at_most(),
 * __below(), __counted_by(), __bytes() on what was loaded there.
 */
#ifndef ANALYSIS_WANTSIZE_H
#define ANALYSIS_WANTSIZE_H

#include "analysis/room.h"
#include "analysis/want.h"

/* @goal >= 0 is not shown: words on the numbers that it is made of. */
struct want *want_range(const struct site *at, struct world *w,
			const struct expr *goal);

/* Only the type of what @room was reached from says how much there is. */
struct want *want_extent(const struct site *at, struct world *w,
			 const struct room *room, struct expr len);

#endif
