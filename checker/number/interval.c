// SPDX-License-Identifier: GPL-2.0-only
#include "number/interval.h"

static num smaller(num a, num b)
{
	return a < b ? a : b;
}

static num larger(num a, num b)
{
	return a > b ? a : b;
}

struct itype itype_of(const struct mir_type *t)
{
	if (!t || t->kind != TYPE_INT)
		return (struct itype){ 64, true };
	if (t->is_bool)
		return (struct itype){ 1, false };
	return (struct itype){ t->bits, t->is_signed };
}

/* Of 128-bit types nothing is known but what fits a num. */
struct interval interval_of(struct itype t)
{
	if (t.bits >= 128)
		return (struct interval){ t.is_signed ? NUM_MIN : 0, NUM_MAX };
	if (t.is_signed)
		return (struct interval){ -((num)1 << (t.bits - 1)),
					  ((num)1 << (t.bits - 1)) - 1 };
	return (struct interval){ 0, ((num)1 << t.bits) - 1 };
}

bool interval_within(struct interval a, struct interval outer)
{
	return a.lo >= outer.lo && a.hi <= outer.hi;
}

struct interval interval_join(struct interval a, struct interval b)
{
	return (struct interval){ smaller(a.lo, b.lo), larger(a.hi, b.hi) };
}

bool interval_meet(struct interval *a, struct interval b)
{
	struct interval m = { larger(a->lo, b.lo), smaller(a->hi, b.hi) };

	if (m.lo > m.hi)
		return false;
	*a = m;
	return true;
}

struct interval interval_widen(struct itype t, struct interval a,
			       struct interval b, const num *stops,
			       unsigned n)
{
	struct interval all = interval_of(t), j = interval_join(a, b);
	struct interval w = { j.lo < a.lo ? all.lo : j.lo,
			      j.hi > a.hi ? all.hi : j.hi };

	for (unsigned i = 0; i < n; i++) {
		if (j.lo < a.lo && stops[i] <= j.lo && stops[i] > w.lo)
			w.lo = stops[i];
		if (j.hi > a.hi && stops[i] >= j.hi && stops[i] < w.hi)
			w.hi = stops[i];
	}
	/* Short of the end, one more does not wrap, and may be compared. */
	if (w.hi > j.hi && w.hi == all.hi)
		w.hi--;
	/* What never was negative seldom becomes it. */
	if (j.lo < a.lo && j.lo >= 0 && w.lo < 0)
		w.lo = 0;
	return w;
}

static num floor_div(num a, num b)
{
	num q = a / b;

	return a % b && (a < 0) != (b < 0) ? q - 1 : q;
}

struct interval interval_cast(struct itype t, struct interval a)
{
	struct interval all = interval_of(t);
	num span, turn;

	if (interval_within(a, all))
		return a;
	/*
	 * Beyond 64 bits the wrapped value may not be a num. The difference
	 * below must be one, too.
	 */
	if (t.bits > 64 || a.lo < NUM_MIN / 2 || a.hi > NUM_MAX / 2)
		return all;
	span = (num)1 << t.bits;
	turn = floor_div(a.lo - all.lo, span);
	if (turn != floor_div(a.hi - all.lo, span))
		return all;
	return (struct interval){ a.lo - turn * span, a.hi - turn * span };
}

static struct interval grow(struct interval r, num x, bool first)
{
	if (first)
		return (struct interval){ x, x };
	return interval_join(r, (struct interval){ x, x });
}

static struct interval linear(struct itype t, enum mir_binop op,
			      struct interval a, struct interval b)
{
	num x[4];
	struct interval r = { 0, 0 };
	bool bad = false;

	if (op == BIN_ADD) {
		bad |= __builtin_add_overflow(a.lo, b.lo, &r.lo);
		bad |= __builtin_add_overflow(a.hi, b.hi, &r.hi);
	} else if (op == BIN_SUB) {
		bad |= __builtin_sub_overflow(a.lo, b.hi, &r.lo);
		bad |= __builtin_sub_overflow(a.hi, b.lo, &r.hi);
	} else {
		bad |= __builtin_mul_overflow(a.lo, b.lo, &x[0]);
		bad |= __builtin_mul_overflow(a.lo, b.hi, &x[1]);
		bad |= __builtin_mul_overflow(a.hi, b.lo, &x[2]);
		bad |= __builtin_mul_overflow(a.hi, b.hi, &x[3]);
		for (unsigned i = 0; !bad && i < 4; i++)
			r = grow(r, x[i], !i);
	}
	return bad ? interval_of(t) : interval_cast(t, r);
}

/* @b is all positive or all negative. */
static struct interval quotient(struct interval a, struct interval b)
{
	struct interval r = { a.lo / b.lo, a.lo / b.lo };

	r = grow(r, a.lo / b.hi, false);
	r = grow(r, a.hi / b.lo, false);
	r = grow(r, a.hi / b.hi, false);
	return r;
}

static struct interval divide(struct itype t, struct interval a,
			      struct interval b)
{
	struct interval neg = b, pos = b, r = interval_of(t);

	/* -NUM_MIN is no num; and a zero divisor may do anything. */
	if ((b.lo <= 0 && b.hi >= 0 && (b.lo == 0 || b.hi == 0) &&
	     b.lo == b.hi) || a.lo == NUM_MIN)
		return r;
	if (b.lo > 0 || b.hi < 0)
		return interval_cast(t, quotient(a, b));
	/* Zero is another finding's business: what remains is what goes on. */
	pos.lo = 1;
	neg.hi = -1;
	if (b.lo == 0)
		return interval_cast(t, quotient(a, pos));
	if (b.hi == 0)
		return interval_cast(t, quotient(a, neg));
	return interval_cast(t, interval_join(quotient(a, pos),
					      quotient(a, neg)));
}

/* The sign is that of the dividend. */
static struct interval remainder_of(struct itype t, struct interval a,
				    struct interval b)
{
	struct interval r = { 0, 0 };
	num most;

	if ((b.lo == 0 && b.hi == 0) || b.lo == NUM_MIN || a.lo == NUM_MIN)
		return interval_of(t);
	most = larger(b.hi, -b.lo) - 1;
	if (a.lo >= 0 && b.lo > a.hi)
		return a;
	/* All within one stretch between multiples of the divisor */
	if (b.lo == b.hi && b.lo && a.lo / b.lo == a.hi / b.lo &&
	    (a.lo >= 0 || a.hi <= 0))
		return (struct interval){ a.lo % b.lo, a.hi % b.lo };
	if (a.hi > 0)
		r.hi = smaller(a.hi, most);
	if (a.lo < 0)
		r.lo = larger(a.lo, -most);
	return r;
}

/* The smallest 2^k - 1 that is not below @x, which is not negative. */
static num mask_over(num x)
{
	unsigned __int128 m = (unsigned __int128)x;

	for (unsigned s = 1; s < 128; s *= 2)
		m |= m >> s;
	return (num)m;
}

/* Bits above those of a mask over all that occurs do not change. */
static struct interval bitwise(struct itype t, enum mir_binop op,
			       struct interval a, struct interval b)
{
	num lo = smaller(a.lo, b.lo), hi = larger(a.hi, b.hi), m;

	if (a.lo == a.hi && b.lo == b.hi) {
		m = op == BIN_AND ? a.lo & b.lo :
		    op == BIN_OR ? a.lo | b.lo : a.lo ^ b.lo;
		return interval_cast(t, (struct interval){ m, m });
	}
	if (op == BIN_AND && (a.lo >= 0 || b.lo >= 0)) {
		if (a.lo >= 0 && b.lo >= 0)
			m = smaller(a.hi, b.hi);
		else
			m = a.lo >= 0 ? a.hi : b.hi;
		return (struct interval){ 0, m };
	}
	m = mask_over(larger(hi, lo < 0 ? -(lo + 1) : 0));
	if (lo < 0)
		return interval_cast(t, (struct interval){ -m - 1, m });
	if (op == BIN_OR)
		return (struct interval){ larger(a.lo, b.lo), m };
	return (struct interval){ 0, m };
}

static struct interval shift(struct itype t, enum mir_binop op,
			     struct interval a, struct interval b)
{
	struct interval r, by;

	/* A count past the width is reported; what is right goes on. */
	if (b.lo < 0 || b.lo >= (num)t.bits)
		return interval_of(t);
	if (b.hi >= (num)t.bits)
		b.hi = t.bits - 1;
	by = (struct interval){ (num)1 << b.lo, (num)1 << b.hi };
	if (op == BIN_SHL)
		return b.hi > 100 ? interval_of(t) :
		       linear(t, BIN_MUL, a, by);
	r = (struct interval){ a.lo >> b.lo, a.lo >> b.lo };
	r = grow(r, a.lo >> b.hi, false);
	r = grow(r, a.hi >> b.lo, false);
	return grow(r, a.hi >> b.hi, false);
}

static struct interval truth(int known)
{
	if (known < 0)
		return (struct interval){ 0, 1 };
	return (struct interval){ known, known };
}

static struct interval compare(enum mir_binop op, struct interval a,
			       struct interval b)
{
	bool lt = a.hi < b.lo, le = a.hi <= b.lo;
	bool gt = a.lo > b.hi, ge = a.lo >= b.hi;
	bool eq = a.lo == a.hi && b.lo == b.hi && a.lo == b.lo;

	switch (op) {
	case BIN_EQ: return truth(eq ? 1 : lt || gt ? 0 : -1);
	case BIN_NE: return truth(lt || gt ? 1 : eq ? 0 : -1);
	case BIN_LT: return truth(lt ? 1 : ge ? 0 : -1);
	case BIN_LE: return truth(le ? 1 : gt ? 0 : -1);
	case BIN_GT: return truth(gt ? 1 : le ? 0 : -1);
	default: return truth(ge ? 1 : lt ? 0 : -1);
	}
}

struct interval interval_binop(struct itype t, enum mir_binop op,
			       struct interval a, struct interval b)
{
	switch (op) {
	case BIN_EQ: case BIN_NE: case BIN_LT:
	case BIN_LE: case BIN_GT: case BIN_GE:
		return compare(op, a, b);
	case BIN_ADD: case BIN_SUB: case BIN_MUL:
		return linear(t, op, a, b);
	case BIN_DIV:
		return divide(t, a, b);
	case BIN_REM:
		return remainder_of(t, a, b);
	case BIN_AND: case BIN_OR: case BIN_XOR:
		return bitwise(t, op, a, b);
	case BIN_SHL: case BIN_SHR:
		return shift(t, op, a, b);
	default:
		return interval_of(t);
	}
}

struct interval interval_unop(struct itype t, enum mir_unop op,
			      struct interval a)
{
	struct interval r = { -(a.hi + 1), -(a.lo + 1) };

	if (a.lo == NUM_MIN || a.hi == NUM_MAX)
		return interval_of(t);
	if (op == UN_NEG)
		r = (struct interval){ -a.hi, -a.lo };
	return interval_cast(t, r);
}
