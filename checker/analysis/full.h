/* SPDX-License-Identifier: GPL-2.0-only */
/* What owns something in an object that is about to go, or be overwritten. */
#ifndef ANALYSIS_FULL_H
#define ANALYSIS_FULL_H

#include "analysis/duty.h"

/* The first owning member within @l that holds a live duty, or NULL. */
const struct loc *full_member(const struct site *at, struct world *w,
			      const struct loc *l);

/* All of @l is overwritten: its owning members must be empty. */
void full_overwrite(const struct site *at, struct world *w,
		    const struct loc *l, const struct mir_type *t);

/*
 * The place that holds @d is about to go. If a variable remembers the value,
 * the duty is the function's own from here on; one that a new object was made
 * a copy with is that object's. Else it would be lost: false.
 */
bool full_let_go(const struct site *at, struct world *w, const struct duty *d);

#endif
