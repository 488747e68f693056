// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/chain.h"

#include "analysis/array.h"
#include "analysis/count.h"
#include "analysis/memory.h"

static struct mir_type void_type = { .kind = TYPE_VOID };
static struct mir_type ptr_type = {
	.kind = TYPE_PTR, .size = 8, .elem = &void_type,
};
static struct mir_type len_type = { .kind = TYPE_INT, .bits = 64, .size = 8 };

static struct mir_type table_type = { .kind = TYPE_ARRAY, .elem = &ptr_type };

static struct mir_record chain_record = { .tag = "struct (chain)" };

static struct mir_field members[NR_CHAIN] = {
	[CHAIN_LEN] = { "(length)", &len_type, .rec = &chain_record },
	[CHAIN_PASS] = { "(pass)", &len_type, .rec = &chain_record },
	[CHAIN_CURSOR] = { "(cursor)", &ptr_type, .rec = &chain_record },
	[CHAIN_STALE] = { "(stale)", &ptr_type, .rec = &chain_record },
	[CHAIN_ON] = { "(on)", &ptr_type, .rec = &chain_record },
	[CHAIN_NEXT] = { "(next)", &ptr_type, .rec = &chain_record },
	[CHAIN_GONE] = { "(gone)", &len_type, .rec = &chain_record },
	[CHAIN_ENTRY] = { "(entry)", &table_type, .rec = &chain_record },
	[CHAIN_FIRST] = { "(first)", &ptr_type, .rec = &chain_record },
};

enum chain_kind chain_kind_of(const struct loc *l)
{
	if (l->index && l->up)
		l = l->up;
	if (!l->field || l->field < members || l->field >= members + NR_CHAIN)
		return NR_CHAIN;
	return (enum chain_kind)(l->field - members);
}

const struct value *chain_int(const struct site *at, enum chain_kind kind,
			     int64_t k)
{
	return value_int(at->run->c.vt, members[kind].type, k);
}

const struct loc *chain_place(struct vtab *vt, const struct loc *l,
			     enum chain_kind kind)
{
	return loc_field(vt, l, &members[kind]);
}

const struct value *chain_peek(struct wctx *c, const struct world *w,
			      const struct loc *l, enum chain_kind kind)
{
	const struct cell *cell;

	cell = world_cell(w, chain_place(c->vt, l, kind));
	return cell ? cell->val : NULL;
}

/*
 * What is left of what was said of this very member: FILL_UNKNOWN nothing,
 * FILL_PARTIAL that it is what others leave it to be, FILL_NONE all.
 */
static enum fill blurred(const struct world *w, const struct loc *l)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);
	const struct cell *cell = s ? imap_get(s->cells, l->id) : NULL;

	return cell ? cell->fill : FILL_NONE;
}

bool chain_is_known(struct wctx *c, const struct world *w,
		    const struct loc *l)
{
	return blurred(w, chain_place(c->vt, l, CHAIN_ON)) == FILL_NONE;
}

bool chain_is_open(const struct run *r, const struct holds *h)
{
	return !h->cls || count_is_in(r, h->rec);
}

/* Does this function hold a duty on the element that node @l is in? */
static bool is_ours_alone(const struct site *at, const struct world *w,
			  const struct loc *l, const struct holds *h)
{
	const struct loc *e = list_element(l, h->rec);
	const struct duty *d;

	if (!e)
		return false;
	d = world_duty(w, value_addr(at->run->c.vt, &ptr_type, e), NULL);
	for (; d; d = d->next)
		if (d->state == DUTY_HELD && !d->lock)
			return !count_is_reference(at->run, h->rec, d);
	return false;
}

/* May the element around node @l be in the container that owns it? */
static bool in_source(const struct site *at, struct world *w,
		      const struct loc *l, const struct holds *h)
{
	const struct holds *from = list_named(at->run, h->by);
	const struct loc *e = list_element(l, h->rec);
	const struct loc *node = e && from ?
				 list_node_of(at->run->c.vt, e, from) : NULL;

	return !node || chain_states(at, w, node) & PTR_VALID;
}

/*
 * Where nothing is known of a node. What an owning list has, nobody else has.
 * A node that others can reach is initialised whenever they can. One that no
 * head names is on a list only inside of a function.
 */
static unsigned default_states(const struct site *at, struct world *w,
			       const struct loc *l)
{
	const struct holds *h;
	bool ours;

	h = l->field ? list_named(at->run, l->field) : NULL;
	if (!h)
		return list_is_entry(l) ? PTR_NULL : PTR_NULL | PTR_ERR;
	if (list_always(l) && chain_is_open(at->run, h))
		return PTR_VALID;
	if (!h->cls && h->by && !in_source(at, w, l, h))
		return PTR_NULL;
	if (!h->cls)
		return PTR_NULL | PTR_VALID;
	ours = is_ours_alone(at, w, l, h);
	/* Where a list has a reference, that is not the last one. */
	if (chain_is_open(at->run, h))
		return ours ? PTR_NULL : PTR_NULL | PTR_VALID;
	if (h->table)
		return ours ? PTR_NULL : PTR_NULL | PTR_VALID;
	return ours ? PTR_NULL | PTR_ERR : PTR_ANY;
}

static const struct value *fresh_node(const struct site *at,
				      const struct loc *l, enum fill fill)
{
	const struct list_type *t = list_type_of(list_record_at(l));
	bool zero_is_good = (fill == FILL_ZERO && t && !t->made) ||
			    list_is_entry(l);

	return chain_int(at, CHAIN_ON, zero_is_good ? 0 : -1);
}

static const struct value *named(const struct site *at, struct world *w,
				 const struct loc *m, struct fact base)
{
	const struct value *v = site_sym(at, w, &(struct sym_key){
		.kind = SYM_LOAD, .type = m->field->type, .loc = m,
		.base = fact_top(m->field->type) });

	world_learn(&at->run->c, w, v, base);
	world_note(&at->run->c, w, m, v);
	return v;
}

static bool starts_empty(const struct site *at, const struct loc *l)
{
	return l->obj->kind == OBJ_VAR && !l->obj->frame &&
	       at->run->root == at->run->unit->init;
}

static const struct value *get_on(const struct site *at, struct world *w,
				  const struct loc *l, const struct loc *m)
{
	enum fill fill = world_fill_of(w, l), left = blurred(w, m);

	if (left == FILL_NONE && (fill == FILL_ZERO || fill == FILL_UNINIT ||
				  fill == FILL_PARTIAL))
		return fresh_node(at, l, fill);
	return named(at, w, m, fact_ptr(left == FILL_UNKNOWN ? PTR_ANY :
					default_states(at, w, l)));
}

static const struct value *get_len(const struct site *at, struct world *w,
				   const struct loc *l, const struct loc *m)
{
	enum fill fill = world_fill_of(w, l);

	if (blurred(w, m) == FILL_NONE &&
	    (fill == FILL_ZERO || fill == FILL_UNINIT || fill == FILL_PARTIAL ||
	     starts_empty(at, l)))
		return chain_int(at, CHAIN_LEN, 0);
	if (array_head(l) && array_ask(&at->run->c, w, l) < ELEMENT_MAYBE)
		return chain_int(at, CHAIN_LEN, 0);
	return named(at, w, m, fact_range(0, INT64_MAX));
}

const struct value *chain_get(const struct site *at, struct world *w,
			     const struct loc *l, enum chain_kind kind)
{
	const struct loc *m = chain_place(at->run->c.vt, l, kind);
	const struct value *v = chain_peek(&at->run->c, w, l, kind);

	if (v)
		return v;
	switch (kind) {
	case CHAIN_ON:
		return get_on(at, w, l, m);
	case CHAIN_LEN:
		return get_len(at, w, l, m);
	default:
		return chain_int(at, kind, 0);
	}
}

const struct value *chain_some(const struct site *at, struct world *w,
			      const struct loc *l, int64_t least)
{
	const struct loc *m = chain_place(at->run->c.vt, l, CHAIN_LEN);
	const struct value *v = site_sym(at, w, &(struct sym_key){
		.kind = SYM_NEW, .type = m->field->type, .loc = m,
		.base = fact_top(m->field->type) });

	world_learn(&at->run->c, w, v, fact_range(least, INT64_MAX));
	return v;
}

unsigned chain_states(const struct site *at, struct world *w,
		     const struct loc *l)
{
	return world_fact(w, chain_get(at, w, l, CHAIN_ON)).ptr;
}

const struct loc *chain_head(const struct site *at, struct world *w,
			    const struct loc *l)
{
	const struct value *v = chain_get(at, w, l, CHAIN_ON);
	const struct loc *h;
	struct holds ignored;

	if (v->kind == V_INT || !(world_fact(w, v).ptr & PTR_VALID))
		return NULL;
	h = loc_deref(at->run->c.vt, v);
	return list_holds(at->run, h, &ignored) ? h : NULL;
}

bool chain_may_hold(const struct site *at, struct world *w,
		   const struct loc *head)
{
	const struct loc *source = list_source(at->run, head);
	const struct value *first;

	if (source && !chain_may_hold(at, w, source))
		return false;
	first = chain_peek(&at->run->c, w, head, CHAIN_FIRST);
	if (first && world_fact(w, first).ptr == PTR_NULL)
		return false;
	return world_fact(w, chain_get(at, w, head, CHAIN_LEN)).hi > 0;
}

/* The same members all the way up, of objects that may be one? */
static bool same_path(const struct loc *a, const struct loc *b)
{
	for (; a->up && b->up; a = a->up, b = b->up)
		if (a->field != b->field)
			return false;
	return !a->up && !b->up;
}

/* Two heads in one object, or two variables. */
static bool heads_differ(const struct value *a, const struct value *b)
{
	if (a == b || a->kind != V_ADDR || b->kind != V_ADDR)
		return false;
	return (a->loc->obj == b->loc->obj && !a->loc->index &&
		!b->loc->index) ||
	       (a->loc->obj->kind == OBJ_VAR && b->loc->obj->kind == OBJ_VAR);
}

/*
 * Nodes in states that exclude each other are different nodes, as are those
 * known to be on different lists.
 */
static bool states_meet(const struct world *w, const struct value *a,
			const struct value *b)
{
	struct fact fa = world_fact(w, a), fb = world_fact(w, b);

	if (!(fa.ptr & fb.ptr))
		return false;
	return fa.ptr != PTR_VALID || fb.ptr != PTR_VALID ||
	       !heads_differ(a, b);
}

static void set_fill(struct wctx *c, struct ostate *s, const struct loc *l,
		     enum fill fill)
{
	struct cell *cell = arena_new(c->arena, struct cell);

	cell->loc = l;
	cell->fill = fill;
	s->cells = imap_set(c->arena, s->cells, l->id, cell);
}

/* What may be the same as @m, which was @old, may have changed with it. */
static void blur(const struct site *at, struct world *w, const struct loc *m,
		 const struct value *old)
{
	struct wctx *c = &at->run->c;
	struct imap store = w->store;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	if (m->obj->kind == OBJ_VAR || world_obj(c, w, m->obj)->fresh)
		return;
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		struct ostate s = *(struct ostate *)p;
		bool changed = false;

		if (!world_may_equal(c, w, s.obj, m->obj))
			continue;
		for (imap_start(&cells, s.cells);
		     imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;

			if (!cell->val || cell->loc->field != m->field ||
			    !same_path(cell->loc, m) ||
			    (old && m->field == &members[CHAIN_ON] &&
			     !states_meet(w, cell->val, old)))
				continue;
			set_fill(c, &s, cell->loc, FILL_UNKNOWN);
			changed = true;
		}
		if (changed)
			world_set_obj(c, w, s);
	}
}

void chain_note(const struct site *at, struct world *w, const struct loc *l,
	       enum chain_kind kind, const struct value *v)
{
	const struct loc *m = chain_place(at->run->c.vt, l, kind);

	if (v)
		world_note(&at->run->c, w, m, v);
	else
		world_fill(&at->run->c, w, m, FILL_UNKNOWN);
}

void chain_set(const struct site *at, struct world *w, const struct loc *l,
	      enum chain_kind kind, const struct value *v)
{
	const struct loc *m = chain_place(at->run->c.vt, l, kind);
	const struct value *old = chain_peek(&at->run->c, w, l, kind);

	world_note(&at->run->c, w, m, v);
	if (old != v && (kind == CHAIN_ON || kind == CHAIN_LEN))
		blur(at, w, m, old);
}
