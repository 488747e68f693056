// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/room.h"

#include <string.h>

#include "analysis/lend.h"
#include "analysis/length.h"
#include "analysis/wordplace.h"

static const struct mir_type u64 = { .kind = TYPE_INT, .bits = 64, .size = 8 };

static void add_size(struct room *r, struct expr e)
{
	if (r->n < ROOM_SIZES && !e.bad)
		r->size[r->n++] = e;
}

static void scaled(struct expr *sum, struct expr e, uint64_t by)
{
	expr_add(sum, e, (num)by);
}

/* An array at the end of a structure that stands for any number of elements. */
static bool is_flexible(const struct mir_field *f)
{
	const struct mir_record *rec = f->rec;
	uint64_t end = f->bit_offset / 8 + f->type->size;

	if (f->type->kind != TYPE_ARRAY)
		return false;
	return !f->type->count || (f->type->count == 1 && !rec->is_union &&
				   f->index + 1 == rec->nfields &&
				   end == rec->size);
}

/* Bytes from the object's start to @l; false where that is not fixed. */
static bool offset_in_object(const struct loc *l, num *off)
{
	uint64_t bits = 0;

	for (; l->up; l = l->up) {
		if (!l->field)
			return false;
		bits += l->field->bit_offset;
	}
	*off = (num)(bits / 8);
	return true;
}

/* No object is as large as this, on any machine that there is. */
#define LARGEST_OBJECT	((num)1 << 56)

/* A size that saturates is made of others that do. */
#define NESTED_SIZES	3

/* What is there is not larger than memory. */
static void room_bounded(struct wctx *c, struct world *w,
			 const struct value *ptr, const struct value *size)
{
	if (world_fact(w, ptr).ptr != PTR_VALID ||
	    world_fact(w, size).hi <= LARGEST_OBJECT)
		return;
	for (unsigned i = 0; i < NESTED_SIZES; i++) {
		struct expr e = expr_const(LARGEST_OBJECT);
		struct expr was = relate_expr(c, w, size), now;

		expr_add(&e, was, -1);
		relate_learn(c, w, e);
		now = relate_expr(c, w, size);
		if (expr_equal(&was, &now))
			break;
	}
}

static void room_of_pointer(const struct site *at, struct world *w,
			    const struct value *v, struct room *r)
{
	struct wctx *c = &at->run->c;
	const struct value *size = NULL;

	r->base = v;
	if (v->kind == V_STR) {
		add_size(r, expr_const((num)strlen(v->str) + 1));
		return;
	}
	if (v->kind == V_SYM)
		size = world_obj(c, w, loc_deref(c->vt, v)->obj)->size;
	if (size) {
		room_bounded(c, w, v, size);
		add_size(r, relate_expr(c, w, size));
	}
	if (!size && v->type && v->type->kind == TYPE_PTR &&
	    v->type->elem->size) {
		add_size(r, expr_const((num)v->type->elem->size));
		r->typed = true;
	}
}

bool room_made(const struct ostate *o)
{
	return (o->obj->kind == OBJ_VAR && o->obj->frame) ||
	       (o->fresh && o->size);
}

bool room_left(const struct site *at, struct world *w, const struct loc *l,
	       struct expr *left)
{
	struct room whole = { .off = expr_const(0) };
	num off;

	if (!offset_in_object(l, &off))
		return false;
	if (l->obj->kind == OBJ_DEREF)
		room_of_pointer(at, w, l->obj->ptr, &whole);
	else if (l->obj->frame && loc_type(l->obj->root))
		add_size(&whole,
			 expr_const((num)loc_type(l->obj->root)->size));
	if (!whole.n || whole.typed)
		return false;
	*left = whole.size[0];
	expr_add(left, expr_const(off), -1);
	return true;
}

/*
 * A flexible array: what is left of the object, and what is counted. An object
 * that was made here holds what was allocated, whatever its count says.
 */
static void room_of_flexible(const struct site *at, struct world *w,
			     const struct loc *l, struct room *r)
{
	const struct ostate *o = world_obj(&at->run->c, w, l->obj);
	const struct value *said = NULL;
	struct expr left;

	if (!room_made(o))
		said = room_said(at, w, l);
	if (said && l->obj->kind == OBJ_DEREF)
		room_bounded(&at->run->c, w, l->obj->ptr, said);
	if (said)
		add_size(r, relate_expr(&at->run->c, w, said));
	if (o->flexible == l)
		add_size(r, relate_expr(&at->run->c, w, o->counted));
	if (room_left(at, w, l, &left))
		add_size(r, left);
}

static void room_of_place(const struct site *at, struct world *w,
			  const struct loc *l, struct room *r)
{
	const struct mir_type *t = loc_type(l);

	if (l->field && is_flexible(l->field))
		room_of_flexible(at, w, l, r);
	else if (!l->up && l->obj->kind == OBJ_DEREF)
		room_of_pointer(at, w, l->obj->ptr, r);
	else if (t && t->size)
		add_size(r, expr_const((num)t->size));
}

struct room room_of(const struct site *at, struct world *w,
		    const struct value *v)
{
	struct wctx *c = &at->run->c;
	struct room r = { .off = expr_const(0) };
	const struct loc *l;

	while (v->kind == V_BIN && v->op == BIN_PTRADD) {
		/* container_of(): whether there is one is for other rules. */
		if (v->b->kind == V_INT && v->b->k < 0 &&
		    value_stride(v) == 1)
			r.trusted = true;
		scaled(&r.off, relate_expr(c, w, v->b), value_stride(v));
		v = v->a;
	}
	if (v->kind != V_ADDR) {
		room_of_pointer(at, w, v, &r);
		return r;
	}
	for (l = v->loc; l->up && l->index; l = l->up)
		scaled(&r.off, relate_expr(c, w, l->index), loc_stride(l));
	room_of_place(at, w, l, &r);
	return r;
}

void room_set(const struct site *at, struct world *w, const struct value *v,
	      const struct value *size)
{
	struct wctx *c = &at->run->c;
	struct ostate s;

	if (!size || v->kind != V_SYM)
		return;
	s = *world_obj(c, w, loc_deref(c->vt, v)->obj);
	s.size = size;
	world_set_obj(c, w, s);
	room_bounded(c, w, v, size);
}

const struct value *room_elements(const struct site *at,
				  const struct value *count, uint64_t each)
{
	struct vtab *vt = at->run->c.vt;

	return wordsize_op(vt, BIN_MUL, value_cast(vt, &u64, count),
			   value_int(vt, &u64, (int64_t)(each ? each : 1)));
}

static uint64_t element_size(const struct mir_type *t)
{
	return t->kind == TYPE_PTR || t->kind == TYPE_ARRAY ? t->elem->size : 0;
}

const struct value *room_said(const struct site *at, struct world *w,
			      const struct loc *l)
{
	struct word *bytes = word_find(lend_words(l), WORD_BYTES);
	struct word *count = word_find(l->field ? l->field->words : NULL,
				       WORD_COUNTED_BY);
	const struct loc *whole = l;
	const struct value *v;

	/* Of an array of pointers each points to so much. */
	while (whole->index && whole->up)
		whole = whole->up;
	if (bytes && (whole->field || !l->obj->frame))
		return wordplace_member_size(at, w, whole, bytes->expr);
	if (!l->up || !count)
		return NULL;
	v = wordplace_member_size(at, w, l, count->expr);
	return v ? room_elements(at, v, element_size(l->field->type)) : NULL;
}

void room_stored(const struct site *at, struct world *w, const struct loc *l,
		 const struct value *v)
{
	const struct value *size;

	if (v->kind != V_SYM || v->type->kind != TYPE_PTR ||
	    v->type->space != SPACE_IOMEM ||
	    world_obj(&at->run->c, w, loc_deref(at->run->c.vt, v)->obj)->size)
		return;
	size = room_said(at, w, l);
	if (size && size->kind == V_INT)
		room_set(at, w, v, size);
}

/*
 * The member @l of an object that may be the same one is not as large as is
 * said: this function has changed what its size is said in terms of.
 */
static bool is_broken(const struct site *at, struct world *w,
		      const struct loc *l)
{
	struct wctx *c = &at->run->c;
	struct imap store = w->store;
	const struct value *said, *have;
	const struct cell *cell;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!l->field || l->up->up)
		return false;
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;
		const struct loc *m = loc_field(c->vt, s->obj->root, l->field);

		cell = imap_get(s->cells, m->id);
		if (!cell || !cell->val || cell->val->kind != V_SYM ||
		    !world_may_equal(c, w, s->obj, l->obj))
			continue;
		have = world_obj(c, w, loc_deref(c->vt, cell->val)->obj)->size;
		said = have ? room_said(at, w, m) : NULL;
		if (said && relate_truth(c, w, BIN_LE, said, have) != 1)
			return true;
	}
	return false;
}

void room_loaded(const struct site *at, struct world *w, const struct loc *l,
		 const struct value *v)
{
	const struct value *said;

	if (v->type->kind != TYPE_PTR || v->type->space == SPACE_USER)
		return;
	said = room_said(at, w, l);
	if (said && !is_broken(at, w, l))
		room_set(at, w, v, said);
	if (l->field && word_find(l->field->words, WORD_CSTR))
		length_say(at, w, v);
}
