/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The shape of a function: predecessors, order, dominators, loop heads.
 *
 * Blocks are named by their id, as in func->blocks. The function must not
 * change afterwards. A block that the entry does not reach has no place in
 * the order, no dominator, and dominates nothing.
 *
 *	struct cfg *g = cfg_build(&arena, func);
 *
 *	for (unsigned i = 0; i < g->norder; i++)
 *		visit(func->blocks.v[g->order[i]]);
 */
#ifndef MIR_CFG_H
#define MIR_CFG_H

#include "mir/mir.h"

#define CFG_NONE	(~0u)

struct cfg_node {
	unsigned npreds;
	unsigned *preds;	/* distinct and reachable, in ascending order */
	unsigned rpo;		/* index in cfg.order, or CFG_NONE */
	unsigned idom;		/* immediate dominator; CFG_NONE: the entry */
	bool head;		/* see below */
};

/*
 * @head marks the targets of edges that go backwards in the order. Every
 * cycle, also one with several entries, contains such an edge: a fixpoint
 * that widens at the heads ends.
 */
struct cfg {
	const struct mir_func *func;
	unsigned nnodes, norder;
	struct cfg_node *nodes;
	unsigned *order;	/* reachable blocks in reverse post order */
};

struct cfg *cfg_build(struct arena *a, const struct mir_func *func);

bool cfg_reachable(const struct cfg *g, unsigned block);

/* Whether each path from the entry to @b goes through @a; b dominates b. */
bool cfg_dominates(const struct cfg *g, unsigned a, unsigned b);

#endif
