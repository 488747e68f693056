// SPDX-License-Identifier: GPL-2.0-only
#include "number/linear.h"

#include <string.h>

/* How many facts one proof combines, and how many combinations are tried. */
static const struct {
	unsigned depth, steps;
} limits[] = {
	[EFFORT_LOW] = { 2, 16 },
	[EFFORT_HIGH] = { 4, 120 },
};

#define DEFINED_MAX	6
#define MIN_SLOTS	64

struct row_node {
	struct row_node *next;
	struct fact_row row;
};

struct fact_table {
	struct arena *arena;
	struct row_node **slot;
	unsigned nslots, count;
};

struct fact_table *fact_table_new(struct arena *a)
{
	struct fact_table *t = arena_new(a, struct fact_table);

	t->arena = a;
	return t;
}

static uint64_t expr_hash(const struct expr *e)
{
	uint64_t h = (uint64_t)e->k;

	for (unsigned i = 0; i < e->n; i++) {
		h = (h ^ e->t[i].var) * UINT64_C(0x9e3779b97f4a7c15);
		h ^= (uint64_t)e->t[i].c + (h >> 29);
	}
	h *= UINT64_C(0xd6e8feb86659fd93);
	return h ^ (h >> 32);
}

static void table_grow(struct fact_table *t)
{
	unsigned want = t->nslots ? t->nslots * 2 : MIN_SLOTS;
	struct row_node **fresh = arena_array(t->arena, struct row_node *,
					      want);

	for (unsigned i = 0; i < t->nslots; i++) {
		struct row_node *r = t->slot[i], *next;

		for (; r; r = next) {
			struct row_node **to = &fresh[expr_hash(&r->row.e) &
						      (want - 1)];

			next = r->next;
			r->next = *to;
			*to = r;
		}
	}
	t->slot = fresh;
	t->nslots = want;
}

static struct fact_row *table_get(struct fact_table *t, const struct expr *e)
{
	struct row_node *r, **slot;

	if (t->count >= t->nslots)
		table_grow(t);
	slot = &t->slot[expr_hash(e) & (t->nslots - 1)];
	for (r = *slot; r; r = r->next)
		if (expr_equal(&r->row.e, e))
			return &r->row;
	r = arena_new(t->arena, struct row_node);
	r->row.id = ++t->count;
	r->row.e = *e;
	r->next = *slot;
	*slot = r;
	return &r->row;
}

/* Do @a and @b differ in nothing but the constant? */
static bool parallel(const struct expr *a, const struct expr *b)
{
	struct expr c = *a;

	c.k = b->k;
	return expr_equal(&c, b);
}

struct linear linear_drop(struct arena *a, struct linear s, uint32_t id)
{
	if (!imap_get(s.rows, id))
		return s;
	s.rows = imap_del(a, s.rows, id);
	s.n--;
	return s;
}

struct linear linear_learn(struct arena *a, struct fact_table *t,
			   struct linear s, struct expr e)
{
	struct imap_iter it;
	struct fact_row *r;
	uint32_t key, oldest = 0, weaker = 0;
	void *p;

	if (e.bad || e.n < 2 || e.n > FACT_TERMS)
		return s;
	expr_simplify(&e);
	for (imap_start(&it, s.rows); imap_next(&it, &key, &p);) {
		r = p;
		oldest = oldest ? oldest : key;
		if (!parallel(&r->e, &e))
			continue;
		if (r->e.k <= e.k)
			return s;
		weaker = key;
	}
	if (weaker)
		s = linear_drop(a, s, weaker);
	else if (s.n >= LINEAR_FACTS)
		s = linear_drop(a, s, oldest);
	r = table_get(t, &e);
	s.rows = imap_set(a, s.rows, r->id, r);
	s.n++;
	return s;
}

bool linear_says(struct linear s, struct expr e)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (e.bad || e.n < 2 || e.n > FACT_TERMS)
		return false;
	expr_simplify(&e);
	for (imap_start(&it, s.rows); imap_next(&it, &key, &p);) {
		const struct fact_row *r = p;

		if (parallel(&r->e, &e) && r->e.k <= e.k)
			return true;
	}
	return false;
}

/* What @var is equal to, as far as facts of @s say so. */
static bool equal_to(struct linear s, uint32_t var, struct expr *by)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s.rows); imap_next(&it, &key, &p);) {
		const struct fact_row *r = p;
		struct expr neg = expr_const(0);
		num c = expr_coef(&r->e, var);

		if ((c != 1 && c != -1) || !expr_add(&neg, r->e, -1) ||
		    !linear_says(s, neg))
			continue;
		*by = expr_var(var);
		if (expr_add(by, r->e, -c))
			return true;
	}
	return false;
}

/* Facts that are added up when a variable goes, at most. */
#define MAX_SUMS	8

/* i <= v and v <= n: i <= n, where v goes. */
static struct linear bridge(struct arena *a, struct fact_table *t,
			    struct linear s, uint32_t var)
{
	struct linear was = s;
	struct imap_iter lows, highs;
	unsigned sums = 0;
	uint32_t key;
	void *low, *high;

	for (imap_start(&lows, was.rows); imap_next(&lows, &key, &low);) {
		if (expr_coef(&((struct fact_row *)low)->e, var) != 1)
			continue;
		for (imap_start(&highs, was.rows);
		     sums < MAX_SUMS && imap_next(&highs, &key, &high);) {
			struct expr e = ((struct fact_row *)high)->e;

			if (expr_coef(&e, var) != -1 ||
			    !expr_add(&e, ((struct fact_row *)low)->e, 1))
				continue;
			sums++;
			s = linear_learn(a, t, s, e);
		}
	}
	return s;
}

struct linear linear_retire(struct arena *a, struct fact_table *t,
			    struct linear s, uint32_t var)
{
	struct linear was = s;
	struct imap_iter it;
	struct expr by, e;
	uint32_t key;
	void *p;

	if (!equal_to(s, var, &by))
		return bridge(a, t, s, var);
	for (imap_start(&it, was.rows); imap_next(&it, &key, &p);) {
		e = ((struct fact_row *)p)->e;
		if (expr_coef(&e, var) && expr_subst(&e, var, by))
			s = linear_learn(a, t, s, e);
	}
	return s;
}

static void note_difference(void *ctx, uint32_t key, void *a, void *b)
{
	(void)key;
	(void)a;
	(void)b;
	*(bool *)ctx = false;
}

bool linear_equal(struct linear a, struct linear b)
{
	bool equal = a.n == b.n;

	if (equal)
		imap_diff(a.rows, b.rows, note_difference, &equal);
	return equal;
}

bool linear_least(const struct linear_env *env, const struct expr *e,
		  num *least)
{
	num sum = e->k, x;

	if (e->bad)
		return false;
	for (unsigned i = 0; i < e->n; i++) {
		struct interval r = env->range(env->ctx, e->t[i].var);

		if (__builtin_mul_overflow((num)e->t[i].c,
					   e->t[i].c > 0 ? r.lo : r.hi, &x) ||
		    __builtin_add_overflow(sum, x, &sum))
			return false;
	}
	*least = sum;
	return true;
}

struct proof {
	const struct linear *set;
	const struct linear_env *env;
	unsigned steps;
};

static bool prove(struct proof *p, const struct expr *goal, unsigned depth);

/*
 * Takes @f, which is not negative, off the goal so often that @var cancels
 * out: what is left being not negative, the goal is not either. Where the goal
 * had to be multiplied, it is a whole number that is above -1.
 */
static bool use(struct proof *p, const struct expr *goal, const struct lterm *v,
		const struct expr *f, unsigned depth)
{
	int64_t c = (int64_t)expr_coef(f, v->var), g;
	struct expr rest = *goal;

	if (!c || (c > 0) != (v->c > 0) || !p->steps)
		return false;
	g = expr_gcd(c, v->c);
	c = (c < 0 ? -c : c) / g;
	if ((c != 1 && (!expr_add(&rest, *goal, c - 1) ||
			!expr_add(&rest, expr_const(c - 1), 1))) ||
	    !expr_add(&rest, *f, -((v->c < 0 ? -v->c : v->c) / g)))
		return false;
	p->steps--;
	expr_simplify(&rest);
	return prove(p, &rest, depth - 1);
}

static bool by_definition(struct proof *p, const struct expr *goal,
			  const struct lterm *v, unsigned depth)
{
	struct expr def[DEFINED_MAX];
	unsigned n = p->env->defined(p->env->ctx, v->var, def, DEFINED_MAX);

	for (unsigned i = 0; i < n; i++)
		if (!def[i].bad && use(p, goal, v, &def[i], depth))
			return true;
	return false;
}

static bool prove(struct proof *p, const struct expr *goal, unsigned depth)
{
	struct imap_iter it;
	uint32_t key;
	num least;
	void *row;

	if (linear_least(p->env, goal, &least) && least >= 0)
		return true;
	if (!depth)
		return false;
	for (unsigned i = 0; i < goal->n; i++) {
		for (imap_start(&it, p->set->rows);
		     imap_next(&it, &key, &row);)
			if (use(p, goal, &goal->t[i],
				&((struct fact_row *)row)->e, depth))
				return true;
		if (by_definition(p, goal, &goal->t[i], depth))
			return true;
	}
	return false;
}

bool linear_proves(const struct linear *s, const struct linear_env *env,
		   struct expr e, enum linear_effort effort)
{
	struct proof p = { .set = s, .env = env,
			   .steps = limits[effort].steps };

	if (e.bad)
		return false;
	expr_simplify(&e);
	/* Short proofs first: most need one fact, or none. */
	for (unsigned d = 0; d <= limits[effort].depth && p.steps; d++)
		if (prove(&p, &e, d))
			return true;
	return false;
}
