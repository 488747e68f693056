// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/transfer.h"

#include "analysis/memory.h"

/* A local structure, or an array of them, that the kernel declares? */
static bool is_local_request(const struct obj *o)
{
	const struct mir_type *t;

	if (o->kind != OBJ_VAR || !o->frame)
		return false;
	t = o->var->type;
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	return t->kind == TYPE_RECORD && !t->rec->in_main_file;
}

static bool is_buffer(const struct mir_type *t)
{
	return t->kind == TYPE_PTR && !t->space && !t->elem->is_const &&
	       (t->elem->kind == TYPE_VOID ||
		(t->elem->kind == TYPE_INT && t->elem->bits == 8));
}

static void fill(struct apply *a, struct world *w, const struct cell *cell)
{
	const struct loc *l;

	if (!cell->val || !cell->loc->field ||
	    !is_buffer(cell->loc->field->type) ||
	    !(world_fact(w, cell->val).ptr & PTR_VALID) ||
	    cell->val->kind != V_ADDR)
		return;
	l = loc_deref(a->at->run->c.vt, cell->val);
	if (l->index && l->up)
		l = l->up;
	if (l->obj->kind == OBJ_VAR && l->obj->frame)
		world_fill(&a->at->run->c, w, l, FILL_UNKNOWN);
}

void transfer_buffers(struct apply *a, struct world *w)
{
	struct imap old = w->store;
	struct imap_iter it, cells;
	bool any = false;
	uint32_t key, k;
	void *p, *q;

	if (!word_find(a->call->func->words, WORD_SLEEPS))
		return;
	for (unsigned i = 0; i < a->call->nargs; i++)
		any |= a->call->args[i]->kind == V_ADDR &&
		       is_local_request(a->call->args[i]->loc->obj);
	if (!any)
		return;
	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (!is_local_request(s->obj))
			continue;
		for (imap_start(&cells, s->cells);
		     imap_next(&cells, &k, &q);)
			fill(a, w, q);
	}
}
