// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/expire.h"

#include "analysis/count.h"
#include "analysis/loan.h"
#include "analysis/spelling.h"
#include "base/intern.h"
#include "base/intern.h"

/* Are @a and @b known to be different pointers? */
static bool unequal(const struct site *at, const struct world *w,
		    const struct value *a, const struct value *b)
{
	return world_known_differ(&at->run->c, w, a, b) ||
	       world_known_differ(&at->run->c, w, b, a);
}

/* Could the pointers to two objects be equal? */
static bool may_equal(const struct site *at, const struct world *w,
		      const struct obj *a, const struct obj *b)
{
	const struct ostate *sa = imap_get(w->store, a->id);
	const struct ostate *sb = imap_get(w->store, b->id);

	if (a->kind != OBJ_DEREF || b->kind != OBJ_DEREF ||
	    (sa && sa->fresh) || (sb && sb->fresh))
		return false;
	return !unequal(at, w, a->ptr, b->ptr);
}

bool expire_may_be_place(const struct site *at, const struct world *w,
			 const struct loc *a, const struct loc *b)
{
	if (a == b)
		return true;
	for (; a->up && b->up; a = a->up, b = b->up) {
		if (a->field != b->field)
			return false;
		if (a->field || a->index == b->index)
			continue;
		if ((a->index->kind == V_INT && b->index->kind == V_INT) ||
		    unequal(at, w, a->index, b->index))
			return false;
	}
	if (a->up || b->up)
		return false;
	return a->obj == b->obj || may_equal(at, w, a->obj, b->obj);
}

/* Does this function itself hold a duty on @v? Then it is nobody else's. */
static bool is_ours(const struct world *w, const struct value *v)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state == DUTY_HELD && !d->lock && !d->home &&
		    !d->holder)
			return true;
	return false;
}

/* What the death of a source is to one that rests on it. */
static struct death passed_on(const struct site *at, const struct world *w,
			      const struct death *d, const struct loan *l)
{
	struct death n = *d;

	n.by_alias |= l->kind == LOAN_SAME;
	if (l->kind == LOAN_SAME || d->kind == DEATH_SCOPE ||
	    d->kind == DEATH_GUARD || d->kind == DEATH_SOURCE)
		return n;
	n.kind = DEATH_SOURCE;
	n.of = intern(spelling_of_value(at->run, w, l->source));
	return n;
}

static void expire_by(const struct site *at, struct world *w,
		      const struct obj *o, const struct death *d,
		      const struct value *first);

/* @first is the pointer by which @v may be dead, if it is that very one. */
static void mark_dead(const struct site *at, struct world *w,
		      const struct value *v, struct death d,
		      const struct value *first)
{
	const struct obj *o = loc_deref(at->run->c.vt, v)->obj;
	struct ostate s = *world_obj(&at->run->c, w, o);
	struct death *n;

	if (o->kind != OBJ_DEREF || s.death)
		return;
	n = arena_new(at->run->c.arena, struct death);
	*n = d;
	s.death = n;
	world_set_obj(&at->run->c, w, s);
	expire_by(at, w, o, n, first ? first : v);
}

static bool same_type(const struct mir_type *a, const struct mir_type *b)
{
	if (a == b)
		return true;
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case TYPE_RECORD:
		return a->rec == b->rec;
	case TYPE_INT:
		return a->bits == b->bits;
	default:
		return a->kind == TYPE_VOID || a->kind == TYPE_PTR;
	}
}

/* Two pointers to one kind of structure, shown to be different ones. */
static bool told_apart(const struct site *at, const struct world *w,
		       const struct loan *l)
{
	const struct mir_type *t = l->by->type->elem;

	return l->kind == LOAN_FROM && t->kind == TYPE_RECORD &&
	       l->source->kind == V_SYM &&
	       same_type(t, l->source->type->elem) &&
	       unequal(at, w, l->by, l->source);
}

struct ending {
	const struct site *at;
	struct world *w;
	const struct obj *o;
	const struct death *d;
	const struct value *first;
};

/* @v may be what died, as far as pointers that meet on the way tell. */
static void end_same(const struct ending *e, const struct loan *l,
		     const struct value *v)
{
	if (is_ours(e->w, v) || (e->first && v->kind == V_SYM &&
				 unequal(e->at, e->w, e->first, v)))
		return;
	mark_dead(e->at, e->w, v, passed_on(e->at, e->w, e->d, l), e->first);
}

static void expire_chain(const struct ending *e, const struct loan *l)
{
	struct vtab *vt = e->at->run->c.vt;
	const struct site *at = e->at;
	struct world *w = e->w;

	for (; l; l = l->next) {
		if (l->kind == LOAN_GUARD || told_apart(at, w, l))
			continue;
		if (loc_deref(vt, l->source)->obj == e->o) {
			if (l->kind == LOAN_SAME)
				end_same(e, l, l->by);
			else if (!count_keeps(at, w, l->by))
				mark_dead(at, w, l->by,
					  passed_on(at, w, e->d, l), NULL);
		} else if (l->kind == LOAN_SAME &&
			   loc_deref(vt, l->by)->obj == e->o) {
			end_same(e, l, l->source);
		}
	}
}

static void expire_by(const struct site *at, struct world *w,
		      const struct obj *o, const struct death *d,
		      const struct value *first)
{
	struct ending e = { at, w, o, d, first };
	struct imap old = w->loans;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);)
		expire_chain(&e, p);
}

void expire_object(const struct site *at, struct world *w,
		   const struct obj *o, const struct death *d)
{
	expire_by(at, w, o, d, o->kind == OBJ_DEREF ? o->ptr : NULL);
}

/* Members of members, embedded or owned, are looked at this deep. */
#define MAX_PARTS	8

/* May a pointer to @t point into a @whole, or into what that owns? */
static bool may_be_in(const struct mir_type *t, const struct mir_type *whole,
		      unsigned depth)
{
	const struct mir_field *f;

	while (whole->kind == TYPE_ARRAY)
		whole = whole->elem;
	/* Bytes may be anything. */
	if (t->kind == TYPE_VOID || whole->kind == TYPE_VOID ||
	    (whole->kind == TYPE_INT && whole->bits == 8) ||
	    same_type(t, whole) || depth > MAX_PARTS)
		return true;
	if (whole->kind != TYPE_RECORD)
		return false;
	for (unsigned i = 0; i < whole->rec->nfields; i++) {
		f = &whole->rec->fields[i];
		if (f->type->kind == TYPE_PTR ?
		    word_find(f->words, WORD_OWN) &&
		    may_be_in(t, f->type->elem, depth + 1) :
		    may_be_in(t, f->type, depth + 1))
			return true;
	}
	return !whole->rec->complete;
}

/* The place that owns @v, now or when it was found; NULL where none does. */
static const struct loc *owned_by(const struct world *w, const struct value *v)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->holder || d->origin)
			return d->holder ? d->holder : d->origin;
	return NULL;
}

/* Is the object of @holder, or one that owns it, what @root names? */
static bool reached_from(const struct site *at, const struct world *w,
			 const struct loc *holder, const struct value *root)
{
	const struct obj *o = loc_deref(at->run->c.vt, root)->obj;

	for (unsigned n = 0; holder && n < 16; n++) {
		if (holder->obj == o)
			return true;
		if (holder->obj->kind != OBJ_DEREF)
			return false;
		holder = owned_by(w, holder->obj->ptr);
	}
	return false;
}

void expire_owned(const struct site *at, struct world *w,
		  const struct loc *holder, const struct value *v,
		  const struct death *d)
{
	struct imap old = w->loans;
	struct death n = *d;
	const struct loan *l;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!v->type || v->type->kind != TYPE_PTR)
		return;
	n.kind = DEATH_SOURCE;
	n.by_alias = true;
	n.of = intern(spelling_of_value(at->run, w, v));
	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		for (l = p; l; l = l->next) {
			if (l->kind != LOAN_FROM || l->by == v ||
			    !reached_from(at, w, holder, l->source) ||
			    !may_be_in(l->by->type->elem, v->type->elem, 0) ||
			    (same_type(l->by->type->elem, v->type->elem) &&
			     unequal(at, w, l->by, v)) ||
			    world_duty(w, l->by, NULL))
				continue;
			mark_dead(at, w, l->by, n, NULL);
		}
	}
}

void expire_guard(const struct site *at, struct world *w,
		  const struct value *lock)
{
	struct imap old = w->loans;
	struct death d = { .kind = DEATH_GUARD, .at = site_event(at),
			   .of = intern(spelling_of_value(at->run, w,
							 lock)) };
	const struct loan *l;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);)
		for (l = p; l; l = l->next)
			if (l->kind == LOAN_GUARD && l->source == lock &&
			    !count_keeps(at, w, l->by) && !is_ours(w, l->by))
				mark_dead(at, w, l->by, d, NULL);
}

void expire_found(const struct site *at, struct world *w,
		  const struct value *v, const struct death *d)
{
	if (!count_keeps(at, w, v) && !is_ours(w, v))
		mark_dead(at, w, v, *d, NULL);
}

struct scope {
	const struct site *at;
	struct world *w;
	const struct obj *o;
	struct death *death;
};

static bool points_to(const struct value *v, const struct obj *o)
{
	while (v && v->kind == V_BIN && v->op == BIN_PTRADD)
		v = v->a;
	return v && v->kind == V_ADDR && v->loc->obj == o;
}

/* An address of the local as it is known from now on. */
static const struct value *dead_address(struct scope *s,
					const struct value *v)
{
	/* The address of a word's place has the type of the place. */
	static struct mir_type nothing = { .kind = TYPE_VOID };
	static struct mir_type pointer = { .kind = TYPE_PTR, .bits = 64,
					   .size = 8, .elem = &nothing };
	bool typed = v->type && v->type->kind == TYPE_PTR;
	struct run *r = s->at->run;
	const struct value *base = v, *n;
	struct ostate os;

	while (base->kind == V_BIN)
		base = base->a;
	n = site_sym(s->at, s->w, &(struct sym_key){
		.kind = SYM_NEW, .type = typed ? v->type : &pointer,
		.loc = base->loc, .base = fact_ptr(PTR_VALID) });
	os = *world_obj(&r->c, s->w, loc_deref(r->c.vt, n)->obj);
	os.death = s->death;
	world_set_obj(&r->c, s->w, os);
	if (!imap_get(r->names, n->id))
		r->names = imap_set(r->arena, r->names, n->id, (void *)
				    (uintptr_t)value_text(r->arena, base));
	return n;
}

static void forget_address(struct scope *s, const struct ostate *os)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, os->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (points_to(cell->val, s->o))
			world_note(&s->at->run->c, s->w, cell->loc,
				   dead_address(s, cell->val));
	}
}

/* Places that held the address when somebody else last got at them. */
static void forget_left(struct scope *s)
{
	struct run *r = s->at->run;
	const struct value *v;
	struct imap left = s->w->left;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, left); imap_next(&it, &key, &p);) {
		const struct cell *was = p, *now;

		if (!points_to(was->val, s->o))
			continue;
		s->w->left = imap_del(r->c.arena, s->w->left, key);
		now = world_cell(s->w, was->loc);
		if (world_death(s->w, was->loc))
			continue;
		if (!now) {
			v = dead_address(s, was->val);
			world_note(&r->c, s->w, was->loc, v);
		} else if (now->val->kind == V_SYM &&
			   world_fact(s->w, now->val).ptr & PTR_VALID &&
			   !unequal(s->at, s->w, now->val, was->val)) {
			mark_dead(s->at, s->w, now->val, *s->death, NULL);
		}
	}
}

void expire_local(const struct site *at, struct world *w, const struct obj *o)
{
	struct scope s = { .at = at, .w = w, .o = o };
	struct imap store = w->store, temps = w->temps;
	struct imap_iter it;
	uint32_t key;
	void *p;

	s.death = arena_new(at->run->c.arena, struct death);
	s.death->kind = DEATH_SCOPE;
	s.death->at = site_event(at);
	s.death->of = o->var->hidden ? "an unnamed object" : o->var->name;
	for (imap_start(&it, store); imap_next(&it, &key, &p);)
		if (((struct ostate *)p)->obj != o)
			forget_address(&s, p);
	for (imap_start(&it, temps); imap_next(&it, &key, &p);)
		if (points_to(p, o))
			w->temps = imap_set(at->run->c.arena, w->temps, key,
					    (void *)dead_address(&s, p));
	forget_left(&s);
	expire_object(at, w, o, s.death);
}

void expire_stored(const struct site *at, struct world *w,
		   const struct loc *l, const struct value *v)
{
	const struct value *root = v ? loan_root(at->run->c.vt, v) : NULL;
	struct arena *a = at->run->c.arena;
	struct imap left = w->left;
	struct cell *n;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, left); imap_next(&it, &key, &p);)
		if (loc_within(((const struct cell *)p)->loc, l))
			w->left = imap_del(a, w->left, key);
	if (!root || root->kind != V_ADDR ||
	    (l->obj->kind == OBJ_VAR && l->obj->frame))
		return;
	n = arena_new(a, struct cell);
	n->loc = l;
	n->val = v;
	w->left = imap_set(a, w->left, l->id, n);
}
