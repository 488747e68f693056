/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Linear facts about values: the domain of number/linear.h over what a world
 * knows.
 *
 * A value that C computes is a mathematical sum only where it cannot have
 * wrapped, which has to be shown in the world at hand; else it is a variable
 * of its own, of which its operator still says something (`a & m` is no larger
 * than m, `a % n` is smaller than n, and so on).
 */
#ifndef ANALYSIS_RELATE_H
#define ANALYSIS_RELATE_H

#include "analysis/world.h"
#include "number/linear.h"

/* The integer @v as a sum. */
struct expr relate_expr(struct wctx *c, const struct world *w,
			const struct value *v);

/*
 * @v was computed just now. Where its range says that it may wrap, and linear
 * facts that it does not, the range is learned.
 */
void relate_computed(struct wctx *c, struct world *w, const struct value *v);

/*
 * The variable that held @was gets the new value @now: what was known of other
 * numbers by way of the old one is known without it.
 */
void relate_replaced(struct wctx *c, struct world *w, const struct value *was,
		     const struct value *now);

/* Is e >= 0 in all that @w stands for? */
bool relate_proves(struct wctx *c, const struct world *w, struct expr e);
/* The truth of `a op b` where it follows, else -1. */
int relate_truth(struct wctx *c, const struct world *w, enum mir_binop op,
		 const struct value *a, const struct value *b);

/*
 * The range of the integer @v, cut off at the ends of @held where linear facts
 * say that it does not go further.
 */
struct fact relate_held(struct wctx *c, const struct world *w,
			const struct value *v, struct fact held);

/* Both return false when that is impossible in @w. */
bool relate_learn(struct wctx *c, struct world *w, struct expr e);
/* @v turned out to be a multiple of more than what it was known for. */
bool relate_stepped(struct wctx *c, struct world *w, const struct value *v);
bool relate_compare(struct wctx *c, struct world *w, enum mir_binop op,
		    const struct value *a, const struct value *b);

/*
 * As the joins of linear facts need it; valid as long as @r is, and @r as long
 * as its world does not change. What was asked before is remembered.
 */
#define RELATION_CACHE	64

struct relation {
	struct wctx *c;
	const struct world *w;
	struct {
		uint32_t var;
		struct interval range;
	} seen[RELATION_CACHE];
};

void relate_start(struct relation *r, struct wctx *c, const struct world *w);
struct linear_env relate_env(struct relation *r);

#endif
