// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/lend.h"

#include <string.h>

#include "analysis/array.h"
#include "analysis/callback.h"
#include "analysis/choice.h"
#include "analysis/duty.h"
#include "analysis/dutyclass.h"
#include "analysis/expire.h"
#include "analysis/flag.h"
#include "analysis/ghost.h"
#include "analysis/loan.h"
#include "analysis/memory.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/want.h"
#include "base/intern.h"

struct word *lend_words(const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	if (l->field)
		return l->field->words;
	return !l->up && l->obj->kind == OBJ_VAR ? l->obj->var->words : NULL;
}

/* The structure that the member @l is in; elements are skipped. */
static const struct loc *whole(const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	return l->up;
}

static void borrow_place(const struct site *at, struct world *w,
			 const struct binding *b, const struct word *borrows,
			 const struct value *v)
{
	const struct value *from;
	struct spot s;

	if (!wordplace_find(at, w, b, borrows->place, &s))
		return;
	from = s.value;
	if (!from && s.type->kind == TYPE_PTR && !borrows->place->address)
		from = memory_peek(at, w, s.loc, s.type);
	if (!from)
		from = value_addr(at->run->c.vt, v->type, s.loc);
	loan_add(&at->run->c, w, v, from, LOAN_FROM);
}

/* Is the argument @i one that a pointer handed out may point into? */
static bool may_be_lent(const struct site *at, const struct world *w,
			const struct binding *b, unsigned i)
{
	const struct value *a = b->args[i];

	return a->type && a->type->kind == TYPE_PTR && !a->type->space &&
	       world_fact(w, a).ptr & PTR_VALID &&
	       !world_death(w, loc_deref(at->run->c.vt, a));
}

/* Found under a lock that the callee wants held, it is good as long. */
static void hold(const struct site *at, struct world *w,
		 const struct binding *b, const struct value *v)
{
	const struct mir_func *f = b->func;
	const struct value *lock;
	struct word *x = NULL;

	while ((x = said_next(f, f->slot, x))) {
		if (x->kind != WORD_MUST_HOLD)
			continue;
		lock = wordplace_pointer(at, w, b, x->place);
		if (lock)
			loan_add(&at->run->c, w, v, lock, LOAN_GUARD);
	}
}

/* A pointer that comes out of the call of @b points into what is said. */
static void lend_pointer(const struct site *at, struct world *w,
			 const struct binding *b, const struct value *v)
{
	const struct mir_func *f = b->func;
	struct word *borrows = func_word(f, f->slot, WORD_BORROWS);

	if (borrows)
		borrow_place(at, w, b, borrows, v);
	for (unsigned i = 0; !borrows && i < b->nargs; i++)
		if (may_be_lent(at, w, b, i))
			loan_add(&at->run->c, w, v, b->args[i], LOAN_FROM);
}

void lend_result(const struct site *at, struct world *w,
		 const struct binding *b, const struct value *v)
{
	const struct mir_func *f = b->func;
	struct word *borrows = func_word(f, f->slot, WORD_BORROWS);
	bool owned = func_word(f, f->slot, WORD_OWN);

	if (f->result->kind != TYPE_PTR || f->result->space ||
	    (owned && !borrows))
		return;
	lend_pointer(at, w, b, v);
	if (!owned)
		hold(at, w, b, v);
}

void lend_output(const struct site *at, struct world *w,
		 const struct binding *b, const struct value *v)
{
	const struct mir_type *t;

	for (unsigned i = 0; i < b->nargs && i < b->func->nparams; i++) {
		t = b->func->params[i]->type;
		if (t->kind == TYPE_PTR && t->elem->kind != TYPE_PTR &&
		    may_be_lent(at, w, b, i))
			loan_add(&at->run->c, w, v, b->args[i], LOAN_FROM);
	}
}

void lend_record(const struct site *at, struct world *w,
		 const struct binding *b, const struct loc *l,
		 const struct mir_record *rec)
{
	struct run *r = at->run;

	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct loc *m = loc_field(r->c.vt, l, f);
		const struct value *v;

		if (f->type->kind == TYPE_RECORD && !f->type->rec->is_union)
			lend_record(at, w, b, m, f->type->rec);
		if (f->type->kind != TYPE_PTR || f->type->space ||
		    f->type->elem->kind == TYPE_FUNC ||
		    word_find(f->words, WORD_OWN))
			continue;
		v = site_sym(at, w, &(struct sym_key){
			.kind = SYM_NEW, .type = f->type, .loc = m,
			.base = words_fact(f->type, f->words) });
		world_note(&r->c, w, m, v);
		lend_pointer(at, w, b, v);
	}
}

static struct mir_field *sibling(const struct mir_field *f, const char *name)
{
	for (unsigned i = 0; i < f->rec->nfields; i++)
		if (!strcmp(f->rec->fields[i].name, name))
			return &f->rec->fields[i];
	return NULL;
}

/*
 * The pointer to what the word @x on the member @l names beside it; for __rcu
 * the section itself.
 */
static const struct value *beside(const struct site *at, struct world *w,
				  const struct loc *l, const struct word *x)
{
	const struct mir_field *f;
	struct mir_field *s;
	const struct loc *up = whole(l), *m;

	while (l->index && l->up)
		l = l->up;
	f = l->field;
	if (x->kind == WORD_RCU)
		return wordplace_rcu(at);
	if (!x->place || x->place->root == WROOT_STRUCT || x->place->nsteps)
		return NULL;
	if (!strcmp(x->place->name, "RCU"))
		return wordplace_rcu(at);
	s = f ? sibling(f, x->place->name) : NULL;
	if (!s)
		return NULL;
	m = loc_field(at->run->c.vt, up, s);
	if (s->type->kind == TYPE_PTR && !x->place->address)
		return memory_peek(at, w, m, s->type);
	return wordplace_addr(at, s->type, m);
}

static bool names_itself(const struct loc *l, const struct word *x)
{
	while (l->index && l->up)
		l = l->up;
	return l->field && x->place && x->place->root != WROOT_STRUCT &&
	       !strcmp(l->field->name, x->place->name);
}

bool lend_private(const struct site *at, const struct world *w,
		  const struct loc *l)
{
	const struct duty *d;

	if (l->obj->kind == OBJ_VAR)
		return l->obj->frame;
	if (world_obj(&at->run->c, w, l->obj)->fresh)
		return true;
	for (d = world_duty(w, l->obj->ptr, NULL); d; d = d->next)
		if (d->state == DUTY_HELD && !d->lock && !d->home &&
		    !d->holder && !d->given)
			return true;
	return false;
}

static bool is_held(const struct world *w, const struct value *lock)
{
	const struct duty *d = world_duty(w, lock, intern("lock"));

	return d && d->state & DUTY_HELD;
}

void lend_under(const struct site *at, struct world *w,
		const struct value *lock, const struct value *v)
{
	if (lock && is_held(w, lock))
		loan_add(&at->run->c, w, v, lock, LOAN_GUARD);
}

void lend_guarded(const struct site *at, struct world *w, const struct loc *l,
		  const struct value *v)
{
	struct word *x;

	if (lend_private(at, w, l))
		return;
	for (x = lend_words(l); x; x = x->next)
		if ((x->kind == WORD_GUARDED_BY || x->kind == WORD_RCU) &&
		    !x->bad)
			lend_under(at, w, beside(at, w, l, x), v);
}

/*
 * The kernel's structures do not say what their members point to. What came
 * out of one that this function has to release may go with it.
 */
static void lend_bare(const struct site *at, struct world *w,
		      const struct loc *l, const struct value *v)
{
	const struct value *p = l->obj->ptr;
	const struct duty *d;

	if (l->obj->kind != OBJ_DEREF || p->kind != V_SYM || !l->field ||
	    l->field->rec->in_main_file || v->type->elem->kind == TYPE_FUNC ||
	    world_duty(w, v, NULL))
		return;
	for (d = world_duty(w, p, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock)
			loan_add(&at->run->c, w, v, p, LOAN_FROM);
}

/* Do they say more than which duties may stay there? */
static bool says_more(const struct word *words)
{
	while (words && words->kind == WORD_PARKS)
		words = words->next;
	return words;
}

void lend_load(const struct site *at, struct world *w, const struct loc *l,
	       const struct value *v)
{
	struct word *words = lend_words(l), *x;
	const struct value *from;

	if (v->kind != V_SYM || !v->type || v->type->kind != TYPE_PTR ||
	    v->type->space)
		return;
	if (!says_more(words))
		lend_bare(at, w, l, v);
	if (!words)
		return;
	x = word_find(words, WORD_BORROWS);
	if (x && names_itself(l, x))
		return;
	if (x) {
		from = beside(at, w, l, x);
		if (from)
			loan_add(&at->run->c, w, v, from, LOAN_FROM);
	}
	lend_guarded(at, w, l, v);
	/* What a guarded object owns, or borrows, is guarded with it. */
	if ((x || word_find(words, WORD_OWN)) && l->obj->kind == OBJ_DEREF &&
	    !lend_private(at, w, l))
		loan_inherit(&at->run->c, w, v, l->obj->ptr, LOAN_GUARD);
}

void lend_park(const struct site *at, struct world *w, const struct loc *l,
	       const struct value *v)
{
	if (v->kind == V_SYM)
		lend_guarded(at, w, l, v);
}

void lend_siblings(const struct site *at, struct world *w,
		   const struct loc *l)
{
	const struct loc *up = whole(l), *m;
	const struct value *v;
	struct mir_field *f;
	struct word *x;

	while (l->index && l->up)
		l = l->up;
	if (!up || !l->field)
		return;
	for (unsigned i = 0; i < l->field->rec->nfields; i++) {
		f = &l->field->rec->fields[i];
		x = word_find(f->words, WORD_BORROWS);
		if (!x || f == l->field || f->type->kind != TYPE_PTR ||
		    !x->place || strcmp(x->place->name, l->field->name))
			continue;
		m = loc_field(at->run->c.vt, up, f);
		if (world_fill_of(w, m) == FILL_UNINIT && !world_cell(w, m))
			continue;
		v = memory_peek(at, w, m, f->type);
		if (!world_fact(w, v).uninit)
			lend_load(at, w, m, v);
	}
}

/* Is @l, or the array that it is in, guarded by @lock? */
static bool guards(const struct site *at, struct world *w,
		   const struct loc *l, const struct value *lock)
{
	struct word *x;

	for (x = lend_words(l); x; x = x->next)
		if ((x->kind == WORD_GUARDED_BY || x->kind == WORD_RCU) &&
		    !x->bad &&
		    beside(at, w, l, x) == lock)
			return true;
	return false;
}

/* An owning place that others are about to see owns what is in it. */
static void check_left(const struct site *at, struct world *w,
		       const struct cell *cell)
{
	const struct duty *d = world_duty(w, cell->val, NULL), *e = d;

	if (!choice_check(at, w, cell) || choice_at(cell->loc) || !d ||
	    !duty_owner(at->run, w, cell->loc) ||
	    !fact_may_own(world_fact(w, cell->val)) ||
	    array_has(at->run, w, cell->loc))
		return;
	while (e && !(e->state & DUTY_HELD && e->holder == cell->loc))
		e = e->next;
	if (!e)
		issue_add(at->run->issues, w, &(struct issue){
			.kind = ISSUE_DANGLING, .at = site_event(at),
			.what = spelling_of_place(at->run, w, cell->loc),
			.then = d->end,
			.then_text = d->end.instr ? "released here" : NULL });
}

/* The next one who takes the lock may find something else in @cell. */
static void forget(const struct site *at, struct world *w,
		   const struct cell *cell)
{
	struct wctx *c = &at->run->c;
	const struct duty *d;

	flag_seen(at, w, cell->loc);
	if (cell->val) {
		check_left(at, w, cell);
		d = world_duty(w, cell->val, NULL);
		while (d && (d->holder != cell->loc || d->lock))
			d = d->next;
		dutyclass_check(at, w, cell->loc, cell->val,
				 duty_owner(at->run, w, cell->loc));
		if (d && d->state == DUTY_HELD)
			world_drop_duty(c, w, d);
	}
	world_fill(c, w, cell->loc, FILL_UNKNOWN);
}

void lend_unlock(const struct site *at, struct world *w,
		 const struct value *lock)
{
	struct imap store = w->store;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	expire_guard(at, w, lock);
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->death || lend_private(at, w, s->obj->root))
			continue;
		for (imap_start(&cells, s->cells); imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;

			if (ghost_is_of(cell->loc, GHOST_LOW) &&
			    guards(at, w, cell->loc->up, lock))
				array_let_go(&at->run->c, w, cell->loc->up);
			else if ((cell->loc->field || cell->loc->index) &&
				 guards(at, w, cell->loc, lock))
				forget(at, w, cell);
		}
	}
}

/* Is what @v points to bound to go away some day, as far as is known? */
static bool is_mortal(const struct site *at, const struct world *w,
		      const struct value *v)
{
	const struct value *root = loan_root(at->run->c.vt, v);
	struct word *words;
	const struct duty *d;

	if (!root || root->kind != V_SYM || root->type->elem->kind == TYPE_FUNC)
		return false;
	if (!(world_fact(w, root).ptr & PTR_VALID) || root->sym == SYM_BAD)
		return false;
	for (d = world_duty(w, root, NULL); d; d = d->next)
		if (!d->lock)
			return true;
	if (loan_of(w, root) || root->sym == SYM_PARAM)
		return true;
	words = root->sym == SYM_LOAD && root->loc ? lend_words(root->loc) :
		NULL;
	return word_find(words, WORD_BORROWS) != NULL;
}

/* A device holds its parent: what came from there is good as long. */
static const struct value *child_of(const struct value *v)
{
	while (v->kind == V_SYM && v->sym == SYM_LOAD && v->loc &&
	       v->loc->field && !v->loc->field->rec->in_main_file &&
	       !strcmp(v->loc->field->rec->tag, "struct device") &&
	       !strcmp(v->loc->field->name, "parent") &&
	       v->loc->obj->kind == OBJ_DEREF)
		v = v->loc->obj->ptr;
	return v;
}

/* Does the object @o rest on all that @root rests on, and so end with it? */
static bool ends_along(const struct site *at, const struct world *w,
		       const struct obj *o, const struct value *root)
{
	struct vtab *vt = at->run->c.vt;
	const struct loan *l;
	bool any = false;

	if (o->kind != OBJ_DEREF)
		return false;
	if (loan_rests_on(vt, w, o->ptr, root))
		return true;
	for (l = loan_of(w, root); l; l = l->next) {
		if (l->kind == LOAN_GUARD)
			continue;
		any = true;
		if (!loan_rests_on(vt, w, o->ptr, child_of(l->source)))
			return false;
	}
	return any;
}

static bool is_tied(const struct site *at, struct world *w,
		    const struct loc *l, const struct value *v)
{
	struct word *words = lend_words(l);
	const struct word *x = word_find(words, WORD_BORROWS);
	const struct value *root = loan_root(at->run->c.vt, v);
	const struct value *from;

	/* Into the object that the member itself is in. */
	if (l->obj->kind == OBJ_DEREF &&
	    loc_deref(at->run->c.vt, root)->obj == l->obj)
		return true;
	if (ends_along(at, w, l->obj, root))
		return true;
	if (!x)
		return false;
	if (names_itself(l, x))
		return true;
	from = beside(at, w, l, x);
	return !from || loan_rests_on(at->run->c.vt, w, v,
				      loan_root(at->run->c.vt, from));
}

/*
 * What this function has to release, and will hand over to an action that
 * finds it in the member: it goes as that is called.
 */
static bool is_ended_later(const struct site *at, const struct world *w,
			   const struct loc *f, const struct value *v)
{
	for (const struct duty *d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state == DUTY_HELD && !d->lock && !d->home &&
		    !d->holder)
			return callback_ends(at->run, f->field);
	return false;
}

void lend_store(const struct site *at, struct world *w, const struct loc *l,
		const struct value *v)
{
	const struct loc *f = l;

	while (f->index && f->up)
		f = f->up;
	if (!v->type || v->type->kind != TYPE_PTR || v->type->space ||
	    !f->field || !f->field->rec->in_main_file ||
	    (l->obj->kind == OBJ_VAR && l->obj->frame))
		return;
	if (!is_mortal(at, w, v) || is_tied(at, w, l, v) ||
	    is_ended_later(at, w, f, v))
		return;
	issue_add(at->run->issues, w, &(struct issue){
		.kind = ISSUE_UNTIED, .at = site_event(at),
		.what = spelling_of_value(at->run, w, v),
		.with = spelling_of_place(at->run, w, l),
		.wants = want_tie(at, w, l, v) });
}

void lend_copied(const struct site *at, struct world *w, const struct loc *l)
{
	struct imap cells = world_obj(&at->run->c, w, l->obj)->cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (cell->val && cell->loc != l && loc_within(cell->loc, l) &&
		    !duty_owner(at->run, w, cell->loc))
			lend_store(at, w, cell->loc, cell->val);
	}
}
