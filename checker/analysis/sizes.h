/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the words on a callee say of sizes: __bytes(), __counted_by() and
 * __at_most().
 */
#ifndef ANALYSIS_SIZES_H
#define ANALYSIS_SIZES_H

#include "analysis/wordplace.h"

/* Is there as much behind argument @i as the contract says? */
void sizes_argument(const struct site *at, struct world *w,
		    const struct binding *b, const struct call *call,
		    unsigned i);

/* How much is behind the result @b->result, or how large it can be. */
void sizes_result(const struct site *at, struct world *w,
		  const struct binding *b, const struct call *call);

#endif
