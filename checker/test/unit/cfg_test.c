// SPDX-License-Identifier: GPL-2.0-only
/* The graph, on a few thousand random functions, against plain definitions. */
#include "mir/cfg.h"
#include "test/unit/ktap.h"

#define MAX_BLOCKS	12
#define ROUNDS		3000

static uint32_t seed;

static unsigned pick(unsigned n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* A function of 1 to MAX_BLOCKS blocks that each end in up to 3 edges. */
static struct mir_func *random_func(struct arena *a)
{
	struct mir_func *f = arena_new(a, struct mir_func);
	unsigned n = 1 + pick(MAX_BLOCKS);

	f->has_body = true;
	for (unsigned i = 0; i < n; i++) {
		struct mir_block *b = arena_new(a, struct mir_block);

		b->id = i;
		vec_push(a, &f->blocks, b);
	}
	for (unsigned i = 0; i < n; i++) {
		struct mir_block *b = f->blocks.v[i];
		struct mir_instr *in = arena_new(a, struct mir_instr);

		b->instr = in;
		b->ninstr = 1;
		in->nsucc = pick(4);
		in->op = in->nsucc ? OP_ASMGOTO : OP_UNREACHABLE;
		in->succ = arena_array(a, struct mir_block *, in->nsucc);
		for (unsigned j = 0; j < in->nsucc; j++)
			in->succ[j] = f->blocks.v[pick(n)];
	}
	return f;
}

/* Marks what @from reaches by one edge or more without entering @avoid. */
static void reach(const struct mir_func *f, unsigned from, unsigned avoid,
		  bool *seen)
{
	const struct mir_instr *in = mir_terminator(f->blocks.v[from]);

	for (unsigned i = 0; i < in->nsucc; i++) {
		unsigned to = in->succ[i]->id;

		if (to == avoid || seen[to])
			continue;
		seen[to] = true;
		reach(f, to, avoid, seen);
	}
}

/* Whether the entry reaches @block by a path that does not touch @avoid. */
static bool reaches(const struct mir_func *f, unsigned block, unsigned avoid)
{
	bool seen[MAX_BLOCKS] = { false };

	if (avoid == 0)
		return false;
	seen[0] = true;
	reach(f, 0, avoid, seen);
	return seen[block];
}

static void for_each_random(void (*check)(const struct mir_func *f,
					  const struct cfg *g))
{
	seed = 1;
	for (int i = 0; i < ROUNDS && !ktap_failed; i++) {
		struct arena a = { 0 };
		struct mir_func *f = random_func(&a);

		check(f, cfg_build(&a, f));
		arena_release(&a);
	}
}

static void check_reachable(const struct mir_func *f, const struct cfg *g)
{
	unsigned n = 0;

	for (unsigned b = 0; b < g->nnodes; b++) {
		check_int(cfg_reachable(g, b), reaches(f, b, CFG_NONE));
		n += cfg_reachable(g, b);
	}
	check_int(g->norder, n);
	check_int(g->order[0], 0);
	for (unsigned i = 0; i < n; i++)
		check_int(g->nodes[g->order[i]].rpo, i);
}

static void order_lists_what_is_reachable(void)
{
	for_each_random(check_reachable);
}

static bool has_edge(const struct mir_func *f, unsigned from, unsigned to)
{
	const struct mir_instr *in = mir_terminator(f->blocks.v[from]);

	for (unsigned i = 0; i < in->nsucc; i++)
		if (in->succ[i]->id == to)
			return true;
	return false;
}

static void check_preds(const struct mir_func *f, const struct cfg *g)
{
	for (unsigned b = 0; b < g->nnodes; b++) {
		unsigned n = 0;

		for (unsigned p = 0; p < g->nnodes; p++) {
			if (!cfg_reachable(g, p) || !has_edge(f, p, b))
				continue;
			check_true(n < g->nodes[b].npreds);
			if (n < g->nodes[b].npreds)
				check_int(g->nodes[b].preds[n], p);
			n++;
		}
		check_int(g->nodes[b].npreds, n);
	}
}

static void preds_are_the_edges_reversed(void)
{
	for_each_random(check_preds);
}

static void check_dominators(const struct mir_func *f, const struct cfg *g)
{
	for (unsigned b = 0; b < g->nnodes; b++) {
		unsigned idom = g->nodes[b].idom;

		for (unsigned a = 0; a < g->nnodes; a++) {
			bool dom = cfg_reachable(g, b) && cfg_reachable(g, a) &&
				   (a == b || !reaches(f, b, a));

			check_int(cfg_dominates(g, a, b), dom);
			/* The immediate one is below all others. */
			if (dom && a != b)
				check_true(cfg_dominates(g, a, idom));
		}
		check_int(idom == CFG_NONE, !b || !cfg_reachable(g, b));
		if (idom != CFG_NONE)
			check_true(idom != b && cfg_dominates(g, idom, b));
	}
}

static void dominators_cannot_be_avoided(void)
{
	for_each_random(check_dominators);
}

/* Whether a cycle that the entry reaches goes through no head. */
static bool has_headless_cycle(const struct mir_func *f, const struct cfg *g)
{
	bool edge[MAX_BLOCKS][MAX_BLOCKS] = { { false } };

	for (unsigned i = 0; i < g->nnodes; i++)
		for (unsigned j = 0; j < g->nnodes; j++)
			edge[i][j] = cfg_reachable(g, i) && has_edge(f, i, j) &&
				     !g->nodes[i].head && !g->nodes[j].head;
	for (unsigned k = 0; k < g->nnodes; k++)
		for (unsigned i = 0; i < g->nnodes; i++)
			for (unsigned j = 0; j < g->nnodes; j++)
				edge[i][j] |= edge[i][k] && edge[k][j];
	for (unsigned i = 0; i < g->nnodes; i++)
		if (edge[i][i])
			return true;
	return false;
}

static void check_heads(const struct mir_func *f, const struct cfg *g)
{
	check_true(!has_headless_cycle(f, g));
	for (unsigned b = 0; b < g->nnodes; b++) {
		bool seen[MAX_BLOCKS] = { false };

		if (!g->nodes[b].head)
			continue;
		reach(f, b, CFG_NONE, seen);
		check_true(cfg_reachable(g, b) && seen[b]);
	}
}

static void heads_cut_every_cycle_and_nothing_else(void)
{
	for_each_random(check_heads);
}

/* Deeper than any stack would bear. */
static void long_chains_are_no_trouble(void)
{
	enum { BLOCKS = 200000 };
	struct arena a = { 0 };
	struct mir_func *f = arena_new(&a, struct mir_func);
	struct cfg *g;

	f->has_body = true;
	for (unsigned i = 0; i < BLOCKS; i++) {
		struct mir_block *b = arena_new(&a, struct mir_block);

		b->id = i;
		b->ninstr = 1;
		b->instr = arena_new(&a, struct mir_instr);
		b->instr->op = i == 1 ? OP_RET : OP_GOTO;
		vec_push(&a, &f->blocks, b);
	}
	/* From b0 to the last one and down again to b1. */
	for (unsigned i = 0; i < BLOCKS; i++) {
		struct mir_instr *in = f->blocks.v[i]->instr;

		in->nsucc = i != 1;
		in->succ = arena_array(&a, struct mir_block *, 1);
		in->succ[0] = f->blocks.v[i ? i - 1 : BLOCKS - 1];
	}
	g = cfg_build(&a, f);
	check_int(g->norder, BLOCKS);
	check_int(g->nodes[1].idom, 2);
	check_int(g->nodes[1].rpo, BLOCKS - 1);
	arena_release(&a);
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(order_lists_what_is_reachable),
		KTAP(preds_are_the_edges_reversed),
		KTAP(dominators_cannot_be_avoided),
		KTAP(heads_cut_every_cycle_and_nothing_else),
		KTAP(long_chains_are_no_trouble),
	};

	return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
}
