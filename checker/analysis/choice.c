// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/choice.h"

#include <ctype.h>
#include <string.h>

#include "analysis/convert.h"
#include "analysis/dutyclass.h"
#include "analysis/memory.h"
#include "analysis/spelling.h"
#include "analysis/tag.h"
#include "base/intern.h"

/* The next of the words in @x, itself included, that own under a condition. */
static struct word *conditional(struct word *x)
{
	x = word_find(x, WORD_OWN);
	while (x && !x->expr)
		x = word_find(x->next, WORD_OWN);
	return x;
}

static struct word *words_at(const struct loc *l)
{
	return l->field ? conditional(l->field->words) : NULL;
}

/* The function pointer beside @f by which it says that it is released */
static struct mir_field *pointer_of(const struct mir_field *f)
{
	const struct word *x = f ? word_find(f->words, WORD_OWN) : NULL;

	for (unsigned i = 0; x && !x->expr && f->rec->in_main_file &&
			     i < f->rec->nfields; i++) {
		struct mir_field *by = &f->rec->fields[i];

		if (!strcmp(by->name, x->release) &&
		    by->type->kind == TYPE_PTR &&
		    by->type->elem->kind == TYPE_FUNC)
			return by;
	}
	return NULL;
}

bool choice_at(const struct loc *l)
{
	return words_at(l) || pointer_of(l->field);
}

/* The function that is there, if that is known */
static int function_at(const struct world *w, const struct loc *l,
		       const char **cls)
{
	const struct cell *cell = world_cell(w, l);
	const struct value *v = cell ? cell->val : NULL;

	if (v ? v->kind == V_INT && !v->k : world_fill_of(w, l) == FILL_ZERO)
		return 0;
	if (!v || v->kind != V_FUNC)
		return v && fact_truth(world_fact(w, v)) == 0 ? 0 : -1;
	*cls = intern(v->func->name);
	return 1;
}

/* Only one of the conditions holds, if any does. */
static int truth_of(const struct run *r, const struct world *w,
		    const struct loc *l, const char **cls)
{
	struct mir_field *by = pointer_of(l->field);
	struct wctx c = r->c;
	bool unknown = false;

	if (by)
		return function_at(w, loc_field(c.vt, l->up, by), cls);

	for (struct word *x = words_at(l); x; x = conditional(x->next)) {
		int truth = tag_known(&c, w, l, x->expr);

		if (truth == 1) {
			*cls = x->release;
			return 1;
		}
		unknown |= truth < 0;
	}
	return unknown ? -1 : 0;
}

static const char *any_class(const struct loc *l)
{
	struct mir_field *by = pointer_of(l->field);
	struct word *x = words_at(l);
	const char *all;

	if (by)
		return intern(by->name);
	all = x->release;
	while ((x = conditional(x->next)))
		all = intern_printf("%s or %s", all, x->release);
	return intern_printf("%s, if at all", all);
}

const char *choice_class(const struct run *r, const struct world *w,
			 const struct loc *l)
{
	const char *cls;

	return truth_of(r, w, l, &cls) == 1 ? cls : any_class(l);
}

bool choice_none(const struct run *r, const struct world *w,
		 const struct loc *l)
{
	const char *cls;

	return choice_at(l) && !truth_of(r, w, l, &cls);
}

bool choice_fits(const struct run *r, const struct loc *l, const char *have)
{
	if (pointer_of(l->field))
		return true;
	for (struct word *x = words_at(l); x; x = conditional(x->next))
		if (dutyclass_fits(r, have, x->release))
			return true;
	return false;
}

bool choice_ends(const struct duty *d, const struct loc *found)
{
	const struct loc *l = d->origin;
	struct mir_field *by = l ? pointer_of(l->field) : NULL;

	if (!by || d->cls != any_class(l))
		return true;
	return found && found->field == by && found->up == l->up;
}

static bool is_open(const struct duty *d)
{
	return d->state == DUTY_HELD && !d->lock && d->origin &&
	       choice_at(d->origin) && d->cls == any_class(d->origin);
}

static bool settle(const struct site *at, struct world *w,
		   const struct duty *d)
{
	struct wctx *c = &at->run->c;
	struct duty n = *d;
	int truth = truth_of(at->run, w, d->origin, &n.cls);

	if (truth < 0)
		return false;
	world_drop_duty(c, w, d);
	if (truth)
		world_set_duty(c, w, n);
	return true;
}

void choice_settle(const struct site *at, struct world *w,
		   const struct value *v)
{
	const struct duty *d = world_duty(w, v, NULL);

	while (d && !is_open(d))
		d = d->next;
	if (d)
		settle(at, w, d);
}

/* Is the member @name, of the structure of @f, what the condition asks? */
static bool asks(const char *cond, const char *name)
{
	size_t len = strlen(name);

	cond += strspn(cond, " (!");
	return !strncmp(cond, name, len) &&
	       !isalnum((unsigned char)cond[len]) && cond[len] != '_';
}

static bool asked_by(const struct mir_field *f, const char *name)
{
	const struct mir_field *by = pointer_of(f);

	if (by)
		return !strcmp(by->name, name);
	for (struct word *x = conditional(f->words); x;
	     x = conditional(x->next))
		if (asks(x->expr, name))
			return true;
	return false;
}

bool choice_asks(const struct loc *l)
{
	const struct mir_record *rec = l->field ? l->field->rec : NULL;

	for (unsigned i = 0; rec && rec->in_main_file && i < rec->nfields; i++)
		if (asked_by(&rec->fields[i], l->field->name))
			return true;
	return false;
}

/* What came out of @m may be told of no more: what it is stays open. */
static void part(struct wctx *c, struct world *w, const struct loc *m,
		 const struct duty *d)
{
	struct duty n = *d;

	if (d->holder == m)
		return;
	n.origin = NULL;
	world_set_duty(c, w, n);
}

/* What is in @m, and what was, is owed as it was until now. */
static void decide(const struct site *at, struct world *w,
		   const struct loc *m, const struct loc *by)
{
	const struct value *v = memory_peek(at, w, m, m->field->type);
	struct imap old = w->duties;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);)
		for (d = p; d; d = d->next)
			if (is_open(d) && d->origin == m &&
			    !settle(at, w, d))
				part(&at->run->c, w, m, d);
	d = v->kind == V_UNINIT ? NULL : world_duty(w, v, NULL);
	while (d && !(is_open(d) && d->origin == m))
		d = d->next;
	if (d && fact_may_own(world_fact(w, v)))
		site_issue(at, w, ISSUE_OVERWRITE,
			   spelling_of_place(at->run, w, by), "its release");
}

void choice_storing(const struct site *at, struct world *w,
		    const struct loc *l)
{
	const struct mir_record *rec = l->field ? l->field->rec : NULL;

	for (unsigned i = 0; rec && rec->in_main_file && i < rec->nfields; i++)
		if (asked_by(&rec->fields[i], l->field->name))
			decide(at, w, loc_field(at->run->c.vt, l->up,
						&rec->fields[i]), l);
}

static bool report(const struct site *at, const struct world *w,
		   enum issue_kind kind, const struct cell *cell,
		   const char *with)
{
	site_issue(at, w, kind, spelling_of_place(at->run, w, cell->loc),
		   with);
	return false;
}

/* May @cls, which @l says, be called for what is owed as @have? */
static bool may_end(const struct run *r, const struct loc *l,
		    const char *have, const char *cls)
{
	for (unsigned i = 0; pointer_of(l->field) && i < r->unit->funcs.n; i++)
		/* What its body does with it is held against that. */
		if (r->unit->funcs.v[i]->in_main_file &&
		    !strcmp(r->unit->funcs.v[i]->name, cls))
			return true;
	return dutyclass_fits(r, have, cls);
}

bool choice_check(const struct site *at, struct world *w,
		  const struct cell *cell)
{
	const struct duty *d;
	const char *cls = NULL;
	int truth;

	if (!choice_at(cell->loc) || !cell->val ||
	    cell->val->kind == V_UNINIT ||
	    !fact_may_own(world_fact(w, cell->val)))
		return true;
	truth = truth_of(at->run, w, cell->loc, &cls);
	d = world_duty(w, cell->val, NULL);
	while (d && !(d->state & DUTY_HELD && d->holder == cell->loc))
		d = d->next;
	if (d && d->home && (truth < 0 || d->cls == any_class(cell->loc)))
		return true;
	if (d && (truth != 1 || !may_end(at->run, cell->loc, d->cls, cls)))
		return report(at, w, ISSUE_WRONG_RELEASE, cell, d->cls);
	if (d)
		convert_made(at->run, cls, d->cls);
	if (!d && truth)
		return report(at, w, world_duty(w, cell->val, NULL) ?
			      ISSUE_DANGLING : ISSUE_STORED_NOT_OWNED, cell,
			      spelling_of_place(at->run, w, cell->loc));
	return true;
}
