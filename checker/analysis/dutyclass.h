/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which release a duty is for, and which one a place stands for.
 */
#ifndef ANALYSIS_DUTYCLASS_H
#define ANALYSIS_DUTYCLASS_H

#include "analysis/run.h"

/* Is @cls one of those that @x names? */
bool dutyclass_named(const struct word *x, const char *cls);

/* Does a duty of class @have meet a place or result that wants @want? */
bool dutyclass_fits(const struct run *r, const char *have, const char *want);

/* Is there a function that makes @cls of what was owed before? */
bool dutyclass_may_come(const struct run *r, const char *cls);

/* The duty @d on @v is of another class than the place it is in. */
void dutyclass_report(const struct site *at, const struct world *w,
		      const struct value *v, const struct duty *d);

/*
 * Others can see @l, which owns by class @cls, or not: NULL. What it keeps must
 * be of that class by now. It need not have been when it was put there, since
 * calls change what is owed (__becomes).
 */
void dutyclass_check(const struct site *at, const struct world *w,
		     const struct loc *l, const struct value *v,
		     const char *cls);

#endif
