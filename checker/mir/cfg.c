// SPDX-License-Identifier: GPL-2.0-only
#include "mir/cfg.h"

#include <assert.h>

/* No recursion: a generated function may have many thousand blocks. */
static void order_blocks(struct arena *a, struct cfg *g)
{
	struct { unsigned block, next; } *stack;
	unsigned depth = 0, post = 0;

	stack = arena_alloc(a, sizeof(*stack) * g->nnodes);
	g->order = arena_array(a, unsigned, g->nnodes);
	g->nodes[0].rpo = 0;
	stack[depth++].block = 0;
	while (depth) {
		unsigned top = depth - 1;
		struct mir_instr *in;
		unsigned succ;

		in = mir_terminator(g->func->blocks.v[stack[top].block]);
		if (stack[top].next == in->nsucc) {
			g->order[post++] = stack[top].block;
			depth--;
			continue;
		}
		/* Last first, so that a loop's body precedes what follows. */
		succ = in->succ[in->nsucc - ++stack[top].next]->id;
		if (g->nodes[succ].rpo != CFG_NONE)
			continue;
		g->nodes[succ].rpo = 0;
		stack[depth].block = succ;
		stack[depth++].next = 0;
	}
	g->norder = post;
	for (unsigned i = 0; i < post / 2; i++) {
		unsigned other = g->order[i];

		g->order[i] = g->order[post - 1 - i];
		g->order[post - 1 - i] = other;
	}
	for (unsigned i = 0; i < post; i++)
		g->nodes[g->order[i]].rpo = i;
}

static bool add_pred(struct cfg_node *n, unsigned pred)
{
	/* Blocks are visited in ascending order, so a twin is the last. */
	if (n->npreds && n->preds[n->npreds - 1] == pred)
		return false;
	n->preds[n->npreds++] = pred;
	return true;
}

static void find_preds(struct arena *a, struct cfg *g)
{
	unsigned *edges = arena_array(a, unsigned, g->nnodes);

	for (unsigned b = 0; b < g->nnodes; b++) {
		struct mir_instr *in = mir_terminator(g->func->blocks.v[b]);

		for (unsigned i = 0; cfg_reachable(g, b) && i < in->nsucc; i++)
			edges[in->succ[i]->id]++;
	}
	for (unsigned b = 0; b < g->nnodes; b++)
		g->nodes[b].preds = arena_array(a, unsigned, edges[b]);
	for (unsigned b = 0; b < g->nnodes; b++) {
		struct mir_instr *in = mir_terminator(g->func->blocks.v[b]);

		for (unsigned i = 0; cfg_reachable(g, b) && i < in->nsucc; i++) {
			struct cfg_node *to = &g->nodes[in->succ[i]->id];

			if (add_pred(to, b) && to->rpo <= g->nodes[b].rpo)
				to->head = true;
		}
	}
}

static unsigned common_dominator(const struct cfg *g, unsigned a, unsigned b)
{
	while (a != b) {
		while (g->nodes[a].rpo > g->nodes[b].rpo)
			a = g->nodes[a].idom;
		while (g->nodes[b].rpo > g->nodes[a].rpo)
			b = g->nodes[b].idom;
	}
	return a;
}

/* Cooper, Harvey and Kennedy: "A Simple, Fast Dominance Algorithm". */
static void find_dominators(struct cfg *g)
{
	bool changed = true;

	while (changed) {
		changed = false;
		for (unsigned i = 1; i < g->norder; i++) {
			struct cfg_node *n = &g->nodes[g->order[i]];
			unsigned dom = CFG_NONE;

			for (unsigned j = 0; j < n->npreds; j++) {
				unsigned pred = n->preds[j];

				/* Not yet reached by this iteration. */
				if (pred && g->nodes[pred].idom == CFG_NONE)
					continue;
				dom = dom == CFG_NONE ? pred :
				      common_dominator(g, dom, pred);
			}
			assert(dom != CFG_NONE);
			changed |= dom != n->idom;
			n->idom = dom;
		}
	}
}

struct cfg *cfg_build(struct arena *a, const struct mir_func *func)
{
	struct cfg *g = arena_new(a, struct cfg);

	assert(func->has_body && func->blocks.n);
	g->func = func;
	g->nnodes = func->blocks.n;
	g->nodes = arena_array(a, struct cfg_node, g->nnodes);
	for (unsigned i = 0; i < g->nnodes; i++) {
		g->nodes[i].rpo = CFG_NONE;
		g->nodes[i].idom = CFG_NONE;
	}
	order_blocks(a, g);
	find_preds(a, g);
	find_dominators(g);
	return g;
}

bool cfg_reachable(const struct cfg *g, unsigned block)
{
	return g->nodes[block].rpo != CFG_NONE;
}

bool cfg_dominates(const struct cfg *g, unsigned a, unsigned b)
{
	if (!cfg_reachable(g, a) || !cfg_reachable(g, b))
		return false;
	while (g->nodes[b].rpo > g->nodes[a].rpo)
		b = g->nodes[b].idom;
	return a == b;
}
