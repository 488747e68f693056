/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The dataflow engine: a forward worklist over one function's blocks.
 *
 * The client keeps the states; the engine decides what is visited when, and
 * stops at the fixpoint. Blocks are taken in the order of their numbers
 * (reverse post order as the front end leaves them), so that a loop's body is
 * finished before what follows it. The target of an edge that does not go up
 * in number is a widening point: every cycle has one.
 *
 *	struct flow f = { .func = fn, .ctx = me, .visit = visit };
 *	flow_run(&f);
 *
 * visit() takes the states that arrived at a block since the last visit
 * through it, hands each successor's to the client's own store, and calls
 * flow_touch() for the successors that thereby got something new.
 */
#ifndef FLOW_FLOW_H
#define FLOW_FLOW_H

#include "mir/mir.h"

struct flow {
	const struct mir_func *func;
	void *ctx;
	void (*visit)(void *ctx, struct flow *f, struct mir_block *b);
	bool *dirty, *widen;		/* per block */
	unsigned next;			/* no dirty block has a lower number */
};

/* Starts at block 0, which is touched; @a holds the tables. */
void flow_run(struct arena *a, struct flow *f);
void flow_touch(struct flow *f, const struct mir_block *b);

#endif
