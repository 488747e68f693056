/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Is what is read, written or passed on inside of its object? Numbers that C
 * leaves undefined: divisors, shift counts; and lengths that were cut off or
 * wrapped.
 *
 * What cannot be shown is reported once, with the inequality that is missing,
 * and taken to hold from there on.
 */
#ifndef ANALYSIS_BOUNDS_H
#define ANALYSIS_BOUNDS_H

#include "analysis/room.h"
#include "analysis/wordplace.h"

/*
 * The place @p was resolved to @l. With @access memory of it is read or
 * written, else only its address is taken.
 */
void bounds_place(const struct site *at, struct world *w,
		  const struct mir_place *p, const struct loc *l, bool access);

/* @v + @steps is computed; @o is the result's temp. */
void bounds_pointer(const struct site *at, struct world *w,
		    const struct value *v);

/* Division, remainder, shift. */
void bounds_operator(const struct site *at, struct world *w,
		     const struct value *a, const struct value *b);

/* An argument of a call: @size bytes are used behind @v. */
void bounds_argument(const struct site *at, struct world *w, unsigned arg,
		     const struct value *size, const char *callee);

/* Whom a pointer goes to; without @callee: others, who look at it later. */
struct bounds_use {
	const char *callee;
	const struct operand *operand;	/* NULL: it has none */
};

/* The pointer @v is taken for one to a whole object, as the type @t says. */
void bounds_object(const struct site *at, struct world *w,
		   const struct value *v, const struct mir_type *t,
		   const struct bounds_use *use);

/* @size is what an allocator is asked for. */
void bounds_allocation(const struct site *at, struct world *w,
		       const struct value *size, const char *callee);

/* A pointer to fresh memory becomes a pointer to @t. */
void bounds_retyped(const struct site *at, struct world *w,
		    const struct value *v, const struct mir_type *t);

/*
 * Around a store to member @l. Sizes that are said in terms of it are looked
 * up first, while they are true; the result goes to bounds_stored().
 */
const struct value *bounds_storing(const struct site *at, struct world *w,
				   const struct loc *l);
void bounds_stored(const struct site *at, struct world *w,
		   const struct loc *l, const struct value *was);

/*
 * On return: are the sizes that the members of an object speak of there, and
 * its numbers in range?
 */
void bounds_leave(const struct site *at, struct world *w,
		  const struct ostate *s);

/* What was made here goes to a function: does it hold what its count says? */
void bounds_handed(const struct site *at, struct world *w,
		   const struct loc *l);

/* The result @v: are as many bytes there as its words say, @size? */
void bounds_returned(const struct site *at, struct world *w,
		     const struct value *v, const struct value *size);

#endif
