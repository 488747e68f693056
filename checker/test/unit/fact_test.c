// SPDX-License-Identifier: GPL-2.0-only
/*
 * Facts of integers against brute force: multiples of powers of two, ranges
 * and zero, in types of 4 to 8 bits. What C computes of any members must be
 * what the fact of the result says.
 */
#include "analysis/fact.h"
#include "test/unit/ktap.h"

static uint64_t seed = 1;

static unsigned any(unsigned n)
{
	seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (unsigned)(seed >> 33) % n;
}

static struct mir_type any_type(void)
{
	return (struct mir_type){ .kind = TYPE_INT, .bits = 4 + any(5),
				  .is_signed = any(2), .size = 1 };
}

/* @x as the type holds it. */
static int wrapped(const struct mir_type *t, int x)
{
	int span = 1 << t->bits;

	x = ((x % span) + span) % span;
	return t->is_signed && x >= span / 2 ? x - span : x;
}

static bool member(struct fact f, int x)
{
	return x >= f.lo && x <= f.hi && !(x & (((num)1 << f.zeros) - 1)) &&
	       (x || !f.nonzero);
}

/* Some fact, not always an exact one. */
static struct fact any_fact(const struct mir_type *t)
{
	struct interval all = interval_of(itype_of(t));
	struct fact f = fact_range(all.lo, all.hi);

	f.lo += any(1u << t->bits);
	f.hi = any(4) ? f.lo + any(1u << t->bits) : f.lo;
	if (f.hi > all.hi)
		f.hi = all.hi;
	f.zeros = (uint8_t)any(4);
	f.nonzero = !any(3);
	return f;
}

/* False where C does not say. */
static bool computed(const struct mir_type *t, enum mir_binop op, int a, int b,
		     int *r)
{
	switch (op) {
	case BIN_DIV: case BIN_REM:
		if (!b)
			return false;
		*r = op == BIN_DIV ? a / b : a % b;
		break;
	case BIN_SHL: case BIN_SHR:
		if (b < 0 || b >= (int)t->bits)
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

static void binop_is_sound(const struct mir_type *t, enum mir_binop op)
{
	struct fact a = any_fact(t), b = any_fact(t);
	struct fact r = fact_binop(t, op, a, b);
	int x;

	for (int i = (int)a.lo; i <= a.hi; i++)
		for (int k = (int)b.lo; k <= b.hi; k++) {
			if (!member(a, i) || !member(b, k) ||
			    !computed(t, op, i, k, &x) || member(r, x))
				continue;
			printf("# op %u of %u bits, %d and %d: %d\n", op,
			       t->bits, i, k, x);
			check_true(member(r, x));
			return;
		}
}

static void operators(void)
{
	static const enum mir_binop ops[] = {
		BIN_ADD, BIN_SUB, BIN_MUL, BIN_DIV, BIN_REM, BIN_SHL, BIN_SHR,
		BIN_AND, BIN_OR, BIN_XOR,
	};

	for (unsigned n = 0; n < 20000; n++) {
		struct mir_type t = any_type();

		binop_is_sound(&t, ops[n % (sizeof(ops) / sizeof(ops[0]))]);
	}
}

static void unary_and_conversions(void)
{
	for (unsigned n = 0; n < 50000; n++) {
		struct mir_type t = any_type(), to = any_type();
		struct fact a = any_fact(&t);
		struct fact neg = fact_unop(&t, UN_NEG, a);
		struct fact not = fact_unop(&t, UN_NOT, a);
		struct fact cast = fact_cast(&to, a);

		for (int i = (int)a.lo; i <= a.hi; i++) {
			if (!member(a, i))
				continue;
			check_true(member(neg, wrapped(&t, -i)));
			check_true(member(not, wrapped(&t, ~i)));
			check_true(member(cast, wrapped(&to, i)));
		}
	}
}

/* Joins and widening have what either side has, meets what both have. */
static void lattice(void)
{
	num stops[3] = { -5, 10, 100 };

	for (unsigned n = 0; n < 100000; n++) {
		struct mir_type t = any_type();
		struct fact a = any_fact(&t), b = any_fact(&t), m = a;
		struct fact j = fact_join(a, b);
		struct fact w = fact_widen(&t, a, b,
					   (struct stops){ stops, any(4) });
		bool some = fact_meet(&m, b);

		for (int i = -128; i < 256; i++) {
			if (member(a, i) || member(b, i))
				check_true(member(j, i) && member(w, i));
			if (member(a, i) && member(b, i))
				check_true(some && member(m, i));
		}
	}
}

static void constants(void)
{
	static const struct mir_type s64 = { .kind = TYPE_INT, .bits = 64,
					     .is_signed = true, .size = 8 };

	for (int k = -4096; k <= 4096; k++) {
		struct fact f = fact_const(&s64, k);

		check_true(member(f, k));
		check_true(!k || (k >> f.zeros & 1));
	}
	check_true(fact_zeros(0) == ALL_ZEROS);
	check_true(fact_zeros(INT64_MIN) == ALL_ZEROS);
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(operators),
		KTAP(unary_and_conversions),
		KTAP(lattice),
		KTAP(constants),
	};

	return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
}
