// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/rename.h"

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

void world_rename(struct wctx *c, struct world *w, const struct value *from,
		  const struct value *to)
{
	struct renaming r = { c, from, to };

	ren_store(&r, w);
	ren_facts(&r, w);
	ren_duties(&r, w);
	ren_temps(&r, w);
}

void world_define(struct wctx *c, struct world *w, const struct value *v)
{
	if (v->age == 0 && imap_get(w->defined, v->id))
		world_rename(c, w, v, value_aged(c->vt, v));
	w->defined = imap_set(c->arena, w->defined, v->id, (void *)v);
}
