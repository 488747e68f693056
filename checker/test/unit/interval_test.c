// SPDX-License-Identifier: GPL-2.0-only
/*
 * Intervals against brute force: all intervals of 4-bit types under each
 * operator, and random ones of 8 bits. What C computes of any two members
 * must be in the result.
 */
#include <stdlib.h>

#include "number/interval.h"
#include "test/unit/ktap.h"

static uint64_t seed = 1;

static unsigned any(unsigned n)
{
	seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (unsigned)(seed >> 33) % n;
}

/* @x as the type holds it. */
static int wrapped(struct itype t, int x)
{
	int span = 1 << t.bits;

	x = ((x % span) + span) % span;
	return t.is_signed && x >= span / 2 ? x - span : x;
}

/* False where C does not say. */
static bool computed(struct itype t, enum mir_binop op, int a, int b, int *r)
{
	switch (op) {
	case BIN_EQ: *r = a == b; return true;
	case BIN_NE: *r = a != b; return true;
	case BIN_LT: *r = a < b; return true;
	case BIN_LE: *r = a <= b; return true;
	case BIN_GT: *r = a > b; return true;
	case BIN_GE: *r = a >= b; return true;
	case BIN_DIV: case BIN_REM:
		if (!b)
			return false;
		*r = op == BIN_DIV ? a / b : a % b;
		break;
	case BIN_SHL: case BIN_SHR:
		if (b < 0 || b >= (int)t.bits)
			return false;
		*r = op == BIN_SHL ? a * (1 << b) : a >> b;
		break;
	case BIN_ADD: *r = a + b; break;
	case BIN_SUB: *r = a - b; break;
	case BIN_MUL: *r = a * b; break;
	case BIN_AND: *r = a & b; break;
	case BIN_OR: *r = a | b; break;
	default: *r = a ^ b; break;
	}
	*r = wrapped(t, *r);
	return true;
}

static bool member(struct interval a, int x)
{
	return x >= a.lo && x <= a.hi;
}

static void binop_is_sound(struct itype t, enum mir_binop op,
			   struct interval a, struct interval b)
{
	struct interval r = interval_binop(t, op, a, b);
	int x;

	if (op < BIN_EQ || op > BIN_GE)
		check_true(interval_within(r, interval_of(t)));
	for (int i = (int)a.lo; i <= a.hi && !ktap_failed; i++)
		for (int k = (int)b.lo; k <= b.hi; k++)
			if (computed(t, op, i, k, &x) && !member(r, x)) {
				printf("# op %u of %u bits, %d and %d: %d\n",
				       op, t.bits, i, k, x);
				check_true(member(r, x));
				return;
			}
}

static void all_pairs(struct itype t, enum mir_binop op)
{
	struct interval all = interval_of(t), a, b;

	for (a.lo = all.lo; a.lo <= all.hi; a.lo++)
		for (a.hi = a.lo; a.hi <= all.hi; a.hi++)
			for (b.lo = all.lo; b.lo <= all.hi; b.lo++)
				for (b.hi = b.lo; b.hi <= all.hi; b.hi++)
					binop_is_sound(t, op, a, b);
}

static void operators_of_4_bits(void)
{
	for (unsigned op = 0; op < BIN_PTRADD; op++) {
		all_pairs((struct itype){ 4, false }, op);
		all_pairs((struct itype){ 4, true }, op);
	}
}

static struct interval any_interval(struct itype t)
{
	struct interval all = interval_of(t), r;
	unsigned span = 1u << t.bits;

	r.lo = all.lo + any(span);
	r.hi = r.lo + any(any(2) ? 8 : span);
	return r.hi > all.hi ? (struct interval){ r.lo, all.hi } : r;
}

static void operators_of_8_bits(void)
{
	for (unsigned n = 0; n < 20000; n++) {
		struct itype t = { 8, any(2) };

		binop_is_sound(t, any(BIN_PTRADD), any_interval(t),
			       any_interval(t));
	}
}

static void unary_operators(void)
{
	for (unsigned n = 0; n < 40000; n++) {
		struct itype t = { 4 + any(5), any(2) };
		struct interval a = any_interval(t);
		struct interval neg = interval_unop(t, UN_NEG, a);
		struct interval not = interval_unop(t, UN_NOT, a);

		for (int i = (int)a.lo; i <= a.hi; i++) {
			check_true(member(neg, wrapped(t, -i)));
			check_true(member(not, wrapped(t, ~i)));
		}
	}
}

static void conversions(void)
{
	for (unsigned n = 0; n < 100000; n++) {
		struct itype from = { 8, any(2) }, to = { 1 + any(8), any(2) };
		struct interval a = any_interval(from);
		struct interval r = interval_cast(to, a);

		check_true(interval_within(r, interval_of(to)));
		for (int i = (int)a.lo; i <= a.hi; i++)
			check_true(member(r, wrapped(to, i)));
	}
}

static void join_and_widening_cover_both(void)
{
	for (unsigned n = 0; n < 200000; n++) {
		struct itype t = { 8, any(2) };
		struct interval a = any_interval(t), b = any_interval(t), m = a;
		num stops[3] = { -5, 10, 100 };
		struct interval j = interval_join(a, b);
		struct interval w = interval_widen(t, a, b, stops, any(4));

		check_true(interval_within(a, j) && interval_within(b, j));
		check_true(interval_within(j, w));
		check_true(interval_within(w, interval_of(t)));
		if (interval_meet(&m, b))
			check_true(interval_within(m, a) &&
				   interval_within(m, b));
		else
			check_true(a.hi < b.lo || b.hi < a.lo);
	}
}

/* From any start an end moves a few times, from stop to stop. */
static void widening_ends(void)
{
	for (unsigned n = 0; n < 2000; n++) {
		struct itype t = { 8, any(2) };
		struct interval a = any_interval(t), w;
		num stops[3] = { -5, 10, 100 };
		unsigned moves = 0;

		for (unsigned round = 0; round < 100; round++) {
			w = interval_widen(t, a, any_interval(t), stops, 3);
			moves += w.lo != a.lo || w.hi != a.hi;
			a = w;
		}
		check_true(moves <= 10);
	}
}

static void ends_of_64_bits_are_exact(void)
{
	struct itype u64 = { 64, false }, s64 = { 64, true };
	num top = ((num)1 << 64) - 1;
	struct interval r;

	check_true(interval_of(u64).hi == top);
	check_true(interval_of(s64).lo == -((num)1 << 63));
	r = interval_binop(u64, BIN_DIV, (struct interval){ top, top },
			   (struct interval){ 16, 16 });
	check_true(r.lo == top / 16 && r.hi == top / 16);
	r = interval_binop(u64, BIN_MUL, (struct interval){ 0, top / 16 },
			   (struct interval){ 16, 16 });
	check_true(r.hi == top - 15);
	r = interval_binop(u64, BIN_ADD, (struct interval){ 1, top },
			   (struct interval){ 1, 1 });
	check_true(r.lo == 0 && r.hi == top);
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(operators_of_4_bits),
		KTAP(operators_of_8_bits),
		KTAP(unary_operators),
		KTAP(conversions),
		KTAP(join_and_widening_cover_both),
		KTAP(widening_ends),
		KTAP(ends_of_64_bits_are_exact),
	};

	return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
}
