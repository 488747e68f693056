/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The bytes of a structure that belong to no member. An assignment to members
 * leaves them as they are, and so may an initialiser that names members; what
 * sets them is memset(), an allocation that zeroes, a copy of the whole, and
 * `= {}`, where each compiler of the kernel clears the object first.
 */
#ifndef ANALYSIS_PADDING_H
#define ANALYSIS_PADDING_H

#include "analysis/run.h"

/*
 * The first structure within the first @size bytes of @l (of type @t; NULL:
 * all of it) whose padding may hold what was in memory before, or NULL.
 */
const struct loc *padding_unset_in(const struct site *at,
				   const struct world *w, const struct loc *l,
				   const struct mir_type *t,
				   const struct value *size);

#endif
