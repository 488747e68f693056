/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * __when(COND) on a pointer parameter: the function is for objects of which
 * COND holds, `MEMBER op SIZE` over the members of what it points to. The body
 * relies on it, and callers are held to it.
 */
#ifndef ANALYSIS_FITTING_H
#define ANALYSIS_FITTING_H

#include "analysis/wordplace.h"

/* The parameters of the function as it is entered; all are bound. */
void fitting_enter(const struct site *at, struct world *w,
		   const struct binding *b);
/* Argument @i of a call. */
void fitting_argument(const struct site *at, struct world *w,
		      const struct binding *b, const struct call *call,
		      unsigned i);

/* Splits `MEMBER op SIZE` in @cond; false where it is something else. */
struct fitting_cond {
	const char *member, *size;
	enum mir_binop op;
};

bool fitting_parse(struct arena *a, const char *cond,
		   struct fitting_cond *out);

#endif
