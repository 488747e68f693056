// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/forget.h"

#include "analysis/array.h"
#include "analysis/count.h"
#include "analysis/expire.h"
#include "analysis/ghost.h"
#include "analysis/listend.h"
#include "analysis/loan.h"
#include "analysis/spelling.h"
#include "base/intern.h"

static void set_fill(struct wctx *c, struct ostate *s, const struct loc *l,
		     enum fill fill)
{
	struct cell *cell = arena_new(c->arena, struct cell);

	cell->loc = l;
	cell->fill = fill;
	s->cells = imap_set(c->arena, s->cells, l->id, cell);
}

/* Is it said who may change this node? */
static bool is_guarded(const struct site *at, const struct loc *node)
{
	return node->field && list_named(at->run, node->field);
}

/* Is the node on a list of this function alone? */
static bool is_private(const struct cell *cell)
{
	return cell->val && cell->val->kind == V_ADDR &&
	       cell->val->loc->obj->kind == OBJ_VAR &&
	       cell->val->loc->obj->frame;
}

/* Is it for nobody else to say what is at this number of a table? */
static bool is_reserved(const struct cell *cell)
{
	return chain_kind_of(cell->loc) == CHAIN_ENTRY && cell->val &&
	       cell->val->kind == V_INT && cell->val->k == CHAIN_RESERVED;
}

/* An element at a number of a table stays there until words tell of it. */
static bool is_entered(const struct cell *cell)
{
	return chain_kind_of(cell->loc) == CHAIN_ENTRY && cell->val &&
	       cell->val->kind != V_INT;
}

bool chain_havoc(const struct site *at, const struct cell *cell,
		struct imap *cells)
{
	enum chain_kind kind = chain_kind_of(cell->loc);
	struct ostate s;

	if (kind == NR_CHAIN || !cells)
		return kind != NR_CHAIN;
	/* Who unlinks the elements of a list says so. */
	if (kind == CHAIN_STALE || kind == CHAIN_NEXT || is_reserved(cell) ||
	    is_entered(cell) || (kind == CHAIN_ON && (is_guarded(at, cell->loc->up) ||
				 is_private(cell))))
		return true;
	s.cells = *cells;
	set_fill(&at->run->c, &s, cell->loc,
		 kind == CHAIN_ON ? FILL_PARTIAL : FILL_UNKNOWN);
	*cells = s.cells;
	return true;
}

/* Is the object this function's own, so that nobody else touches it? */
bool chain_is_exclusive(const struct site *at, const struct world *w,
		       const struct ostate *s)
{
	const struct duty *d;

	if (s->fresh || s->death)
		return true;
	if (s->obj->kind == OBJ_VAR)
		return s->obj->frame || at->run->root == at->run->unit->exit;
	for (d = world_duty(w, s->obj->ptr, NULL); d; d = d->next)
		if (d->state == DUTY_HELD && !d->lock && !d->holder)
			return !count_is_reference(at->run,
					list_record_at(s->obj->root), d);
	return false;
}

/* Is the node on a list whose head nobody else gets at? */
static bool is_on_ours(const struct site *at, const struct world *w,
		       const struct cell *cell)
{
	const struct loc *head;

	if (!cell->val || cell->val->kind == V_INT)
		return false;
	head = loc_deref(at->run->c.vt, cell->val);
	return chain_is_exclusive(at, w, world_obj(&at->run->c, w, head->obj));
}

/* Does a parameter say that it is on a list, until we unlink it? */
static bool is_promised(const struct run *r, const struct cell *cell)
{
	const struct obj *o = cell->loc->obj;

	for (unsigned i = 0; r->args && i < r->root->nparams; i++)
		if (o->kind == OBJ_DEREF && o->ptr == r->args[i])
			return word_find(r->root->params[i]->words,
					 WORD_LINKED);
	return false;
}

static void forget_cell(const struct site *at, struct world *w,
			struct ostate *s, const struct cell *cell)
{
	enum chain_kind kind = chain_kind_of(cell->loc);
	const struct holds *h = kind == CHAIN_ON && cell->loc->up->field ?
		list_named(at->run, cell->loc->up->field) : NULL;

	if (ghost_stays(cell->loc) && array_of_heads(cell->loc->up))
		set_fill(&at->run->c, s, cell->loc, FILL_UNKNOWN);
	if (kind == CHAIN_ON && cell->val && list_always(cell->loc->up))
		listend_seen(at, w, cell->loc->up);
	if (kind == NR_CHAIN || kind == CHAIN_STALE || kind == CHAIN_NEXT ||
	    is_reserved(cell) || (kind == CHAIN_ON && (is_on_ours(at, w, cell) ||
				  is_promised(at->run, cell))))
		return;
	set_fill(&at->run->c, s, cell->loc, h && chain_is_open(at->run, h) ?
		 FILL_PARTIAL : FILL_UNKNOWN);
}

void chain_forget_shared(const struct site *at, struct world *w)
{
	struct imap store = w->store, cells;
	struct imap_iter it, in;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		struct ostate s = *(struct ostate *)p;

		if (chain_is_exclusive(at, w, &s))
			continue;
		cells = s.cells;
		for (imap_start(&in, cells); imap_next(&in, &k, &q);)
			forget_cell(at, w, &s, q);
		if (s.cells.root != cells.root)
			world_set_obj(&at->run->c, w, s);
	}
}

typedef bool pick_fn(const struct site *at, const struct world *w,
		     const struct cell *cell, const void *ctx);

static void forget_where(const struct site *at, struct world *w, pick_fn *pick,
			 const void *ctx)
{
	struct imap store = w->store;
	struct imap_iter it, in;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		struct ostate s = *(struct ostate *)p;
		struct imap cells = s.cells;

		for (imap_start(&in, cells); imap_next(&in, &k, &q);)
			if (pick(at, w, q, ctx))
				set_fill(&at->run->c, &s,
					 ((struct cell *)q)->loc,
					 FILL_UNKNOWN);
		if (s.cells.root != cells.root)
			world_set_obj(&at->run->c, w, s);
	}
}

static bool in_class(const struct site *at, const struct world *w,
		     const struct cell *cell, const void *ctx)
{
	const struct holds *h = ctx;
	struct holds other;

	switch (chain_kind_of(cell->loc)) {
	case CHAIN_LEN:
		/* What is empty does not become fuller by that. */
		if (cell->val && world_fact(w, cell->val).hi <= 0)
			return false;
		return list_holds(at->run, cell->loc->up, &other) &&
		       other.leaf == h->leaf;
	case CHAIN_ON:
		return cell->loc->up->field == h->leaf && !is_private(cell) &&
		       cell->val && world_fact(w, cell->val).ptr & PTR_VALID;
	default:
		return false;
	}
}

void chain_forget_class(const struct site *at, struct world *w,
		       const struct holds *h)
{
	forget_where(at, w, in_class, h);
}

static bool on_head(const struct site *at, const struct world *w,
		    const struct cell *cell, const void *ctx)
{
	(void)w;
	return chain_kind_of(cell->loc) == CHAIN_ON && cell->val &&
	       cell->val->kind != V_INT &&
	       loc_deref(at->run->c.vt, cell->val) == ctx;
}

void chain_forget_head(const struct site *at, struct world *w,
		      const struct loc *head)
{
	struct holds h;

	if (list_holds(at->run, head, &h))
		forget_where(at, w, on_head, head);
}

bool chain_is_found(const struct world *w, const struct value *v)
{
	const struct loan *l;

	if (v->kind != V_SYM || (v->sym != SYM_NEW && v->sym != SYM_PHI))
		return false;
	for (l = loan_of(w, v); l; l = l->next) {
		/* Something else may be the same. */
		if (v->sym == SYM_NEW && l->kind == LOAN_SAME)
			continue;
		if (l->source->kind == V_SYM && l->source->sym != SYM_NEW &&
		    l->kind != LOAN_GUARD)
			return false;
	}
	return true;
}

static bool is_linked(const struct world *w, const struct ostate *s)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (chain_kind_of(cell->loc) == CHAIN_ON && cell->val &&
		    world_fact(w, cell->val).ptr & PTR_VALID)
			return true;
	}
	return false;
}

void chain_let_go(const struct site *at, struct world *w)
{
	struct imap store = w->store;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->obj->kind == OBJ_DEREF && !s->death &&
		    chain_is_found(w, s->obj->ptr) && is_linked(w, s))
			count_keeps(at, w, s->obj->ptr);
	}
}

/* Is the object on a head within @place, for all we know? */
static bool is_within(const struct site *at, const struct ostate *s,
		      const struct loc *place)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (chain_kind_of(cell->loc) == CHAIN_ON && cell->val &&
		    cell->val->kind == V_ADDR &&
		    loc_within(loc_deref(at->run->c.vt, cell->val), place))
			return true;
	}
	return false;
}

void chain_replaced(const struct site *at, struct world *w,
		    const struct loc *place, const char *name)
{
	const struct list_type *t = list_type_of(list_record_at(place));
	struct death d = { .kind = DEATH_SOURCE, .by_alias = true,
			   .at = site_event(at), .by = name };
	struct imap store = w->store;
	struct imap_iter it;
	struct holds h;
	uint32_t key;
	void *p;

	if (!t || !t->head || !list_declared(at->run, place, &h) || !h.cls)
		return;
	d.of = intern(spelling_of_place(at->run, w, place));
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->obj->kind == OBJ_DEREF && is_within(at, s, place) &&
		    chain_is_found(w, s->obj->ptr))
			expire_found(at, w, s->obj->ptr, &d);
	}
}
