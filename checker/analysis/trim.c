// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/trim.h"

#include "analysis/flag.h"
#include "analysis/foreign.h"
#include "analysis/loan.h"
#include "analysis/relate.h"

/*
 * Facts learned between two trims; where much is alive, so many that the cost
 * of a trim is spread over them.
 */
#define TRIM_EVERY	32
#define TRIM_PART	4

struct trim {
	struct run *run;
	struct world *w;
	const struct world *was;	/* before */
	struct imap live;	/* symbols that can still be asked about */
	struct imap shared;	/* value id -> a borrower that may be it */
	unsigned nlive;
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
		t->nlive++;
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

/* Is the duty where words say it is, so that a load would find it again? */
static bool is_home(const struct duty *d)
{
	return d->home && d->holder && d->state == DUTY_HELD && !d->next;
}

/* Does the cell say no more than a load would find out anew? */
static bool is_plain(const struct trim *t, const struct cell *cell)
{
	const struct value *v = cell->val;
	const struct duty *d;

	if (cell->fill != FILL_NONE)
		return cell->fill == FILL_UNKNOWN;
	if (!v->type || v->type->kind != TYPE_PTR)
		return v->kind != V_UNINIT && !world_fact(t->w, v).uninit;
	d = world_duty(t->w, v, NULL);
	return v->kind == V_SYM && v->sym == SYM_LOAD && v->loc == cell->loc &&
	       (!d || (is_home(d) && d->holder == cell->loc));
}

/*
 * Is an index on the way to the cell a value that nothing else mentions? Then
 * nobody can ask for this very element any more.
 */
static bool is_lost(struct trim *t, const struct cell *cell)
{
	for (const struct loc *l = cell->loc; l; l = l->up)
		if (l->index && !is_live(t, l->index))
			return is_plain(t, cell);
	return false;
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
		if (flag_exception(d))
			mark(t, d->subject);
		if (!(d->state & DUTY_HELD))
			continue;
		/* Of something that nobody has, words tell as much. */
		if (d == p && is_home(d) && !is_live(t, d->subject))
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
	if (is_lost(ctx, cell))
		return true;
	mark_loc(ctx, cell->loc);
	mark(ctx, cell->val);
	return true;
}

static bool mark_left(void *ctx, uint32_t key, void *p)
{
	(void)key;
	mark_loc(ctx, ((const struct cell *)p)->loc);
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
	mark(t, s->counted);
	imap_each(s->cells, mark_cell, t);
	return true;
}

/*
 * Does what @l rests on matter no more? It is gone, which has been said of all
 * that rests on it, or it is no object on these paths.
 */
static bool is_moot(const struct trim *t, const struct loan *l)
{
	struct fact f = world_fact(t->w, l->source);

	return l->kind != LOAN_GUARD &&
	       ((f.ptr && !(f.ptr & PTR_VALID)) ||
		world_death(t->w, loc_deref(t->run->c.vt, l->source)));
}

/*
 * What two may be the same pointer as ties them to each other, though nobody
 * else has it any more.
 */
static void mark_shared(struct trim *t, const struct loan *l)
{
	const struct value *other = imap_get(t->shared, l->source->id);

	if (!other)
		t->shared = imap_set(t->run->c.arena, t->shared,
				     l->source->id, (void *)(uintptr_t)l->by);
	else if (other != l->by)
		mark(t, l->source);
}

static bool mark_loans(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;
	const struct loan *l = p;

	(void)key;
	if (!is_live(t, l->by))
		return true;
	for (; l; l = l->next)
		if (l->kind == LOAN_SAME && !is_moot(t, l))
			mark_shared(t, l);
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
	imap_each(t->w->left, mark_left, t);
	do {
		t->grew = false;
		imap_each(t->w->duties, mark_duty, t);
		imap_each(t->w->store, mark_obj, t);
		imap_each(t->w->loans, mark_loans, t);
	} while (t->grew);
}

static bool sweep_fact(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;

	if (!is_live(t, ((struct known *)p)->val))
		t->w->facts = imap_del(t->run->c.arena, t->w->facts, key);
	return true;
}

static void sweep_cells(struct trim *t, struct ostate s)
{
	struct imap was = s.cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, was); imap_next(&it, &key, &p);)
		if (is_lost(t, p))
			s.cells = imap_del(t->run->c.arena, s.cells, key);
	if (s.cells.root != was.root)
		world_set_obj(&t->run->c, t->w, s);
}

/* @e without what is forgotten, where that is but one number. */
static bool without(struct trim *t, struct expr *e)
{
	struct expr all = *e;

	for (unsigned i = 0; i < all.n; i++) {
		const struct value *v = vtab_value(t->run->c.vt, all.t[i].var);
		struct fact f = world_fact(t->was, v);

		if (!is_live(t, v) &&
		    (f.lo != f.hi || !expr_subst(e, v->id, expr_const(f.lo))))
			return false;
	}
	return true;
}

/* What the forgotten lie between is known of what is on either side of them. */
static bool bridge_linear(void *ctx, uint32_t key, void *p)
{
	const struct expr *e = &((struct fact_row *)p)->e;
	struct trim *t = ctx;
	struct wctx *c = &t->run->c;

	(void)key;
	for (unsigned i = 0; i < e->n; i++)
		if (!is_live(t, vtab_value(c->vt, e->t[i].var)))
			t->w->linear = linear_retire(c->arena,
						     vtab_facts(c->vt),
						     t->w->linear,
						     e->t[i].var);
	return true;
}

static bool sweep_linear(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;
	struct wctx *c = &t->run->c;
	struct expr e = ((struct fact_row *)p)->e;

	for (unsigned i = 0; i < e.n; i++) {
		if (is_live(t, vtab_value(c->vt, e.t[i].var)))
			continue;
		t->w->linear = linear_drop(c->arena, t->w->linear, key);
		if (without(t, &e) && e.n)
			relate_learn(c, t->w, e);
		break;
	}
	return true;
}

static bool sweep_obj(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;
	struct trim *t = ctx;

	(void)key;
	if (s->obj->kind == OBJ_DEREF && !is_live(t, s->obj->ptr))
		world_drop_obj(&t->run->c, t->w, s->obj);
	else
		sweep_cells(t, *s);
	return true;
}

static bool sweep_duty(void *ctx, uint32_t key, void *p)
{
	struct trim *t = ctx;

	if (!is_live(t, ((struct duty *)p)->subject))
		t->w->duties = imap_del(t->run->c.arena, t->w->duties, key);
	return true;
}

static bool matters(struct trim *t, const struct loan *l)
{
	return is_live(t, l->source) && !is_moot(t, l);
}

/* Loans of the forgotten; a source that is forgotten cannot end any more. */
static bool sweep_loans(void *ctx, uint32_t key, void *p)
{
	const struct loan *l = p, **end, *kept = NULL;
	struct trim *t = ctx;
	struct loan *n;

	if (!is_live(t, l->by)) {
		t->w->loans = imap_del(t->run->c.arena, t->w->loans, key);
		return true;
	}
	for (; l && matters(t, l); l = l->next)
		;
	if (!l)
		return true;
	end = &kept;
	for (l = p; l; l = l->next) {
		if (!matters(t, l))
			continue;
		n = arena_new(t->run->c.arena, struct loan);
		*n = *l;
		n->next = NULL;
		*end = n;
		end = &n->next;
	}
	t->w->loans = kept ? imap_set(t->run->c.arena, t->w->loans, key,
				      (void *)kept) :
		      imap_del(t->run->c.arena, t->w->loans, key);
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
	struct trim t = { .run = r, .w = w, .was = &was };

	if (w->room)
		return;
	mark_all(&t);
	imap_each(was.facts, sweep_fact, &t);
	imap_each(was.linear.rows, bridge_linear, &t);
	imap_each(w->linear.rows, sweep_linear, &t);
	imap_each(was.store, sweep_obj, &t);
	imap_each(was.duties, sweep_duty, &t);
	imap_each(was.loans, sweep_loans, &t);
	imap_each(was.defined, sweep_defined, &t);
	w->room = TRIM_EVERY + t.nlive / TRIM_PART;
}
