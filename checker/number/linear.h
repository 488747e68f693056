/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Linear facts: what is known between integers.
 *
 * An expression is a sum of variables with coefficients and a constant, over
 * mathematical integers: nothing wraps here. The client names its variables by
 * numbers, and forms an expression only of what did not wrap. A fact says of
 * an expression that it is not negative: `n - i - 1` for i < n.
 *
 * Facts are looked up by what they entail: linear_proves() combines a few of
 * them, with the ranges and the definitions that the client gives for single
 * variables, so that the goal's variables cancel out (Fourier-Motzkin, with a
 * bound on depth and steps). It may miss, and never errs.
 *
 * A set is a value: adding gives a new one that shares with the old. Equal
 * facts of a table are one object, so that sets compare by address.
 *
 *	expr_add(&e, expr_var(i), -1);
 *	set = linear_learn(arena, table, set, e);
 */
#ifndef NUMBER_LINEAR_H
#define NUMBER_LINEAR_H

#include "base/imap.h"
#include "number/expr.h"

#define FACT_TERMS	4	/* in a fact that is kept */
#define LINEAR_FACTS	40	/* in a set */

struct fact_row {
	uint32_t id;			/* in order of first appearance */
	struct expr e;			/* >= 0 */
};

struct fact_table;
/* The table and its facts live in @a. */
struct fact_table *fact_table_new(struct arena *a);

/* What the client knows of its variables. */
struct linear_env {
	void *ctx;
	struct interval (*range)(void *ctx, uint32_t var);
	/* Writes facts that hold by what @var is to @out[0..max). */
	unsigned (*defined)(void *ctx, uint32_t var, struct expr *out,
			    unsigned max);
};

struct linear {
	struct imap rows;		/* id -> struct fact_row */
	unsigned n;
};

/*
 * Adds e >= 0 in its simplest form; sets are kept in @a. A fact about one
 * variable or none belongs into the client's ranges and is not kept.
 */
struct linear linear_learn(struct arena *a, struct fact_table *t,
			   struct linear s, struct expr e);
struct linear linear_drop(struct arena *a, struct linear s, uint32_t id);

/* @var goes: what is known of it is known of what it is equal to, too. */
struct linear linear_retire(struct arena *a, struct fact_table *t,
			    struct linear s, uint32_t var);

/* Is there a fact that says e >= 0, or more, as it stands? */
bool linear_says(struct linear s, struct expr e);
/* Are the same facts in both? */
bool linear_equal(struct linear a, struct linear b);

/* How hard a proof is looked for. */
enum linear_effort { EFFORT_LOW, EFFORT_HIGH };

/* Does e >= 0 follow? */
bool linear_proves(const struct linear *s, const struct linear_env *env,
		   struct expr e, enum linear_effort effort);
/* The least that @e can be, as far as its variables' ranges alone tell. */
bool linear_least(const struct linear_env *env, const struct expr *e,
		  num *least);

#endif
