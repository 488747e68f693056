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
/*
 * One case of a switch: @v is the constant @k, or is not. As refine_truth() of
 * the comparison, but what is learned of @v alone is kept.
 */
bool refine_case(struct wctx *c, struct world *w, const struct value *v,
		 const struct value *k, bool equal);
bool refine_cond(struct wctx *c, struct world *w, const struct value *result,
		 struct cond cond, bool truth);
/* Narrows @v to what satisfies @f too. */
bool refine_fact(struct wctx *c, struct world *w, const struct value *v,
		 struct fact f);

#endif
