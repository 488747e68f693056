// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/array.h"

#include "analysis/duty.h"
#include "analysis/element.h"
#include "analysis/ghost.h"
#include "analysis/listkind.h"
#include "analysis/relate.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

/* Values of GHOST_BELOW and GHOST_ABOVE: what the elements there are. */
enum zone { ZONE_NULL, ZONE_UNSET, ZONE_ENDED, ZONE_MOOT };

/* Values of GHOST_GAPS: what elements within the span may be. */
enum { GAPS_NONE, GAPS_NULL, GAPS_ENDED };

/*
 * Elements [lo, hi); empty if hi <= lo. The one at @hole, NULL if there is
 * none, was released, and it is open what comes to its place.
 */
struct extent {
	const struct loc *column;
	const struct value *lo, *hi, *hole;
	bool known;
	enum zone below, above;
	int gaps;
	bool moot;		/* something was reported of it */
};

bool array_has(const struct run *r, const struct world *w,
	       const struct loc *l)
{
	return element_in(w, l) && duty_owner(r, w, l);
}

bool array_of_heads(const struct loc *a)
{
	const struct mir_type *t = a->index ? NULL : loc_type(a);
	const struct list_type *list;

	if (!t || t->kind != TYPE_ARRAY || t->elem->kind != TYPE_RECORD)
		return false;
	list = list_type_of(t->elem->rec);
	return list && list->head;
}

bool array_head(const struct loc *l)
{
	return l->index && l->up && !l->stride && array_of_heads(l->up);
}

/* What all elements are where nothing was said of them. */
static const struct value *implied_high(struct wctx *c, const struct world *w,
					const struct loc *column)
{
	const struct loc *a = element_array(column);
	const struct value *count = element_count(c, w, a);

	if (count || element_counted(w, a))
		return count;
	/* One of any length is full to an end that nobody reaches. */
	return value_int(c->vt, &number, INT64_MAX);
}

const struct value *array_implied(struct wctx *c, const struct world *w,
				  const struct loc *ghost)
{
	enum fill fill;
	int64_t k = 0;

	if (!ghost_is_extent(ghost))
		return NULL;
	fill = world_fill_of(w, ghost);
	if (ghost_is_of(ghost, GHOST_HOLE))
		return value_int(c->vt, &number, -1);
	if (fill == FILL_PARTIAL)
		return NULL;
	if (ghost_is_of(ghost, GHOST_BELOW))
		k = ZONE_ENDED;		/* there are none, nor above a count */
	else if (ghost_is_of(ghost, GHOST_ABOVE))
		k = fill == FILL_UNINIT ? ZONE_UNSET :
		    fill == FILL_ZERO ? ZONE_NULL : ZONE_ENDED;
	else if (ghost_is_of(ghost, GHOST_HIGH) && fill != FILL_UNINIT &&
		 fill != FILL_ZERO)
		return implied_high(c, w, ghost->up);
	return value_int(c->vt, &number, k);
}

static const struct value *bound(struct wctx *c, const struct world *w,
				 const struct loc *column, enum ghost g)
{
	const struct value *v;

	if (!ghost_is_set(c, w, column, g))
		return array_implied(c, w, ghost_place(c, column, g));
	v = ghost_get(c, w, column, g);
	return v && v->kind != V_UNINIT && !world_fact(w, v).uninit ? v : NULL;
}

static enum zone zone_of(struct wctx *c, const struct world *w,
			 const struct loc *column, enum ghost g, bool *moot)
{
	const struct value *v = bound(c, w, column, g);
	struct fact f = v ? world_fact(w, v) : fact_top(&number);

	*moot |= v && f.hi == ZONE_MOOT;
	if (f.lo == f.hi && f.lo >= ZONE_NULL && f.hi <= ZONE_ENDED)
		return (enum zone)f.lo;
	return ZONE_UNSET;
}

static struct extent extent_of(struct wctx *c, const struct world *w,
			       const struct loc *column)
{
	const struct value *gaps = bound(c, w, column, GHOST_GAPS);
	struct extent s = { .column = column,
			    .lo = bound(c, w, column, GHOST_LOW),
			    .hi = bound(c, w, column, GHOST_HIGH),
			    .hole = bound(c, w, column, GHOST_HOLE) };

	s.below = zone_of(c, w, column, GHOST_BELOW, &s.moot);
	s.above = zone_of(c, w, column, GHOST_ABOVE, &s.moot);
	s.known = s.lo && s.hi;
	s.gaps = gaps ? (int)world_fact(w, gaps).hi : GAPS_NONE;
	if (s.hole && s.hole->kind == V_INT && s.hole->k < 0)
		s.hole = NULL;
	return s;
}

/* What is said already is not said again: a world that stays the same shows. */
static void say(struct wctx *c, struct world *w, const struct loc *column,
		enum ghost g, const struct value *v)
{
	if (v && ghost_get(c, w, column, g) != v)
		ghost_set(c, w, column, g, v);
	else if (!v && (!ghost_is_set(c, w, column, g) ||
			ghost_get(c, w, column, g)))
		ghost_forget(c, w, column, g);
}

static void say_number(struct wctx *c, struct world *w,
		       const struct loc *column, enum ghost g, int64_t k)
{
	say(c, w, column, g, value_int(c->vt, &number, k));
}

static void set_extent(struct wctx *c, struct world *w, struct extent s)
{
	const struct loc *a = s.column;

	say(c, w, a, GHOST_LOW, s.known ? s.lo : NULL);
	say(c, w, a, GHOST_HIGH, s.known ? s.hi : NULL);
	say_number(c, w, a, GHOST_BELOW, s.moot ? ZONE_MOOT : s.below);
	say_number(c, w, a, GHOST_ABOVE, s.above);
	say_number(c, w, a, GHOST_GAPS, s.gaps);
	if (s.hole)
		say(c, w, a, GHOST_HOLE, s.hole);
	else
		say_number(c, w, a, GHOST_HOLE, -1);
	w->arrays = true;
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

static bool apart(struct wctx *c, const struct world *w,
		  const struct value *a, const struct value *b)
{
	return at_most(c, w, a, 1, b) || at_most(c, w, b, 1, a) ||
	       world_known_differ(c, w, a, b) ||
	       world_known_differ(c, w, b, a);
}

static const struct value *next(struct wctx *c, const struct value *i)
{
	return value_bin(c->vt, &number, BIN_ADD, i,
			 value_int(c->vt, &number, 1));
}

static bool is_empty(struct wctx *c, const struct world *w, struct extent s)
{
	return s.known && at_most(c, w, s.hi, 0, s.lo);
}

static bool is_outside(struct wctx *c, const struct world *w, struct extent s,
		       const struct value *i)
{
	return at_most(c, w, i, 1, s.lo) || at_most(c, w, s.hi, 0, i) ||
	       at_most(c, w, s.hi, 0, s.lo);
}

static bool none_below(struct wctx *c, const struct world *w, struct extent s)
{
	return at_most(c, w, s.lo, 0, value_int(c->vt, &number, 0));
}

static bool none_above(struct wctx *c, const struct world *w, struct extent s)
{
	const struct value *n = element_count(c, w, element_array(s.column));

	return n && at_most(c, w, n, 0, s.hi);
}

static enum zone both(enum zone a, enum zone b)
{
	return a == b ? a : ZONE_UNSET;
}

/* What all elements are that are not in the span. */
static enum zone around(struct wctx *c, const struct world *w, struct extent s)
{
	if (none_below(c, w, s))
		return s.above;
	return none_above(c, w, s) ? s.below : both(s.below, s.above);
}

/* Arrays up to this size are looked at element by element. */
#define MAX_ELEMENTS	16

static bool is_small(const struct loc *array)
{
	const struct mir_type *t = loc_type(array);

	return t && t->kind == TYPE_ARRAY && t->count &&
	       t->count <= MAX_ELEMENTS;
}

/* Some of those within the span are NULL. */
static struct extent with_gaps(struct extent s)
{
	if (s.gaps == GAPS_NONE)
		s.gaps = GAPS_NULL;
	return s;
}

/* Element @i owns nothing any more; it is what @as says of its zone. */
static struct extent without(struct wctx *c, const struct world *w,
			     struct extent s, const struct value *i,
			     enum zone as)
{
	bool low;

	if (!s.known)
		return s;
	/* The last one of all goes the way of those before. */
	low = meets(c, w, i, 0, s.lo);
	if (meets(c, w, i, 1, s.hi) &&
	    (!low || (s.lo->kind == V_INT && !s.lo->k))) {
		s.above = none_above(c, w, s) ? as : both(s.above, as);
		s.hi = i;
	} else if (low) {
		s.below = none_below(c, w, s) ? as : both(s.below, as);
		s.lo = next(c, i);
	} else if (is_outside(c, w, s, i)) {
		return s;
	} else if (!s.above && at_most(c, w, s.hi, -1, i)) {
		/* The last one, or one of those that are NULL behind it. */
		s = with_gaps(s);
		s.above = both(s.above, as);
		s.hi = i;
	} else if (as == ZONE_NULL) {
		s = with_gaps(s);
	} else {
		/* Each of a few by its number is told from what it holds. */
		if (i->kind != V_INT || !is_small(element_array(s.column)))
			s.gaps = GAPS_ENDED;
		s.known = false;
	}
	return s;
}

/* Nothing came to the place of what was released last. */
static struct extent settled(struct wctx *c, const struct world *w,
			     struct extent s)
{
	const struct value *i = s.hole;

	s.hole = NULL;
	return i ? without(c, w, s, value_cast(c->vt, &number, i),
			   ZONE_ENDED) : s;
}

/* Memory whose words cannot be taken to hold yet. */
static bool is_new(struct wctx *c, const struct world *w, const struct loc *l)
{
	return (l->obj->kind == OBJ_VAR && l->obj->frame) ||
	       world_obj(c, w, l->obj)->fresh;
}

static enum element_state ended(enum zone z)
{
	return z == ZONE_ENDED ? ELEMENT_ENDED : ELEMENT_STALE;
}

enum element_state array_ask(struct wctx *c, const struct world *w,
			     const struct loc *l)
{
	struct element e = element_at(c, l);
	struct extent s = extent_of(c, w, e.column);
	bool below, above;

	if (s.moot)
		return ELEMENT_OWNED;
	if (s.hole && !apart(c, w, s.hole, e.raw))
		return ELEMENT_ENDED;
	/* What is in no order any more is reported when the array goes. */
	if (!s.known)
		return is_new(c, w, l) && s.gaps != GAPS_ENDED ?
		       ELEMENT_STALE : ELEMENT_OWNED;
	below = !none_below(c, w, s) && !at_most(c, w, s.lo, 0, e.index);
	above = !none_above(c, w, s) && !at_most(c, w, e.index, 1, s.hi);
	if (!below && !above)
		return s.gaps ? ELEMENT_MAYBE : ELEMENT_OWNED;
	if (below && s.below)
		return ended(above ? both(s.below, s.above) : s.below);
	if (above && s.above)
		return ended(below ? both(s.below, s.above) : s.above);
	if (is_outside(c, w, s, e.index))
		return ELEMENT_NULL;
	return is_new(c, w, l) ? ELEMENT_MAYBE : ELEMENT_OWNED;
}

/* Something that is owned comes to @i, which is not next to the others. */
static struct extent put_apart(struct wctx *c, const struct world *w,
			       struct extent s)
{
	bool clean = (!s.below || none_below(c, w, s)) &&
		     (!s.above || none_above(c, w, s));

	/* What is NULL may as well be within. */
	s = with_gaps(s);
	s.known = clean;
	if (!clean && !is_new(c, w, s.column))
		s.gaps = GAPS_ENDED;
	s.lo = value_int(c->vt, &number, 0);
	s.hi = element_count(c, w, element_array(s.column));
	if (!s.hi)
		s.hi = value_int(c->vt, &number, INT64_MAX);
	return s;
}

void array_put(struct wctx *c, struct world *w, const struct loc *l)
{
	struct element e = element_at(c, l);
	struct extent s = extent_of(c, w, e.column);
	const struct value *i = e.index;

	if (s.hole && meets(c, w, s.hole, 0, i)) {
		s.hole = NULL;
		set_extent(c, w, s);
		return;
	}
	s = settled(c, w, s);
	if (!s.known) {
		/* Not told by what it holds any more. */
		if (i->kind != V_INT)
			s.gaps = GAPS_ENDED;
	} else if (meets(c, w, i, 0, s.hi)) {
		s.hi = next(c, i);
	} else if (meets(c, w, i, 1, s.lo)) {
		s.lo = i;
	} else if (is_empty(c, w, s)) {
		s.above = s.below = around(c, w, s);
		s.lo = i;
		s.hi = next(c, i);
	} else if (at_most(c, w, s.hi, 0, i) && !s.above) {
		s = with_gaps(s);
		s.hi = next(c, i);
	} else if (at_most(c, w, i, 1, s.lo) && !s.below) {
		s = with_gaps(s);
		s.lo = i;
	} else if (!at_most(c, w, s.lo, 0, i) || !at_most(c, w, i, 1, s.hi)) {
		s = put_apart(c, w, s);
	}
	set_extent(c, w, s);
}

void array_gone(struct wctx *c, struct world *w, const struct loc *l,
		bool null)
{
	struct element e = element_at(c, l);
	struct extent s = settled(c, w, extent_of(c, w, e.column));

	if (null)
		s = without(c, w, s, e.index, ZONE_NULL);
	else if (s.known && !is_outside(c, w, s, e.index))
		s.hole = e.raw;
	set_extent(c, w, s);
}

void array_cleared(struct wctx *c, struct world *w, const struct loc *l)
{
	struct element e = element_at(c, l);
	struct extent s = extent_of(c, w, e.column);
	const struct value *i = e.index;

	if (s.hole && meets(c, w, s.hole, 0, i)) {
		s.hole = NULL;
		set_extent(c, w, without(c, w, s, i, ZONE_NULL));
		return;
	}
	s = settled(c, w, s);
	if (is_empty(c, w, s) && (s.above || (s.below &&
					      !none_below(c, w, s)))) {
		/* From the start on they are made NULL, one after the other. */
		if (at_most(c, w, i, 0, value_int(c->vt, &number, 0))) {
			s.above = around(c, w, s);
			s.below = ZONE_NULL;
			s.lo = s.hi = next(c, i);
		} else if (meets(c, w, i, 0, s.lo) && !s.below) {
			s.lo = s.hi = next(c, i);
		}
	}
	set_extent(c, w, s);
}

bool array_tells(struct wctx *c, const struct world *w, const struct loc *l)
{
	struct extent s = extent_of(c, w, element_at(c, l).column);

	s = settled(c, w, s);
	return s.moot || s.known || s.gaps == GAPS_ENDED;
}

bool array_moot(struct wctx *c, const struct world *w, const struct loc *l)
{
	return extent_of(c, w, element_at(c, l).column).moot;
}

void array_found(struct wctx *c, struct world *w, const struct loc *column)
{
	if (!ghost_is_set(c, w, column, GHOST_LOW))
		set_extent(c, w, extent_of(c, w, column));
}

void array_moved(struct wctx *c, struct world *w, const struct loc *column)
{
	struct extent s = extent_of(c, w, column);

	s.lo = s.hi = value_int(c->vt, &number, 0);
	s.known = true;
	s.hole = NULL;
	s.above = ZONE_ENDED;
	set_extent(c, w, s);
}

void array_reported(struct wctx *c, struct world *w, const struct loc *l)
{
	struct extent s = extent_of(c, w, element_at(c, l).column);

	s.moot = true;
	set_extent(c, w, s);
}

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

	set_extent(c, w, (struct extent){ .column = a, .lo = zero,
					  .hi = zero, .known = true });
}

bool array_may_be_full(struct wctx *c, const struct world *w,
		       const struct loc *column)
{
	const struct loc *a = element_array(column), *l;
	const struct value *n;
	struct extent s = settled(c, w, extent_of(c, w, column));

	if (s.moot || is_empty(c, w, s))
		return false;
	if (!is_small(a))
		return true;
	for (uint64_t i = 0; i < loc_type(a)->count; i++) {
		n = value_int(c->vt, &number, (int64_t)i);
		l = element_nth(c, column, n);
		if (s.known && is_outside(c, w, s, n))
			continue;
		if (element_owns(c, w, l))
			return true;
	}
	return false;
}

bool array_lists_full(struct wctx *c, const struct world *w,
		      const struct loc *a)
{
	struct extent s = extent_of(c, w, a);

	return !s.moot && !is_empty(c, w, s);
}

enum array_state array_left(struct wctx *c, const struct world *w,
			    const struct loc *column,
			    const struct value *count)
{
	struct extent s = extent_of(c, w, column);
	bool below, above, none;

	if (s.moot)
		return ARRAY_SOUND;
	s = settled(c, w, s);
	if (!s.known && s.gaps != GAPS_ENDED)
		return is_new(c, w, column) &&
		       !is_small(element_array(column)) ? ARRAY_UNSET :
		       ARRAY_SOUND;
	if (!s.known)
		return ARRAY_ENDED;
	none = count && at_most(c, w, count, 0,
				value_int(c->vt, &number, 0));
	below = !none && !none_below(c, w, s);
	above = !none && (!count || !at_most(c, w, count, 0, s.hi));
	if (count && !is_empty(c, w, s) && !at_most(c, w, s.hi, 0, count))
		return ARRAY_BEYOND;
	if ((below && s.below == ZONE_ENDED) ||
	    (above && s.above == ZONE_ENDED))
		return ARRAY_ENDED;
	if ((below && s.below == ZONE_UNSET) ||
	    (above && s.above == ZONE_UNSET))
		return ARRAY_UNSET;
	return below || above || (s.gaps && !none) ? ARRAY_NULLS :
						     ARRAY_SOUND;
}

void array_let_go(struct wctx *c, struct world *w, const struct loc *column)
{
	const struct value *n = element_count(c, w, element_array(column));
	enum array_state state = array_left(c, w, column, n);
	struct extent s = settled(c, w, extent_of(c, w, column));

	if (state != ARRAY_SOUND && state != ARRAY_NULLS)
		return;
	s.known = false;
	set_extent(c, w, s);
}

static const struct value *hole_in(const struct cell *cell)
{
	return cell && cell->val && !(cell->val->kind == V_INT &&
				      cell->val->k < 0) ? cell->val : NULL;
}

struct settling {
	struct wctx *c;
	struct world *a, *b;
	bool zones;
};

static void settle(struct wctx *c, struct world *w, const struct cell *cell)
{
	const struct loc *column;

	if (!hole_in(cell))
		return;
	column = cell->loc->up;
	set_extent(c, w, settled(c, w, extent_of(c, w, column)));
}

/* Where nothing is owned, and all is alike, it is said of those from 0 on. */
static void from_start(struct wctx *c, const struct world *w, struct extent *s)
{
	if (!none_below(c, w, *s) && !none_above(c, w, *s) &&
	    s->below != s->above)
		return;
	s->above = around(c, w, *s);
	s->lo = s->hi = value_int(c->vt, &number, 0);
}

/* What is said of a zone without elements is whatever the other says. */
static void settle_zones(struct settling *s, const struct loc *column)
{
	struct extent a = extent_of(s->c, s->a, column);
	struct extent b = extent_of(s->c, s->b, column);

	if (!a.known || !b.known || a.moot || b.moot)
		return;
	if (is_empty(s->c, s->a, a) &&
	    (is_empty(s->c, s->b, b) || none_below(s->c, s->b, b)))
		from_start(s->c, s->a, &a);
	if (is_empty(s->c, s->b, b) &&
	    (is_empty(s->c, s->a, a) || none_below(s->c, s->a, a)))
		from_start(s->c, s->b, &b);
	/* Of none it was said that they have ended: but once it may change. */
	if (none_below(s->c, s->b, b))
		b.below = a.below;
	else if (none_below(s->c, s->a, a) && a.below == ZONE_ENDED)
		a.below = b.below;
	if (none_above(s->c, s->b, b))
		b.above = a.above;
	else if (none_above(s->c, s->a, a) && a.above == ZONE_ENDED)
		a.above = b.above;
	set_extent(s->c, s->a, a);
	set_extent(s->c, s->b, b);
}

static void settle_cell(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct settling *s = ctx;
	const struct cell *one = pa ? pa : pb;

	(void)key;
	if (s->zones && ghost_is_extent(one->loc))
		settle_zones(s, one->loc->up);
	if (s->zones || !ghost_is_of(one->loc, GHOST_HOLE) ||
	    hole_in(pa) == hole_in(pb))
		return;
	settle(s->c, s->a, pa);
	settle(s->c, s->b, pb);
}

static void settle_obj(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct ostate *sa = pa, *sb = pb;
	struct imap none = { NULL };

	(void)key;
	imap_diff(sa ? sa->cells : none, sb ? sb->cells : none, settle_cell,
		  ctx);
}

void array_settle(struct wctx *c, struct world *a, struct world *b)
{
	struct settling s = { c, a, b, false };

	imap_diff(a->store, b->store, settle_obj, &s);
	s.zones = true;
	imap_diff(a->store, b->store, settle_obj, &s);
}
