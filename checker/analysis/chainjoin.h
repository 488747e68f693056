/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is known of lists where paths meet.
 *
 * A cursor that differs from path to path becomes a join symbol, and so does
 * the element ahead of it. What both sides know of their own two elements
 * holds for the two symbols: which list they are on, that one follows the
 * other, that they are not the same. So does what is known of two heads in an
 * array whose indices become one.
 */
#ifndef ANALYSIS_CHAINJOIN_H
#define ANALYSIS_CHAINJOIN_H

#include "analysis/join.h"

/* Two values that became one symbol. */
struct met {
	const struct value *a, *b, *phi;
};

struct met_list {
	VEC(struct met) list;
	VEC(struct met) numbers;	/* two integers, that may be indices */
};

/* The two worlds that meet, and what met in them. */
struct sides {
	const struct world *a, *b;
	const struct met_list *met;
};

/* Is nothing known of the object but its size and what is about lists? */
bool chainjoin_is_bare(const struct ostate *s);
/* Is all of it still there in @w? */
bool chainjoin_kept(struct wctx *c, const struct world *w,
		    const struct ostate *s);

/*
 * Joins what is known of heads and nodes, when the symbols of all else are
 * made. True if @into, which is otherwise as @s->a, changed.
 */
bool chainjoin_cells(struct wctx *c, const struct join_point *at,
		     struct world *into, const struct sides *s);

/* Is @v the comparison of two of the symbols? Then the next settles it. */
bool chainjoin_settles(const struct met_list *m, const struct value *v);
/* The same for which of them are not equal, when all facts are joined. */
bool chainjoin_differ(struct wctx *c, struct world *into,
		      const struct sides *s);

#endif
