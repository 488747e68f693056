// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/apart.h"

#include "analysis/duty.h"
#include "analysis/loan.h"
#include "analysis/memory.h"
#include "analysis/said.h"
#include "analysis/spelling.h"

/* May argument @i rest on what the place of @x holds? */
static bool rests_on_place(const struct site *at, struct world *w,
			   const struct binding *b, unsigned i,
			   const struct word *x)
{
	const struct value *held;
	struct spot s;

	if (!x->place || x->place->root != WROOT_NAME || !x->place->nsteps ||
	    !wordplace_find(at, w, b, x->place, &s) || !s.loc ||
	    s.type->kind != TYPE_PTR || !duty_owner(at->run, w, s.loc))
		return false;
	held = memory_peek(at, w, s.loc, s.type);
	return loan_rests_on(at->run->c.vt, w, b->args[i],
			     loan_root(at->run->c.vt, held)) ||
	       duty_same_member(at, w, b->args[i], s.loc);
}

/* What the call releases by one argument, no other may point into. */
void apart_check(const struct site *at, struct world *w,
		 const struct binding *b, unsigned i)
{
	const struct mir_func *f = b->func;
	struct vtab *vt = at->run->c.vt;
	const struct value *v = b->args[i];
	struct word *x = NULL;
	bool bad = false;

	if (!(world_fact(w, v).ptr & PTR_VALID) || v->kind == V_STR)
		return;
	while (!bad && (x = said_next(f, f->slot, x)))
		bad = (x->kind == WORD_SETS || x->kind == WORD_TAKES) &&
		      rests_on_place(at, w, b, i, x);
	for (unsigned k = 0; !bad && k < b->nargs; k++)
		bad = k != i && param_word(f, f->slot, k, WORD_TAKE) &&
		      loc_deref(vt, v)->obj->kind == OBJ_DEREF &&
		      loc_deref(vt, v)->obj !=
		      loc_deref(vt, b->args[k])->obj &&
		      loan_rests_on(vt, w, v, loan_root(vt, b->args[k]));
	if (bad)
		site_issue(at, w, ISSUE_ALIASED_ARG,
			   spelling_of(at, w, v, &at->instr->args[i]),
			   b->func->name);
}
