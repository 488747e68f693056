/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a branch teaches: narrowing a world by the truth of a value.
 *
 * Both return false when the world is thereby shown to be impossible; it is
 * then to be dropped. A duty on a pointer that turns out to be NULL or an
 * ERR_PTR goes away: those carry none.
 */
#ifndef ANALYSIS_REFINE_H
#define ANALYSIS_REFINE_H

#include "analysis/world.h"
#include "effect/word.h"

bool refine_truth(struct wctx *c, struct world *w, const struct value *v,
		  bool truth);
bool refine_cond(struct wctx *c, struct world *w, const struct value *result,
		 struct cond cond, bool truth);
/* Narrows @v to what satisfies @f too. */
bool refine_fact(struct wctx *c, struct world *w, const struct value *v,
		 struct fact f);

#endif
