// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last step of a function: what nothing leads to is dropped, blocks that
 * only jump on are passed over, straight lines are joined. Blocks, temps,
 * variables and instructions are numbered in reverse post order.
 */
#include <string.h>

#include "front/lower.h"

#define NO_TEMP	(~0u)

struct graph {
	struct lower *l;
	VEC(struct bb *) post;
	struct ptrmap places;	/* renumbered already */
	struct ptrmap vars;	/* used */
	unsigned *temp_map;
	unsigned ntemps;
	VEC(struct mir_type *) temps;
};

static struct mir_instr *last(struct bb *b)
{
	return &b->b.instr[b->b.ninstr - 1];
}

static struct bb *bb_of(struct mir_block *b)
{
	return (struct bb *)b;
}

static bool is_closed(const struct bb *b)
{
	return b->b.ninstr &&
	       mir_op_is_terminator(b->b.instr[b->b.ninstr - 1].op);
}

static bool only_jumps(const struct bb *b)
{
	return b->b.ninstr == 1 && b->b.instr[0].op == OP_GOTO && !b->b.label;
}

/* Where a jump to @b ends up. Empty loops stay. */
static struct bb *destination(const struct graph *g, struct bb *b)
{
	unsigned limit = g->l->blocks.n;

	while (only_jumps(b) && limit--)
		b = bb_of(b->b.instr[0].succ[0]);
	return b;
}

static void thread(const struct graph *g, struct bb *b)
{
	struct mir_instr *in = last(b);

	for (unsigned i = 0; i < in->nsucc; i++)
		in->succ[i] = &destination(g, bb_of(in->succ[i]))->b;
	if (in->op == OP_BR && in->succ[0] == in->succ[1]) {
		in->op = OP_GOTO;
		in->a = opd_none();
		in->nsucc = 1;
	}
}

static void walk(struct graph *g, struct bb *b, bool threading)
{
	struct mir_instr *in;

	b->seen = true;
	b->npreds = 0;
	if (!is_closed(b)) {
		lower_refuse(g->l, "a block without an end");
		return;
	}
	if (threading)
		thread(g, b);
	in = last(b);
	for (unsigned i = in->nsucc; i-- > 0;)
		if (!bb_of(in->succ[i])->seen)
			walk(g, bb_of(in->succ[i]), threading);
	vec_push(&g->l->fe->scratch, &g->post, b);
}

static void order(struct graph *g, bool threading)
{
	struct lower *l = g->l;

	for (unsigned i = 0; i < l->blocks.n; i++)
		l->blocks.v[i]->seen = false;
	g->post.n = 0;
	walk(g, l->blocks.v[0], threading);
	for (unsigned i = 0; i < g->post.n; i++) {
		struct mir_instr *in = last(g->post.v[i]);

		for (unsigned j = 0; j < in->nsucc; j++)
			bb_of(in->succ[j])->npreds++;
	}
}

static void append(struct graph *g, struct bb *to, const struct bb *from)
{
	unsigned n = to->b.ninstr - 1 + from->b.ninstr;
	struct mir_instr *v = arena_array(&g->l->fe->unit->arena,
					  struct mir_instr, n);

	memcpy(v, to->b.instr, (to->b.ninstr - 1) * sizeof(*v));
	memcpy(v + to->b.ninstr - 1, from->b.instr,
	       from->b.ninstr * sizeof(*v));
	to->b.instr = v;
	to->b.ninstr = to->cap = n;
}

/* Takes in each block that only @b leads to. */
static void join(struct graph *g, struct bb *b)
{
	for (;;) {
		struct mir_instr *in = last(b);
		struct bb *next;

		if (in->op != OP_GOTO)
			return;
		next = bb_of(in->succ[0]);
		if (next == b || next->npreds != 1 || next->b.label)
			return;
		append(g, b, next);
		next->seen = false;
	}
}

static void map_operand(struct graph *g, struct operand *o)
{
	if (o->kind == OPD_FUNC)
		func_use(g->l->fe, o->func);
	if (o->kind != OPD_TEMP)
		return;
	if (g->temp_map[o->temp] == NO_TEMP)
		lower_refuse(g->l, "a jump into an expression");
	else
		o->temp = g->temp_map[o->temp];
}

static void use_var(struct graph *g, struct mir_var *v)
{
	ptrmap_put(&g->l->fe->scratch, &g->vars, v, v);
}

static void map_place(struct graph *g, struct mir_place *p)
{
	if (!p || ptrmap_get(&g->places, p))
		return;
	ptrmap_put(&g->l->fe->scratch, &g->places, p, p);
	if (p->var)
		use_var(g, p->var);
	else
		map_operand(g, &p->ptr);
	for (unsigned i = 0; i < p->nproj; i++)
		if (p->proj[i].kind == PROJ_INDEX)
			map_operand(g, &p->proj[i].index);
}

static void number_instr(struct graph *g, struct mir_instr *in)
{
	struct mir_func *f = g->l->func;

	in->id = f->ninstr++;
	map_operand(g, &in->a);
	map_operand(g, &in->b);
	for (unsigned i = 0; i < in->nargs; i++)
		map_operand(g, &in->args[i]);
	map_place(g, in->place);
	map_place(g, in->place2);
	if (in->var)
		use_var(g, in->var);
	if (in->has_dst) {
		vec_push(&g->l->fe->unit->arena, &g->temps,
			 f->temps.v[in->dst]);
		g->temp_map[in->dst] = g->ntemps;
		in->dst = g->ntemps++;
	}
}

/* Hidden variables of dropped code go with it. */
static void number_vars(struct graph *g)
{
	struct mir_func *f = g->l->func;
	unsigned n = 0;

	for (unsigned i = 0; i < f->vars.n; i++) {
		struct mir_var *v = f->vars.v[i];

		if (v->hidden && !ptrmap_get(&g->vars, v))
			continue;
		v->index = n;
		f->vars.v[n++] = v;
	}
	f->vars.n = n;
}

static void number(struct graph *g)
{
	struct mir_func *f = g->l->func;
	struct arena *a = &g->l->fe->unit->arena;

	g->temp_map = arena_array(&g->l->fe->scratch, unsigned,
				  f->temps.n + 1);
	memset(g->temp_map, 0xff, f->temps.n * sizeof(unsigned));
	for (unsigned i = g->post.n; i-- > 0;) {
		struct mir_block *b = &g->post.v[i]->b;

		b->id = f->blocks.n;
		vec_push(a, &f->blocks, b);
		for (unsigned j = 0; j < b->ninstr; j++)
			number_instr(g, &b->instr[j]);
	}
	f->temps.v = g->temps.v;
	f->temps.n = g->temps.n;
	f->temps.cap = g->temps.cap;
	number_vars(g);
}

void graph_finish(struct lower *l)
{
	struct graph g = { .l = l };

	order(&g, true);
	if (l->refused)
		return;
	for (unsigned i = g.post.n; i-- > 0;)
		if (g.post.v[i]->seen)
			join(&g, g.post.v[i]);
	order(&g, false);
	number(&g);
}
