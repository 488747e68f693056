// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/loan.h"

static bool is_pointer(const struct value *v)
{
	return v->type && v->type->kind == TYPE_PTR;
}

const struct value *loan_root(struct vtab *t, const struct value *v)
{
	const struct obj *o;

	if (!v)
		return NULL;
	switch (v->kind) {
	case V_SYM:
		return is_pointer(v) ? v : NULL;
	case V_ADDR:
		o = v->loc->obj;
		if (o->kind == OBJ_DEREF)
			return loan_root(t, o->ptr);
		return o->frame ? value_addr(t, v->type, o->root) : NULL;
	case V_BIN:
		return v->op == BIN_PTRADD ? loan_root(t, v->a) : NULL;
	default:
		return NULL;
	}
}

const struct loan *loan_of(const struct world *w, const struct value *v)
{
	return imap_get(w->loans, v->id);
}

static bool before(const struct loan *a, const struct loan *b)
{
	if (a->source != b->source)
		return a->source->id < b->source->id;
	return a->kind < b->kind;
}

static bool same(const struct loan *a, const struct loan *b)
{
	return a->source == b->source && a->kind == b->kind;
}

/* @chain with @n in its place; @chain itself where it is there already. */
static const struct loan *insert(struct wctx *c, const struct loan *chain,
				 struct loan n)
{
	const struct loan *rest;
	struct loan *out;

	if (chain && same(chain, &n))
		return chain;
	if (!chain || before(&n, chain)) {
		rest = chain;
	} else {
		rest = insert(c, chain->next, n);
		if (rest == chain->next)
			return chain;
		n = *chain;
	}
	out = arena_new(c->arena, struct loan);
	*out = n;
	out->next = rest;
	return out;
}

static bool put(struct wctx *c, struct world *w, struct loan n)
{
	const struct loan *old = loan_of(w, n.by), *chain;

	if (n.by == n.source)
		return false;
	chain = insert(c, old, n);
	if (chain == old)
		return false;
	w->loans = imap_set(c->arena, w->loans, n.by->id, (void *)chain);
	return true;
}

/* What rests on something by @first rests by this on what that rests on. */
static enum loan_kind chained(enum loan_kind first, enum loan_kind second)
{
	if (second == LOAN_GUARD || first == LOAN_SAME)
		return second;
	if (second == LOAN_SAME || first == second)
		return first;
	return LOAN_FROM;
}

static bool put_chain(struct wctx *c, struct world *w, const struct value *by,
		      const struct loan *l, enum loan_kind kind)
{
	bool grew = false;

	for (; l; l = l->next)
		grew |= put(c, w, (struct loan){ .by = by, .source = l->source,
						 .kind = chained(kind, l->kind) });
	return grew;
}

bool loan_add(struct wctx *c, struct world *w, const struct value *by,
	      const struct value *source, enum loan_kind kind)
{
	const struct value *root = source;

	if (by->kind != V_SYM || !is_pointer(by))
		return false;
	if (kind == LOAN_GUARD)
		return put(c, w, (struct loan){ .by = by, .source = source,
						.kind = kind });
	root = loan_root(c->vt, source);
	if (!root || root == by)
		return false;
	if (kind == LOAN_SAME && root != source)
		kind = LOAN_INTO;
	return put(c, w, (struct loan){ .by = by, .source = root,
					.kind = kind }) |
	       put_chain(c, w, by, loan_of(w, root), kind);
}

void loan_inherit(struct wctx *c, struct world *w, const struct value *by,
		  const struct value *source, enum loan_kind kind)
{
	const struct value *root = loan_root(c->vt, source);
	const struct loan *l;

	if (!root || by->kind != V_SYM)
		return;
	for (l = loan_of(w, root); l; l = l->next)
		if (l->kind == kind)
			put(c, w, (struct loan){ .by = by, .source = l->source,
						 .kind = kind });
}

bool loan_rests_on(struct vtab *t, const struct world *w,
		   const struct value *v, const struct value *root)
{
	const struct value *mine = loan_root(t, v);
	const struct loan *l;

	if (!mine || !root)
		return false;
	if (mine == root)
		return true;
	for (l = loan_of(w, mine); l; l = l->next)
		if (l->source == root && l->kind != LOAN_GUARD)
			return true;
	return false;
}

bool loan_phi(struct wctx *c, struct world *into, const struct value *p,
	      const struct world *from, const struct value *v)
{
	const struct value *root = loan_root(c->vt, v);
	enum loan_kind kind = root == v ? LOAN_SAME : LOAN_INTO;
	bool grew = false;

	if (!root || !is_pointer(p))
		return false;
	if (root != p)
		grew = put(c, into, (struct loan){ .by = p, .source = root,
						   .kind = kind });
	return put_chain(c, into, p, loan_of(from, root), kind) || grew;
}

struct merge {
	struct wctx *c;
	struct world *into;
	bool changed;
};

static void merge_chain(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct merge *m = ctx;
	const struct loan *b = pb;

	(void)key;
	(void)pa;
	if (b && put_chain(m->c, m->into, b->by, b, LOAN_SAME))
		m->changed = true;
}

bool loan_join(struct wctx *c, struct world *into, const struct world *from)
{
	struct merge m = { .c = c, .into = into };

	imap_diff(into->loans, from->loans, merge_chain, &m);
	return m.changed;
}

static bool has(const struct loan *chain, const struct value *source,
		enum loan_kind kind)
{
	for (; chain; chain = chain->next)
		if (chain->source == source && chain->kind == kind)
			return true;
	return false;
}

static void cover_chain(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct loan *a = pa, *b;
	bool *holds = ctx;

	(void)key;
	for (b = pb; b && *holds; b = b->next)
		*holds = has(a, b->source, b->kind);
}

bool loan_covers(const struct world *into, const struct world *from)
{
	bool holds = true;

	imap_diff(into->loans, from->loans, cover_chain, &holds);
	return holds;
}

bool loan_covers_phi(struct vtab *t, const struct world *into,
		     const struct value *p, const struct world *from,
		     const struct value *v)
{
	const struct value *root = loan_root(t, v);
	enum loan_kind kind = root == v ? LOAN_SAME : LOAN_INTO;
	const struct loan *mine = loan_of(into, p), *l;

	if (!root || root == p || !is_pointer(p))
		return true;
	if (!has(mine, root, kind))
		return false;
	for (l = loan_of(from, root); l; l = l->next)
		if (l->source != p && !has(mine, l->source,
					   chained(kind, l->kind)))
			return false;
	return true;
}

struct renaming {
	struct wctx *c;
	struct world *w;
	const struct value *from, *to;
};

/* The chain of @first with its sources renamed, under the name @by. */
static void put_renamed(struct renaming *r, const struct loan *first,
			const struct value *by)
{
	struct loan n;

	for (; first; first = first->next) {
		n = *first;
		n.by = by;
		n.source = value_subst(r->c->vt, first->source, r->from,
				       r->to);
		put(r->c, r->w, n);
	}
}

void loan_rename(struct wctx *c, struct world *w, const struct value *from,
		 const struct value *to)
{
	struct renaming r = { c, w, from, to };
	struct imap old = w->loans;
	const struct loan *first, *l;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		first = p;
		for (l = first; l; l = l->next)
			if (value_subst(c->vt, l->source, from, to) !=
			    l->source)
				break;
		if (!l)
			continue;
		w->loans = imap_del(c->arena, w->loans, key);
		put_renamed(&r, first, first->by);
	}
	first = imap_get(w->loans, from->id);
	if (!first)
		return;
	w->loans = imap_del(c->arena, w->loans, from->id);
	put_renamed(&r, first, to);
}
