/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Sums of variables with coefficients and a constant, over mathematical
 * integers: nothing wraps here. What becomes too large to say is bad, and says
 * nothing.
 */
#ifndef NUMBER_EXPR_H
#define NUMBER_EXPR_H

#include "number/interval.h"

#define EXPR_TERMS	6

struct lterm {
	uint32_t var;
	int64_t c;			/* not 0 */
};

/* @bad: too large to say; then nothing else of it counts. */
struct expr {
	bool bad;
	unsigned n;
	struct lterm t[EXPR_TERMS];	/* in ascending order of @var */
	num k;
};

struct expr expr_const(num k);
struct expr expr_var(uint32_t var);
/* e += f * scale; false, and @e is bad, where that is too large. */
bool expr_add(struct expr *e, struct expr f, num scale);
/* The coefficient of @var. */
num expr_coef(const struct expr *e, uint32_t var);
/* Puts @by in the place of @var. */
bool expr_subst(struct expr *e, uint32_t var, struct expr by);
bool expr_equal(const struct expr *a, const struct expr *b);

/* Divides e >= 0 by what its coefficients share; it says the same. */
void expr_simplify(struct expr *e);
/* What @a and @b share; 0 for two zeroes. */
int64_t expr_gcd(int64_t a, int64_t b);

#endif
