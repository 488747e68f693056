// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/remain.h"

#include "analysis/chain.h"
#include "analysis/count.h"
#include "analysis/deny.h"
#include "analysis/duty.h"
#include "analysis/loan.h"
#include "analysis/memory.h"
#include "analysis/said.h"
#include "analysis/spelling.h"

/* A variable of this activation that goes when it returns, or NULL. */
static const struct obj *own_variable(const struct site *at,
				      const struct value *v)
{
	const struct value *root = loan_root(at->run->c.vt, v);

	return root && root->kind == V_ADDR &&
	       root->loc->obj->frame == at->frame ? root->loc->obj : NULL;
}

static bool by_index(const struct loc *l)
{
	for (; l; l = l->up)
		if (l->index && l->index->kind != V_INT)
			return true;
	return false;
}

void remain_cell(const struct site *at, const struct world *w,
		 const struct cell *cell)
{
	struct issue i = { .kind = ISSUE_DANGLING_BORROW,
			   .at = site_event(at) };
	const struct value *v = cell->val;
	const struct death *d = NULL;
	const struct obj *o;

	if (!v || !v->type || v->type->kind != TYPE_PTR || by_index(cell->loc) ||
	    chain_kind_of(cell->loc) != NR_CHAIN ||
	    deny_takes(at->run, cell->loc) ||
	    !(world_fact(w, v).ptr & PTR_VALID))
		return;
	o = own_variable(at, v);
	if (!o)
		d = world_death(w, loc_deref(at->run->c.vt, v));
	if (o) {
		i.kind = ISSUE_LOCAL_LEFT;
		i.with = o->var->name;
	} else if (d && d->kind == DEATH_SCOPE) {
		i.kind = ISSUE_LOCAL_LEFT;
		i.with = d->of;
	} else if (!d || d->by_alias || d->kind == DEATH_GUARD) {
		return;
	} else {
		i.then = d->at;
		i.then_text = duty_death_text(d);
	}
	i.what = spelling_of_place(at->run, w, cell->loc);
	issue_add(at->run->issues, w, &i);
}

/* Is @v reached from @root by members, of whatever kind? */
static bool found_below(const struct site *at, const struct world *w,
			const struct value *v, const struct value *root)
{
	struct vtab *vt = at->run->c.vt;

	for (unsigned n = 0; v && n < 16; n++) {
		v = loan_root(vt, v);
		if (!v || loan_rests_on(vt, w, v, root))
			return true;
		if (v->kind != V_SYM || v->sym == SYM_BAD || !v->loc)
			return v->kind == V_SYM && v->sym != SYM_PARAM &&
			       !loan_of(w, v);
		if (v->sym == SYM_PARAM)
			return false;
		if (v->loc->obj->kind != OBJ_DEREF)
			return true;
		v = v->loc->obj->ptr;
	}
	return true;
}

bool remain_result(const struct site *at, struct world *w,
		   const struct binding *b)
{
	const struct mir_func *f = b->func;
	struct word *x = func_word(f, at->run->slot, WORD_BORROWS);
	const struct value *from, *v = b->result;
	const struct obj *o = own_variable(at, v);
	struct spot s;

	if (o) {
		site_issue(at, w, ISSUE_DEAD_LOCAL,
			   spelling_of_value(at->run, w, v), o->var->name);
		return true;
	}
	if (!x || !(world_fact(w, v).ptr & PTR_VALID) ||
	    !wordplace_find(at, w, b, x->place, &s))
		return false;
	from = s.value;
	if (!from && s.type->kind == TYPE_PTR && !x->place->address)
		from = memory_peek(at, w, s.loc, s.type);
	if (!from)
		from = value_addr(at->run->c.vt, v->type, s.loc);
	from = loan_root(at->run->c.vt, from);
	if (!from || found_below(at, w, v, from))
		return false;
	site_issue(at, w, ISSUE_UNTIED_RESULT,
		   spelling_of_value(at->run, w, v), x->place->name);
	return true;
}

bool remain_owed(const struct run *r, const struct world *w,
		 const struct value *v)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock && !d->holder &&
		    !count_registers(r, d))
			return true;
	return false;
}
