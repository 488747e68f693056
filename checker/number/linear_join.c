// SPDX-License-Identifier: GPL-2.0-only
#include "number/linear_join.h"

struct meeting {
	const struct linear_meeting *of;
	struct linear set;		/* what was found to hold on both */
	unsigned tries;
};

/* Candidates tried at one meeting, those that are facts already aside. */
#define MAX_TRIES	128

static bool is_link(const struct meeting *m, uint32_t var)
{
	for (unsigned i = 0; i < m->of->n; i++)
		if (m->of->link[i].var == var)
			return true;
	return false;
}

/* @e in terms of one side. A link that stands for itself stays. */
static bool on_side(const struct meeting *m, bool b, struct expr *e)
{
	struct expr r = expr_const(e->k);

	for (unsigned i = 0; i < e->n; i++) {
		struct expr x = expr_var(e->t[i].var);

		for (unsigned k = 0; k < m->of->n; k++)
			if (m->of->link[k].var == e->t[i].var)
				x = b ? m->of->link[k].b : m->of->link[k].a;
		if (!expr_add(&r, x, e->t[i].c))
			return false;
	}
	*e = r;
	return true;
}

static bool holds(const struct meeting *m, bool b, struct expr e)
{
	const struct linear_side *s = b ? &m->of->b : &m->of->a;

	return on_side(m, b, &e) && linear_proves(&s->set, &s->env, e, EFFORT_LOW);
}

/* Does a sum of what is never less follow from that alone, after the join? */
static bool is_plain(const struct meeting *m, const struct expr *e)
{
	num sum = e->k, a, b;

	for (unsigned i = 0; i < e->n; i++) {
		struct expr x = expr_var(e->t[i].var), y = x;

		if (e->t[i].c < 0 || !on_side(m, false, &x) ||
		    !on_side(m, true, &y) ||
		    !linear_least(&m->of->a.env, &x, &a) ||
		    !linear_least(&m->of->b.env, &y, &b) ||
		    __builtin_mul_overflow((num)e->t[i].c, a < b ? a : b, &a) ||
		    __builtin_add_overflow(sum, a, &sum))
			return false;
	}
	return sum >= 0;
}

static void try_both(struct meeting *m, const struct expr *e)
{
	if (e->bad || e->n < 2 || m->tries >= MAX_TRIES || is_plain(m, e))
		return;
	m->tries++;
	if (holds(m, false, *e) && holds(m, true, *e))
		m->set = linear_learn(m->of->arena, m->of->table,
				      m->set, *e);
}

/* e == 0, or as much of it as holds. */
static void try_equal(struct meeting *m, const struct expr *e)
{
	struct expr neg = expr_const(0);

	expr_add(&neg, *e, -1);
	try_both(m, e);
	try_both(m, &neg);
}

/* What the link stands for on a side, as one variable and a constant. */
static bool is_simple(const struct expr *side, bool odd)
{
	return !odd && !side->bad && side->n == 1 && side->t[0].c == 1;
}

/* @e with @l in the place of what it stands for on a side. */
static void replace(struct expr *e, const struct linear_link *l, bool b)
{
	const struct expr *side = b ? &l->b : &l->a;
	struct expr by = expr_var(l->var);

	if (!is_simple(side, b ? l->odd_b : l->odd_a) || !expr_coef(e, side->t[0].var))
		return;
	expr_add(&by, expr_const(side->k), -1);
	expr_subst(e, side->t[0].var, by);
}

/* A fact of one side, as it is and with links put in. */
static void carry_over(struct meeting *m, const struct expr *e, bool b,
		       bool fresh)
{
	struct expr all = *e, one;

	try_both(m, e);
	if (!fresh)
		return;
	for (unsigned i = 0; i < m->of->n; i++) {
		one = *e;
		replace(&one, &m->of->link[i], b);
		/* What is no larger may be equal, by way of what goes. */
		if (!expr_equal(&one, e))
			try_equal(m, &one);
		replace(&all, &m->of->link[i], b);
	}
	if (!expr_equal(&all, e))
		try_both(m, &all);
}

/* The difference that a round makes to a link, where that is a constant. */
static num step_of(const struct linear_link *l)
{
	struct expr d = l->b;

	if (!expr_add(&d, l->a, -1) || d.n)
		return 0;
	return d.k;
}

static void try_ratio(struct meeting *m, const struct linear_link *p,
		      const struct linear_link *q, num cp, num cq)
{
	struct expr e = expr_const(0);

	if (expr_add(&e, expr_var(p->var), cp) &&
	    expr_add(&e, expr_var(q->var), cq) &&
	    expr_add(&e, p->a, -cp) && expr_add(&e, q->a, -cq))
		try_equal(m, &e);
}

/*
 * As far apart as on the second side. On the first a variable may be known by
 * its number alone, which hides what it has in common with the other.
 */
static void try_difference(struct meeting *m, const struct linear_link *p,
			   const struct linear_link *q)
{
	struct expr e = p->a;

	if (q->odd_b || p->odd_b || (expr_add(&e, q->a, -1) && !e.n))
		return;
	e = expr_var(p->var);
	if (expr_add(&e, expr_var(q->var), -1) && expr_add(&e, p->b, -1) &&
	    expr_add(&e, q->b, 1))
		try_equal(m, &e);
}

/*
 * @q moves by as much as the counter @p, which was a constant: what was known
 * of @q alone is now true of where it started.
 */
static void try_start(struct meeting *m, const struct linear_link *q,
		      const struct linear_link *p)
{
	num sp = step_of(p), sq = step_of(q);
	struct expr by = expr_var(q->var);
	struct imap_iter it;
	uint32_t key;
	void *row;

	if (!is_simple(&q->a, q->odd_a) || p->a.n || !sp ||
	    (sq != sp && sq != -sp) ||
	    !expr_add(&by, expr_const(-q->a.k), 1) ||
	    !expr_add(&by, expr_var(p->var), sq == sp ? -1 : 1) ||
	    !expr_add(&by, p->a, sq == sp ? 1 : -1))
		return;
	for (imap_start(&it, m->of->a.set.rows); imap_next(&it, &key, &row);) {
		struct expr e = ((struct fact_row *)row)->e;

		if (expr_coef(&e, q->a.t[0].var) &&
		    expr_subst(&e, q->a.t[0].var, by))
			try_both(m, &e);
	}
}

/* What each of them was may be known to be equal. */
static void try_alike(struct meeting *m, const struct linear_link *p,
		      const struct linear_link *q)
{
	struct expr e = expr_var(p->var);

	if (is_simple(&p->a, p->odd_a) && is_simple(&q->a, q->odd_a) &&
	    p->a.t[0].var != q->a.t[0].var &&
	    expr_add(&e, expr_var(q->var), -1) &&
	    expr_add(&e, expr_const(q->a.k), 1) &&
	    expr_add(&e, expr_const(-p->a.k), 1))
		try_equal(m, &e);
}

/* How many times @q is in @p, where that is a whole number; or 0. */
static num times(const struct expr *p, const struct expr *q)
{
	num by, cq;

	if (p->bad || q->bad || !p->n || p->n != q->n)
		return 0;
	cq = expr_coef(q, p->t[0].var);
	if (!cq || p->t[0].c % cq)
		return 0;
	by = p->t[0].c / cq;
	for (unsigned i = 1; i < p->n; i++)
		if (p->t[i].c != by * expr_coef(q, p->t[i].var))
			return 0;
	return by;
}

/* One is a multiple of the other, as bytes are of elements. */
static void try_multiple(struct meeting *m, const struct linear_link *p,
			 const struct linear_link *q)
{
	struct expr e = expr_const(0);
	num by = times(&p->b, &q->b);

	if (!by)
		by = times(&p->a, &q->a);
	if (by > 1 && expr_add(&e, expr_var(p->var), 1) &&
	    expr_add(&e, expr_var(q->var), -by))
		try_equal(m, &e);
}

/* The least of what is one on one side and the other on the other. */
static bool least_of(const struct meeting *m, const struct expr *a,
		     const struct expr *b, num *least)
{
	num other;

	if (!linear_least(&m->of->a.env, a, least) ||
	    !linear_least(&m->of->b.env, b, &other))
		return false;
	if (other < *least)
		*least = other;
	return true;
}

/*
 * A counter that was a constant until now, beside a link that varies: what the
 * ranges on each side say of both, and those after the join do not.
 */
static void try_order(struct meeting *m, const struct linear_link *p,
		      const struct linear_link *q)
{
	struct expr e = expr_var(q->var), a = q->a, b = q->b;
	struct expr na = expr_const(0), nb = na;
	num apart, low, high, plain;

	if (p->a.n || q->odd_a || p->odd_b || q->odd_b ||
	    !expr_add(&a, p->a, -1) || !expr_add(&b, p->b, -1) ||
	    !expr_add(&na, p->a, -1) || !expr_add(&nb, p->b, -1) ||
	    !least_of(m, &a, &b, &apart) || !least_of(m, &q->a, &q->b, &low) ||
	    !least_of(m, &na, &nb, &high) ||
	    __builtin_add_overflow(low, high, &plain) || apart <= plain)
		return;
	if (expr_add(&e, expr_var(p->var), -1) &&
	    expr_add(&e, expr_const(-apart), 1))
		try_both(m, &e);
}

static bool stands_for_itself(const struct linear_link *l)
{
	struct expr self = expr_var(l->var);

	return expr_equal(&l->a, &self);
}

/* Where two links are as far apart on both sides, there is nothing to prove. */
static void keep_distance(struct meeting *m, const struct linear_link *p,
			  const struct linear_link *q)
{
	struct expr a = p->a, b = p->b, e = expr_var(p->var), neg;

	if (a.bad || b.bad || q->a.bad || q->b.bad || p->odd_a || p->odd_b ||
	    q->odd_a || q->odd_b || !expr_add(&a, q->a, -1) ||
	    !expr_add(&b, q->b, -1) || a.n || b.n || a.k != b.k ||
	    !expr_add(&e, expr_var(q->var), -1) || !expr_add(&e, a, -1))
		return;
	neg = expr_const(0);
	expr_add(&neg, e, -1);
	m->set = linear_learn(m->of->arena, m->of->table, m->set, e);
	m->set = linear_learn(m->of->arena, m->of->table, m->set, neg);
}

static void keep_distances(struct meeting *m)
{
	const struct linear_meeting *of = m->of;

	for (unsigned i = 0; i < of->n; i++)
		for (unsigned k = 0; k < i; k++)
			if (!stands_for_itself(&of->link[i]) ||
			    !stands_for_itself(&of->link[k]))
				keep_distance(m, &of->link[i], &of->link[k]);
}

static void try_pair(struct meeting *m, const struct linear_link *p,
		     const struct linear_link *q)
{
	num sp = step_of(p), sq = step_of(q);

	if (p->a.bad || q->a.bad || p->b.bad || q->b.bad || p->odd_a ||
	    q->odd_a)
		return;
	try_ratio(m, p, q, 1, 1);
	try_ratio(m, p, q, 1, -1);
	try_difference(m, p, q);
	try_alike(m, p, q);
	try_start(m, p, q);
	try_start(m, q, p);
	if (sp && sq && sp != sq && sp != -sq)
		try_ratio(m, p, q, sq, -sp);
	try_multiple(m, p, q);
	try_multiple(m, q, p);
	try_order(m, p, q);
}

static void try_link(struct meeting *m, const struct linear_link *l)
{
	struct expr e = expr_var(l->var);

	if (!l->odd_a && expr_add(&e, l->a, -1))
		try_equal(m, &e);
	e = expr_var(l->var);
	if (!l->odd_b && expr_add(&e, l->b, -1))
		try_equal(m, &e);
}

struct carry {
	struct meeting *m;
	bool fresh;
};

static void carry_row(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct fact_row *a = pa, *b = pb;
	struct carry *c = ctx;

	(void)key;
	if (a)
		carry_over(c->m, &a->e, false, c->fresh);
	else if (c->fresh)
		carry_over(c->m, &b->e, true, true);
}

/* Does the fact speak of a link, which changes what it means? */
static bool speaks_of_link(const struct meeting *m, const struct expr *e)
{
	for (unsigned i = 0; i < e->n; i++)
		if (is_link(m, e->t[i].var))
			return true;
	return false;
}

/* Facts that both sides have are kept, but those about links looked at. */
static void keep_common(struct meeting *m, bool fresh)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	m->set = m->of->a.set;
	for (imap_start(&it, m->of->a.set.rows); imap_next(&it, &key, &p);) {
		const struct fact_row *r = p;
		bool common = imap_get(m->of->b.set.rows, key);
		bool about = speaks_of_link(m, &r->e);

		if (common && !about)
			continue;
		m->set = linear_drop(m->of->arena, m->set, key);
		if (common)
			carry_over(m, &r->e, false, fresh);
	}
}

struct linear linear_join(const struct linear_meeting *of)
{
	struct meeting m = { .of = of };
	struct carry c = { .m = &m, .fresh = !of->settle && !of->n };

	for (unsigned i = 0; i < of->n; i++)
		c.fresh |= !stands_for_itself(&of->link[i]);
	keep_common(&m, c.fresh);
	keep_distances(&m);
	imap_diff(of->a.set.rows, of->b.set.rows, carry_row, &c);
	for (unsigned i = 0; i < of->n; i++) {
		const struct linear_link *p = &of->link[i], *q;

		if (stands_for_itself(p))
			continue;
		try_link(&m, p);
		for (unsigned k = 0; k < of->n && k < LINEAR_PAIRS; k++) {
			q = &of->link[k];
			if (i < LINEAR_PAIRS &&
			    (k < i || (k > i && stands_for_itself(q))))
				try_pair(&m, p, q);
		}
	}
	for (unsigned i = 0; i < of->nguess; i++)
		try_both(&m, &of->guess[i]);
	return m.set;
}

bool linear_covers(const struct linear_meeting *of)
{
	struct meeting m = { .of = of };
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, of->a.set.rows); imap_next(&it, &key, &p);) {
		const struct fact_row *r = p;

		if (imap_get(of->b.set.rows, key) &&
		    !speaks_of_link(&m, &r->e))
			continue;
		if (!holds(&m, true, r->e))
			return false;
	}
	return true;
}
