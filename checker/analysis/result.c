// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/result.h"

#include <ctype.h>
#include <string.h>

#include "analysis/bounds.h"
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

/* Does the size expression @expr name @name? */
static bool mentions(const char *expr, const char *name)
{
	size_t len = 0;

	for (; *expr; expr += len ? len : 1) {
		for (len = 0; isalnum((unsigned char)expr[len]) ||
			      expr[len] == '_'; len++)
			;
		if (len && len == strlen(name) && !strncmp(expr, name, len))
			return true;
	}
	return false;
}

void result_room(struct apply *a, struct world *w, const struct value *v)
{
	const struct mir_func *f = a->call->func;
	struct word *bytes = word_find(f->words, WORD_BYTES);
	const struct value *size;

	if (!bytes || f->result->kind != TYPE_PTR ||
	    f->result->space == SPACE_USER)
		return;
	size = wordplace_size(a->at, &a->bind, bytes->expr);
	if (!size)
		return;
	/* What the callee multiplies it does without wrapping. */
	for (unsigned i = 0; i < a->call->nargs && i < f->nparams; i++)
		if (word_find(f->words, WORD_OWN) && !f->result->space &&
		    mentions(bytes->expr, f->params[i]->name))
			bounds_allocation(a->at, w, a->call->args[i],
					  a->call->name);
	room_set(a->at, w, v, size);
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
