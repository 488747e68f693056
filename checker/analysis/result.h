/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a call returns: new memory, an argument.
 */
#ifndef ANALYSIS_RESULT_H
#define ANALYSIS_RESULT_H

#include "analysis/apply.h"

/* @v is memory that nobody else has seen yet. */
void result_fresh(struct apply *a, struct world *w, const struct value *v);

/* The driver's part of what the argument was allocated as, or NULL. */
const struct value *result_private(const struct apply *a,
				   const struct world *w);

/* The place that the result is by __returns(), or NULL: something new. */
const struct value *result_same(struct apply *a, struct world *w);

#endif
