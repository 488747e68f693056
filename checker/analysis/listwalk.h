/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Walking lists: the operations of __list() that look at the ends of a list,
 * and those that the loops over it are made of.
 *
 *	first, first_or_null	the first or last element, as far as one is there
 *	next			the neighbour of a node, of a given head or any
 *	begin			first, with the number of the loop in the text
 *	follow			next, as the look ahead of a loop
 *	more			the condition of a loop
 *	pass			the step of a loop with a look ahead
 *
 * A loop that has unlinked or released each element on its way leaves an empty
 * list behind.
 */
#ifndef ANALYSIS_LISTWALK_H
#define ANALYSIS_LISTWALK_H

#include "analysis/listop.h"

/* An element of @h of which it is known which of @states it is, or NULL. */
const struct value *list_some(struct list_op *o, const struct head *h,
			      unsigned states, enum chain_kind which);
/* A loop over @h is at element @e, or past the last one. */
void list_loop_body(struct list_op *o, const struct head *h,
		    const struct elem *e);
void list_loop_end(struct list_op *o, const struct head *h);

list_op_fn list_empty, list_first, list_first_or_null, list_begin, list_next,
	list_follow, list_more, list_pass;

#endif
