// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/element.h"

#include <string.h>

#include "analysis/lend.h"
#include "analysis/wordplace.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

static bool is_array(const struct loc *l)
{
	const struct mir_type *t = l->stride ? NULL : loc_type(l);

	return t && t->kind == TYPE_ARRAY;
}

const struct loc *element_kept_in(const struct world *w, const struct obj *o)
{
	const struct ostate *s = imap_get(w->store, o->id);
	const struct value *p = o->ptr;

	if (s && s->kept)
		return s->kept;
	return p && p->kind == V_SYM && p->sym != SYM_BAD ? p->loc : NULL;
}

static struct word *kept_words(const struct world *w, const struct obj *o)
{
	const struct loc *l = element_kept_in(w, o);

	return l ? lend_words(l) : NULL;
}

static bool is_counted(struct word *words, const struct mir_type *t)
{
	return t && t->kind == TYPE_PTR && t->elem->kind == TYPE_RECORD &&
	       word_find(words, WORD_COUNTED_BY);
}

bool element_many(const struct world *w, const struct obj *o)
{
	const struct ostate *s = imap_get(w->store, o->id);
	struct word *words;

	if (o->kind != OBJ_DEREF)
		return false;
	if (s && s->many)
		return true;
	words = kept_words(w, o);
	return words && (word_find(words, WORD_OWN_EACH) ||
			 is_counted(words, o->ptr->type));
}

const char *element_class(const struct world *w, const struct obj *o)
{
	struct word *own = o->kind == OBJ_DEREF ?
			   word_find(kept_words(w, o), WORD_OWN_EACH) : NULL;

	return own ? own->release : NULL;
}

bool element_nullable(const struct world *w, const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	return !l->up && l->obj->kind == OBJ_DEREF &&
	       word_find(kept_words(w, l->obj), WORD_NULLABLE_EACH);
}

/* The step with the index on the way to @l; NULL: it is the first of many. */
static const struct loc *indexed(const struct loc *l)
{
	while (l && !l->index)
		l = l->up;
	return l;
}

bool element_in(const struct world *w, const struct loc *l)
{
	const struct loc *e = indexed(l);

	/* A step of bytes leads from a member to what contains it. */
	if (e && e->stride == 1)
		return false;
	if (e)
		return is_array(e->up) || (!e->up->up &&
					   e->obj->kind == OBJ_DEREF);
	return element_many(w, l->obj);
}

/* @l without the step @e. */
static const struct loc *without(struct vtab *vt, const struct loc *l,
				 const struct loc *e)
{
	if (l == e)
		return e->up;
	return loc_field(vt, without(vt, l->up, e), l->field);
}

struct element element_at(struct wctx *c, const struct loc *l)
{
	const struct loc *e = indexed(l);

	if (!e)
		return (struct element){ l, value_int(c->vt, &number, 0),
					 value_int(c->vt, &number, 0) };
	return (struct element){ without(c->vt, l, e),
				 value_cast(c->vt, &number, e->index),
				 e->index };
}

const struct loc *element_array(const struct loc *column)
{
	const struct loc *l;

	for (l = column; l->up; l = l->up)
		if (is_array(l))
			return l;
	return l;
}

static const struct loc *put_back(struct wctx *c, const struct loc *column,
				  const struct loc *array,
				  const struct value *i)
{
	if (column == array)
		return loc_index(c->vt, array, i);
	return loc_field(c->vt, put_back(c, column->up, array, i),
			 column->field);
}

const struct loc *element_nth(struct wctx *c, const struct loc *column,
			      const struct value *i)
{
	return put_back(c, column, element_array(column), i);
}

/* Where the word @x on @l says that the number of elements is. */
static const struct loc *count_place(struct vtab *vt, const struct loc *l,
				     const struct word *x)
{
	const struct mir_type *t;
	struct mir_type record = { .kind = TYPE_RECORD };

	if (l->field && l->up) {
		record.rec = l->field->rec;
		t = &record;
		while (l->up->field && !l->up->field->name[0]) {
			l = l->up;
			record.rec = l->field->rec;
		}
		return wordplace_member(vt, l->up, &t, x->expr);
	}
	if (l->up || l->obj->kind != OBJ_VAR || !l->obj->frame)
		return NULL;
	for (unsigned i = 0; i < l->obj->frame->func->nparams; i++)
		if (!strcmp(l->obj->frame->func->params[i]->name, x->expr))
			return obj_var(vt, l->obj->frame,
				       l->obj->frame->func->params[i])->root;
	return NULL;
}

static const struct word *counted_by(const struct world *w,
				     const struct loc *array,
				     const struct loc **at)
{
	*at = array;
	if (!array->field && !array->up && array->obj->kind == OBJ_DEREF)
		*at = element_kept_in(w, array->obj);
	return *at ? word_find(lend_words(*at), WORD_COUNTED_BY) : NULL;
}

bool element_counted(const struct world *w, const struct loc *array)
{
	const struct loc *at;

	return counted_by(w, array, &at);
}

const struct loc *element_count_place(struct wctx *c, const struct world *w,
				      const struct loc *array)
{
	const struct loc *at;
	const struct word *x = counted_by(w, array, &at);

	return x ? count_place(c->vt, at, x) : NULL;
}

bool element_may_own(const struct mir_type *t, struct word *words)
{
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	if ((t->kind == TYPE_PTR && word_find(words, WORD_OWN_EACH)) ||
	    ((t->kind == TYPE_PTR || t->kind == TYPE_INT) &&
	     word_find(words, WORD_OWN)))
		return true;
	if (t->kind != TYPE_RECORD)
		return false;
	for (unsigned i = 0; i < t->rec->nfields; i++)
		if (element_may_own(t->rec->fields[i].type,
				    t->rec->fields[i].words))
			return true;
	return false;
}

/* An array of owners among the members, counted by @f; after @prev. */
static struct mir_field *counted_field(const struct mir_field *f,
				       const struct mir_field *prev)
{
	const struct mir_record *rec = f->rec;
	const struct word *x;

	for (unsigned i = prev ? prev->index + 1 : 0; i < rec->nfields; i++) {
		struct mir_field *s = &rec->fields[i];

		x = word_find(s->words, WORD_COUNTED_BY);
		if (!x || strcmp(x->expr, f->name))
			continue;
		if (s->type->kind == TYPE_PTR ?
		    word_find(s->words, WORD_OWN_EACH) ||
		    element_may_own(s->type->elem, NULL) :
		    element_may_own(s->type, s->words))
			return s;
	}
	return NULL;
}

bool element_counts(const struct loc *l)
{
	const struct mir_field *f = l->field;

	return f && f->type->kind == TYPE_INT && f->rec->in_main_file &&
	       counted_field(f, NULL);
}

const struct loc *element_counted_by(struct vtab *vt, const struct loc *l,
				     const struct mir_field *prev)
{
	struct mir_field *f = counted_field(l->field, prev);

	return f ? loc_field(vt, l->up, f) : NULL;
}

const struct value *element_count(struct wctx *c, const struct world *w,
				  const struct loc *array)
{
	const struct mir_type *t = is_array(array) ? loc_type(array) : NULL;
	const struct loc *place;
	const struct cell *cell;

	if (t && t->count)
		return value_int(c->vt, &number, (int64_t)t->count);
	place = element_count_place(c, w, array);
	cell = place ? world_cell(w, place) : NULL;
	/* What it was when the array was found is what counts. */
	if (!cell || cell->val->kind != V_SYM || cell->val->loc != place ||
	    (cell->val->sym != SYM_LOAD && cell->val->sym != SYM_PARAM))
		return NULL;
	return value_cast(c->vt, &number, cell->val);
}

/* A local variable tells less than what stays, or has its count. */
static int tells(const struct loc *l)
{
	return (l->obj->kind == OBJ_VAR && l->obj->frame ? 0 : 2) +
	       (word_find(lend_words(l), WORD_COUNTED_BY) ? 1 : 0);
}

void element_kept(const struct site *at, struct world *w,
		  const struct loc *l, const struct value *v)
{
	struct wctx *c = &at->run->c;
	struct word *words = lend_words(l);
	const struct loc *target;
	struct ostate s;

	if (v->kind != V_SYM || !words ||
	    !(word_find(words, WORD_OWN_EACH) ||
	      is_counted(words, loc_type(l))))
		return;
	target = loc_deref(c->vt, v);
	s = *world_obj(c, w, target->obj);
	if (s.kept && tells(s.kept) > tells(l))
		return;
	s.many = true;
	s.kept = l;
	world_set_obj(c, w, s);
}

static const struct value *bare(const struct value *v)
{
	while (v->kind == V_CAST)
		v = v->a;
	return v;
}

/* Is @size so many times @each, and not once? */
static bool is_multiple(const struct value *size, uint64_t each)
{
	const struct value *a, *b;

	size = bare(size);
	if (size->kind == V_INT)
		return each && (uint64_t)size->k > each &&
		       !((uint64_t)size->k % each);
	if (size->kind != V_BIN || size->op != BIN_MUL)
		return false;
	a = bare(size->a);
	b = bare(size->b);
	return (a->kind == V_INT && (uint64_t)a->k == each) ||
	       (b->kind == V_INT && (uint64_t)b->k == each);
}

void element_made(const struct site *at, struct world *w,
		  const struct value *v, struct mir_record *rec)
{
	const struct mir_type t = { .kind = TYPE_RECORD, .rec = rec };
	struct ostate s = *world_obj(&at->run->c, w,
				     loc_deref(at->run->c.vt, v)->obj);

	if (!s.fresh || s.many || !s.size || !rec->complete ||
	    !element_may_own(&t, NULL) || !is_multiple(s.size, rec->size))
		return;
	s.many = true;
	world_set_obj(&at->run->c, w, s);
}
