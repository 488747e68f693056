// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/unify.h"

#include "analysis/element.h"
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
	if (one->kind != V_SYM || (da && db && cb->val->kind != V_SYM))
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

void unify(struct unify *u)
{
	unsigned rounds = UNIFY_ROUNDS;

	do {
		u->changed = false;
		imap_diff(u->a->store, u->b->store, unify_obj, u);
	} while (u->changed && --rounds);
}
