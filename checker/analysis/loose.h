/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Loose chains: what is left of a list whose head gave up all of it at once,
 * as llist_del_all() does. It goes by a pointer to its first node, and is NULL
 * where there was nothing.
 *
 *	drain		head: gives up all; the result is the chain
 *	pop		head: gives up one element; the result is its node
 *	turn		chain: the result is the same chain
 *
 * Where the list owned its elements there is a duty on the chain, which a loop
 * of the kind that looks ahead ends: it hands out the elements one by one.
 */
#ifndef ANALYSIS_LOOSE_H
#define ANALYSIS_LOOSE_H

#include "analysis/listop.h"

list_op_fn loose_drain, loose_pop, loose_turn;

/* A loop over the chain @h is at element @e, or past the last one. */
void loose_loop_body(struct list_op *o, const struct head *h,
		     const struct elem *e);
void loose_loop_end(struct list_op *o, const struct head *h);

#endif
