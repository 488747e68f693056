// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/chainjoin.h"

#include "analysis/chain.h"
#include "analysis/stops.h"

struct meeting {
	struct wctx *c;
	const struct join_point *at;
	struct world *into;
	const struct sides *s;
	struct ostate *os;		/* the object being joined, a copy */
	bool changed;
};

/* Is @l in an element that inherits what is known of it? */
static bool is_met(const struct met_list *m, const struct loc *l)
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

	if (s->fresh || s->death || s->rec ||
	    (s->size && (s->counted || s->many || s->kept)))
		return false;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);)
		if (chain_kind_of(((struct cell *)p)->loc) == NR_CHAIN)
			return false;
	return true;
}

bool chainjoin_kept(struct wctx *c, const struct world *w,
		    const struct ostate *s)
{
	const struct cell *cell, *now;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (world_obj(c, w, s->obj)->size != s->size)
		return false;
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

static bool is_index(const struct value *index, const struct value *v)
{
	return index == v || (index && index->kind == V_INT &&
			      v->kind == V_INT && index->k == v->k);
}

/* @l with @to for the index @from, or NULL where it is not there. */
static const struct loc *reindex(struct vtab *vt, const struct loc *l,
				 const struct value *from,
				 const struct value *to)
{
	const struct loc *up;

	if (!l->up || l->stride)
		return NULL;
	if (is_index(l->index, from))
		return loc_index(vt, l->up, to);
	up = reindex(vt, l->up, from, to);
	if (!up)
		return NULL;
	return l->field ? loc_field(vt, up, l->field) :
	       loc_index(vt, up, l->index);
}

/* Two elements of an array, whose indices became one: that one. */
static const struct loc *merge_index(struct wctx *c, const struct met_list *m,
				     const struct loc *a, const struct loc *b)
{
	for (unsigned i = 0; i < m->numbers.n; i++) {
		const struct met *n = &m->numbers.v[i];

		if (reindex(c->vt, a, n->a, n->b) == b)
			return reindex(c->vt, a, n->a, n->phi);
	}
	return NULL;
}

/* What stands for @a on one side and @b on the other, or NULL. */
static const struct value *merge(struct wctx *c, const struct met_list *m,
				 const struct value *a, const struct value *b)
{
	const struct value *pa, *pb, *phi;
	const struct loc *l;

	if (a == b && !(a->kind == V_SYM && a->type &&
			a->type->kind == TYPE_PTR &&
			is_met(m, loc_deref(c->vt, a))))
		return a;
	phi = phi_of(m, a, b);
	if (phi || a->kind != V_ADDR || b->kind != V_ADDR)
		return phi;
	l = merge_index(c, m, a->loc, b->loc);
	if (l)
		return value_addr(c->vt, a->type, l);
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

/* A symbol for what is at @l, of which @f is known. */
static const struct value *some(struct meeting *m, const struct loc *l,
				struct fact f)
{
	const struct mir_type *type = l->field->type;
	const struct value *v = value_sym(m->c->vt, &(struct sym_key){
		.kind = SYM_PHI, .type = type, .frame = m->at->frame,
		.site = m->at->block, .loc = l, .base = fact_top(type) });

	if (!fact_equal(world_fact(m->into, v), f)) {
		world_learn(m->c, m->into, v, f);
		m->changed = true;
	}
	m->into->defined = imap_set(m->c->arena, m->into->defined, v->id,
				    (void *)(uintptr_t)v);
	return v;
}

/* Both sides know something, and not the same. */
static const struct value *either(struct meeting *m, const struct loc *l,
				  const struct value *a, const struct value *b)
{
	struct fact fa = world_fact(m->s->a, a);
	struct fact f = fact_join(fa, world_fact(m->s->b, b));
	bool again = a->kind == V_SYM && a->sym == SYM_PHI && a->loc == l &&
		     a->site == m->at->block && a->frame == m->at->frame;

	if (again && m->at->widen)
		f = fact_widen(l->field->type, fa, f, (struct stops){ .n = 0 });
	return some(m, l, f);
}

/* May the node that holds @v have been unlinked without being initialised? */
static bool is_unlinked(const struct world *w, const struct value *v)
{
	return v && world_fact(w, v).ptr & PTR_ERR;
}

static bool is_stale(const struct world *w, const struct value *v)
{
	return v && world_fact(w, v).ptr & PTR_VALID;
}

/* What is at @l where the sides have @a and @b, each NULL if not known. */
static const struct value *meet(struct meeting *m, const struct loc *l,
				const struct value *a, const struct value *b)
{
	switch (chain_kind_of(l)) {
	case CHAIN_CURSOR: case CHAIN_NEXT: case CHAIN_ENTRY: case CHAIN_FIRST:
		return a && b ? merge(m->c, m->s->met, a, b) : NULL;
	case CHAIN_STALE:
		return is_stale(m->s->a, a) ? a :
		       is_stale(m->s->b, b) ? b : a ? a : b;
	case CHAIN_ON:
		/* That it may have been unlinked is not forgotten. */
		if ((!a || !b) && (is_unlinked(m->s->a, a) ||
				   is_unlinked(m->s->b, b)))
			return some(m, l, fact_ptr(PTR_ANY));
		break;
	default:
		break;
	}
	if (!a || !b)
		return NULL;
	return a == b ? a : either(m, l, a, b);
}

static void put(struct meeting *m, const struct loc *l,
		const struct value *v, enum fill fill)
{
	struct cell *cell = arena_new(m->c->arena, struct cell);

	cell->loc = l;
	cell->val = v;
	cell->fill = v ? FILL_NONE : fill;
	m->os->cells = imap_set(m->c->arena, m->os->cells, l->id, cell);
}

/* Goes by another index on side @b, or else on the other, from here on? */
static bool moves(const struct meeting *m, const struct loc *l, bool b)
{
	const struct met_list *met = m->s->met;

	for (unsigned i = 0; i < met->numbers.n; i++) {
		const struct met *n = &met->numbers.v[i];
		const struct value *from = b ? n->b : n->a;

		if (from != n->phi && reindex(m->c->vt, l, from, n->phi))
			return true;
	}
	return false;
}

static const struct value *stays(const struct meeting *m, const struct cell *c,
				 bool b)
{
	return c && chain_kind_of(c->loc) == CHAIN_STALE &&
	       moves(m, c->loc, b) ? NULL : c ? c->val : NULL;
}

static void meet_cell(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct meeting *m = ctx;
	const struct cell *ca = pa, *cb = pb, *one = ca ? ca : cb;
	const struct value *v;

	(void)key;
	if (chain_kind_of(one->loc) == NR_CHAIN ||
	    is_met(m->s->met, one->loc))
		return;
	v = meet(m, one->loc, stays(m, ca, false), stays(m, cb, true));
	if (v ? ca && ca->val == v :
		ca && !ca->val && (ca->fill == FILL_UNKNOWN ||
				   (cb && ca->fill == cb->fill)))
		return;
	put(m, one->loc, v, FILL_UNKNOWN);
	m->changed = true;
}

static void meet_obj(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct meeting *m = ctx;
	const struct ostate *sa = pa, *sb = pb;
	struct ostate s;

	(void)key;
	if (!sa || !sb)
		return;
	s = *world_obj(m->c, m->into, sa->obj);
	m->os = &s;
	imap_diff(sa->cells, sb->cells, meet_cell, m);
	if (s.cells.root != world_obj(m->c, m->into, sa->obj)->cells.root)
		world_set_obj(m->c, m->into, s);
}

static bool is_null(const struct value *v)
{
	return v->kind == V_INT && !v->k;
}

/*
 * What the element behind @p knows of itself at @from, which is about @one of
 * the sides: both agree, or there is no element on the other.
 */
static void inherit_cell(struct meeting *m, const struct met *p,
			 const struct cell *from, const struct value *one)
{
	struct wctx *c = m->c;
	const struct loc *to = loc_subst(c->vt, from->loc, one, p->phi);
	const struct cell *was = world_cell(m->s->a, to), *cb = NULL;
	const struct value *v = NULL;

	if (is_null(one == p->a ? p->b : p->a)) {
		v = from->val;
	} else {
		cb = world_cell(m->s->b, loc_subst(c->vt, from->loc, p->a,
						   p->b));
		if (from->val && cb && cb->val)
			v = merge(c, m->s->met, from->val, cb->val);
		if (!v && chain_kind_of(to) == CHAIN_ON)
			v = meet(m, to, from->val, cb ? cb->val : NULL);
	}
	if (v)
		world_note(c, m->into, to, v);
	else
		world_fill(c, m->into, to, FILL_UNKNOWN);
	m->changed |= v ? !was || was->val != v : was != NULL;
}

static void inherit_node(struct meeting *m, const struct met *p)
{
	struct wctx *c = m->c;
	const struct value *one = is_null(p->a) ? p->b : p->a;
	const struct world *w = one == p->a ? m->s->a : m->s->b;
	struct imap_iter it;
	struct imap cells;
	uint32_t key;
	void *q;

	if (one->kind != V_SYM || (p->b->kind != V_SYM && !is_null(p->b)))
		return;
	cells = world_obj(c, w, loc_deref(c->vt, one)->obj)->cells;
	for (imap_start(&it, cells); imap_next(&it, &key, &q);) {
		const struct cell *cell = q;
		enum chain_kind kind = chain_kind_of(cell->loc);

		if (kind == CHAIN_ON || kind == CHAIN_NEXT)
			inherit_cell(m, p, cell, one);
	}
}

/* What both sides know of the element at @n of an array of heads. */
static void inherit_index(struct meeting *m, const struct cell *ca,
			  const struct met *n)
{
	struct vtab *vt = m->c->vt;
	const struct loc *other = reindex(vt, ca->loc, n->a, n->b), *to;
	const struct cell *cb = other ? world_cell(m->s->b, other) : NULL;
	const struct cell *was;
	const struct value *v;

	if (!ca->val || !cb || !cb->val)
		return;
	to = reindex(vt, ca->loc, n->a, n->phi);
	was = world_cell(m->s->a, to);
	v = meet(m, to, ca->val, cb->val);
	if (v)
		world_note(m->c, m->into, to, v);
	else
		world_fill(m->c, m->into, to, FILL_UNKNOWN);
	m->changed |= v ? !was || was->val != v : was != NULL;
}

static bool has_index(const struct loc *l)
{
	while (l && !l->index)
		l = l->up;
	return l;
}

static void inherit_heads(struct meeting *m, const struct ostate *s)
{
	const struct met_list *met = m->s->met;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		enum chain_kind kind = chain_kind_of(cell->loc);

		if (kind == NR_CHAIN || kind == CHAIN_ENTRY ||
		    !has_index(cell->loc))
			continue;
		for (unsigned i = 0; i < met->numbers.n; i++)
			inherit_index(m, cell, &met->numbers.v[i]);
	}
}

static void inherit_arrays(struct meeting *m)
{
	struct imap store = m->s->a->store;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!m->s->met->numbers.n)
		return;
	for (imap_start(&it, store); imap_next(&it, &key, &p);)
		inherit_heads(m, p);
}

bool chainjoin_cells(struct wctx *c, const struct join_point *at,
		     struct world *into, const struct sides *s)
{
	struct meeting m = { .c = c, .at = at, .into = into, .s = s };

	imap_diff(s->a->store, s->b->store, meet_obj, &m);
	for (unsigned i = 0; i < s->met->list.n; i++)
		inherit_node(&m, &s->met->list.v[i]);
	inherit_arrays(&m);
	return m.changed;
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

static bool are_different(struct wctx *c, const struct world *w,
			  const struct value *x, const struct value *y)
{
	return x->kind == V_SYM && y->kind == V_SYM &&
	       world_known_differ(c, w, x, y);
}

bool chainjoin_differ(struct wctx *c, struct world *into,
		      const struct sides *s)
{
	const struct met_list *m = s->met;
	bool changed = false;

	for (unsigned i = 0; i < m->list.n; i++) {
		for (unsigned k = 0; k < i; k++) {
			const struct met *x = &m->list.v[i];
			const struct met *y = &m->list.v[k];

			if (are_different(c, s->a, x->a, y->a) &&
			    are_different(c, s->b, x->b, y->b))
				world_differ(c, into, x->phi, y->phi);
			else
				changed |= are_different(c, s->a, x->phi,
							 y->phi);
		}
	}
	return changed;
}
