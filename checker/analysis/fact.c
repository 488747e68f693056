// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/fact.h"

static struct fact of_interval(struct interval r)
{
	return fact_range(r.lo, r.hi);
}

static struct interval to_interval(struct fact f)
{
	return (struct interval){ f.lo, f.hi };
}

struct fact fact_top(const struct mir_type *t)
{
	if (t && t->kind == TYPE_PTR)
		return fact_ptr(PTR_ANY);
	return of_interval(interval_of(itype_of(t)));
}

struct fact fact_bits(const struct mir_type *t, unsigned width)
{
	if (!width || t->kind != TYPE_INT || t->is_bool || width >= t->bits)
		return fact_top(t);
	return t->is_signed ?
		fact_range(-((num)1 << (width - 1)), ((num)1 << (width - 1)) - 1) :
		fact_range(0, ((num)1 << width) - 1);
}

num fact_num(const struct mir_type *t, int64_t k)
{
	if (t && t->kind == TYPE_INT && t->bits == 64 && !t->is_signed)
		return (num)(uint64_t)k;
	return k;
}

struct fact fact_const(const struct mir_type *t, int64_t k)
{
	if (t && t->kind == TYPE_PTR) {
		if (k == 0)
			return fact_ptr(PTR_NULL);
		return fact_ptr(k < 0 && k >= -ERRNO_MAX ? PTR_ERR : PTR_VALID);
	}
	return fact_range(fact_num(t, k), fact_num(t, k));
}

struct fact fact_ptr(unsigned mask)
{
	return (struct fact){ .ptr = (uint8_t)mask, .lo = INT64_MIN,
			      .hi = INT64_MAX, .nonzero = !(mask & PTR_NULL) };
}

uint8_t fact_zeros(num k)
{
	uint64_t low = (uint64_t)k | (uint64_t)1 << ALL_ZEROS;

	return (uint8_t)__builtin_ctzll(low);
}

struct fact fact_range(num lo, num hi)
{
	return (struct fact){ .lo = lo, .hi = hi, .nonzero = lo > 0 || hi < 0,
			      .zeros = lo == hi ? fact_zeros(lo) : 0 };
}

struct fact fact_join(struct fact a, struct fact b)
{
	a.ptr |= b.ptr;
	a.uninit |= b.uninit;
	a.nonzero &= b.nonzero;
	if (b.zeros < a.zeros)
		a.zeros = b.zeros;
	if (b.lo < a.lo)
		a.lo = b.lo;
	if (b.hi > a.hi)
		a.hi = b.hi;
	return a;
}

struct fact fact_widen(const struct mir_type *t, struct fact a, struct fact b,
		       struct stops stops)
{
	struct fact j = fact_join(a, b);
	struct interval w = interval_widen(itype_of(t), to_interval(a),
					   to_interval(b), stops.v, stops.n);

	j.lo = w.lo;
	j.hi = w.hi;
	/* An end that is known not to be reached is none. */
	if (j.nonzero && !j.ptr && j.lo == 0)
		j.lo = 1;
	if (j.nonzero && !j.ptr && j.hi == 0)
		j.hi = -1;
	return j;
}

/* The ends are multiples of what all of it are multiples of. */
static bool round_ends(struct fact *f)
{
	num low = ((num)1 << f->zeros) - 1;

	f->hi &= ~low;
	if (!(f->lo & low))
		return true;
	if ((f->lo | low) == NUM_MAX)
		return false;
	f->lo = (f->lo | low) + 1;
	return true;
}

bool fact_meet(struct fact *a, struct fact b)
{
	if (a->ptr) {
		a->ptr &= b.ptr;
		a->nonzero |= b.nonzero;
		return a->ptr != 0;
	}
	if (b.lo > a->lo)
		a->lo = b.lo;
	if (b.hi < a->hi)
		a->hi = b.hi;
	a->nonzero |= b.nonzero;
	if (b.zeros > a->zeros)
		a->zeros = b.zeros;
	if (a->nonzero && a->lo == 0)
		a->lo = 1;
	if (a->nonzero && a->hi == 0)
		a->hi = -1;
	if (!round_ends(a))
		return false;
	if (a->lo > 0 || a->hi < 0)
		a->nonzero = true;
	return a->lo <= a->hi;
}

bool fact_equal(struct fact a, struct fact b)
{
	return a.ptr == b.ptr && a.uninit == b.uninit &&
	       a.nonzero == b.nonzero && a.zeros == b.zeros &&
	       a.lo == b.lo && a.hi == b.hi;
}

bool fact_may_own(struct fact f)
{
	return f.ptr ? f.ptr & PTR_VALID : f.hi >= 0;
}

int fact_truth(struct fact f)
{
	if (f.ptr) {
		if (f.ptr == PTR_NULL)
			return 0;
		return f.ptr & PTR_NULL ? -1 : 1;
	}
	if (f.lo == 0 && f.hi == 0)
		return 0;
	return f.nonzero || f.lo > 0 || f.hi < 0 ? 1 : -1;
}

static struct fact compare(enum mir_binop op, struct fact a, struct fact b)
{
	bool ne = (a.nonzero && b.lo == 0 && b.hi == 0) ||
		  (b.nonzero && a.lo == 0 && a.hi == 0);

	if (ne && (op == BIN_EQ || op == BIN_NE))
		return fact_range(op == BIN_NE, op == BIN_NE);
	return of_interval(interval_binop((struct itype){ 64, true }, op,
					  to_interval(a), to_interval(b)));
}

static uint8_t at_most(unsigned n)
{
	return (uint8_t)(n < ALL_ZEROS ? n : ALL_ZEROS);
}

/* What wraps in a type of some bits keeps those that are below. */
static uint8_t zeros_of(enum mir_binop op, struct fact a, struct fact b)
{
	uint8_t least = a.zeros < b.zeros ? a.zeros : b.zeros;
	unsigned by = b.lo == b.hi && b.lo >= 0 && b.lo < ALL_ZEROS ?
		      (unsigned)b.lo : 0;

	switch (op) {
	case BIN_ADD: case BIN_SUB: case BIN_OR: case BIN_XOR:
		return least;
	case BIN_AND:
		return a.zeros > b.zeros ? a.zeros : b.zeros;
	case BIN_MUL:
		return at_most(a.zeros + b.zeros);
	case BIN_SHL:
		return at_most(a.zeros + by);
	case BIN_REM:
		return b.nonzero ? least : 0;
	default:
		return 0;
	}
}

struct fact fact_binop(const struct mir_type *t, enum mir_binop op,
		       struct fact a, struct fact b)
{
	struct fact f;

	if (op >= BIN_EQ && op <= BIN_GE)
		return compare(op, a, b);
	f = of_interval(interval_binop(itype_of(t), op, to_interval(a),
				       to_interval(b)));
	f.nonzero |= op == BIN_OR && (a.nonzero || b.nonzero);
	if (f.lo != f.hi)
		f.zeros = zeros_of(op, a, b);
	return f;
}

struct fact fact_unop(const struct mir_type *t, enum mir_unop op,
		      struct fact a)
{
	int truth = fact_truth(a);
	struct fact f;

	if (op == UN_LNOT)
		return truth < 0 ? fact_range(0, 1) :
		       fact_range(!truth, !truth);
	f = of_interval(interval_unop(itype_of(t), op, to_interval(a)));
	f.nonzero |= op == UN_NEG && a.nonzero;
	if (op == UN_NEG && f.lo != f.hi)
		f.zeros = a.zeros;
	return f;
}

/* An integer converted to another type. */
static struct fact convert(const struct mir_type *t, struct fact f)
{
	struct interval was = to_interval(f);
	struct fact r = of_interval(interval_cast(itype_of(t), was));

	if (r.lo != r.hi)
		r.zeros = f.zeros;
	/* No bit is lost where the type is as wide as the values. */
	r.nonzero |= f.nonzero &&
		     (t->size >= 8 ||
		      interval_within(was, interval_of(itype_of(t))));
	return r;
}

struct fact fact_saturate(const struct mir_type *t, struct fact f)
{
	struct interval all = interval_of(itype_of(t));

	return fact_range(f.lo < all.hi ? f.lo > all.lo ? f.lo : all.lo :
			  all.hi, f.hi < all.hi ? f.hi : all.hi);
}

struct fact fact_cast(const struct mir_type *t, struct fact f)
{
	bool uninit = f.uninit;

	if (t->kind == TYPE_PTR) {
		if (!f.ptr && f.lo >= -ERRNO_MAX && f.hi < 0)
			f = fact_ptr(PTR_ERR);
		else if (!f.ptr && f.lo == f.hi)
			f = fact_const(t, (int64_t)f.lo);
		else if (!f.ptr)
			f = fact_ptr(f.nonzero ? PTR_ERR | PTR_VALID : PTR_ANY);
	} else if (f.ptr) {
		bool nonzero = !(f.ptr & PTR_NULL);

		/* An address as a number: an error is -4095..-1. */
		if (f.ptr == PTR_ERR && t->is_signed)
			f = fact_range(-ERRNO_MAX, -1);
		else if (f.ptr == PTR_NULL)
			f = fact_range(0, 0);
		else
			f = fact_top(t);
		f.nonzero |= nonzero && t->size >= 8;
	} else if (t->is_bool) {
		int truth = fact_truth(f);

		f = truth < 0 ? fact_range(0, 1) : fact_range(truth, truth);
	} else if (t->kind == TYPE_INT) {
		f = convert(t, f);
	} else {
		f = fact_top(t);
	}
	f.uninit = uninit;
	return f;
}
