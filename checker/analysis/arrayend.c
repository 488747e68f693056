// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/arrayend.h"

#include "analysis/array.h"
#include "analysis/duty.h"
#include "analysis/element.h"
#include "analysis/ghost.h"
#include "analysis/leave.h"
#include "analysis/lend.h"
#include "analysis/memory.h"
#include "analysis/spelling.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

static bool is_plain_owner(const struct mir_type *t, struct word *words)
{
	return (t->kind == TYPE_PTR || t->kind == TYPE_INT) &&
	       word_find(words, WORD_OWN);
}

struct columns;
typedef void column_fn(struct columns *c, const struct loc *column);

/* What is done with each column of an array. */
struct columns {
	const struct site *at;
	struct world *w;
	column_fn *fn;
	const struct value *n;		/* for beyond() */
	const struct loc *place;	/* by it */
};

/* The columns below @column, each element of which is a @t. */
static void each_column(struct columns *c, const struct loc *column,
			const struct mir_type *t)
{
	if (t->kind != TYPE_RECORD)
		return;
	for (unsigned i = 0; i < t->rec->nfields; i++) {
		struct mir_field *f = &t->rec->fields[i];
		const struct loc *m = loc_field(c->at->run->c.vt, column, f);

		if (is_plain_owner(f->type, f->words))
			c->fn(c, m);
		else if (element_may_own(f->type, f->words))
			each_column(c, m, f->type);
	}
}

static void found(struct columns *c, const struct loc *column)
{
	array_found(&c->at->run->c, c->w, column);
}

static void beyond(struct columns *c, const struct loc *column)
{
	struct wctx *ctx = &c->at->run->c;

	if (array_may_be_full(ctx, c->w, column) &&
	    array_left(ctx, c->w, column, c->n) == ARRAY_BEYOND)
		c->place = column;
}

static void find_columns(const struct site *at, struct world *w,
			 const struct loc *column, const struct mir_type *t)
{
	struct columns c = { .at = at, .w = w, .fn = found };

	each_column(&c, column, t);
}

/* The number of elements as it is now; NULL: nothing says it. */
static const struct value *count_now(const struct site *at, struct world *w,
				     const struct loc *array)
{
	struct wctx *c = &at->run->c;
	const struct mir_type *t = loc_type(array);
	const struct loc *place;

	if (t && t->kind == TYPE_ARRAY && t->count)
		return value_int(c->vt, &number, (int64_t)t->count);
	place = element_count_place(c, w, array);
	t = place ? loc_type(place) : NULL;
	if (!t || t->kind != TYPE_INT)
		return NULL;
	return value_cast(c->vt, &number, memory_peek(at, w, place, t));
}

void arrayend_loaded(const struct site *at, struct world *w,
		     const struct loc *l, const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct loc *root;

	if (!v->type || v->type->kind != TYPE_PTR || v->type->space)
		return;
	element_kept(at, w, l, v);
	root = loc_deref(c->vt, v);
	if (root->up || !element_many(w, root->obj))
		return;
	count_now(at, w, root);
	if (element_class(w, root->obj))
		array_found(c, w, root);
	else
		find_columns(at, w, root, v->type->elem);
}

void arrayend_ended(const struct site *at, struct world *w,
		    const struct loc *l, const struct value *v,
		    const char *cls)
{
	struct taker nobody = { .name = NULL };
	struct site there = { .run = at->run };

	world_set_duty(&at->run->c, w, (struct duty){
		.subject = v, .cls = cls, .state = DUTY_RELEASED, .count = 1,
		.home = true, .element = true, .holder = l, .origin = l });
	if (v->type->kind == TYPE_PTR)
		duty_kill(&there, w, v, &nobody, DEATH_RELEASE);
}

void arrayend_again(const struct site *at, struct world *w,
		    const struct cell *cell)
{
	const struct value *v = cell->val;
	struct taker nobody = { .name = NULL };
	struct site there = { .run = at->run };
	const struct duty *d;

	if (!w->arrays || v->kind != V_SYM || !v->type ||
	    v->type->kind != TYPE_PTR)
		return;
	d = world_duty(w, v, NULL);
	if (d && d->element && d->holder == cell->loc && !d->next &&
	    d->state == DUTY_RELEASED &&
	    !world_death(w, loc_deref(at->run->c.vt, v)))
		duty_kill(&there, w, v, &nobody, DEATH_RELEASE);
}

/* A place that says that it owns the elements of the array at @v. */
struct owners {
	const struct value *v;
	const struct loc *but;
	bool found;
};

static bool owns_each(void *ctx, uint32_t key, void *p)
{
	const struct cell *cell = p;
	struct owners *o = ctx;

	(void)key;
	o->found |= cell->val == o->v && cell->loc != o->but &&
		    word_find(lend_words(cell->loc), WORD_OWN_EACH);
	return !o->found;
}

static bool owns_in(void *ctx, uint32_t key, void *p)
{
	(void)key;
	return imap_each(((struct ostate *)p)->cells, owns_each, ctx);
}

void arrayend_replaced(const struct site *at, struct world *w,
		       const struct loc *l, const struct value *v)
{
	struct word *words = lend_words(l);
	struct owners o = { .but = l };
	const struct loc *root;

	if (!loc_type(l) || loc_type(l)->kind != TYPE_PTR ||
	    !word_find(words, WORD_OWN_EACH) || word_find(words, WORD_OWN))
		return;
	o.v = memory_peek(at, w, l, loc_type(l));
	root = loc_deref(at->run->c.vt, o.v);
	if (o.v == v || o.v->kind != V_SYM || world_death(w, root) ||
	    !(world_fact(w, o.v).ptr & PTR_VALID) ||
	    world_fact(w, o.v).uninit ||
	    !array_may_be_full(&at->run->c, w, root))
		return;
	imap_each(w->store, owns_in, &o);
	if (!o.found)
		site_issue(at, w, ISSUE_OVERWRITE,
			   spelling_of_place(at->run, w, l),
			   word_find(words, WORD_OWN_EACH)->release);
}

void arrayend_counting(const struct site *at, struct world *w,
		       const struct loc *l)
{
	struct wctx *c = &at->run->c;
	const struct mir_record *rec;
	const struct loc *m;

	if (!l->field || !l->up || l->field->type->kind != TYPE_INT)
		return;
	rec = l->field->rec;
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];

		if (f->type->kind != TYPE_ARRAY || f->type->count ||
		    !element_may_own(f->type, f->words))
			continue;
		m = loc_field(c->vt, l->up, f);
		if (element_count_place(c, w, m) != l)
			continue;
		count_now(at, w, m);
		if (is_plain_owner(f->type->elem, f->words))
			array_found(c, w, m);
		else
			find_columns(at, w, m, f->type->elem);
	}
}

void arrayend_storing(const struct site *at, struct world *w,
		      const struct loc *l)
{
	struct mir_type many = { .kind = TYPE_RECORD };
	const struct mir_type *t;

	for (; l->up; l = l->up) {
		if (!l->index || l->index->kind == V_INT)
			continue;
		t = loc_type(l);
		if (!t && !l->up->up && element_many(w, l->obj)) {
			many.rec = duty_record(w, l->up);
			t = many.rec ? &many : NULL;
		}
		if (t && t->kind == TYPE_RECORD && element_may_own(t, NULL))
			find_columns(at, w, l->up, t);
	}
}

static const struct loc *full_array(const struct site *at, struct world *w,
				    const struct loc *m,
				    const struct mir_type *t,
				    struct word *words);

/* Arrays up to this size are looked at element by element. */
#define MAX_ELEMENTS	16

/*
 * Arrays in the elements of @array: only of a few is it asked one by one what
 * they own, of many whether they were ever used.
 */
static const struct loc *full_inner(const struct site *at, struct world *w,
				    const struct loc *column,
				    const struct mir_field *f)
{
	struct wctx *c = &at->run->c;
	const struct loc *array = element_array(column), *m, *full;
	const struct mir_type *t = loc_type(array);
	enum fill fill = world_fill_of(w, array);

	if (!t || t->kind != TYPE_ARRAY || !t->count ||
	    t->count > MAX_ELEMENTS)
		return fill == FILL_ZERO || fill == FILL_UNINIT ? NULL :
		       column;
	for (uint64_t i = 0; i < t->count; i++) {
		m = element_nth(c, column,
				value_int(c->vt, &number, (int64_t)i));
		full = full_array(at, w, m, f->type, f->words);
		if (full)
			return full;
	}
	return NULL;
}

static const struct loc *full_columns(const struct site *at, struct world *w,
				      const struct loc *column,
				      const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct loc *m = loc_field(at->run->c.vt, column, f);
		const struct loc *full = NULL;

		if (is_plain_owner(f->type, f->words))
			full = array_may_be_full(&at->run->c, w, m) ? m : NULL;
		else if (f->type->kind == TYPE_RECORD)
			full = full_columns(at, w, m, f->type->rec);
		else if (element_may_own(f->type, f->words))
			full = full_inner(at, w, m, f);
		if (full)
			return full;
	}
	return NULL;
}

/* An array of arrays. */
static const struct loc *full_rows(const struct site *at, struct world *w,
				   const struct loc *m,
				   const struct mir_type *t,
				   struct word *words)
{
	struct wctx *c = &at->run->c;
	enum fill fill = world_fill_of(w, m);
	const struct loc *full;

	if (!t->count || t->count > MAX_ELEMENTS)
		return fill == FILL_ZERO || fill == FILL_UNINIT ? NULL : m;
	for (uint64_t i = 0; i < t->count; i++) {
		full = full_array(at, w, loc_index(c->vt, m,
				  value_int(c->vt, &number, (int64_t)i)),
				  t->elem, words);
		if (full)
			return full;
	}
	return NULL;
}

/* Elements of memory that another pointer owns, if it does not say so. */
static const struct loc *full_behind(const struct site *at, struct world *w,
				     const struct loc *m,
				     const struct mir_type *t)
{
	const struct value *v = memory_peek(at, w, m, t);
	const struct loc *root = loc_deref(at->run->c.vt, v);

	if (!(world_fact(w, v).ptr & PTR_VALID) || world_death(w, root) ||
	    root->up || !element_class(w, root->obj))
		return NULL;
	return array_may_be_full(&at->run->c, w, root) ? m : NULL;
}

static const struct loc *full_array(const struct site *at, struct world *w,
				    const struct loc *m,
				    const struct mir_type *t,
				    struct word *words)
{
	if (t->kind == TYPE_PTR)
		return word_find(words, WORD_OWN_EACH) &&
		       !word_find(words, WORD_OWN) ?
		       full_behind(at, w, m, t) : NULL;
	if (t->kind != TYPE_ARRAY)
		return NULL;
	if (is_plain_owner(t->elem, words))
		return array_may_be_full(&at->run->c, w, m) ? m : NULL;
	if (t->elem->kind == TYPE_RECORD && element_may_own(t, NULL))
		return full_columns(at, w, m, t->elem->rec);
	if (t->elem->kind == TYPE_ARRAY && element_may_own(t, words))
		return full_rows(at, w, m, t, words);
	return NULL;
}

const struct loc *arrayend_full(const struct site *at, struct world *w,
				const struct loc *m)
{
	return full_array(at, w, m, m->field->type, m->field->words);
}

const struct loc *arrayend_full_memory(const struct site *at, struct world *w,
				       const struct loc *l,
				       const struct mir_record *rec)
{
	if (element_class(w, l->obj))
		return array_may_be_full(&at->run->c, w, l) ? l : NULL;
	return rec ? full_columns(at, w, l, rec) : NULL;
}

const struct loc *arrayend_beyond(const struct site *at, struct world *w,
				  const struct loc *l, const struct value *n)
{
	struct wctx *c = &at->run->c;
	struct mir_record *rec = duty_record(w, l);
	struct mir_type t = { .kind = TYPE_RECORD, .rec = rec };
	struct columns b = { .at = at, .w = w, .fn = beyond,
			     .n = n ? value_cast(c->vt, &number, n) :
				  value_int(c->vt, &number, 1) };

	if (element_class(w, l->obj))
		return array_may_be_full(c, w, l) ? l : NULL;
	if (rec)
		each_column(&b, l, &t);
	return b.place;
}

/* The first array in a local variable that may be full. */
static const struct loc *full_local(const struct site *at, struct world *w,
				    const struct loc *l,
				    const struct mir_type *t,
				    struct word *words)
{
	const struct loc *full;

	if (t->kind == TYPE_ARRAY)
		return full_array(at, w, l, t, words);
	if (t->kind != TYPE_RECORD || !element_may_own(t, NULL))
		return NULL;
	for (unsigned i = 0; i < t->rec->nfields; i++) {
		struct mir_field *f = &t->rec->fields[i];

		full = full_local(at, w, loc_field(at->run->c.vt, l, f),
				  f->type, f->words);
		if (full)
			return full;
	}
	return NULL;
}

static const char *release_of(const struct run *r, const struct world *w,
			      const struct loc *column)
{
	const char *cls = duty_owner(r, w, column);

	return cls ? cls : "its release";
}

void arrayend_scope(const struct site *at, struct world *w,
		    const struct loc *root)
{
	const struct mir_var *v = root->obj->var;
	const struct loc *full = full_local(at, w, root, v->type, v->words);
	struct issue i = { .kind = ISSUE_LEAK, .at = site_event(at) };

	if (!full)
		return;
	i.what = full == root ? v->name : spelling_of_place(at->run, w, full);
	i.with = release_of(at->run, w, full);
	issue_add(at->run->issues, w, &i);
}

static bool may_be_null(const struct world *w, const struct loc *column)
{
	const struct loc *array = element_array(column);
	const struct mir_type *t = loc_type(column);
	struct word *words = lend_words(column);

	if (column == array && t && t->kind == TYPE_ARRAY)
		t = t->elem;
	if (!column->field)
		return element_nullable(w, column);
	return !t || t->kind != TYPE_PTR || !column->field->rec->in_main_file ||
	       word_find(words, WORD_NULLABLE);
}

static void check_column(const struct site *at, struct world *w,
			 const struct loc *column, bool leaves)
{
	static const enum issue_kind kinds[] = {
		[ARRAY_NULLS] = ISSUE_NULL_LEFT,
		[ARRAY_UNSET] = ISSUE_UNINIT_PASSED,
		[ARRAY_ENDED] = ISSUE_DANGLING, [ARRAY_BEYOND] = ISSUE_LEAK,
	};
	const struct mir_type *t = loc_type(column);
	const struct value *n;
	enum array_state state;

	/* Heads of lists are looked at one by one. */
	if (t && t->kind == TYPE_ARRAY && t->elem->kind == TYPE_RECORD)
		return;
	n = count_now(at, w, element_array(column));
	state = array_left(&at->run->c, w, column, n);
	if (state == ARRAY_SOUND || (state != ARRAY_ENDED && !leaves) ||
	    (state == ARRAY_NULLS && may_be_null(w, column)))
		return;
	site_issue(at, w, kinds[state], spelling_of_place(at->run, w, column),
		   state == ARRAY_BEYOND ? release_of(at->run, w, column) :
		   NULL);
}

void arrayend_new(const struct site *at, struct world *w,
		  const struct loc *m)
{
	const struct mir_type *t = m->field->type;

	if (t->kind == TYPE_ARRAY && is_plain_owner(t->elem, m->field->words))
		check_column(at, w, m, true);
}

/* Is the array where nobody finds it any more? */
static bool is_gone(const struct world *w, const struct ostate *s)
{
	const struct loc *l = element_kept_in(w, s->obj);
	const struct cell *cell = l ? world_cell(w, l) : NULL;

	return l && (world_death(w, l) ||
		     (cell && cell->val != s->obj->ptr));
}

void arrayend_seen(const struct site *at, struct world *w,
		   const struct ostate *s, const struct loc *within)
{
	const struct value *v = s->obj->ptr;
	struct imap cells = s->cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (v && v->kind == V_SYM && s->many && is_gone(w, s))
		return;
	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct loc *l = ((const struct cell *)p)->loc;

		if (ghost_is_of(l, GHOST_LOW) &&
		    (!within || loc_within(l, within)))
			check_column(at, w, l->up, !within);
	}
	if (!within && s->many && element_class(w, s->obj) &&
	    !ghost_is_set(&at->run->c, w, s->obj->root, GHOST_LOW))
		check_column(at, w, s->obj->root, true);
}

/* Does anything that stays own what the elements of the array are? */
static bool is_kept(const struct world *w, const struct ostate *s)
{
	const struct duty *d;

	for (d = world_duty(w, s->obj->ptr, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock && !d->holder)
			return true;
	return s->kept && !(s->kept->obj->kind == OBJ_VAR &&
			    s->kept->obj->frame);
}

void arrayend_lost(const struct site *at, struct world *w,
		   const struct ostate *s)
{
	const char *cls = s->many && s->fresh && !s->death ?
			  element_class(w, s->obj) : NULL;

	if (cls && array_may_be_full(&at->run->c, w, s->obj->root) &&
	    !is_kept(w, s))
		site_issue(at, w, ISSUE_LEAK,
			   spelling_of_place(at->run, w, s->obj->root), cls);
}
