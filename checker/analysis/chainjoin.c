// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/chainjoin.h"

#include "analysis/chain.h"

bool chainjoin_is_met(const struct met_list *m, const struct loc *l)
{
	if (l->obj->kind != OBJ_DEREF)
		return false;
	for (unsigned i = 0; i < m->list.n; i++)
		if (m->list.v[i].phi == l->obj->ptr)
			return true;
	return false;
}

bool chainjoin_is_bare(const struct ostate *s)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (s->fresh || s->death || s->size || s->rec)
		return false;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);)
		if (chain_kind_of(((struct cell *)p)->loc) == NR_CHAIN)
			return false;
	return true;
}

bool chainjoin_kept(const struct world *w, const struct ostate *s)
{
	const struct cell *cell, *now;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		cell = p;
		now = world_cell(w, cell->loc);
		if (cell->val ? !now || now->val != cell->val : now != NULL)
			return false;
	}
	return true;
}

static const struct value *phi_of(const struct met_list *m,
				  const struct value *a, const struct value *b)
{
	for (unsigned i = 0; i < m->list.n; i++)
		if (m->list.v[i].a == a && m->list.v[i].b == b)
			return m->list.v[i].phi;
	return NULL;
}

const struct value *chainjoin_merge(struct wctx *c, const struct met_list *m,
				   const struct value *a,
				   const struct value *b)
{
	const struct value *pa, *pb, *phi;
	const struct loc *l;

	if (a == b && !(a->kind == V_SYM && a->type &&
			a->type->kind == TYPE_PTR &&
			chainjoin_is_met(m, loc_deref(c->vt, a))))
		return a;
	phi = phi_of(m, a, b);
	if (phi || a->kind != V_ADDR || b->kind != V_ADDR)
		return phi;
	if (a->loc->obj->kind != OBJ_DEREF || b->loc->obj->kind != OBJ_DEREF)
		return NULL;
	pa = a->loc->obj->ptr;
	pb = b->loc->obj->ptr;
	phi = phi_of(m, pa, pb);
	if (!phi || loc_subst(c->vt, b->loc, pb, pa) != a->loc)
		return NULL;
	l = loc_subst(c->vt, a->loc, pa, phi);
	return value_addr(c->vt, a->type, l);
}

bool chainjoin_unlinked(const struct world *w, const struct value *v)
{
	return world_fact(w, v).ptr & PTR_ERR;
}

struct inherit {
	struct wctx *c;
	const struct join_point *at;
	struct world *into;
	const struct sides *s;
};

/* Nothing is known of node @to, but that it may have been unlinked. */
static const struct value *some_state(const struct inherit *h,
				      const struct loc *to,
				      const struct value *like)
{
	const struct value *v = value_sym(h->c->vt, &(struct sym_key){
		.kind = SYM_PHI, .type = like->type, .frame = h->at->frame,
		.site = h->at->block, .loc = to,
		.base = fact_top(like->type) });

	world_learn(h->c, h->into, v, fact_ptr(PTR_ANY));
	return v;
}

/* What the element behind @m knows of itself at @from, both sides agreeing. */
static bool inherit_cell(const struct inherit *h, const struct met *m,
			 const struct cell *from)
{
	const struct sides *s = h->s;
	struct wctx *c = h->c;
	const struct loc *to = loc_subst(c->vt, from->loc, m->a, m->phi);
	const struct loc *other = loc_subst(c->vt, from->loc, m->a, m->b);
	const struct cell *cb = world_cell(s->b, other);
	const struct cell *was = world_cell(s->a, to);
	const struct value *v = NULL;

	if (cb && from->val)
		v = chainjoin_merge(c, s->met, from->val, cb->val);
	if (!v && chain_kind_of(to) == CHAIN_ON) {
		if (from->val && chainjoin_unlinked(s->a, from->val))
			v = some_state(h, to, from->val);
		else if (cb && chainjoin_unlinked(s->b, cb->val))
			v = some_state(h, to, cb->val);
	}
	if (v) {
		world_note(c, h->into, to, v);
		return !was || was->val != v;
	}
	world_fill(c, h->into, to, FILL_UNKNOWN);
	return was != NULL;
}

static bool inherit_node(const struct inherit *h, const struct met *m)
{
	struct wctx *c = h->c;
	struct imap cells = world_obj(c, h->s->a,
				      loc_deref(c->vt, m->a)->obj)->cells;
	struct imap_iter it;
	bool changed = false;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		enum chain_kind kind = chain_kind_of(cell->loc);

		if (kind == CHAIN_ON || kind == CHAIN_NEXT)
			changed |= inherit_cell(h, m, cell);
	}
	return changed;
}

static bool are_different(struct wctx *c, const struct world *w,
			  const struct value *x, const struct value *y)
{
	return x->kind == V_SYM && y->kind == V_SYM &&
	       world_known_differ(c, w, x, y);
}

bool chainjoin_inherit(struct wctx *c, const struct join_point *at,
		       struct world *into, const struct sides *s)
{
	struct inherit h = { c, at, into, s };
	bool changed = false;

	for (unsigned i = 0; i < s->met->list.n; i++)
		changed |= inherit_node(&h, &s->met->list.v[i]);
	return changed;
}

bool chainjoin_settles(const struct met_list *m, const struct value *v)
{
	unsigned n = 0;

	if (v->kind != V_BIN || v->op != BIN_EQ)
		return false;
	for (unsigned i = 0; i < m->list.n; i++)
		n += m->list.v[i].phi == v->a || m->list.v[i].phi == v->b;
	return n == 2;
}

bool chainjoin_differ(struct wctx *c, struct world *into,
		      const struct world *a, const struct world *b,
		      const struct met_list *m)
{
	bool changed = false;

	for (unsigned i = 0; i < m->list.n; i++) {
		for (unsigned k = 0; k < i; k++) {
			const struct met *x = &m->list.v[i];
			const struct met *y = &m->list.v[k];

			if (are_different(c, a, x->a, y->a) &&
			    are_different(c, b, x->b, y->b))
				world_differ(c, into, x->phi, y->phi);
			else
				changed |= are_different(c, a, x->phi, y->phi);
		}
	}
	return changed;
}
