/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Intervals of integers, and what C's operators do to them.
 *
 * The ends are mathematical values, wide enough for all of a 64-bit type of
 * either sign. Operators take the type in which they are computed; a result
 * that does not fit wraps, for signed types too: that is how the kernel is
 * compiled (-fno-strict-overflow). Nothing here is ever undefined: a division
 * by zero or a shift past the width gives all of the type.
 *
 *	struct itype u8 = { 8, false };
 *	struct interval a = { 0, 200 }, b = { 1, 2 };
 *
 *	interval_binop(u8, BIN_MUL, a, b);	-> { 0, 255 }
 */
#ifndef NUMBER_INTERVAL_H
#define NUMBER_INTERVAL_H

#include <stdbool.h>
#include <stdint.h>

#include "mir/mir.h"

typedef __int128 num;

#define NUM_MAX	((num)(~(unsigned __int128)0 >> 1))
#define NUM_MIN	(-NUM_MAX - 1)

struct itype {
	unsigned bits;			/* 1 to 128 */
	bool is_signed;
};

/* Never empty: @lo <= @hi. */
struct interval {
	num lo, hi;
};

/* The integer type behind @t; for a pointer or NULL, 64 signed bits. */
struct itype itype_of(const struct mir_type *t);

struct interval interval_of(struct itype t);
bool interval_within(struct interval a, struct interval outer);

struct interval interval_join(struct interval a, struct interval b);
/* False where they have nothing in common; @a is then what it was. */
bool interval_meet(struct interval *a, struct interval b);

/*
 * The join of @a and @b, where an end that moved from @a goes on to the next
 * of @stops[0..n), which are in ascending order, or to the end of the type.
 */
struct interval interval_widen(struct itype t, struct interval a,
			       struct interval b, const num *stops,
			       unsigned n);

/* What @a becomes when it is converted to @t. */
struct interval interval_cast(struct itype t, struct interval a);

/*
 * a @op b, computed in @t. A comparison gives a part of [0, 1]; @t is then the
 * type of the operands. Not for pointers.
 */
struct interval interval_binop(struct itype t, enum mir_binop op,
			       struct interval a, struct interval b);
/* UN_NEG and UN_NOT. */
struct interval interval_unop(struct itype t, enum mir_unop op,
			      struct interval a);

#endif
