/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Terms of & and | with constants, folded so that each bit of a value has one
 * term: (x | 4) & 8 is x & 8, and so is the 8 of x that was made wider first.
 * What is known of a bit then stays known when others are set and cleared.
 */
#ifndef ANALYSIS_MASK_H
#define ANALYSIS_MASK_H

#include "analysis/value.h"

/* The value that @a op @b is as well, or NULL: it is to be a term. */
const struct value *mask_fold(struct vtab *t, const struct mir_type *type,
			      enum mir_binop op, const struct value *a,
			      const struct value *b);

/* Is @v an integer that was converted to a type of no fewer bits? */
bool mask_is_widened(const struct value *v);

/* Bit @nr of @v, an integer: 0 where it is not set. */
const struct value *mask_bit(struct vtab *t, const struct value *v,
			     unsigned nr);
/* @now in all bits but those of @kept, which are as they were in @was. */
const struct value *mask_mix(struct vtab *t, const struct value *now,
			     const struct value *was, uint64_t kept);

#endif
