/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How findings call things: as the author would. Made only when there is
 * something to say, for looking up a spelling is not free.
 */
#ifndef ANALYSIS_SPELLING_H
#define ANALYSIS_SPELLING_H

#include "analysis/run.h"

/* As the author spells the operand @o; without one, as spelling_of_value(). */
const char *spelling_of(const struct site *at, const struct world *w,
			  const struct value *v, const struct operand *o);

/* The spelling of a value: the place that holds it, else its origin. */
const char *spelling_of_value(struct run *r, const struct world *w,
		      const struct value *v);
/* The same for a place: `sf->lock`, whatever variable @l was reached by. */
const char *spelling_of_place(struct run *r, const struct world *w,
			    const struct loc *l);

#endif
