/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is known of one value: for pointers which of {NULL, ERR_PTR, valid} it
 * may be, for integers an interval and whether zero is excluded. Facts form a
 * lattice under fact_join(); fact_top(type) knows nothing.
 *
 * Intervals are over the mathematical value of the type. The upper end of an
 * unsigned 64-bit value that may exceed INT64_MAX is INT64_MAX, read as "no
 * bound".
 */
#ifndef ANALYSIS_FACT_H
#define ANALYSIS_FACT_H

#include <stdbool.h>
#include <stdint.h>

#include "mir/mir.h"

enum { PTR_NULL = 1, PTR_ERR = 2, PTR_VALID = 4, PTR_ANY = 7 };

#define ERRNO_MAX 4095		/* MAX_ERRNO, include/linux/err.h */

struct fact {
	uint8_t ptr;		/* PTR_*, 0 for a non-pointer */
	bool uninit;		/* may be indeterminate */
	bool nonzero;
	int64_t lo, hi;
};

struct fact fact_top(const struct mir_type *t);
struct fact fact_const(const struct mir_type *t, int64_t k);
struct fact fact_ptr(unsigned mask);
struct fact fact_range(int64_t lo, int64_t hi);

struct fact fact_join(struct fact a, struct fact b);
/* As join, but bounds that moved from @a go to the ends of @t. */
struct fact fact_widen(const struct mir_type *t, struct fact a,
		       struct fact b);
/* False when nothing satisfies both. */
bool fact_meet(struct fact *a, struct fact b);
bool fact_equal(struct fact a, struct fact b);

/* -1 unknown, else the truth of the value as a condition. */
int fact_truth(struct fact f);

/* The result of a binary operation on integers, in type @t. */
struct fact fact_binop(const struct mir_type *t, enum mir_binop op,
		       struct fact a, struct fact b);
/* The value converted to @t. */
struct fact fact_cast(const struct mir_type *t, struct fact f);

#endif
