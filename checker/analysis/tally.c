// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/tally.h"

#include <string.h>

#include "analysis/convert.h"
#include "analysis/count.h"
#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"
#include "analysis/wordplace.h"
#include "base/intern.h"
#include "mir/walk.h"

static const struct value *bare(const struct value *v)
{
	while (v->kind == V_CAST && v->type->kind == TYPE_INT)
		v = v->a;
	return v;
}

/* @v as a sum of what is returned, NULL for none, and *@k */
static const struct value *split_sum(const struct value *v, int64_t *k)
{
	v = bare(v);
	*k = v->kind == V_INT ? v->k : 0;
	if (v->kind == V_INT)
		return NULL;
	if (v->kind != V_BIN || (v->op != BIN_ADD && v->op != BIN_SUB) ||
	    v->b->kind != V_INT)
		return v;
	*k = v->op == BIN_ADD ? v->b->k : -v->b->k;
	return bare(v->a);
}

int tally_step(const struct value *v, const struct value *old)
{
	int64_t is, was;

	if (old->kind == V_UNINIT || split_sum(v, &is) != split_sum(old, &was))
		return 0;
	return is == was + 1 ? 1 : is == was - 1 ? -1 : 0;
}

static bool is_tally(const struct mir_field *f)
{
	return f && f->type->kind == TYPE_INT &&
	       word_find(f->words, WORD_COUNTS);
}

/* What counts a reference down: the class of those that it counts */
static const char *class_of(const struct mir_field *f)
{
	return intern_printf("%s--", f->name);
}

static const struct value *around(const struct site *at, const struct loc *l)
{
	return l->up->up || l->up->obj->kind == OBJ_VAR ?
	       wordplace_addr(at, loc_type(l->up), l->up) : l->up->obj->ptr;
}

static bool is_put(const struct run *r, const char *name);

/* Does a place that points to @rec, or a list of such, own by this word? */
static const char *owns(const struct mir_field *f, const struct mir_record *rec)
{
	const struct word *own = word_find(f->words, WORD_OWN);
	const struct word *holds = word_find(f->words, WORD_HOLDS);
	const struct mir_type *t = f->type;

	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	if (!own || (holds ? strcmp(holds->type, rec->tag) :
		     t->kind != TYPE_PTR || t->elem->rec != rec))
		return NULL;
	return own->release;
}

/*
 * Do owners hold a @rec by class @cls, or with NULL by any that is not one of
 * the references that are counted? Then who counts down to 0 owns nothing.
 */
static bool owned_by(const struct run *r, const struct mir_record *rec,
		     const char *cls)
{
	const struct mir_unit *u = r->unit;

	for (unsigned i = 0; i < u->records.n; i++) {
		const struct mir_record *in = u->records.v[i];

		for (unsigned k = 0; in->in_main_file && k < in->nfields; k++) {
			const char *by = owns(&in->fields[k], rec);

			if (by && (cls ? by == cls : !is_put(r, by)))
				return true;
		}
	}
	return false;
}

void tally_cases(const struct site *at, const struct world *w,
		 struct worlds *out)
{
	const struct loc *l = memory_target(at, w);
	const struct value *v = memory_operand(at, w, at->instr->a);
	struct wctx *c = &at->run->c;
	struct world last = *w, copy = *w;

	if (!is_tally(l->field) || at->instr->a.kind == OPD_INT ||
	    tally_step(v, memory_peek(at, &copy, l, l->field->type)) != -1) {
		vec_push(c->arena, &out->list, copy);
		return;
	}
	if (owned_by(at->run, l->field->rec, NULL)) {
		vec_push(c->arena, &out->list, copy);
		return;
	}
	last = copy;
	if (refine_truth(c, &last, v, false) &&
	    count_last(at, &last, around(at, l)))
		vec_push(c->arena, &out->list, last);
	if (refine_truth(c, &copy, v, true))
		vec_push(c->arena, &out->list, copy);
}

void tally_store(const struct site *at, struct world *w, const struct loc *l,
		 const struct value *v)
{
	const char *cls;
	struct taker t;
	int step;

	if (!is_tally(l->field) || at->instr->a.kind == OPD_INT)
		return;
	cls = class_of(l->field);
	step = tally_step(v, memory_peek(at, w, l, l->field->type));
	t = (struct taker){ .name = cls, .inherits = true, .puts = true };
	if (step > 0)
		count_give(at, w, around(at, l), cls);
	else if (step < 0 && (fact_truth(world_fact(w, v)) != 0 ||
			      owned_by(at->run, l->field->rec, NULL)))
		duty_take(at, w, around(at, l), &t);
	else if (!step)
		site_issue(at, w, ISSUE_UNMODELLED,
			   "a count of references that is set", l->field->name);
}

static bool is_count(const struct mir_place *p)
{
	return p->nproj && p->proj[p->nproj - 1].kind == PROJ_FIELD &&
	       is_tally(p->proj[p->nproj - 1].field);
}

static bool holds_lock(void *ctx, uint32_t key, void *p)
{
	const struct duty *d;

	(void)ctx;
	(void)key;
	for (d = p; d; d = d->next)
		if (d->lock && d->state & DUTY_HELD)
			return false;
	return true;
}

bool tally_looks(const struct world *w, const struct mir_place *p)
{
	return is_count(p) && !imap_each(w->duties, holds_lock, NULL);
}

static bool drops(const struct mir_func *f, unsigned depth);

static bool is_drop(const struct mir_instr *i, unsigned depth)
{
	if (i->op == OP_STORE)
		return is_count(i->place);
	return i->op == OP_CALL && i->a.kind == OPD_FUNC &&
	       drops(i->a.func, depth + 1);
}

/* Functions that call functions are followed this far. */
#define MAX_DROPS	4

/* Does @f drop one reference of several, by itself or what it calls? */
static bool drops(const struct mir_func *f, unsigned depth)
{
	for (unsigned k = 0; f->is_prototype && k < f->nparams; k++)
		if (word_find(f->params[k]->words, WORD_COUNTS))
			return true;
	if (depth >= MAX_DROPS || !f->in_main_file)
		return false;
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (is_drop(k.instr, depth))
			return true;
	return false;
}

static bool is_put(const struct run *r, const char *name)
{
	for (unsigned i = 0; i < r->unit->funcs.n; i++)
		if (!strcmp(r->unit->funcs.v[i]->name, name))
			return drops(r->unit->funcs.v[i], 0);
	return false;
}

/* The count in the object at @l, if it has one that is not @want. */
static const struct loc *other_than(const struct site *at, struct world *w,
				    const struct loc *l, int want)
{
	struct mir_record *rec = duty_record(w, l);

	for (unsigned i = 0; rec && rec->in_main_file && i < rec->nfields; i++) {
		const struct loc *m;

		if (!is_tally(&rec->fields[i]))
			continue;
		m = loc_field(at->run->c.vt, l, &rec->fields[i]);
		if (fact_truth(world_fact(w, memory_peek(at, w, m,
				m->field->type))) != want)
			return m;
	}
	return NULL;
}

void tally_taken(const struct site *at, struct world *w, const struct duty *d,
		 const struct taker *t)
{
	const struct loc *l = loc_deref(at->run->c.vt, d->subject), *m;
	const struct mir_record *rec = duty_record(w, l);

	if (!rec || t->puts || world_obj(&at->run->c, w, l->obj)->fresh ||
	    (d->given && !owned_by(at->run, rec, d->cls)))
		return;
	m = other_than(at, w, l, 0);
	if (m && !is_put(at->run, t->name))
		site_issue(at, w, ISSUE_STILL_COUNTED,
			   spelling_of_place(at->run, w, m),
			   spelling_of(at, w, d->subject, t->arg));
}

void tally_begins(const struct site *at, struct world *w,
		  const struct duty *d, const char *cls)
{
	const struct loc *l = loc_deref(at->run->c.vt, d->subject), *m;

	convert_made(at->run, cls, d->cls);
	if (!world_obj(&at->run->c, w, l->obj)->fresh || !is_put(at->run, cls))
		return;
	m = other_than(at, w, l, 1);
	if (m)
		site_issue(at, w, ISSUE_LEFT_UNCONSTRUCTED,
			   spelling_of_place(at->run, w, m), NULL);
}

void tally_enter(const struct site *at, struct world *w, const struct loc *l)
{
	struct mir_record *rec = duty_record(w, l);

	if (is_put(at->run, at->run->root->name))
		return;
	for (unsigned i = 0; rec && rec->in_main_file && i < rec->nfields; i++)
		if (is_tally(&rec->fields[i]))
			world_note(&at->run->c, w,
				   loc_field(at->run->c.vt, l, &rec->fields[i]),
				   value_int(at->run->c.vt, rec->fields[i].type,
					     0));
}
