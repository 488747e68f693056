/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the types of a call's arguments, and the words that are about types,
 * ask of them.
 */
#ifndef ANALYSIS_TYPED_H
#define ANALYSIS_TYPED_H

#include "analysis/apply.h"

/* Integers that were fetched twice; before the lengths that they are. */
void typed_numbers(struct apply *a, struct world *w);

/* One pointer argument: cookies, registers, strings. */
void typed_argument(const struct apply *a, struct world *w, unsigned i,
		    const struct mir_type *t);

/* The format that printf(N, M) says is parameter N. */
void typed_format(struct apply *a, struct world *w);

/* A pointer to char that is not const: a string is there afterwards. */
void typed_strings(struct apply *a, struct world *w);

/* The first owning member of a @t whose bytes are among the first @size. */
const struct mir_field *typed_owner_in(const struct mir_type *t,
				       const struct value *size);

/* Bytes of a @t are copied: reports if some are a pointer that owns. */
void typed_owners(const struct apply *a, const struct world *w,
		  const struct mir_type *t, const struct value *size);

/* What is at @s is overwritten, its first @size bytes if that is not NULL. */
void typed_overwrite(const struct apply *a, struct world *w,
		     const struct spot *s, const struct value *size);

#endif
