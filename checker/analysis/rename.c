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
		bool changed = o != s.obj ||
			       ren_value(r, s.size) != s.size ||
			       ren_value(r, s.counted) != s.counted ||
			       ren_loc(r, s.kept) != s.kept;

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
		s.flexible = ren_loc(r, s.flexible);
		s.counted = ren_value(r, s.counted);
		s.kept = ren_loc(r, s.kept);
		world_set_obj(r->c, w, s);
	}
}

static void ren_facts(struct renaming *r, struct world *w)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, w->facts); imap_next(&it, &key, &p);) {
		const struct known *k = p, *other;
		const struct value *v = ren_value(r, k->val);

		if (v == k->val)
			continue;
		w->facts = imap_del(r->c->arena, w->facts, key);
		/* The twin stands for several: what is known is of all. */
		other = imap_get(w->facts, v->id);
		world_learn(r->c, w, v, other ?
			    fact_join(other->fact, k->fact) : k->fact);
	}
}

static bool mentions(const struct value *v, const struct value *sym)
{
	for (; v; v = v->b)
		if (v == sym || (v->a && mentions(v->a, sym)))
			return true;
	return false;
}

/* The fact with other names; false where it speaks of an earlier twin. */
static bool ren_expr(struct renaming *r, const struct expr *e,
		     struct expr *out)
{
	*out = expr_const(e->k);
	for (unsigned i = 0; i < e->n; i++) {
		const struct value *v = vtab_value(r->c->vt, e->t[i].var);
		const struct value *n;

		if (mentions(v, r->to))
			return false;
		n = ren_value(r, v);
		if (!expr_add(out, n->kind == V_INT ?
			      expr_const(fact_num(n->type, n->k)) :
			      expr_var(n->id), e->t[i].c))
			return false;
	}
	return true;
}

static void ren_linear(struct renaming *r, struct world *w)
{
	struct linear old = w->linear;
	struct imap_iter it;
	struct expr e;
	uint32_t key;
	void *p;

	for (imap_start(&it, old.rows); imap_next(&it, &key, &p);) {
		const struct fact_row *row = p;
		bool whole = ren_expr(r, &row->e, &e);

		if (whole && expr_equal(&e, &row->e))
			continue;
		w->linear = linear_drop(r->c->arena, w->linear, key);
		if (whole)
			w->linear = linear_learn(r->c->arena,
						 vtab_facts(r->c->vt),
						 w->linear, e);
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
	ren_linear(&r, w);
	ren_duties(&r, w);
	ren_temps(&r, w);
	ren_left(&r, w);
	loan_rename(c, w, from, to);
}

/* Does the place that a join symbol was made for still hold it? */
static bool in_place(struct wctx *c, const struct world *w,
		     const struct value *v)
{
	const struct cell *cell = v->loc ? world_cell(w, v->loc) : NULL;

	if (v->age > 1)
		return imap_get(w->temps, v->age - 2) == v;
	/* The size of what no variable points to was made for it itself. */
	if (v->sym == SYM_SIZE && v->loc == v->loc->obj->root &&
	    world_obj(c, w, v->loc->obj)->size == v)
		return true;
	if (!cell || !cell->val || v->sym == SYM_PHI)
		return cell && cell->val && value_is_from(cell->val, v);
	if (v->sym == SYM_STEPS)
		return cell->val->kind == V_BIN && cell->val->b == v;
	return cell->val->kind == V_SYM && cell->val->type &&
	       cell->val->type->kind == TYPE_PTR &&
	       world_obj(c, w, loc_deref(c->vt, cell->val)->obj)->size == v;
}

static void rename_aged(struct wctx *c, struct world *w,
			const struct value *v)
{
	const struct value *twin = value_aged(c->vt, v);

	world_rename(c, w, v, twin);
	w->defined = imap_del(c->arena, w->defined, v->id);
	w->defined = imap_set(c->arena, w->defined, twin->id, (void *)twin);
}

void world_age(struct wctx *c, const struct frame *frame, unsigned point,
	       struct world *w, struct world *other)
{
	struct imap old = w->defined;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		const struct value *v = p;

		if (!value_is_phi(v) || v->age == 1 || v->site != point || v->frame != frame || in_place(c, w, v))
			continue;
		rename_aged(c, w, v);
		if (imap_get(other->defined, key))
			rename_aged(c, other, v);
	}
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
