// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/fact.h"

static void type_range(const struct mir_type *t, int64_t *lo, int64_t *hi)
{
	unsigned bits = t && t->kind == TYPE_INT ? t->bits : 64;
	bool is_signed = !t || t->kind != TYPE_INT || t->is_signed;

	if (t && t->is_bool)
		bits = 1;
	if (bits >= 64) {
		*lo = is_signed ? INT64_MIN : 0;
		*hi = INT64_MAX;
	} else if (is_signed) {
		*lo = -(INT64_C(1) << (bits - 1));
		*hi = (INT64_C(1) << (bits - 1)) - 1;
	} else {
		*lo = 0;
		*hi = (INT64_C(1) << bits) - 1;
	}
}

struct fact fact_top(const struct mir_type *t)
{
	struct fact f = { 0 };

	if (t && t->kind == TYPE_PTR)
		return fact_ptr(PTR_ANY);
	type_range(t, &f.lo, &f.hi);
	return f;
}

struct fact fact_const(const struct mir_type *t, int64_t k)
{
	struct fact f = { .lo = k, .hi = k, .nonzero = k != 0 };

	if (t && t->kind == TYPE_PTR) {
		if (k == 0)
			return fact_ptr(PTR_NULL);
		return fact_ptr(k < 0 && k >= -ERRNO_MAX ? PTR_ERR : PTR_VALID);
	}
	return f;
}

struct fact fact_ptr(unsigned mask)
{
	return (struct fact){ .ptr = (uint8_t)mask, .lo = INT64_MIN,
			      .hi = INT64_MAX, .nonzero = !(mask & PTR_NULL) };
}

struct fact fact_range(int64_t lo, int64_t hi)
{
	return (struct fact){ .lo = lo, .hi = hi, .nonzero = lo > 0 || hi < 0 };
}

struct fact fact_join(struct fact a, struct fact b)
{
	a.ptr |= b.ptr;
	a.uninit |= b.uninit;
	a.nonzero &= b.nonzero;
	if (b.lo < a.lo)
		a.lo = b.lo;
	if (b.hi > a.hi)
		a.hi = b.hi;
	return a;
}

struct fact fact_widen(const struct mir_type *t, struct fact a, struct fact b)
{
	struct fact j = fact_join(a, b);
	int64_t lo, hi;

	type_range(t, &lo, &hi);
	if (j.lo != a.lo)
		j.lo = j.lo >= 0 && lo <= 0 ? 0 : lo;
	if (j.hi != a.hi)
		j.hi = hi;
	return j;
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
	if (a->nonzero && a->lo == 0)
		a->lo = 1;
	if (a->nonzero && a->hi == 0)
		a->hi = -1;
	if (a->lo > 0 || a->hi < 0)
		a->nonzero = true;
	return a->lo <= a->hi;
}

bool fact_equal(struct fact a, struct fact b)
{
	return a.ptr == b.ptr && a.uninit == b.uninit &&
	       a.nonzero == b.nonzero && a.lo == b.lo && a.hi == b.hi;
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

/* Clamps to what @t holds: outside of it the value wraps and is unknown. */
static struct fact fit(const struct mir_type *t, struct fact f)
{
	int64_t lo, hi;

	type_range(t, &lo, &hi);
	if (f.lo < lo || f.hi > hi)
		return fact_top(t);
	if (f.lo > 0 || f.hi < 0)
		f.nonzero = true;
	return f;
}

static struct fact compare(enum mir_binop op, struct fact a, struct fact b)
{
	bool lt = a.hi < b.lo, le = a.hi <= b.lo;
	bool gt = a.lo > b.hi, ge = a.lo >= b.hi;
	bool ne = lt || gt || (a.nonzero && b.lo == 0 && b.hi == 0) ||
		  (b.nonzero && a.lo == 0 && a.hi == 0);
	bool eq = a.lo == a.hi && b.lo == b.hi && a.lo == b.lo &&
		  a.hi != INT64_MAX;
	int r = -1;

	switch (op) {
	case BIN_EQ: r = eq ? 1 : ne ? 0 : -1; break;
	case BIN_NE: r = ne ? 1 : eq ? 0 : -1; break;
	case BIN_LT: r = lt ? 1 : ge ? 0 : -1; break;
	case BIN_LE: r = le ? 1 : gt ? 0 : -1; break;
	case BIN_GT: r = gt ? 1 : le ? 0 : -1; break;
	case BIN_GE: r = ge ? 1 : lt ? 0 : -1; break;
	default: break;
	}
	return r < 0 ? fact_range(0, 1) : fact_range(r, r);
}

static struct fact arith(const struct mir_type *t, enum mir_binop op,
			 struct fact a, struct fact b)
{
	int64_t lo, hi, p[4];

	if (a.hi == INT64_MAX || b.hi == INT64_MAX)
		return fact_top(t);
	switch (op) {
	case BIN_ADD:
		if (__builtin_add_overflow(a.lo, b.lo, &lo) ||
		    __builtin_add_overflow(a.hi, b.hi, &hi))
			return fact_top(t);
		break;
	case BIN_SUB:
		if (__builtin_sub_overflow(a.lo, b.hi, &lo) ||
		    __builtin_sub_overflow(a.hi, b.lo, &hi))
			return fact_top(t);
		break;
	default:
		if (__builtin_mul_overflow(a.lo, b.lo, &p[0]) ||
		    __builtin_mul_overflow(a.lo, b.hi, &p[1]) ||
		    __builtin_mul_overflow(a.hi, b.lo, &p[2]) ||
		    __builtin_mul_overflow(a.hi, b.hi, &p[3]))
			return fact_top(t);
		lo = hi = p[0];
		for (int i = 1; i < 4; i++) {
			lo = p[i] < lo ? p[i] : lo;
			hi = p[i] > hi ? p[i] : hi;
		}
	}
	return fit(t, fact_range(lo, hi));
}

struct fact fact_binop(const struct mir_type *t, enum mir_binop op,
		       struct fact a, struct fact b)
{
	switch (op) {
	case BIN_EQ: case BIN_NE: case BIN_LT:
	case BIN_LE: case BIN_GT: case BIN_GE:
		return compare(op, a, b);
	case BIN_ADD: case BIN_SUB: case BIN_MUL:
		return arith(t, op, a, b);
	case BIN_AND:
		if (a.lo == a.hi && b.lo == b.hi)
			return fit(t, fact_range(a.lo & b.lo, a.lo & b.lo));
		if (b.lo >= 0 && b.hi != INT64_MAX)
			return fit(t, fact_range(0, b.hi));
		if (a.lo >= 0 && a.hi != INT64_MAX)
			return fit(t, fact_range(0, a.hi));
		return fact_top(t);
	case BIN_OR:
		if (a.lo == a.hi && b.lo == b.hi)
			return fit(t, fact_range(a.lo | b.lo, a.lo | b.lo));
		return fact_top(t);
	case BIN_SHL:
		if (a.lo == a.hi && b.lo == b.hi && a.lo >= 0 && b.lo >= 0 &&
		    b.lo < 62 && a.lo <= INT64_MAX >> b.lo)
			return fit(t, fact_range(a.lo << b.lo, a.lo << b.lo));
		return fact_top(t);
	case BIN_SHR:
		if (a.lo >= 0 && a.hi != INT64_MAX && b.lo >= 0 && b.hi < 64)
			return fact_range(a.lo >> b.hi, a.hi >> b.lo);
		return fact_top(t);
	case BIN_DIV:
		if (a.lo >= 0 && b.lo > 0 && a.hi != INT64_MAX)
			return fact_range(a.lo / b.hi, a.hi / b.lo);
		return fact_top(t);
	case BIN_REM:
		if (a.lo >= 0 && b.lo > 0 && b.hi != INT64_MAX)
			return fact_range(0, b.hi - 1);
		return fact_top(t);
	default:
		return fact_top(t);
	}
}

struct fact fact_cast(const struct mir_type *t, struct fact f)
{
	bool uninit = f.uninit;

	if (t->kind == TYPE_PTR) {
		if (!f.ptr && f.lo >= -ERRNO_MAX && f.hi < 0)
			f = fact_ptr(PTR_ERR);
		else if (!f.ptr && f.lo == f.hi)
			f = fact_const(t, f.lo);
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
		bool nonzero = f.nonzero && t->size >= 8;

		f = fit(t, f);
		f.nonzero |= nonzero;
	} else {
		f = fact_top(t);
	}
	f.uninit = uninit;
	return f;
}
