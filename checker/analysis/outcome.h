/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What follows from how a call came out, beyond the effects that its words
 * name: callbacks that ran, outputs that were not set, last references.
 */
#ifndef ANALYSIS_OUTCOME_H
#define ANALYSIS_OUTCOME_H

#include "analysis/apply.h"

/* The worlds after what the callee calls where @c holds. */
struct worlds outcome_calls(struct apply *a, struct world w,
			    const struct cond *c);

/*
 * @c does not hold. Outputs that it would have set are as they were, or
 * cleared; a reference that it would have taken was the last one, which makes
 * the object ours. False when that cannot be.
 */
void outcome_unset(struct apply *a, struct world *w, const struct cond *c);
bool outcome_last(struct apply *a, struct world *w, const struct cond *c);

#endif
