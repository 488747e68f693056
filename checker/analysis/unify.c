// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/unify.h"

#include "analysis/element.h"
#include "analysis/lend.h"
#include "analysis/links.h"
#include "analysis/listkind.h"
#include "analysis/rename.h"

/*
 * Is there a duty of ours on what is in @cell, or one that is at home there?
 * With @placed only one for which the cell is its place.
 */
static const struct duty *held_here(const struct world *w,
				    const struct cell *cell, bool placed)
{
	const struct duty *d;
	bool there;

	for (d = world_duty(w, cell->val, NULL); d; d = d->next) {
		there = d->holder == cell->loc && !element_in(w, cell->loc);
		if (d->state & DUTY_HELD && !d->lock &&
		    (there || (!d->home && !placed)))
			return d;
	}
	return NULL;
}

/* Renaming one pointer lets the objects behind it meet: repeat a few times. */
#define UNIFY_ROUNDS	4

static const struct duty *at_home(const struct world *w, const struct value *v,
				  const struct loc *l)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->home && d->holder == l && d->state == DUTY_HELD)
			return d;
	return NULL;
}

void unify_home(struct wctx *c, struct world *into, const struct loc *l,
		struct meeting_values m)
{
	const struct duty *da = at_home(m.was, m.a, l);
	const struct duty *db = at_home(m.from, m.b, l);
	struct duty n;

	if (!da || !db || da->cls != db->cls || world_duty(into, m.phi, NULL))
		return;
	n = *da;
	world_drop_duty(c, into, da);
	n.subject = m.phi;
	world_set_duty(c, into, n);
}

static bool is_null(const struct value *v)
{
	return v->kind == V_INT && v->k == 0;
}

static void take_name(struct wctx *c, struct world *w,
		      const struct value *from, const struct value *to)
{
	struct fact f = world_fact(w, from);

	if (from == to)
		return;
	world_rename(c, w, from, to);
	world_learn(c, w, to, f);
}

bool unify_is_slot(const struct value *v)
{
	const struct list_type *t;

	if (v->kind != V_ADDR)
		return false;
	t = v->loc->field ? list_type_of(v->loc->field->rec) : NULL;
	return (t && t->walked) || word_find(lend_words(v->loc), WORD_OWN);
}

static bool points_into(void *ctx, uint32_t key, void *p)
{
	const struct value *v = ((struct cell *)p)->val, *root = ctx;

	(void)key;
	return !v || v == root || !value_is_from(v, root) || !unify_is_slot(v);
}

static bool variable_points_into(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;

	(void)key;
	return s->obj->kind != OBJ_VAR || !s->obj->frame ||
	       imap_each(s->cells, points_into, ctx);
}

/* Does a variable point to an owning member of what @v points to? */
static bool is_root(const struct world *w, const struct value *v)
{
	return !imap_each(w->store, variable_points_into,
			  (void *)(uintptr_t)v);
}

/*
 * A place that holds one owned thing on this side and another, or nothing, on
 * that side holds "the" owned thing after the join: both get one name first.
 */
static void unify_cell(struct unify *u, const struct cell *ca,
		       const struct cell *cb)
{
	const struct duty *da = held_here(u->a, ca, u->placed);
	const struct duty *db = held_here(u->b, cb, u->placed);
	const struct value *p, *one = da ? ca->val : cb->val;

	if (u->placed ? !da || !db : !da && !db)
		return;
	if (da && db ? da->cls != db->cls :
		       !is_null(da ? cb->val : ca->val))
		return;
	if (one->kind != V_SYM || (da && db && cb->val->kind != V_SYM) ||
	    is_root(u->a, ca->val) || is_root(u->b, cb->val))
		return;
	p = join_phi(u->c, u->at, ca->loc, one->type);
	u->changed = true;
	if (da)
		take_name(u->c, u->a, ca->val, p);
	if (db)
		take_name(u->c, u->b, cb->val, p);
	if (!da) {
		world_note(u->c, u->a, ca->loc, p);
		world_learn(u->c, u->a, p, fact_ptr(PTR_NULL));
	}
	if (!db) {
		world_note(u->c, u->b, ca->loc, p);
		world_learn(u->c, u->b, p, fact_ptr(PTR_NULL));
	}
	u->a->defined = imap_set(u->c->arena, u->a->defined, p->id, (void *)p);
	u->b->defined = imap_set(u->c->arena, u->b->defined, p->id, (void *)p);
}

/* @p stands for @root in @w from here on; what it was is an earlier one. */
static void take_root(struct unify *u, struct world *w,
		      const struct value *root, const struct value *p)
{
	if (root != p && imap_get(w->defined, p->id))
		world_rename(u->c, w, p, value_aged(u->c->vt, p));
	take_name(u->c, w, root, p);
	w->defined = imap_set(u->c->arena, w->defined, p->id,
			      (void *)(uintptr_t)p);
}

/*
 * One owning member of two objects, by its address: what is in it has to meet,
 * too, so that the objects get one name.
 */
static void unify_address(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct cell *ca = pa, *cb = pb;
	const struct value *a, *b, *p;
	struct unify *u = ctx;

	(void)key;
	/* One at a time: the cells that are yet to come have other names now. */
	if (u->changed || !ca || !cb || !ca->val || !cb->val)
		return;
	a = ca->val;
	b = cb->val;
	if (!links_member(u->c->vt, &a, &b) || !unify_is_slot(ca->val))
		return;
	p = join_phi(u->c, u->at, ca->loc, a->type);
	take_root(u, u->a, a, p);
	take_root(u, u->b, b, p);
	u->changed = true;
}

static void unify_cells(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct cell *ca = pa, *cb = pb;

	(void)key;
	if (ca && cb && ca->val && cb->val)
		unify_cell(ctx, ca, cb);
}

static void unify_obj(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct ostate *sa = pa, *sb = pb;

	(void)key;
	if (sa && sb)
		imap_diff(sa->cells, sb->cells, unify_cells, ctx);
}

static void unify_variable(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct ostate *sa = pa, *sb = pb;

	(void)key;
	if (sa && sb && sa->obj->kind == OBJ_VAR && sa->obj->frame)
		imap_diff(sa->cells, sb->cells, unify_address, ctx);
}

void unify(struct unify *u)
{
	unsigned rounds = UNIFY_ROUNDS;

	do {
		u->changed = false;
		imap_diff(u->a->store, u->b->store, unify_variable, u);
	} while (u->changed && --rounds);
	rounds = UNIFY_ROUNDS;
	do {
		u->changed = false;
		imap_diff(u->a->store, u->b->store, unify_obj, u);
	} while (u->changed && --rounds);
}
