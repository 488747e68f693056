// SPDX-License-Identifier: GPL-2.0-only
/*
 * Linear facts against brute force: random sets over a few variables of 3
 * bits. What is proven must hold in each valuation that satisfies the facts;
 * what a join gives must hold on both sides.
 */
#include <stdlib.h>

#include "number/linear_join.h"
#include "test/unit/ktap.h"

#define VARS	4	/* 1 to 4; the last is defined by the others */
#define TOP	6

static uint64_t seed = 7;

static unsigned any(unsigned n)
{
	seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (unsigned)(seed >> 33) % n;
}

/* One side: ranges, and how the last variable is made of the first two. */
struct side {
	struct interval range[VARS + 1];
	unsigned how;
	struct linear set;
};

static struct interval range_of(void *ctx, uint32_t var)
{
	struct side *s = ctx;

	return var <= VARS ? s->range[var] : (struct interval){ 0, 100 };
}

static int last_of(unsigned how, const int *v)
{
	switch (how) {
	case 0: return v[1] & v[2];
	case 1: return v[1] % (v[2] + 1);
	case 2: return v[1] / 2;
	default: return v[1] < v[2] ? v[1] : v[2];
	}
}

/* a * x + b * y + k */
static struct expr sum(uint32_t x, num a, uint32_t y, num b, num k)
{
	struct expr e = expr_const(k);

	expr_add(&e, expr_var(x), a);
	expr_add(&e, expr_var(y), b);
	return e;
}

static unsigned defined(void *ctx, uint32_t var, struct expr *out,
			unsigned max)
{
	struct side *s = ctx;
	unsigned n = 0;

	if (var != VARS || max < 2)
		return 0;
	switch (s->how) {
	case 0: case 3:
		out[n++] = sum(1, 1, VARS, -1, 0);
		out[n++] = sum(2, 1, VARS, -1, 0);
		break;
	case 1:
		out[n++] = sum(1, 1, VARS, -1, 0);
		out[n++] = sum(2, 1, VARS, -1, 0);
		break;
	default:
		out[n++] = sum(1, 1, VARS, -2, 0);
		out[n++] = sum(VARS, 2, 1, -1, 1);
		break;
	}
	return n;
}

static struct linear_env env_of(struct side *s)
{
	return (struct linear_env){ s, range_of, defined };
}

static num value(const struct expr *e, const int *v)
{
	num x = e->k;

	for (unsigned i = 0; i < e->n; i++)
		x += (num)e->t[i].c * v[e->t[i].var];
	return x;
}

static bool satisfies(const struct side *s, const int *v)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (v[VARS] != last_of(s->how, v))
		return false;
	for (unsigned i = 1; i <= VARS; i++)
		if (v[i] < s->range[i].lo || v[i] > s->range[i].hi)
			return false;
	for (imap_start(&it, s->set.rows); imap_next(&it, &key, &p);)
		if (value(&((struct fact_row *)p)->e, v) < 0)
			return false;
	return true;
}

/* The next valuation of the free variables; false after the last. */
static bool next(const struct side *s, int *v)
{
	unsigned i = 1;

	for (; i < VARS && v[i] == TOP; i++)
		v[i] = 0;
	if (i == VARS)
		return false;
	v[i]++;
	v[VARS] = last_of(s->how, v);
	return true;
}

static void first(const struct side *s, int *v)
{
	memset(v, 0, sizeof(int) * (VARS + 3));
	v[VARS] = last_of(s->how, v);
}

static struct expr any_expr(unsigned vars)
{
	struct expr e = expr_const((num)any(9) - 4);

	for (unsigned i = 0; i < 2 + any(2); i++)
		expr_add(&e, expr_var(1 + any(vars)), (num)any(5) - 2);
	return e;
}

static struct side any_side(struct arena *a, struct fact_table *t,
			    unsigned facts)
{
	struct side s = { .how = any(4) };

	for (unsigned i = 1; i <= VARS; i++) {
		s.range[i].lo = any(3) ? 0 : any(TOP);
		s.range[i].hi = any(3) ? TOP :
				s.range[i].lo + any(TOP - (unsigned)s.range[i].lo);
	}
	for (unsigned i = 0; i < facts; i++)
		s.set = linear_learn(a, t, s.set, any_expr(VARS));
	return s;
}

static void what_is_proven_holds(void)
{
	unsigned proven = 0, open = 0;

	for (unsigned n = 0; n < 30000; n++) {
		struct arena a = { 0 };
		struct fact_table *t = fact_table_new(&a);
		struct side s = any_side(&a, t, any(6));
		struct linear_env env = env_of(&s);
		struct expr goal = any_expr(VARS);
		int v[VARS + 3];
		bool holds = true;

		first(&s, v);
		do
			if (satisfies(&s, v) && value(&goal, v) < 0)
				holds = false;
		while (next(&s, v));
		if (linear_proves(&s.set, &env, goal, any(2) ? EFFORT_LOW :
				  EFFORT_HIGH)) {
			check_true(holds);
			proven++;
		} else if (holds) {
			open++;
		}
		arena_release(&a);
	}
	/* It is to prove most of what is so, or it would be of no use. */
	printf("# %u proven, %u missed\n", proven, open);
	check_true(proven > 5000 && proven > open);
}

/* What a link is on a side: what was drawn, or unknown. */
static struct expr any_link(void)
{
	struct expr e = any(3) ? expr_const((num)any(4)) :
			expr_var(1 + any(VARS));

	if (any(2))
		expr_add(&e, expr_var(1 + any(VARS)), any(4) ? 1 : 2);
	e.bad |= !any(12);
	return e;
}

/* All facts of @set, with the links as they are on the side, hold there. */
static bool set_holds(const struct linear *set, const struct side *s,
		      const struct linear_link *l, bool b)
{
	int v[VARS + 3];

	first(s, v);
	do {
		struct imap_iter it;
		uint32_t key;
		void *p;

		if (!satisfies(s, v))
			continue;
		for (unsigned i = 0; i < 2; i++) {
			const struct expr *e = b ? &l[i].b : &l[i].a;

			/* Any number will do for one that is not known. */
			v[VARS + 1 + i] = e->bad ? (int)any(50) :
					  (int)value(e, v);
		}
		for (imap_start(&it, set->rows); imap_next(&it, &key, &p);)
			if (value(&((struct fact_row *)p)->e, v) < 0)
				return false;
	} while (next(s, v));
	return true;
}

static void what_a_join_keeps_holds_on_both_sides(void)
{
	unsigned kept = 0;

	for (unsigned n = 0; n < 6000; n++) {
		struct arena a = { 0 };
		struct fact_table *t = fact_table_new(&a);
		struct side x = any_side(&a, t, any(5));
		struct side y = any_side(&a, t, any(5));
		struct linear_link link[2] = {
			{ VARS + 1, any_link(), any_link(), 0, any(5) == 0 },
			{ VARS + 2, any_link(), any_link(), 0, any(5) == 0 },
		};
		struct linear_meeting m = {
			.arena = &a, .table = t, .link = link, .n = 2,
			.settle = any(2),
			.a = { x.set, env_of(&x) }, .b = { y.set, env_of(&y) },
		};
		struct linear j;

		j = linear_join(&m);
		check_true(set_holds(&j, &x, link, false));
		check_true(set_holds(&j, &y, link, true));
		kept += j.n;
		arena_release(&a);
	}
	printf("# %u facts kept\n", kept);
	check_true(kept > 6000);
}

static void what_takes_the_place_of_one_that_goes_holds(void)
{
	unsigned more = 0;

	for (unsigned n = 0; n < 3000; n++) {
		struct arena a = { 0 };
		struct fact_table *t = fact_table_new(&a);
		struct side x = any_side(&a, t, any(6));
		uint32_t var = 1 + any(VARS), other = 1 + any(VARS);
		num k = (num)any(3) - 1;
		struct linear_link none[2] = { { .a.bad = true, .b.bad = true },
					       { .a.bad = true,
						 .b.bad = true } };
		struct linear r;

		if (var != other) {
			x.set = linear_learn(&a, t, x.set,
					     sum(var, 1, other, -1, k));
			x.set = linear_learn(&a, t, x.set,
					     sum(var, -1, other, 1, -k));
		}
		r = linear_retire(&a, t, x.set, var);
		check_true(set_holds(&r, &x, none, false));
		more += r.n > x.set.n;
		arena_release(&a);
	}
	printf("# %u sets grew\n", more);
	check_true(more > 300);
}

/* Rounds of joining what a loop's body gives come to an end. */
static void joining_ends(void)
{
	for (unsigned n = 0; n < 2000; n++) {
		struct arena a = { 0 };
		struct fact_table *t = fact_table_new(&a);
		struct side x = any_side(&a, t, 5);
		struct linear_link link = { .var = VARS, .a = expr_var(VARS),
					    .b = any_link() };
		struct linear_meeting m = {
			.arena = &a, .table = t, .link = &link, .n = 1,
			.settle = true, .a = { x.set, env_of(&x) },
		};
		unsigned rounds = 0;

		for (; rounds < 20; rounds++) {
			struct side y = any_side(&a, t, 5);
			struct linear j;

			m.b = (struct linear_side){ y.set, env_of(&y) };
			j = linear_join(&m);
			check_true(j.n <= m.a.set.n);
			m.a.set = j;
		}
		arena_release(&a);
	}
}

static void covered_means_nothing_new(void)
{
	for (unsigned n = 0; n < 4000; n++) {
		struct arena a = { 0 };
		struct fact_table *t = fact_table_new(&a);
		struct side x = any_side(&a, t, any(4));
		struct side y = any_side(&a, t, any(6));
		struct linear_link link[2] = {
			{ .var = VARS + 1, .a = expr_var(VARS + 1),
			  .b = any_link() },
			{ .var = VARS + 2, .a = expr_var(VARS + 2),
			  .b = any_link() },
		};
		struct linear_meeting m = {
			.link = link, .n = 2, .a = { x.set, env_of(&x) },
			.b = { y.set, env_of(&y) },
		};

		if (linear_covers(&m))
			check_true(set_holds(&x.set, &y, link, true));
		arena_release(&a);
	}
}

static void the_minimum_is_known_for_what_it_is(void)
{
	struct arena a = { 0 };
	struct fact_table *t = fact_table_new(&a);
	struct side x = { .how = 0 }, y = { .how = 0 };
	struct linear_link link = { 9, expr_var(1), expr_var(2), 0, 0 };
	struct linear_meeting m = { .arena = &a, .table = t, .link = &link,
				    .n = 1 };
	struct linear_side j = { .env = env_of(&x) };

	for (unsigned i = 1; i <= VARS; i++)
		x.range[i] = y.range[i] = (struct interval){ 0, 1000 };
	x.set = linear_learn(&a, t, x.set, sum(2, 1, 1, -1, -1));
	y.set = linear_learn(&a, t, y.set, sum(1, 1, 2, -1, 0));
	m.a = (struct linear_side){ x.set, env_of(&x) };
	m.b = (struct linear_side){ y.set, env_of(&y) };
	j.set = linear_join(&m);
	check_true(linear_proves(&j.set, &j.env, sum(1, 1, 9, -1, 0),
				 EFFORT_HIGH));
	check_true(linear_proves(&j.set, &j.env, sum(2, 1, 9, -1, 0),
				 EFFORT_HIGH));
	check_true(!linear_proves(&j.set, &j.env, sum(9, 1, 1, -1, 0),
				 EFFORT_HIGH));
	arena_release(&a);
}

/* i and left: 0 and n at first; then i + 1 and left - 1, left > 0. */
static void up_and_down_keep_their_sum(void)
{
	struct arena a = { 0 };
	struct fact_table *t = fact_table_new(&a);
	struct side x = { .how = 0 }, y = { .how = 0 };
	struct expr i = expr_var(2), left = expr_var(3);
	struct linear_link link[2] = { { .var = 8, .a = expr_const(0) },
				       { .var = 9, .a = expr_var(1) } };
	struct linear_meeting m = { .arena = &a, .table = t, .link = link,
				    .n = 2 };
	struct linear_side j = { .env = env_of(&x) };
	struct expr goal;

	for (unsigned k = 1; k <= VARS; k++)
		x.range[k] = y.range[k] = (struct interval){ 0, 1000 };
	y.range[3].lo = 1;
	goal = sum(2, 1, 3, 1, 0);
	expr_add(&goal, expr_var(1), -1);
	y.set = linear_learn(&a, t, y.set, goal);
	goal = sum(2, -1, 3, -1, 0);
	expr_add(&goal, expr_var(1), 1);
	y.set = linear_learn(&a, t, y.set, goal);
	expr_add(&i, expr_const(1), 1);
	expr_add(&left, expr_const(1), -1);
	link[0].b = i;
	link[1].b = left;
	m.a = (struct linear_side){ x.set, env_of(&x) };
	m.b = (struct linear_side){ y.set, env_of(&y) };
	j.set = linear_join(&m);
	goal = sum(8, -1, 9, -1, 0);
	expr_add(&goal, expr_var(1), 1);
	check_true(linear_proves(&j.set, &j.env, goal,
				 EFFORT_HIGH));
	arena_release(&a);
}

static void a_set_does_not_grow_without_end(void)
{
	struct arena a = { 0 };
	struct fact_table *t = fact_table_new(&a);
	struct linear s = { .n = 0 };

	for (uint32_t i = 1; i < 10 * LINEAR_FACTS; i++)
		s = linear_learn(&a, t, s, sum(i, 1, i + 1, -1, 0));
	check_int(s.n, LINEAR_FACTS);
	s = linear_learn(&a, t, s, sum(1, 1, 2, -1, -5));
	s = linear_learn(&a, t, s, sum(1, 1, 2, -1, 5));
	check_int(s.n, LINEAR_FACTS);
	arena_release(&a);
}

static void large_numbers_say_nothing_wrong(void)
{
	struct expr e = expr_const(NUM_MAX);

	check_true(!expr_add(&e, expr_const(1), 1) && e.bad);
	e = expr_var(1);
	check_true(!expr_add(&e, expr_var(1), (num)1 << 90) && e.bad);
	e = expr_const(0);
	for (uint32_t i = 1; i <= EXPR_TERMS; i++)
		check_true(expr_add(&e, expr_var(i), 1));
	check_true(!expr_add(&e, expr_var(EXPR_TERMS + 1), 1) && e.bad);
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(what_is_proven_holds),
		KTAP(what_a_join_keeps_holds_on_both_sides),
		KTAP(what_takes_the_place_of_one_that_goes_holds),
		KTAP(joining_ends),
		KTAP(covered_means_nothing_new),
		KTAP(the_minimum_is_known_for_what_it_is),
		KTAP(up_and_down_keep_their_sum),
		KTAP(a_set_does_not_grow_without_end),
		KTAP(large_numbers_say_nothing_wrong),
	};

	return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
}
