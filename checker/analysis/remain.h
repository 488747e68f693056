/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What remains after the return: places that others can reach must not be left
 * pointing to what is gone, and a result must point where its word says.
 */
#ifndef ANALYSIS_REMAIN_H
#define ANALYSIS_REMAIN_H

#include "analysis/wordplace.h"

/* One cell, which owns nothing, of an object that outlives the function. */
void remain_cell(const struct site *at, const struct world *w,
		 const struct cell *cell);

/* The pointer @b->result; true when something was reported. */
bool remain_result(const struct site *at, struct world *w,
		   const struct binding *b);

/*
 * Is @v left for nobody but this function to end? What is merely registered is
 * the more for others.
 */
bool remain_owed(const struct run *r, const struct world *w,
		 const struct value *v);

#endif
