/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is known of lists where paths meet.
 *
 * A cursor that differs from path to path becomes a join symbol, and so does
 * the element ahead of it. What both sides know of their own two elements
 * holds for the two symbols: which list they are on, that one follows the
 * other, that they are not the same.
 */
#ifndef ANALYSIS_CHAINJOIN_H
#define ANALYSIS_CHAINJOIN_H

#include "analysis/join.h"

/* Two pointers that became one symbol. */
struct met {
	const struct value *a, *b, *phi;
};

struct met_list {
	VEC(struct met) list;
};

/* Is @l a member of an element behind one of the symbols? */
bool chainjoin_is_met(const struct met_list *m, const struct loc *l);
/* What stands for @a on one side and @b on the other, or NULL. */
const struct value *chainjoin_merge(struct wctx *c, const struct met_list *m,
				   const struct value *a,
				   const struct value *b);
/* Is nothing known of the object but what is about lists? */
bool chainjoin_is_bare(const struct ostate *s);
/* Is all of it still there in @w? */
bool chainjoin_kept(const struct world *w, const struct ostate *s);
/* May the node that holds @v have been unlinked without being initialised? */
bool chainjoin_unlinked(const struct world *w, const struct value *v);

struct sides {
	const struct world *a, *b;
	const struct met_list *met;
};

/* Gives the symbols what both sides know; true if @into changed. */
bool chainjoin_inherit(struct wctx *c, const struct join_point *at,
		       struct world *into, const struct sides *s);
/* Is @v the comparison of two of the symbols? Then the next settles it. */
bool chainjoin_settles(const struct met_list *m, const struct value *v);
/* The same for which of them are not equal, when all else is joined. */
bool chainjoin_differ(struct wctx *c, struct world *into,
		     const struct world *a, const struct world *b,
		     const struct met_list *m);

#endif
