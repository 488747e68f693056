/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Constructors and destructors of a driver's own. What kmalloc() gave becomes
 * something that foo_free() is to be called on; in the body of foo_free() it is
 * released by whatever it was allocated with. Each is checked alone: what
 * they do with the same class is held against each other in the end.
 */
#ifndef ANALYSIS_CONVERT_H
#define ANALYSIS_CONVERT_H

#include "analysis/duty.h"

struct conversions;

struct conversions *convert_new(struct arena *a);

/* What @have says must be released is from now on a matter of @cls. */
void convert_made(const struct run *r, const char *cls, const char *have);

/* @d is ended by @t; worth knowing where it came to the root of @at to be. */
void convert_ended(const struct site *at, const struct world *w,
		   const struct duty *d, const struct taker *t);

/* At the end of a unit: reports releases that do not fit what was made. */
void convert_check(const struct conversions *all, struct issues *issues);

#endif
