// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/managed.h"

#include "analysis/callback.h"
#include "analysis/loan.h"
#include "analysis/said.h"

bool managed_is(const struct obj *o)
{
	const struct value *p = o->kind == OBJ_DEREF ? o->ptr : NULL;
	struct word *words;

	if (!p || p->sym != SYM_CALL || !p->instr ||
	    p->instr->op != OP_CALL || p->instr->a.kind != OPD_FUNC)
		return false;
	words = p->instr->a.func->words;
	return word_find(words, WORD_FRESH) ||
	       word_find(words, WORD_DRVDATA);
}

/* Is @p the cookie, or memory that came along with that (iio_priv())? */
static bool is_cookie(struct run *r, const struct world *w,
		      const struct value *p)
{
	const struct loan *l;

	if (p->sym == SYM_LOAD && p->loc && p->loc->field &&
	    callback_is_cookie(r, p->loc->field))
		return true;
	if (p->sym != SYM_CALL || !p->instr || p->instr->a.kind != OPD_FUNC ||
	    !word_find(p->instr->a.func->words, WORD_DRVDATA))
		return false;
	for (l = loan_of(w, p); l; l = l->next)
		if (l->source->kind == V_SYM && is_cookie(r, w, l->source))
			return true;
	return false;
}

/*
 * A callback that sets the cookie where it returns that it worked binds the
 * driver: what was allocated stays as long as the device is bound, and goes at
 * once where it returns that it failed. One that takes the cookie unbinds it.
 */
enum managed managed_fate(struct run *r, const struct world *w,
			  const struct obj *o,
			  bool (*holds)(void *, struct cond), void *ctx)
{
	const struct value *p = o->kind == OBJ_DEREF ? o->ptr : NULL;
	const struct word *sets = said_binding(r->slot, WORD_SETS);

	if (!p)
		return MANAGED_NOT;
	if (sets && managed_is(o))
		return holds(ctx, sets->cond) ? MANAGED_STAYS : MANAGED_GOES;
	if (said_binding(r->slot, WORD_TAKES) && is_cookie(r, w, p))
		return MANAGED_GOES;
	return MANAGED_NOT;
}
