// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/cover.h"

#include "analysis/links.h"
#include "analysis/loan.h"

struct cover {
	struct wctx *c;
	const struct join_point *at;
	const struct world *into, *from;
	bool holds;
	struct links links;
};

static bool fact_covers(struct fact big, struct fact small)
{
	return fact_equal(fact_join(big, small), big);
}

/* A join symbol of this very point stands for both where its fact does. */
static bool value_covers(struct cover *v, const struct loc *l,
			 const struct value *a, const struct value *b)
{
	struct steps_link s = { .a = a, .b = b };

	if (a == b)
		return true;
	if (links_steps(v->c, v->at, l, &s)) {
		links_add(&v->links, s.sym, s.a, s.b);
		return s.ptr == a && fact_covers(world_fact(v->into, s.a),
						 world_fact(v->from, s.b));
	}
	links_add(&v->links, a, a, b);
	return a->kind == V_SYM && a->sym == SYM_PHI && !a->age &&
	       a->site == v->at->block && a->frame == v->at->frame &&
	       b->kind != V_UNINIT && !imap_get(v->from->duties, b->id) &&
	       loan_covers_phi(v->c->vt, v->into, a, v->from, b) &&
	       fact_covers(world_fact(v->into, a), world_fact(v->from, b));
}

static void cover_cell(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct cell *a = pa, *b = pb;
	struct cover *v = ctx;

	(void)key;
	if (!v->holds)
		return;
	v->holds = a && b && a->fill == b->fill &&
		   (a->fill != FILL_NONE || value_covers(v, a->loc, a->val,
							b->val));
}

static void cover_obj(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct ostate *a = pa, *b = pb;
	struct cover *v = ctx;

	(void)key;
	if (!v->holds)
		return;
	/* What only the newcomer knows of common memory is nothing new. */
	if (!a && !b->fresh && !b->death)
		return;
	v->holds = a && b && (!a->fresh || b->fresh) && a->death == b->death &&
		   a->size == b->size &&
		   a->counted == b->counted && a->rec == b->rec;
	if (v->holds)
		imap_diff(a->cells, b->cells, cover_cell, v);
}

static void cover_fact(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct known *ka = pa;
	struct cover *v = ctx;

	(void)key;
	(void)pb;
	if (v->holds && ka)
		v->holds = fact_covers(ka->fact, world_fact(v->from, ka->val));
}

static void cover_same(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct cover *v = ctx;

	(void)key;
	(void)pa;
	(void)pb;
	v->holds = false;
}

static void cover_entry(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct cover *v = ctx;

	(void)key;
	(void)pb;
	v->holds &= pa != NULL;
}

static void cover_duty(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct duty *a = pa, *b = pb;
	struct cover *v = ctx;

	(void)key;
	if (!a || !b || a->next || b->next)
		v->holds &= !a && b->home && b->state == DUTY_HELD && !b->next;
	else
		v->holds &= a->cls == b->cls && a->state == b->state &&
			    a->holder == b->holder && a->count == b->count &&
			    a->tally == b->tally &&
			    a->home == b->home && a->moot == b->moot &&
			    a->given == b->given && a->grace >= b->grace;
}

bool world_covers(struct wctx *c, const struct join_point *at,
		  const struct world *into, const struct world *from)
{
	struct cover v = { .c = c, .at = at, .into = into, .from = from,
			   .holds = into->unsafe == from->unsafe &&
				    loan_covers(into, from) };

	imap_diff(into->store, from->store, cover_obj, &v);
	if (v.holds)
		imap_diff(into->duties, from->duties, cover_duty, &v);
	if (v.holds)
		imap_diff(into->facts, from->facts, cover_fact, &v);
	if (v.holds)
		imap_diff(into->spent, from->spent, cover_entry, &v);
	if (v.holds)
		imap_diff(into->left, from->left, cover_entry, &v);
	if (v.holds)
		imap_diff(into->temps, from->temps, cover_same, &v);
	return v.holds && links_cover(&(struct links_join){
			.c = c, .was = into, .from = from,
			.links = &v.links });
}
