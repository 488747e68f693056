/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Before worlds are joined: owned things that have different names, but sit in
 * the same place, get one. The objects behind them then meet, too.
 */
#ifndef ANALYSIS_UNIFY_H
#define ANALYSIS_UNIFY_H

#include "analysis/join.h"

struct unify {
	struct wctx *c;
	const struct join_point *at;
	struct world *a, *b;
	bool placed;		/* only what either has in the same place */
	bool changed;
};

/*
 * Is @v the address of a place that is told apart from others: one that owns,
 * or a link of a tree?
 */
bool unify_is_slot(const struct value *v);

/* Renames in both. */
void unify(struct unify *u);

/* @phi stands for @a of @was and for @b of @from. */
struct meeting_values {
	const struct world *was, *from;
	const struct value *a, *b, *phi;
};

/* What @l owned on both sides, by whatever name, it owns after the join. */
void unify_home(struct wctx *c, struct world *into, const struct loc *l,
		struct meeting_values m);

#endif
