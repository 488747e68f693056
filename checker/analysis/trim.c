// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/trim.h"

#include "analysis/foreign.h"

/* Facts learned between two trims. */
#define TRIM_EVERY	32

struct trim {
	struct run *run;
	struct world *w;
	struct imap live;	/* symbols that can still be asked about */
	bool grew;
};

static void mark_loc(struct trim *t, const struct loc *l);

static void mark(struct trim *t, const struct value *v)
{
	if (!v)
		return;
	switch (v->kind) {
	case V_SYM:
		if (imap_get(t->live, v->id))
			return;
		t->live = imap_set(t->run->c.arena, t->live, v->id, (void *)v);
		t->grew = true;
		break;
	case V_ADDR:
		mark_loc(t, v->loc);
		break;
	case V_BIN:
		mark(t, v->b);
		mark(t, v->a);
		break;
	case V_UN: case V_CAST: case V_TEST:
		mark(t, v->a);
		break;
	default:
		break;
	}
}

static void mark_loc(struct trim *t, const struct loc *l)
{
	const struct loc *s;

	for (s = l; s; s = s->up)
		mark(t, s->index);
	if (l->obj->kind == OBJ_DEREF)
		mark(t, l->obj->ptr);
}

/* Are all symbols in @v alive, so that @v could be formed again? */
static bool is_live(struct trim *t, const struct value *v)
{
	switch (v->kind) {
	case V_SYM:
		return imap_get(t->live, v->id);
	case V_ADDR:
		return v->loc->obj->kind != OBJ_DEREF ||
		       is_live(t, v->loc->obj->ptr);
	case V_BIN:
		return is_live(t, v->a) && is_live(t, v->b);
	case V_UN: case V_CAST: case V_TEST:
		return is_live(t, v->a);
	default:
		return true;
	}
}

static bool mark_temp(void *ctx, uint32_t key, void *p)
{
	(void)key;
	mark(ctx, p);
	return true;
}

static void mark_fetched(void *ctx, const struct value *v)
{
	struct trim *t = ctx;

	/* Of one that is not there any more nothing can be known. */
	if (imap_get(t->w->defined, v->id))
		mark(t, v);
}

static bool mark_duty(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;
	const struct duty *d;

	(void)key;
	for (d = p; d; d = d->next) {
		if (!(d->state & DUTY_HELD))
			continue;
		mark(t, d->subject);
		if (d->holder)
			mark_loc(t, d->holder);
	}
	return true;
}

static bool mark_cell(void *ctx, uint32_t key, void *p)
{
	const struct cell *cell = p;

	(void)key;
	mark_loc(ctx, cell->loc);
	mark(ctx, cell->val);
	return true;
}

static bool mark_obj(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;
	const struct ostate *s = p;

	(void)key;
	if (s->obj->kind == OBJ_DEREF && !is_live(t, s->obj->ptr))
		return true;
	mark(t, s->size);
	imap_each(s->cells, mark_cell, t);
	return true;
}

static void mark_all(struct trim *t)
{
	const struct run *r = t->run;

	for (unsigned i = 0; r->args && i < r->root->nparams; i++)
		mark(t, r->args[i]);
	for (unsigned i = 0; i < r->promises.n; i++)
		mark(t, r->promises.v[i].subject);
	mark(t, r->cookie_was);
	foreign_each(r, mark_fetched, t);
	imap_each(t->w->temps, mark_temp, t);
	imap_each(t->w->duties, mark_duty, t);
	do {
		t->grew = false;
		imap_each(t->w->store, mark_obj, t);
	} while (t->grew);
}

static bool sweep_fact(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;

	if (!is_live(t, ((struct known *)p)->val))
		t->w->facts = imap_del(t->run->c.arena, t->w->facts, key);
	return true;
}

static bool sweep_obj(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;
	struct trim *t = ctx;

	(void)key;
	if (s->obj->kind == OBJ_DEREF && !is_live(t, s->obj->ptr))
		world_drop_obj(&t->run->c, t->w, s->obj);
	return true;
}

static bool sweep_duty(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;

	if (!is_live(t, ((struct duty *)p)->subject))
		t->w->duties = imap_del(t->run->c.arena, t->w->duties, key);
	return true;
}

static bool sweep_defined(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;

	if (!is_live(t, p))
		t->w->defined = imap_del(t->run->c.arena, t->w->defined, key);
	return true;
}

void trim_world(struct run *r, struct world *w)
{
	struct world was = *w;
	struct trim t = { .run = r, .w = w };

	if (w->learned < TRIM_EVERY)
		return;
	mark_all(&t);
	imap_each(was.facts, sweep_fact, &t);
	imap_each(was.store, sweep_obj, &t);
	imap_each(was.duties, sweep_duty, &t);
	imap_each(was.defined, sweep_defined, &t);
	w->learned = 0;
}
