// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/arrayjoin.h"

#include "analysis/array.h"
#include "analysis/element.h"
#include "analysis/ghost.h"
#include "analysis/lend.h"
#include "analysis/said.h"

/* Two worlds, of which one is told what the other found in a place. */
struct telling {
	struct wctx *c;
	struct world *a, *b;
	bool pointers;		/* or else numbers */
};

static bool has_columns(const struct ostate *s)
{
	struct imap_iter it;
	uint32_t key;
	void *cell;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &cell);)
		if (ghost_is_of(((struct cell *)cell)->loc, GHOST_LOW))
			return true;
	return false;
}

/* The value that a load found in @l, of which @v was made; or NULL. */
static const struct value *found_in(const struct value *v,
				    const struct loc *l)
{
	const struct value *x;

	if (!v || (v->kind == V_SYM && v->loc == l &&
		   (v->sym == SYM_LOAD || (v->sym == SYM_PHI && v->type &&
					   v->type->kind == TYPE_PTR))))
		return v;
	if (v->kind != V_BIN && v->kind != V_CAST)
		return NULL;
	x = v->a ? found_in(v->a, l) : NULL;
	return x || !v->b ? x : found_in(v->b, l);
}

/* Is what @w found there an array of owners, or the number of its elements? */
static bool matters(const struct telling *t, const struct world *w,
		    const struct loc *l, const struct value *v)
{
	const struct ostate *s;

	if (!v || !v->type)
		return false;
	if (!t->pointers)
		return v->type->kind == TYPE_INT && element_counts(l);
	if (v->type->kind != TYPE_PTR)
		return false;
	s = imap_get(w->store, loc_deref(t->c->vt, v)->obj->id);
	return s && !s->fresh && !s->death && (s->many || has_columns(s));
}

/* Would a load of @l in @w yield something of which nothing is known? */
static bool is_open(const struct world *w, const struct loc *l)
{
	const struct value *p = l->obj->ptr;
	enum fill fill = world_fill_of(w, l);

	if (l->obj->kind == OBJ_VAR ? l->obj->frame != NULL :
	    p->kind == V_SYM && !imap_get(w->defined, p->id))
		return false;
	return !world_cell(w, l) && !world_death(w, l) &&
	       (fill == FILL_NONE || fill == FILL_UNKNOWN);
}

/* The array behind @v, of which @from knows, as a load would find it in @to. */
static void tell_array(struct telling *t, const struct world *from,
		       struct world *to, const struct value *v)
{
	const struct loc *root = loc_deref(t->c->vt, v)->obj->root;
	const struct ostate *s = imap_get(from->store, root->obj->id);
	struct ostate n = { .obj = root->obj, .many = s->many,
			    .kept = s->kept };
	const struct loc *place = element_count_place(t->c, from, root);
	const struct cell *a = place ? world_cell(from, place) : NULL;
	const struct cell *b = place ? world_cell(to, place) : NULL;
	struct imap_iter it;
	uint32_t key;
	void *cell;

	/* A size that was told by the number as it was found. */
	if (a && b && found_in(a->val, place) == b->val)
		n.size = s->size;
	world_set_obj(t->c, to, n);
	for (imap_start(&it, s->cells); imap_next(&it, &key, &cell);)
		if (ghost_is_of(((struct cell *)cell)->loc, GHOST_LOW))
			array_found(t->c, to, ((struct cell *)cell)->loc->up);
}

static void tell_duty(struct telling *t, const struct world *from,
		      struct world *to, const struct loc *l,
		      const struct value *v)
{
	const struct duty *d;

	for (d = world_duty(from, v, NULL); d; d = d->next) {
		if (!d->home || d->origin != l)
			continue;
		world_set_duty(t->c, to, (struct duty){
			.subject = d->subject, .cls = d->cls,
			.state = DUTY_HELD, .count = d->count,
			.holder = l, .home = true, .element = d->element,
			.origin = l });
	}
}

static void tell(struct telling *t, const struct world *from,
		 struct world *to, const struct cell *cell)
{
	const struct value *v = found_in(cell->val, cell->loc);
	struct fact f;

	if (!matters(t, from, cell->loc, v) || !is_open(to, cell->loc) ||
	    imap_get(to->defined, v->id))
		return;
	to->defined = imap_set(t->c->arena, to->defined, v->id,
			       (void *)(uintptr_t)v);
	world_note(t->c, to, cell->loc, v);
	if (!t->pointers)
		return;
	f = words_fact(v->type, lend_words(cell->loc));
	if (cell->loc->obj->kind == OBJ_VAR)
		f.ptr |= PTR_NULL;
	world_learn(t->c, to, v, f);
	tell_array(t, from, to, v);
	tell_duty(t, from, to, cell->loc, v);
}

static void tell_cell(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct telling *t = ctx;

	(void)key;
	if (pa && !pb)
		tell(t, t->a, t->b, pa);
	else if (pb && !pa)
		tell(t, t->b, t->a, pb);
}

static void tell_obj(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct ostate *sa = pa, *sb = pb;
	struct imap none = { NULL };

	(void)key;
	imap_diff(sa ? sa->cells : none, sb ? sb->cells : none, tell_cell,
		  ctx);
}

/* A pointer that is told of may lead to the next. */
#define ROUNDS	2

void arrayjoin_before(struct wctx *c, struct world *a, struct world *b)
{
	struct telling t = { .c = c, .a = a, .b = b };

	if (!a->arrays && !b->arrays)
		return;
	a->arrays = true;
	imap_diff(a->store, b->store, tell_obj, &t);
	t.pointers = true;
	for (unsigned i = 0; i < ROUNDS; i++)
		imap_diff(a->store, b->store, tell_obj, &t);
	array_settle(c, a, b);
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
		if (!ghost_stays(((struct cell *)cell)->loc))
			n->cells = imap_del(c->arena, n->cells, key);
	return n->cells.root ? n : NULL;
}

bool arrayjoin_alone(struct wctx *c, struct world *into,
		     const struct world *from, const struct ostate **sa,
		     const struct ostate **sb)
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

bool arrayjoin_follows(struct wctx *c, const struct world *a,
		       const struct world *b, const struct loc *l)
{
	const struct loc *column;

	if ((!a->arrays && !b->arrays) || !element_in(a, l))
		return false;
	column = element_at(c, l).column;
	return ghost_is_set(c, a, column, GHOST_LOW) ||
	       ghost_is_set(c, b, column, GHOST_LOW);
}
