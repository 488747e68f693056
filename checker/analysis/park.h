/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Duties that stay with an object between calls: one function enables a clock
 * or registers a part of a structure, another ends that. A member that says
 * __parks(R) may keep such a duty, be it the part itself or a pointer to what
 * it is about; a callback keeps those on its object that its slot speaks of,
 * and registrations under the cookie. Where the file calls a function that says
 * __parks(R), because it ends such by a name, they may be left anywhere.
 *
 * Who left a duty there is not followed from one function to the other. What
 * is shown is that some function of the file ends it.
 */
#ifndef ANALYSIS_PARK_H
#define ANALYSIS_PARK_H

#include "analysis/run.h"

/* May a duty to call @cls on @v be left behind, or found and ended? */
bool park_keeps(const struct site *at, struct world *w, const struct value *v,
		const char *cls);
/*
 * May it be left behind? What the callback that binds a driver unwinds when it
 * fails is not what ends it later.
 */
bool park_leaves(const struct site *at, struct world *w, const struct value *v,
		 const char *cls);

/* What is kept as @v, a pointer or the number that it became. */
const struct value *park_kept(const struct value *v);

/* Does the slot say that a lock stays taken from this callback to the next? */
bool park_keeps_locks(const struct run *r);

/* Is @cell where a duty is kept, and so left alone by whoever is passed it? */
bool park_stays(const struct world *w, const struct cell *cell);

/* Is @cls the end of something that a call has put on an argument? */
bool park_is_given(const struct mir_unit *u, const char *cls);

#endif
