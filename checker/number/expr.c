// SPDX-License-Identifier: GPL-2.0-only
#include "number/expr.h"

/* Larger coefficients help nobody, and products of two must be a num. */
#define COEF_MAX	((num)1 << 40)
#define CONST_MAX	((num)1 << 100)

struct expr expr_const(num k)
{
	return (struct expr){ .k = k };
}

struct expr expr_var(uint32_t var)
{
	return (struct expr){ .n = 1, .t = { { var, 1 } } };
}

static bool too_large(num x, num limit)
{
	return x > limit || x < -limit;
}

static bool put_term(struct expr *e, uint32_t var, num c)
{
	if (!c)
		return true;
	if (e->n == EXPR_TERMS || too_large(c, COEF_MAX))
		return false;
	e->t[e->n++] = (struct lterm){ var, (int64_t)c };
	return true;
}

bool expr_add(struct expr *e, struct expr f, num scale)
{
	struct expr r = { .bad = e->bad || f.bad };
	unsigned i = 0, k = 0;
	bool ok = !r.bad && !too_large(scale, COEF_MAX);
	num x;

	while (ok && (i < e->n || k < f.n)) {
		if (k == f.n || (i < e->n && e->t[i].var < f.t[k].var)) {
			ok = put_term(&r, e->t[i].var, e->t[i].c);
			i++;
		} else if (i == e->n || f.t[k].var < e->t[i].var) {
			ok = put_term(&r, f.t[k].var,
				      (num)f.t[k].c * scale);
			k++;
		} else {
			ok = put_term(&r, f.t[k].var,
				      e->t[i].c + (num)f.t[k].c * scale);
			i++;
			k++;
		}
	}
	ok = ok && !__builtin_mul_overflow(f.k, scale, &x) &&
	     !__builtin_add_overflow(e->k, x, &r.k) &&
	     !too_large(r.k, CONST_MAX);
	r.bad = !ok;
	*e = r;
	return ok;
}

num expr_coef(const struct expr *e, uint32_t var)
{
	for (unsigned i = 0; i < e->n; i++)
		if (e->t[i].var == var)
			return e->t[i].c;
	return 0;
}

bool expr_subst(struct expr *e, uint32_t var, struct expr by)
{
	num c = expr_coef(e, var);

	if (!c)
		return !e->bad;
	return expr_add(&by, expr_var(var), -1) && expr_add(e, by, c);
}

bool expr_equal(const struct expr *a, const struct expr *b)
{
	if (a->bad != b->bad || a->n != b->n || a->k != b->k)
		return false;
	for (unsigned i = 0; i < a->n; i++)
		if (a->t[i].var != b->t[i].var || a->t[i].c != b->t[i].c)
			return false;
	return true;
}

int64_t expr_gcd(int64_t a, int64_t b)
{
	int64_t t;

	a = a < 0 ? -a : a;
	b = b < 0 ? -b : b;
	while (b) {
		t = a % b;
		a = b;
		b = t;
	}
	return a;
}

void expr_simplify(struct expr *e)
{
	int64_t g = 0;
	num q;

	for (unsigned i = 0; i < e->n && g != 1; i++)
		g = expr_gcd(g, e->t[i].c);
	if (g <= 1)
		return;
	for (unsigned i = 0; i < e->n; i++)
		e->t[i].c /= g;
	q = e->k / g;
	e->k = e->k % g < 0 ? q - 1 : q;
}
