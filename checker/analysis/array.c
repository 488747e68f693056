// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/array.h"

#include "analysis/duty.h"
#include "analysis/ghost.h"
#include "analysis/listkind.h"
#include "analysis/relate.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

/* Elements [lo, hi); empty if hi <= lo. */
struct extent {
	const struct value *lo, *hi;
	bool known;
	bool below, above;	/* what is there may be stale */
	bool moot;		/* something was reported of it */
};

/* Values of GHOST_BELOW beside 0. */
enum { STALE = 1, MOOT = 2 };

static bool is_head(const struct mir_type *t)
{
	const struct list_type *list = t->kind == TYPE_RECORD ?
				       list_type_of(t->rec) : NULL;

	return list && list->head;
}

/* An array of pointers, or of heads. */
static const struct mir_type *array_type(const struct loc *a)
{
	const struct mir_type *t = a->index ? NULL : loc_type(a);

	return t && t->kind == TYPE_ARRAY &&
	       (t->elem->kind == TYPE_PTR || is_head(t->elem)) ? t : NULL;
}

bool array_element(const struct loc *l)
{
	const struct mir_type *t = l->index && l->up && !l->stride ?
				   array_type(l->up) : NULL;

	return t && t->elem->kind == TYPE_PTR;
}

bool array_of_heads(const struct loc *a)
{
	const struct mir_type *t = array_type(a);

	return t && t->elem->kind == TYPE_RECORD;
}

bool array_head(const struct loc *l)
{
	return l->index && l->up && !l->stride && array_of_heads(l->up);
}

bool array_has(const struct run *r, const struct loc *l)
{
	return array_element(l) && duty_owner(r, l);
}

static const struct value *count_of(struct wctx *c, const struct loc *a)
{
	const struct mir_type *t = array_type(a);

	/* One of any length is full to an end that nobody reaches. */
	return value_int(c->vt, &number, t->count ? (int64_t)t->count :
			 INT64_MAX);
}

const struct value *array_implied(struct wctx *c, const struct world *w,
				  const struct loc *ghost)
{
	enum fill fill;
	int64_t k = 0;

	if (!ghost_is_extent(ghost) || !array_type(ghost->up))
		return NULL;
	fill = world_fill_of(w, ghost);
	if (fill == FILL_PARTIAL)
		return NULL;
	if (ghost_is_of(ghost, GHOST_BELOW) || ghost_is_of(ghost, GHOST_ABOVE))
		k = fill == FILL_UNINIT;
	else if (ghost_is_of(ghost, GHOST_HIGH) && fill != FILL_UNINIT &&
		 fill != FILL_ZERO)
		return count_of(c, ghost->up);
	return value_int(c->vt, &number, k);
}

static const struct value *bound(struct wctx *c, const struct world *w,
				 const struct loc *a, enum ghost g)
{
	const struct value *v;

	if (!ghost_is_set(c, w, a, g))
		return array_implied(c, w, ghost_place(c, a, g));
	v = ghost_get(c, w, a, g);
	return v && v->kind != V_UNINIT && !world_fact(w, v).uninit ? v : NULL;
}

static bool may_be_stale(struct wctx *c, const struct world *w,
			 const struct loc *a, enum ghost g)
{
	const struct value *v = bound(c, w, a, g);

	return !v || fact_truth(world_fact(w, v)) != 0;
}

static struct extent extent_of(struct wctx *c, const struct world *w,
			     const struct loc *a)
{
	const struct value *below = bound(c, w, a, GHOST_BELOW);
	struct extent s = { .lo = bound(c, w, a, GHOST_LOW),
			    .hi = bound(c, w, a, GHOST_HIGH),
			    .below = may_be_stale(c, w, a, GHOST_BELOW),
			    .above = may_be_stale(c, w, a, GHOST_ABOVE) };

	s.known = s.lo && s.hi;
	s.moot = below && world_fact(w, below).hi == MOOT;
	return s;
}

static void set_extent(struct wctx *c, struct world *w, const struct loc *a,
		     struct extent s)
{
	if (s.known) {
		ghost_set(c, w, a, GHOST_LOW, s.lo);
		ghost_set(c, w, a, GHOST_HIGH, s.hi);
	} else {
		ghost_forget(c, w, a, GHOST_LOW);
		ghost_forget(c, w, a, GHOST_HIGH);
	}
	ghost_set_number(c, w, a, GHOST_BELOW, s.moot ? MOOT :
			 s.below ? STALE : 0);
	ghost_set_number(c, w, a, GHOST_ABOVE, s.above);
}

/* Is @a + @k <= @b? */
static bool at_most(struct wctx *c, const struct world *w,
		    const struct value *a, int k, const struct value *b)
{
	struct expr e = relate_expr(c, w, b);

	expr_add(&e, relate_expr(c, w, a), -1);
	expr_add(&e, expr_const(-k), 1);
	return !e.bad && relate_proves(c, w, e);
}

/* Is @a + @k == @b? */
static bool meets(struct wctx *c, const struct world *w,
		  const struct value *a, int k, const struct value *b)
{
	return at_most(c, w, a, k, b) && at_most(c, w, b, -k, a);
}

static const struct value *position(struct wctx *c, const struct loc *l)
{
	return value_cast(c->vt, &number, l->index);
}

static const struct value *next(struct wctx *c, const struct value *i)
{
	return value_bin(c->vt, &number, BIN_ADD, i,
			 value_int(c->vt, &number, 1));
}

static bool is_outside(struct wctx *c, const struct world *w, struct extent s,
		       const struct value *i)
{
	return at_most(c, w, i, 1, s.lo) || at_most(c, w, s.hi, 0, i) ||
	       at_most(c, w, s.hi, 0, s.lo);
}

/* Memory whose words cannot be taken to hold yet. */
static bool is_new(struct wctx *c, const struct world *w, const struct loc *l)
{
	return (l->obj->kind == OBJ_VAR && l->obj->frame) ||
	       world_obj(c, w, l->obj)->fresh;
}

enum element array_ask(struct wctx *c, const struct world *w,
		       const struct loc *l)
{
	struct extent s = extent_of(c, w, l->up);
	const struct value *i = position(c, l);
	bool below, above;

	if (s.moot)
		return ELEMENT_OWNED;
	if (!s.known)
		return is_new(c, w, l) ? ELEMENT_STALE : ELEMENT_OWNED;
	below = !at_most(c, w, s.lo, 0, i);
	above = !at_most(c, w, i, 1, s.hi);
	if (!below && !above)
		return ELEMENT_OWNED;
	if ((below && s.below) || (above && s.above))
		return ELEMENT_STALE;
	if (is_outside(c, w, s, i))
		return ELEMENT_NULL;
	return is_new(c, w, l) ? ELEMENT_MAYBE : ELEMENT_OWNED;
}

void array_put(struct wctx *c, struct world *w, const struct loc *l)
{
	struct extent s = extent_of(c, w, l->up);
	const struct value *i = position(c, l);

	if (!s.known)
		return;
	if (meets(c, w, i, 0, s.hi)) {
		s.hi = next(c, i);
	} else if (meets(c, w, i, 1, s.lo)) {
		s.lo = i;
	} else if (at_most(c, w, s.hi, 0, s.lo)) {
		s.lo = i;
		s.hi = next(c, i);
		s.below = s.above = s.below || s.above;
	} else if (!at_most(c, w, s.lo, 0, i) || !at_most(c, w, i, 1, s.hi)) {
		/* What is NULL may as well be within. */
		s.known = !s.below && !s.above;
		s.lo = value_int(c->vt, &number, 0);
		s.hi = count_of(c, l->up);
	}
	set_extent(c, w, l->up, s);
}

void array_gone(struct wctx *c, struct world *w, const struct loc *l,
		bool null)
{
	struct extent s = extent_of(c, w, l->up);
	const struct value *i = position(c, l);
	bool low;

	if (!s.known)
		return;
	/* The last one of all goes the way of those before. */
	low = meets(c, w, i, 0, s.lo);
	if (meets(c, w, i, 1, s.hi) &&
	    (!low || (s.lo->kind == V_INT && !s.lo->k))) {
		s.hi = i;
		s.above |= !null;
	} else if (low) {
		s.lo = next(c, i);
		s.below |= !null;
	} else if (!null && !is_outside(c, w, s, i)) {
		s.known = false;
	}
	set_extent(c, w, l->up, s);
}

void array_reported(struct wctx *c, struct world *w, const struct loc *l)
{
	struct extent s = extent_of(c, w, l->up);

	s.moot = true;
	set_extent(c, w, l->up, s);
}

/* Arrays up to this size are looked at element by element. */
#define MAX_ELEMENTS	16

static bool element_owns(struct wctx *c, const struct world *w,
			 const struct loc *l)
{
	const struct cell *cell = world_cell(w, l);
	const struct duty *d;

	if (!cell)
		return true;
	if (!fact_may_own(world_fact(w, cell->val)))
		return false;
	d = cell->val->kind == V_UNINIT ? NULL :
	    world_duty(w, cell->val, NULL);
	for (; d; d = d->next)
		if (d->state & DUTY_HELD && d->holder == l)
			return true;
	return array_ask(c, w, l) >= ELEMENT_MAYBE && !world_duty(w, cell->val,
								  NULL);
}

void array_start_empty(struct wctx *c, struct world *w, const struct loc *a)
{
	const struct value *zero = value_int(c->vt, &number, 0);

	set_extent(c, w, a, (struct extent){ .lo = zero, .hi = zero,
					     .known = true });
}

bool array_lists_full(struct wctx *c, const struct world *w,
		      const struct loc *a)
{
	struct extent s = extent_of(c, w, a);

	return !s.moot && !(s.known && at_most(c, w, s.hi, 0, s.lo));
}

bool array_may_be_full(const struct site *at, struct world *w,
		       const struct loc *a)
{
	static struct mir_type index = { .kind = TYPE_INT, .bits = 64,
					 .size = 8 };
	struct wctx *c = &at->run->c;
	const struct mir_type *t = array_type(a);
	struct extent s = extent_of(c, w, a);
	const struct loc *l;

	if (s.moot || (s.known && at_most(c, w, s.hi, 0, s.lo)))
		return false;
	if (!t->count || t->count > MAX_ELEMENTS)
		return true;
	for (uint64_t i = 0; i < t->count; i++) {
		l = loc_index(c->vt, a, value_int(c->vt, &index, (int64_t)i));
		if (s.known && is_outside(c, w, s, position(c, l)))
			continue;
		if (element_owns(c, w, l))
			return true;
	}
	return false;
}

/* What is said of the arrays in @o, which both worlds have; or NULL. */
static struct ostate *arrays_of(struct wctx *c, const struct world *a,
				const struct world *b, const struct ostate *o)
{
	const struct value *p = o->obj->ptr;
	struct ostate *n;
	struct imap_iter it;
	uint32_t key;
	void *cell;

	if (o->obj->frame || o->fresh || o->death ||
	    (p && p->kind == V_SYM && !(imap_get(a->defined, p->id) &&
					imap_get(b->defined, p->id))))
		return NULL;
	n = arena_new(c->arena, struct ostate);
	n->obj = o->obj;
	n->cells = o->cells;
	for (imap_start(&it, o->cells); imap_next(&it, &key, &cell);)
		if (!ghost_is_extent(((struct cell *)cell)->loc))
			n->cells = imap_del(c->arena, n->cells, key);
	return n->cells.root ? n : NULL;
}

bool array_alone(struct wctx *c, struct world *into, const struct world *from,
		 const struct ostate **sa, const struct ostate **sb)
{
	const struct ostate *one = *sa ? *sa : *sb;
	const struct ostate *n = arrays_of(c, into, from, one);
	bool less = n && *sa && n->cells.root != one->cells.root;
	struct ostate *none;

	if (!n)
		return false;
	none = arena_new(c->arena, struct ostate);
	none->obj = n->obj;
	*sb = *sb ? n : none;
	*sa = *sa ? n : none;
	world_set_obj(c, into, **sa);
	return less;
}
