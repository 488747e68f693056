/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the words on a callee say of sizes: __bytes() and __counted_by(); and
 * of the range of its result.
 */
#ifndef ANALYSIS_SIZES_H
#define ANALYSIS_SIZES_H

#include "analysis/wordplace.h"

/* Is what is behind argument @i as large, and such, as the contract says? */
void sizes_argument(const struct site *at, struct world *w,
		    const struct binding *b, const struct call *call,
		    unsigned i);

/* How much is behind the result @b->result, or how large it can be. */
void sizes_result(const struct site *at, struct world *w,
		  const struct binding *b, const struct call *call);

#endif
