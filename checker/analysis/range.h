/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The ranges of integers that words state: __at_least(), __at_most() and
 * __below(), on parameters, results and members.
 *
 * Who passes, returns or stores such a number is held to them, for a member
 * on return and where a function of the driver gets to see it; who finds it
 * relies on them. What names other members is true of both as they are found.
 */
#ifndef ANALYSIS_RANGE_H
#define ANALYSIS_RANGE_H

#include "analysis/wordplace.h"

/* The parameters of the function as it is entered; all are bound. */
void range_enter(const struct site *at, struct world *w,
		 const struct binding *b);
/* Argument @i of a call. */
void range_argument(const struct site *at, struct world *w,
		    const struct binding *b, const struct call *call,
		    unsigned i);
/* The result of a call. */
void range_result(const struct site *at, struct world *w,
		  const struct binding *b);
/* The result of the function itself, on return. */
void range_returned(const struct site *at, struct world *w,
		    const struct binding *b);

/* @v was found in @l. */
void range_loaded(const struct site *at, struct world *w, const struct loc *l,
		  const struct value *v);
/* Before a store to @l: ranges in terms of it are looked up while true. */
void range_storing(const struct site *at, struct world *w,
		   const struct loc *l);
/* A callee has written to @l, nobody knows what: its ranges are to be shown. */
void range_written(const struct site *at, struct world *w,
		   const struct loc *l);
/* The same of what arguments of @call point to. */
void range_passed(const struct site *at, struct world *w,
		  const struct call *call);
/* The kernel gets to see @l, of which it knows its own structures. */
void range_handed(const struct site *at, struct world *w, const struct loc *l);
/* The members of an object that others get to see. */
void range_leave(const struct site *at, struct world *w,
		 const struct ostate *s);

#endif
