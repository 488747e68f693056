// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/world.h"

#include <assert.h>

#include "analysis/element.h"
#include "analysis/ghost.h"
#include "analysis/loan.h"
#include "effect/word.h"

static struct ostate *ostate_copy(struct wctx *c, struct ostate s)
{
	struct ostate *n = arena_new(c->arena, struct ostate);

	*n = s;
	return n;
}

const struct ostate *world_obj(struct wctx *c, const struct world *w,
			       const struct obj *o)
{
	const struct ostate *s = imap_get(w->store, o->id);

	return s ? s : ostate_copy(c, (struct ostate){ .obj = o });
}

void world_set_obj(struct wctx *c, struct world *w, struct ostate s)
{
	w->store = imap_set(c->arena, w->store, s.obj->id, ostate_copy(c, s));
}

void world_drop_obj(struct wctx *c, struct world *w, const struct obj *o)
{
	w->store = imap_del(c->arena, w->store, o->id);
}

const struct death *world_death(const struct world *w, const struct loc *l)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);

	return s ? s->death : NULL;
}

const struct cell *world_cell(const struct world *w, const struct loc *l)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);
	const struct cell *cell = s ? imap_get(s->cells, l->id) : NULL;

	return cell && cell->fill == FILL_NONE ? cell : NULL;
}

enum fill world_fill_of(const struct world *w, const struct loc *l)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);
	const struct cell *cell;

	if (!s)
		return FILL_NONE;
	for (; l; l = l->up) {
		cell = imap_get(s->cells, l->id);
		if (cell && cell->fill != FILL_NONE)
			return cell->fill;
	}
	return FILL_NONE;
}

static void put_cell(struct wctx *c, struct ostate *s, const struct loc *l,
		     const struct value *v, enum fill fill)
{
	struct cell *cell = arena_new(c->arena, struct cell);

	cell->loc = l;
	cell->val = v;
	cell->fill = fill;
	s->cells = imap_set(c->arena, s->cells, l->id, cell);
}

static void drop_within(struct wctx *c, struct ostate *s, const struct loc *l)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		struct cell *cell = p;

		if (cell->loc != l && loc_within(cell->loc, l))
			s->cells = imap_del(c->arena, s->cells, key);
	}
}

/* @l is written as a whole: what was in it goes, but for what is not of it. */
static void drop_parts(struct wctx *c, struct ostate *s, const struct loc *l)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		struct cell *cell = p;

		if (cell->loc == l || !loc_within(cell->loc, l))
			continue;
		/* The first of an array, whose others go by the same name. */
		if (s->many && (ghost_is_extent(cell->loc) ||
				(cell->loc->up == l && cell->loc->index &&
				 cell->loc->index->kind == V_INT)))
			continue;
		s->cells = imap_del(c->arena, s->cells, key);
	}
}

/* Two elements of one array that are not known to be different. */
static bool index_may_equal(const struct value *a, const struct value *b)
{
	return a == b || a->kind != V_INT || b->kind != V_INT;
}

/* May @a be (part of) the memory of @b, both in one object? */
static bool paths_overlap(const struct loc *a, const struct loc *b)
{
	while (a->depth > b->depth)
		a = a->up;
	while (b->depth > a->depth)
		b = b->up;
	for (; a->up; a = a->up, b = b->up) {
		if (a == b)
			return true;
		if (a->field && b->field) {
			if (a->field != b->field &&
			    !a->field->rec->is_union)
				return false;
		} else if (a->index && b->index && a->stride == b->stride &&
			   !index_may_equal(a->index, b->index)) {
			return false;
		}
	}
	return true;
}

/* The store to @l makes what other cells of the object said doubtful. */
static void blur_overlaps(struct wctx *c, struct ostate *s,
			  const struct loc *l)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		struct cell *cell = p;
		const struct loc *of;

		if (cell->fill != FILL_NONE || loc_within(l, cell->loc) ||
		    loc_within(cell->loc, l))
			continue;
		if (ghost_stays(cell->loc) && loc_within(l, cell->loc->up))
			continue;
		of = ghost_is_extent(cell->loc) ?
		     element_array(cell->loc->up) : cell->loc;
		if (!paths_overlap(of, l) || (of != cell->loc &&
					      loc_within(l, of)))
			continue;
		put_cell(c, s, cell->loc, NULL, FILL_UNKNOWN);
	}
}

static const struct mir_record *pointee(const struct obj *o)
{
	const struct mir_type *t = o->ptr->type;

	t = t && t->kind == TYPE_PTR ? t->elem : NULL;
	return t && t->kind == TYPE_RECORD ? t->rec : NULL;
}

/* What an object owns is told apart: it has it alone. */
static bool tells_apart(const struct mir_field *f)
{
	return !word_find(f->words, WORD_OWN) &&
	       !word_find(f->words, WORD_OWN_EACH);
}

static bool is_private(const struct world *w, const struct obj *o)
{
	const struct ostate *s = imap_get(w->store, o->id);

	return (s && (s->fresh || s->death)) ||
	       (o->kind == OBJ_VAR && o->frame);
}

/* Is @o, one that a pointer to it names, part of an object of the type @t? */
static bool may_be_part(const struct obj *o, const struct mir_type *t)
{
	return o->kind == OBJ_DEREF && t && t->kind == TYPE_RECORD &&
	       pointee(o) == t->rec;
}

/* Could members of two objects be one? */
static bool may_be_place(struct wctx *c, const struct world *w,
			 const struct loc *a, const struct loc *b)
{
	const struct obj *oa = a->obj, *ob = b->obj;

	if (oa == ob || is_private(w, oa) || is_private(w, ob))
		return false;
	for (; a->up && b->up; a = a->up, b = b->up)
		if (a->field != b->field ||
		    (a->index && !index_may_equal(a->index, b->index)))
			return false;
	if (a->up || (!b->up && oa->kind == OBJ_VAR))
		return may_be_part(ob, loc_type(a));
	if (b->up || ob->kind == OBJ_VAR)
		return may_be_part(oa, loc_type(b));
	return world_may_equal(c, w, oa, ob);
}

/* Two types such that a pointer to the one is a pointer to the other. */
static bool same_scalar(const struct mir_type *a, const struct mir_type *b)
{
	if (!a || !b || a->kind != b->kind)
		return false;
	if (a->kind == TYPE_INT)
		return a->bits == b->bits && a->is_signed == b->is_signed;
	return a->kind == TYPE_PTR && a->elem->kind == b->elem->kind &&
	       (a->elem->kind != TYPE_RECORD || a->elem->rec == b->elem->rec);
}

/* What a place is by itself: a pointer to it tells no more. */
static const struct mir_type *bare_type(const struct loc *l)
{
	const struct mir_type *t;

	if (l->up || l->obj->kind == OBJ_VAR)
		return loc_type(l);
	t = l->obj->ptr->type;
	return t && t->kind == TYPE_PTR ? t->elem : NULL;
}

/* Does the pointer to @o lead into @to, as far as is known of what met in it? */
static bool leads_to(struct wctx *c, const struct world *w,
		     const struct obj *o, const struct obj *to)
{
	const struct loan *l;

	if (o->kind != OBJ_DEREF)
		return false;
	for (l = loan_of(w, o->ptr); l; l = l->next)
		if (l->kind != LOAN_GUARD &&
		    loc_deref(c->vt, l->source)->obj == to)
			return true;
	return false;
}

/* Could @a and @b, one of which is all that a pointer tells, be one place? */
static bool may_be_bare(struct wctx *c, const struct world *w,
			const struct loc *a, const struct loc *b)
{
	const struct mir_type *ta = bare_type(a), *tb = bare_type(b);

	if (!same_scalar(ta, tb))
		return false;
	if (leads_to(c, w, a->obj, b->obj) || leads_to(c, w, b->obj, a->obj))
		return true;
	if (is_private(w, a->obj) || is_private(w, b->obj))
		return false;
	return a->up || b->up || world_may_equal(c, w, a->obj, b->obj);
}

/* May a pointer lead to something of this function's own? */
static bool is_pointed_at(const struct world *w, const struct obj *o)
{
	return w->loans.root && (o->kind != OBJ_VAR || o->var->addr_taken);
}

static bool is_bare(const struct loc *l)
{
	return !l->up && l->obj->kind == OBJ_DEREF;
}

/* The same member of another object that may be this one now has @v, too. */
static void blur_aliases(struct wctx *c, struct world *w,
			 const struct loc *l, const struct value *v)
{
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	if (l->field ? !tells_apart(l->field) : l->up != NULL)
		return;
	if (is_private(w, l->obj) && !is_pointed_at(w, l->obj))
		return;
	for (imap_start(&it, w->store); imap_next(&it, &key, &p);) {
		struct ostate s = *(struct ostate *)p;
		bool changed = false;

		if (s.death || s.obj == l->obj)
			continue;
		for (imap_start(&cells, s.cells);
		     imap_next(&cells, &k, &q);) {
			struct cell *cell = q;

			if (cell->fill != FILL_NONE || cell->val == v ||
			    (cell->loc->field && !tells_apart(cell->loc->field)))
				continue;
			if (is_bare(l) || is_bare(cell->loc) ?
			    may_be_bare(c, w, cell->loc, l) :
			    cell->loc->field == l->field &&
			    may_be_place(c, w, cell->loc, l)) {
				put_cell(c, &s, cell->loc, NULL, FILL_UNKNOWN);
				changed = true;
			}
		}
		if (changed)
			world_set_obj(c, w, s);
	}
}

void world_store(struct wctx *c, struct world *w, const struct loc *l,
		 const struct value *v)
{
	struct ostate s = *world_obj(c, w, l->obj);
	const struct loc *up;

	drop_parts(c, &s, l);
	blur_overlaps(c, &s, l);
	/* An element at an unknown index: the rest may or may not be it. */
	for (up = l; up; up = up->up)
		if (up->index && up->index->kind != V_INT)
			put_cell(c, &s, up->up, NULL,
				 world_fill_of(w, up->up) == FILL_UNINIT ||
				 world_fill_of(w, up->up) == FILL_PARTIAL ?
				 FILL_PARTIAL : FILL_UNKNOWN);
	put_cell(c, &s, l, v, FILL_NONE);
	world_set_obj(c, w, s);
	blur_aliases(c, w, l, v);
}

void world_note(struct wctx *c, struct world *w, const struct loc *l,
		const struct value *v)
{
	struct ostate s = *world_obj(c, w, l->obj);

	put_cell(c, &s, l, v, FILL_NONE);
	world_set_obj(c, w, s);
}

void world_fill(struct wctx *c, struct world *w, const struct loc *l,
		enum fill fill)
{
	struct ostate s = *world_obj(c, w, l->obj);

	drop_within(c, &s, l);
	put_cell(c, &s, l, NULL, fill);
	world_set_obj(c, w, s);
}

void world_mark(struct wctx *c, struct world *w, const struct loc *l,
		enum fill fill)
{
	struct ostate s = *world_obj(c, w, l->obj);

	put_cell(c, &s, l, NULL, fill);
	world_set_obj(c, w, s);
}

static const struct obj *local_behind(const struct value *v)
{
	if (v->kind != V_ADDR || v->loc->obj->kind != OBJ_VAR)
		return NULL;
	return v->loc->obj;
}

/* Pointers that cannot be equal: what was made here, and a variable. */
static bool distinct(const struct world *w, const struct value *a,
		     const struct value *b)
{
	const struct obj *va = local_behind(a), *vb = local_behind(b);

	if (va && vb)
		return va != vb;
	if (va && va->frame)
		return b->kind == V_SYM && b->sym == SYM_CALL &&
		       imap_get(w->duties, b->id);
	if (vb && vb->frame)
		return distinct(w, b, a);
	return false;
}

static struct fact term_fact(const struct world *w, const struct value *v)
{
	struct fact a, b;

	switch (v->kind) {
	case V_UNINIT:
		a = fact_top(NULL);
		a.uninit = true;
		return a;
	case V_INT:
		return fact_const(v->type, v->k);
	case V_STR: case V_FUNC:
		return fact_ptr(PTR_VALID);
	case V_ADDR:
		/* A member's address is as good as the pointer it is from. */
		if (v->loc->obj->kind != OBJ_DEREF)
			return fact_ptr(PTR_VALID);
		a = world_fact(w, v->loc->obj->ptr);
		return a.ptr ? fact_ptr(a.ptr) : fact_ptr(PTR_VALID);
	case V_SYM:
		return v->base;
	case V_CAST:
		if (value_is_saturated(v))
			return fact_saturate(v->type, world_fact(w, v->a));
		return fact_cast(v->type, world_fact(w, v->a));
	case V_TEST:
		a = world_fact(w, v->a);
		b = fact_ptr(a.ptr & (v->op == TEST_IS_ERR ? PTR_ERR :
				      PTR_ERR | PTR_NULL));
		if (!b.ptr)
			return fact_range(0, 0);
		return b.ptr == a.ptr ? fact_range(1, 1) : fact_range(0, 1);
	case V_UN:
		return fact_unop(v->type, v->op, world_fact(w, v->a));
	case V_BIN:
		break;
	}
	a = world_fact(w, v->a);
	b = world_fact(w, v->b);
	if (v->op == BIN_PTRADD)
		return a.ptr ? a : fact_ptr(PTR_VALID);
	if (a.ptr || b.ptr) {
		/* Only comparison with NULL says something of pointers. */
		if (v->op != BIN_EQ && v->op != BIN_NE)
			return fact_top(v->type);
		if (a.ptr == PTR_NULL && b.ptr == PTR_NULL)
			return fact_range(v->op == BIN_EQ, v->op == BIN_EQ);
		/* Where a head is, is a matter of its list. */
		if (((a.ptr | b.ptr) & PTR_HEAD) && a.ptr != PTR_NULL &&
		    b.ptr != PTR_NULL)
			return fact_range(0, 1);
		if ((a.ptr && b.ptr && !(a.ptr & b.ptr)) ||
		    distinct(w, v->a, v->b))
			return fact_range(v->op == BIN_NE, v->op == BIN_NE);
		return fact_range(0, 1);
	}
	return fact_binop(v->type, v->op, a, b);
}

struct fact world_fact(const struct world *w, const struct value *v)
{
	const struct known *k = imap_get(w->facts, v->id);
	struct fact f;

	if (!k)
		return term_fact(w, v);
	f = k->fact;
	/* A term may since have become more exact through its parts. */
	if (v->kind != V_SYM && !fact_meet(&f, term_fact(w, v)))
		return k->fact;
	return f;
}

static const struct value *equality(struct wctx *c, const struct value *a,
				    const struct value *b)
{
	static struct mir_type truth = { .kind = TYPE_INT, .bits = 32,
					 .is_signed = true, .size = 4 };

	return value_bin(c->vt, &truth, BIN_EQ, a, b);
}

bool world_may_equal(struct wctx *c, const struct world *w,
		     const struct obj *a, const struct obj *b)
{
	const struct ostate *sa = imap_get(w->store, a->id);
	const struct ostate *sb = imap_get(w->store, b->id);

	if (a->kind != OBJ_DEREF || b->kind != OBJ_DEREF || a == b ||
	    (sa && sa->fresh) || (sb && sb->fresh))
		return false;
	if (pointee(a) && pointee(b) && pointee(a) != pointee(b))
		return false;
	return !world_known_differ(c, w, a->ptr, b->ptr);
}

bool world_known_differ(struct wctx *c, const struct world *w,
			const struct value *a, const struct value *b)
{
	return fact_truth(world_fact(w, equality(c, a, b))) == 0;
}

void world_differ(struct wctx *c, struct world *w, const struct value *a,
		  const struct value *b)
{
	const struct value *eq = equality(c, a, b);

	if (eq->kind != V_INT)
		world_learn(c, w, eq, fact_range(0, 0));
}

void world_learn(struct wctx *c, struct world *w, const struct value *v,
		 struct fact f)
{
	struct known *k = arena_new(c->arena, struct known);

	k->val = v;
	k->fact = f;
	w->facts = imap_set(c->arena, w->facts, v->id, k);
	if (w->room)
		w->room--;
}

const struct duty *world_duty(const struct world *w, const struct value *v,
			      const char *cls)
{
	const struct duty *d;

	/* A number is what it was before it was converted. */
	while (v->kind == V_CAST && v->a->type &&
	       v->a->type->kind == TYPE_INT && v->type->kind == TYPE_INT)
		v = v->a;
	d = imap_get(w->duties, v->id);

	while (d && cls && d->cls != cls)
		d = d->next;
	return d;
}

static bool same_duty(const struct duty *a, const struct duty *b)
{
	return a->cls == b->cls && a->given == b->given &&
	       (!a->given || a->holder == b->holder);
}

const struct duty *world_same_duty(const struct world *w,
				   const struct duty *d)
{
	const struct duty *e = imap_get(w->duties, d->subject->id);

	while (e && !same_duty(e, d))
		e = e->next;
	return e;
}

static const struct duty *chain_without(struct wctx *c, const struct duty *d,
					const struct duty *but)
{
	struct duty *n;

	if (!d)
		return NULL;
	if (same_duty(d, but))
		return d->next;
	n = arena_new(c->arena, struct duty);
	*n = *d;
	n->next = chain_without(c, d->next, but);
	return n;
}

void world_set_duty(struct wctx *c, struct world *w, struct duty d)
{
	struct duty *n = arena_new(c->arena, struct duty);

	*n = d;
	n->next = chain_without(c, imap_get(w->duties, d.subject->id), &d);
	w->duties = imap_set(c->arena, w->duties, d.subject->id, n);
}

void world_drop_duty(struct wctx *c, struct world *w, const struct duty *d)
{
	const struct value *v = d->subject;

	d = chain_without(c, imap_get(w->duties, v->id), d);
	w->duties = d ? imap_set(c->arena, w->duties, v->id, (void *)d) :
		    imap_del(c->arena, w->duties, v->id);
}

void world_move_duty(struct wctx *c, struct world *w, const struct duty *d,
		     const struct loc *holder)
{
	struct duty n = *d, rest = *d;

	n.holder = holder;
	n.home = false;
	n.tally = false;
	world_drop_duty(c, w, d);
	if (d->given && d->count > 1) {
		n.count = 1;
		rest.count--;
		world_set_duty(c, w, rest);
	}
	world_set_duty(c, w, n);
}
