/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is known of one value: for pointers which of {NULL, ERR_PTR, valid} it
 * may be, for integers an interval, whether zero is excluded, and of which power
 * of two it is a multiple. Facts form a lattice under fact_join(); fact_top(type) knows nothing.
 *
 * Intervals are over the mathematical value of the type (number/interval.h).
 */
#ifndef ANALYSIS_FACT_H
#define ANALYSIS_FACT_H

#include <stdbool.h>
#include <stdint.h>

#include "number/interval.h"

/*
 * A pointer from outside is one of PTR_ANY. One that a list was walked with
 * may also stand at the head of the list, where there is no element.
 */
enum {
	PTR_NULL = 1, PTR_ERR = 2, PTR_VALID = 4, PTR_ANY = 7, PTR_HEAD = 8,
	PTR_ALL = 15
};

#define ERRNO_MAX 4095		/* MAX_ERRNO, include/linux/err.h */

struct fact {
	uint8_t ptr;		/* PTR_*, 0 for a non-pointer */
	bool uninit;		/* may be indeterminate */
	bool nonzero;
	uint8_t zeros;		/* a multiple of 2^zeros, at most ALL_ZEROS */
	num lo, hi;
};

#define ALL_ZEROS 63

/* Where widening may stop, in ascending order. */
struct stops {
	const num *v;
	unsigned n;
};

struct fact fact_top(const struct mir_type *t);
struct fact fact_const(const struct mir_type *t, int64_t k);
/* What a bit-field of type @t and @width bits can hold; @width 0: none. */
struct fact fact_bits(const struct mir_type *t, unsigned width);
/* The mathematical value of the constant @k of type @t. */
num fact_num(const struct mir_type *t, int64_t k);
struct fact fact_ptr(unsigned mask);
struct fact fact_range(num lo, num hi);
/* Of which power of two @k is a multiple: its exponent. */
uint8_t fact_zeros(num k);

struct fact fact_join(struct fact a, struct fact b);
/* As join, but bounds that moved from @a go on to a stop or the end of @t. */
struct fact fact_widen(const struct mir_type *t, struct fact a,
		       struct fact b, struct stops stops);
/* False when nothing satisfies both. */
bool fact_meet(struct fact *a, struct fact b);
bool fact_equal(struct fact a, struct fact b);

/* NULL, errors and negative numbers are nothing that could be owned. */
bool fact_may_own(struct fact f);

/* -1 unknown, else the truth of the value as a condition. */
int fact_truth(struct fact f);

/* The result of a binary operation on integers, in type @t. */
struct fact fact_binop(const struct mir_type *t, enum mir_binop op,
		       struct fact a, struct fact b);
struct fact fact_unop(const struct mir_type *t, enum mir_unop op,
		      struct fact a);
/* The number cut off at the ends of @t. */
struct fact fact_saturate(const struct mir_type *t, struct fact f);
/* The value converted to @t. */
struct fact fact_cast(const struct mir_type *t, struct fact f);

#endif
