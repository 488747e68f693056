// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/rename.h"

#include "analysis/loan.h"

struct renaming {
	struct wctx *c;
	const struct value *from, *to;
};

static const struct value *ren_value(struct renaming *r,
				     const struct value *v)
{
	return v ? value_subst(r->c->vt, v, r->from, r->to) : NULL;
}

static const struct loc *ren_loc(struct renaming *r, const struct loc *l)
{
	return l ? loc_subst(r->c->vt, l, r->from, r->to) : NULL;
}

static void ren_store(struct renaming *r, struct world *w)
{
	struct imap old = w->store;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		struct ostate s = *(struct ostate *)p;
		const struct obj *o = ren_loc(r, s.obj->root)->obj;
		struct imap fresh = { NULL };
		bool changed = o != s.obj;

		for (imap_start(&cells, s.cells);
		     imap_next(&cells, &k, &q);) {
			struct cell *cell = q, *n = cell;
			const struct loc *l = ren_loc(r, cell->loc);
			const struct value *v = ren_value(r, cell->val);

			if (l != cell->loc || v != cell->val) {
				n = arena_new(r->c->arena, struct cell);
				n->loc = l;
				n->val = v;
				n->fill = cell->fill;
				changed = true;
			}
			fresh = imap_set(r->c->arena, fresh, l->id, n);
		}
		if (!changed)
			continue;
		if (o != s.obj)
			world_drop_obj(r->c, w, s.obj);
		s.obj = o;
		s.cells = fresh;
		s.size = ren_value(r, s.size);
		world_set_obj(r->c, w, s);
	}
}

static void ren_facts(struct renaming *r, struct world *w)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, w->facts); imap_next(&it, &key, &p);) {
		struct known *k = p;
		const struct value *v = ren_value(r, k->val);

		if (v == k->val)
			continue;
		w->facts = imap_del(r->c->arena, w->facts, key);
		world_learn(r->c, w, v, k->fact);
	}
}

/*
 * Rounds before the last share one name: of their duties the one that is
 * still the function's own matters.
 */
static void keep_duty(struct wctx *c, struct world *w, struct duty n)
{
	const struct duty *other = world_same_duty(w, &n);

	if (!other || !(other->state & DUTY_HELD) ||
	    (other->holder && n.state & DUTY_HELD))
		world_set_duty(c, w, n);
}

static void ren_duties(struct renaming *r, struct world *w)
{
	struct imap old = w->duties;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	w->duties = (struct imap){ NULL };
	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		for (d = p; d; d = d->next) {
			struct duty n = *d;

			n.subject = ren_value(r, d->subject);
			n.holder = ren_loc(r, d->holder);
			n.origin = ren_loc(r, d->origin);
			keep_duty(r->c, w, n);
		}
	}
}

static void ren_temps(struct renaming *r, struct world *w)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, w->temps); imap_next(&it, &key, &p);) {
		const struct value *v = ren_value(r, p);

		if (v != p)
			w->temps = imap_set(r->c->arena, w->temps, key,
					    (void *)v);
	}
}

static void ren_left(struct renaming *r, struct world *w)
{
	struct imap old = w->left;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		const struct loc *l = ren_loc(r, cell->loc);
		struct cell *n;

		if (l == cell->loc)
			continue;
		n = arena_new(r->c->arena, struct cell);
		*n = *cell;
		n->loc = l;
		w->left = imap_del(r->c->arena, w->left, key);
		w->left = imap_set(r->c->arena, w->left, l->id, n);
	}
}

void world_rename(struct wctx *c, struct world *w, const struct value *from,
		  const struct value *to)
{
	struct renaming r = { c, from, to };

	ren_store(&r, w);
	ren_facts(&r, w);
	ren_duties(&r, w);
	ren_temps(&r, w);
	ren_left(&r, w);
	loan_rename(c, w, from, to);
}

void world_define(struct wctx *c, struct world *w, const struct value *v)
{
	if (v->age == 0 && imap_get(w->defined, v->id))
		world_rename(c, w, v, value_aged(c->vt, v));
	w->defined = imap_set(c->arena, w->defined, v->id, (void *)v);
}

struct ageing {
	struct wctx *c;
	struct world *w;
	const struct frame *frame;
	unsigned block;
};

static void age(struct ageing *g, const struct value *v)
{
	if (v->kind == V_SYM && v->age == 0 && v->sym == SYM_PHI &&
	    v->site == g->block && v->frame == g->frame)
		world_rename(g->c, g->w, v, value_aged(g->c->vt, v));
}

static bool age_duty(void *ctx, uint32_t key, void *p)
{
	(void)key;
	age(ctx, ((struct duty *)p)->subject);
	return true;
}

static bool age_dead(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;

	(void)key;
	if (s->death && s->obj->kind == OBJ_DEREF)
		age(ctx, s->obj->ptr);
	return true;
}

static bool age_loans(void *ctx, uint32_t key, void *p)
{
	const struct loan *l;

	(void)key;
	age(ctx, ((struct loan *)p)->by);
	for (l = p; l; l = l->next)
		age(ctx, l->source);
	return true;
}

void world_age_phis(struct wctx *c, struct world *w,
		    const struct frame *frame, unsigned block)
{
	struct ageing g = { c, w, frame, block };
	struct world was = *w;

	imap_each(was.duties, age_duty, &g);
	imap_each(was.store, age_dead, &g);
	imap_each(was.loans, age_loans, &g);
}
