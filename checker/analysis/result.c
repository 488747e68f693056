// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/result.h"

#include "analysis/foreign.h"
#include "analysis/memory.h"

void result_fresh(struct apply *a, struct world *w, const struct value *v)
{
	const struct mir_func *f = a->call->func;
	const struct loc *l = loc_deref(a->at->run->c.vt, v);
	struct word *x;
	struct ostate s;
	enum fill fill;

	fill = f->result->elem->kind == TYPE_VOID ? FILL_UNINIT : FILL_UNKNOWN;
	/* What replaces the memory that it takes begins with the same bytes. */
	if (fill == FILL_UNINIT && word_find(f->words, WORD_TAKES))
		fill = FILL_PARTIAL;
	if (word_find(f->words, WORD_ZEROED))
		fill = FILL_ZERO;
	for (x = f->words; x; x = x->next)
		if (x->kind == WORD_SETS && x->place &&
		    x->place->root == WROOT_RESULT)
			fill = FILL_UNKNOWN;
	world_fill(&a->at->run->c, w, l, fill);
	s = *world_obj(&a->at->run->c, w, l->obj);
	s.fresh = f->result->elem->kind == TYPE_VOID;
	world_set_obj(&a->at->run->c, w, s);
	foreign_fetch(a->at, w, l, a->call);
}

const struct value *result_same(struct apply *a, struct world *w)
{
	struct word *x = func_word(a->call->func, a->call->func->slot,
				   WORD_RETURNS);
	struct spot s;

	if (!x || !wordplace_find(a->at, w, &a->bind, x->place, &s))
		return NULL;
	return s.value ? s.value : memory_peek(a->at, w, s.loc, s.type);
}
