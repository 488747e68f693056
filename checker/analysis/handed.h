/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a callee finds in what it is handed: the pointer, and the members of the
 * object, are as their words say.
 */
#ifndef ANALYSIS_HANDED_H
#define ANALYSIS_HANDED_H

#include "analysis/apply.h"

/* Argument @i goes to a parameter of type @t: may it be NULL or an error? */
void handed_pointer(const struct apply *a, struct world *w, unsigned i,
		    const struct mir_type *t);
/* The same of argument @i, which is what @f will get as its parameter @param. */
void handed_cookie(const struct apply *a, struct world *w, unsigned i,
		   const struct mir_func *f, unsigned param);
/* Looks at the object behind argument @i, which is not taken. */
void handed_members(const struct apply *a, struct world *w, unsigned i);
/* Is it on the lists that the callee takes it to be on? */
void handed_linked(const struct apply *a, struct world *w, unsigned i);
/* Argument @i is taken: does the callee know of all that an array owns? */
void handed_array(const struct apply *a, struct world *w, unsigned i);
/* Does a taker of this call get the object that argument @i points into? */
bool handed_beside(const struct apply *a, const struct world *w, unsigned i);

#endif
