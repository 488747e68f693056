// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/unread.h"

#include <string.h>

#include "analysis/failed.h"
#include "analysis/said.h"

/* A body may call others that tell: this deep. */
#define HELPERS	3

static bool in_place(const struct mir_place *p, const struct mir_var *v)
{
	return p && p->var == v;
}

/* Does @i write all of @v, or begin or end it? */
static bool ends(const struct mir_instr *i, const struct mir_var *v)
{
	switch (i->op) {
	case OP_STORE: case OP_ZERO: case OP_COPY:
		return in_place(i->place, v);
	case OP_LIVE: case OP_DEAD:
		return i->var == v;
	default:
		return false;
	}
}

static bool reads(const struct mir_instr *i, const struct mir_var *v)
{
	return (in_place(i->place, v) && !ends(i, v)) ||
	       in_place(i->place2, v);
}

/* What is read where, over one function */
struct search {
	struct arena *a;
	const struct mir_func *func;
	unsigned *uses;			/* of each temp */
	uint8_t *seen;			/* blocks */
	struct mir_block **stack;
};

enum fate { FATE_READ, FATE_LOST, FATE_OPEN };

static enum fate fate_in(const struct mir_block *b, unsigned from,
			 const struct mir_var *v)
{
	for (unsigned i = from; i < b->ninstr; i++) {
		if (reads(&b->instr[i], v))
			return FATE_READ;
		if (ends(&b->instr[i], v))
			return FATE_LOST;
	}
	return FATE_OPEN;
}

static unsigned push_next(struct search *s, const struct mir_block *b,
			  unsigned n)
{
	const struct mir_instr *last = &b->instr[b->ninstr - 1];

	for (unsigned k = 0; k < last->nsucc; k++) {
		if (!s->seen[last->succ[k]->id])
			s->stack[n++] = last->succ[k];
		s->seen[last->succ[k]->id] = 1;
	}
	return n;
}

/* Is @v read behind the store that is instruction @at of @b? */
static bool is_read(struct search *s, const struct mir_block *b, unsigned at,
		    const struct mir_var *v)
{
	enum fate fate = fate_in(b, at + 1, v);
	unsigned n;

	if (fate != FATE_OPEN)
		return fate == FATE_READ;
	if (!s->seen) {
		s->seen = arena_array(s->a, uint8_t, s->func->blocks.n);
		s->stack = arena_array(s->a, struct mir_block *,
				       s->func->blocks.n);
	}
	memset(s->seen, 0, s->func->blocks.n);
	n = push_next(s, b, 0);
	while (n) {
		b = s->stack[--n];
		fate = fate_in(b, 0, v);
		if (fate == FATE_READ)
			return true;
		if (fate == FATE_OPEN)
			n = push_next(s, b, n);
	}
	return false;
}

/* Is there an error among what a body without words returns? */
static bool body_tells(const struct mir_func *f, unsigned depth)
{
	for (unsigned k = 0; k < f->blocks.n; k++)
		for (unsigned n = 0; n < f->blocks.v[k]->ninstr; n++) {
			const struct mir_instr *i = &f->blocks.v[k]->instr[n];

			if ((i->op == OP_STORE || i->op == OP_RET) &&
			    i->a.kind == OPD_INT && i->a.value < 0)
				return true;
			if (i->op == OP_CALL && i->has_dst && depth &&
			    i->a.kind == OPD_FUNC &&
			    failed_tells(i->a.func, depth - 1))
				return true;
		}
	return false;
}

/* Does the result of @f tell whether it worked? */
bool failed_tells(const struct mir_func *f, unsigned depth)
{
	const struct word *w;

	if (func_word(f, f->slot, WORD_MUST_CHECK))
		return true;
	if (f->result->kind == TYPE_PTR)
		return func_word(f, f->slot, WORD_ERRPTR);
	if (f->result->kind != TYPE_INT || !f->result->is_signed)
		return false;
	w = func_word(f, f->slot, WORD_AT_MOST);
	if (w)
		return w->expr && !strcmp(w->expr, "0");
	return f->has_body && body_tells(f, depth);
}

/* The function whose result @store keeps, for nobody else; or NULL. */
static const struct mir_func *kept_from(const struct search *s,
					const struct mir_block *b,
					const struct mir_instr *store)
{
	struct operand o = store->a;

	for (const struct mir_instr *i = store; i-- != b->instr; ) {
		if (o.kind != OPD_TEMP || s->uses[o.temp] != 1)
			return NULL;
		if (!i->has_dst || i->dst != o.temp)
			continue;
		if (i->op == OP_CALL)
			return i->a.kind == OPD_FUNC ? i->a.func : NULL;
		if (i->op != OP_CAST)
			return NULL;
		o = i->a;
	}
	return NULL;
}

static void count(unsigned *uses, struct operand o)
{
	if (o.kind == OPD_TEMP)
		uses[o.temp]++;
}

static void count_place(unsigned *uses, const struct mir_place *p)
{
	if (!p)
		return;
	count(uses, p->ptr);
	for (unsigned i = 0; i < p->nproj; i++)
		count(uses, p->proj[i].index);
}

static void count_instr(unsigned *uses, const struct mir_instr *i)
{
	count(uses, i->a);
	count(uses, i->b);
	count_place(uses, i->place);
	count_place(uses, i->place2);
	for (unsigned k = 0; k < i->nargs; k++)
		count(uses, i->args[k]);
}

static void look(struct search *s, const struct mir_func **unread,
		 const struct mir_block *b)
{
	for (unsigned n = 0; n < b->ninstr; n++) {
		const struct mir_instr *i = &b->instr[n];
		const struct mir_var *v = i->op == OP_STORE && i->place ?
					  i->place->var : NULL;
		const struct mir_func *f;

		if (!v || i->place->nproj || v->addr_taken || v->hidden ||
		    (v->kind != VAR_LOCAL && v->kind != VAR_PARAM))
			continue;
		f = kept_from(s, b, i);
		if (f && failed_tells(f, HELPERS) && !is_read(s, b, n, v))
			unread[i->id] = f;
	}
}

const struct mir_func *unread_error(const struct site *at)
{
	struct frame *home = (struct frame *)(uintptr_t)at->frame;
	struct search s = { .a = vtab_arena(at->run->c.vt),
			    .func = home->func };

	if (!home->unread) {
		home->unread = arena_array(s.a, const struct mir_func *,
					   s.func->ninstr + 1);
		s.uses = arena_array(s.a, unsigned, s.func->temps.n + 1);
		for (unsigned k = 0; k < s.func->blocks.n; k++)
			for (unsigned i = 0; i < s.func->blocks.v[k]->ninstr;
			     i++)
				count_instr(s.uses,
					    &s.func->blocks.v[k]->instr[i]);
		for (unsigned k = 0; k < s.func->blocks.n; k++)
			look(&s, home->unread, s.func->blocks.v[k]);
	}
	return home->unread[at->instr->id];
}
