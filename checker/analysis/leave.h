/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The return of the checked function: every duty is settled, every promise
 * of its contract kept, and what others can see is whole again.
 */
#ifndef ANALYSIS_LEAVE_H
#define ANALYSIS_LEAVE_H

#include "analysis/run.h"

/* An exit_fn: checks one return in one world. */
void leave_function(const struct site *at, struct world *w,
		    const struct value *result);

/* The object @o is about to be seen by others: is it as they may expect? */
void leave_seen(const struct site *at, struct world *w, const struct obj *o);

#endif
