// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/full.h"

#include "analysis/array.h"
#include "analysis/arrayend.h"
#include "analysis/choice.h"
#include "analysis/element.h"
#include "analysis/flag.h"
#include "analysis/grace.h"
#include "analysis/listend.h"
#include "analysis/memory.h"
#include "analysis/spelling.h"

struct holders {
	const struct run *run;
	const struct world *w;
	const struct value *v;
	const struct loc *but;
	bool fresh;			/* the object being searched */
	bool found;
	const struct loc *place;	/* that owns, in an object of ours */
};

static bool holds_value(void *ctx, uint32_t key, void *p)
{
	struct holders *h = ctx;
	const struct cell *cell = p;

	(void)key;
	if (cell->val != h->v || cell->loc == h->but)
		return true;
	if (cell->loc->obj->kind == OBJ_VAR)
		h->found = true;
	else if (h->fresh && duty_owner(h->run, h->w, cell->loc))
		h->place = cell->loc;
	return !h->found;
}

static bool in_object(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;
	struct holders *h = ctx;

	(void)key;
	h->fresh = s->fresh;
	return imap_each(s->cells, holds_value, ctx);
}

bool full_let_go(const struct site *at, struct world *w, const struct duty *d)
{
	struct holders h = { .run = at->run, .w = w, .v = d->subject,
			     .but = d->holder };
	struct duty n = *d;

	imap_each(w->store, in_object, &h);
	if (!h.found && !h.place)
		return false;
	n.grace |= grace_needed(at, w, d->holder);
	world_move_duty(&at->run->c, w, &n, h.found ? NULL : h.place);
	return true;
}

static const struct loc *full_in(const struct site *at, struct world *w,
				 const struct loc *l, struct mir_record *rec)
{
	struct wctx *c = &at->run->c;

	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct loc *m = loc_field(c->vt, l, f), *deep;
		const struct value *v;
		const struct duty *d;

		if (f->type->kind == TYPE_RECORD) {
			deep = full_in(at, w, m, f->type->rec);
			if (deep)
				return deep;
		}
		if (listend_full(at, w, m, f))
			return m;
		deep = flag_full(at, w, m);
		if (!deep)
			deep = arrayend_full(at, w, m);
		if (deep)
			return deep;
		if (!word_find(f->words, WORD_OWN) ||
		    choice_none(at->run, w, m))
			continue;
		if (f->type->kind != TYPE_PTR && f->type->kind != TYPE_INT)
			continue;
		v = memory_peek(at, w, m, f->type);
		d = v->kind == V_UNINIT ? NULL : world_duty(w, v, NULL);
		while (d && !(d->state & DUTY_HELD && d->holder == m))
			d = d->next;
		if (d && fact_may_own(world_fact(w, v)) &&
		    !full_let_go(at, w, d))
			return m;
	}
	return NULL;
}

const struct loc *full_member(const struct site *at, struct world *w,
			      const struct loc *l)
{
	struct mir_record *rec = duty_record(w, l);

	if (!l->up && element_many(w, l->obj))
		return arrayend_full_memory(at, w, l, rec);
	return rec ? full_in(at, w, l, rec) : NULL;
}

void full_overwrite(const struct site *at, struct world *w,
		    const struct loc *l, const struct mir_type *t)
{
	const struct loc *m = NULL;

	if (t->kind == TYPE_RECORD && t->rec->complete)
		m = full_in(at, w, l, t->rec);
	else if (t->kind == TYPE_ARRAY && l->field)
		m = arrayend_full(at, w, l);
	else if (t->kind == TYPE_VOID)
		m = full_member(at, w, l);
	if (m)
		site_issue(at, w, ISSUE_OVERWRITE,
			   spelling_of_place(at->run, w, m), "its release");
}
