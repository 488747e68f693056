// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/failed.h"

#include <string.h>

#include "analysis/refine.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "mir/walk.h"

/* The only block that leads to @b, or NULL. */
static const struct mir_block *leads_to(const struct mir_func *f,
					const struct mir_block *b)
{
	const struct mir_block *from = NULL;

	for (unsigned i = 0; i < f->blocks.n; i++) {
		const struct mir_block *p = f->blocks.v[i];
		const struct mir_instr *last = &p->instr[p->ninstr - 1];

		for (unsigned k = 0; k < last->nsucc; k++) {
			if (last->succ[k] != b)
				continue;
			if (from && from != p)
				return NULL;
			from = p;
		}
	}
	return from;
}

/* Does @in do nothing but tell people? */
static bool is_talk(const struct mir_instr *in)
{
	if (in->op == OP_CALL)
		return in->a.kind == OPD_FUNC &&
		       (!strcmp(in->a.func->name, "_dev_err") ||
			!strcmp(in->a.func->name, "_printk"));
	return in->op == OP_LOAD || in->op == OP_ADDR || in->op == OP_CAST ||
	       in->op == OP_DEAD || in->op == OP_RET || in->op == OP_GOTO;
}

static bool is_idle(const struct mir_block *b)
{
	for (unsigned i = 0; i < b->ninstr; i++)
		if (!is_talk(&b->instr[i]))
			return false;
	return true;
}

static const struct mir_instr *origin(const struct mir_func *f,
				      struct operand o)
{
	return o.kind == OPD_TEMP ? walk_origin(f, o) : NULL;
}

static bool same_place(const struct mir_place *a, const struct mir_place *b)
{
	return a->var == b->var && a->nproj == b->nproj &&
	       walk_field(a, 0) == walk_field(b, 0);
}

/* The call in @b whose result the load @in finds again. */
static const struct mir_func *made_by(const struct mir_func *f,
				      const struct mir_block *b,
				      const struct mir_instr *in)
{
	const struct mir_instr *from;

	if (in && in->op == OP_CALL)
		return in->a.kind == OPD_FUNC ? in->a.func : NULL;
	if (!in || in->op != OP_LOAD)
		return NULL;
	for (unsigned i = b->ninstr; i-- > 0;) {
		const struct mir_instr *st = &b->instr[i];

		if (st->op != OP_STORE || !same_place(st->place, in->place))
			continue;
		from = origin(f, st->a);
		return from && from->op == OP_CALL &&
		       from->a.kind == OPD_FUNC ? from->a.func : NULL;
	}
	return NULL;
}

/* Does @f return new memory? NULL from what looks something up is no failure. */
static bool allocates(const struct mir_func *f)
{
	return func_word(f, f->slot, WORD_NULLABLE) &&
	       (func_word(f, f->slot, WORD_BYTES) ||
		func_word(f, f->slot, WORD_ZEROED) ||
		func_word(f, f->slot, WORD_FRESH));
}

/* The function that has failed where @b is left for @to, or NULL. */
static const struct mir_func *failed_in(const struct mir_func *f,
					const struct mir_block *b,
					const struct mir_block *to)
{
	const struct mir_instr *br = &b->instr[b->ninstr - 1], *in;
	const struct mir_func *g;
	bool taken = br->op == OP_BR && br->succ[0] == to;

	if (br->op != OP_BR || br->succ[0] == br->succ[1])
		return NULL;
	in = origin(f, br->a);
	if (in && in->op == OP_UN && in->sub == UN_LNOT) {
		taken = !taken;
		in = origin(f, in->a);
	}
	if (!in)
		return NULL;
	if (in->op == OP_CALL && in->a.kind == OPD_FUNC &&
	    !strcmp(in->a.func->name, "IS_ERR") && in->nargs == 1) {
		g = made_by(f, b, origin(f, in->args[0]));
		return g && taken && failed_tells(g, 2) ? g : NULL;
	}
	if (in->op == OP_BIN && in->sub == BIN_LT && in->b.kind == OPD_INT &&
	    !in->b.value)
		in = origin(f, in->a);
	g = made_by(f, b, in);
	if (!g || !g->result)
		return NULL;
	if (g->result->kind == TYPE_PTR)
		return !taken && allocates(g) ? g : NULL;
	return taken && failed_tells(g, 2) ? g : NULL;
}

void failed_returned(const struct site *at, const struct world *w)
{
	const struct mir_func *f = at->frame->func, *g;
	const struct mir_block *b = NULL, *from;

	if (at->instr->a.kind != OPD_INT || at->instr->a.value ||
	    !f->in_main_file || f->result->kind != TYPE_INT ||
	    !f->result->is_signed || !failed_tells(f, 2))
		return;
	for (unsigned i = 0; i < f->blocks.n && !b; i++)
		if (mir_terminator(f->blocks.v[i]) == at->instr)
			b = f->blocks.v[i];
	if (!b || !is_idle(b))
		return;
	from = leads_to(f, b);
	g = from ? failed_in(f, from, b) : NULL;
	if (g)
		site_issue(at, w, ISSUE_ERROR_SWALLOWED, g->name, f->name);
}

void failed_passed(const struct site *at, struct world *w,
		   const struct call *call, unsigned i)
{
	const struct mir_func *f = call->func, *g;
	const struct value *v = call->args[i];
	struct fact have;

	if (call->ours || i >= f->nparams || v->kind != V_CAST ||
	    f->params[i]->type->is_signed)
		return;
	v = v->a;
	if (v->kind != V_SYM || v->sym != SYM_CALL || !v->instr ||
	    v->instr->op != OP_CALL || v->instr->a.kind != OPD_FUNC ||
	    !v->type || v->type->kind != TYPE_INT || !v->type->is_signed ||
	    itype_of(v->type).bits > 32)
		return;
	g = v->instr->a.func;
	have = world_fact(w, v);
	/* Of numbers that are owned duty.c tells. */
	if (g->in_main_file || have.lo >= 0 || world_duty(w, v, NULL) ||
	    param_word(f, f->slot, i, WORD_TAKE))
		return;
	issue_add(at->run->issues, w, &(struct issue){
		.kind = ISSUE_ERROR_AS_NUMBER, .at = site_event(at),
		.what = g->name, .with = f->name,
		.from = { v->frame, v->instr },
		.from_text = "may fail here" });
	if (have.hi >= 0)
		refine_fact(&at->run->c, w, v, fact_range(0, have.hi));
}
