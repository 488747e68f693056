/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The inequality that a proof lacks, as the author would write it.
 */
#ifndef ANALYSIS_MISSING_H
#define ANALYSIS_MISSING_H

#include "analysis/relate.h"
#include "analysis/run.h"

/* e >= 0 as `a + 4 <= b`; with @strict, `a < 8` where that can be. */
const char *missing_text(struct run *r, const struct world *w,
			 struct expr e, bool strict);

/*
 * Fills in what @i lacks: that @goal >= 0 (NULL: nothing more is to be said).
 * False where that is moot, as something it is made of was reported.
 */
bool missing_explain(struct run *r, const struct world *w,
		     const struct expr *goal, struct issue *i);

/* What is known of the part that is too large, or too small. */
const char *missing_reason(struct run *r, const struct world *w,
			   const struct expr *e);

/* The outermost activation that a part of @e comes from, or NULL. */
const struct frame *missing_origin(struct run *r, const struct expr *e);

/* A number, or a term of any depth: `len - hdr->size`. */
const char *missing_term(struct run *r, const struct world *w,
			 const struct value *v);

#endif
