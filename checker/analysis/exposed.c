// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/exposed.h"

#include "analysis/asked.h"
#include "analysis/duty.h"
#include "analysis/ghost.h"
#include "analysis/memory.h"
#include "analysis/spelling.h"
#include "base/intern.h"
#include "mir/walk.h"

/* Helpers of helpers are followed this far. */
#define MAX_DEPTH	4

typedef bool use_fn(const struct mir_func *f, const struct mir_field *m);

/* Does @f, or a static function that it calls, use @m? */
static bool uses(const struct mir_func *f, const struct mir_field *m,
		 use_fn *use, unsigned depth)
{
	if (!f->has_body || !f->in_main_file)
		return false;
	if (use(f, m))
		return true;
	for (struct walk k = walk_func(f); depth && walk_next(&k);)
		if (k.instr->op == OP_CALL && k.instr->a.kind == OPD_FUNC &&
		    uses(k.instr->a.func, m, use, depth - 1))
			return true;
	return false;
}

static bool takes_address(const struct mir_func *f, const struct mir_field *m)
{
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->op == OP_ADDR && k.instr->place->nproj &&
		    (walk_field(k.instr->place, 0) == m ||
		     walk_field(k.instr->place, 1) == m))
			return true;
	return false;
}

static void report(const struct apply *a, struct world *w,
		   enum issue_kind kind, const struct loc *m,
		   const struct mir_func *f)
{
	site_issue(a->at, w, kind, spelling_of_place(a->at->run, w, m),
		   f->name);
	/* Once is enough. */
	world_fill(&a->at->run->c, w, m, FILL_UNKNOWN);
}

/* A member that @f is going to use, while it is registered at @a. */
static void made(const struct apply *a, struct world *w,
		 const struct loc *m, const struct mir_func *f)
{
	const struct mir_type *t = m->field->type;
	const struct cell *cell = world_cell(w, m);
	bool null;

	if (t->kind == TYPE_RECORD) {
		if (memory_unbuilt_in(a->at, w, m, t) &&
		    uses(f, m->field, takes_address, MAX_DEPTH))
			report(a, w, ISSUE_LEFT_UNCONSTRUCTED, m, f);
		return;
	}
	if (t->kind != TYPE_PTR || t->space == SPACE_USER ||
	    word_find(m->field->words, WORD_NULLABLE))
		return;
	null = cell ? world_fact(w, cell->val).ptr == PTR_NULL :
	       world_fill_of(w, m) == FILL_ZERO;
	if (null && uses(f, m->field, asked_wants, MAX_DEPTH) &&
	    !asked_null(a->at->run->unit, m->field))
		report(a, w, ISSUE_NULL_EXPOSED, m, f);
}

/* The same where the registration ends: what @f used must not have gone. */
static void kept(const struct apply *a, struct world *w,
		 const struct loc *m, const struct mir_func *f)
{
	const struct cell *cell = world_cell(w, m);
	const struct duty *d;

	if (!cell || m->field->type->kind != TYPE_PTR)
		return;
	for (d = world_duty(w, cell->val, NULL); d; d = d->next)
		if (d->state & DUTY_HELD)
			return;
	d = world_duty(w, cell->val, NULL);
	if (!d || !(d->state & DUTY_RELEASED) ||
	    !uses(f, m->field, asked_wants, MAX_DEPTH))
		return;
	issue_add(a->at->run->issues, w, &(struct issue){
		.kind = ISSUE_EXPOSED_GONE, .at = site_event(a->at),
		.what = spelling_of_place(a->at->run, w, m), .with = f->name,
		.then = d->end, .then_text = "released here" });
}

typedef void member_fn(const struct apply *a, struct world *w,
		       const struct loc *m, const struct mir_func *f);

static void each_member(const struct apply *a, struct world *w,
			const struct value *v, const struct mir_func *f,
			member_fn *fn)
{
	struct vtab *vt = a->at->run->c.vt;
	const struct loc *l;
	struct mir_record *rec;

	if (!f->has_body || !f->in_main_file || !v->type ||
	    v->type->kind != TYPE_PTR ||
	    !(world_fact(w, v).ptr & PTR_VALID))
		return;
	l = loc_deref(vt, v);
	/* The cookie, or the driver's part of what it is. */
	v = ghost_get(&a->at->run->c, w, l, GHOST_PRIVATE);
	if (v)
		l = loc_deref(vt, v);
	rec = duty_record(w, l);
	for (unsigned i = 0; rec && rec->in_main_file && i < rec->nfields; i++)
		fn(a, w, loc_field(vt, l, &rec->fields[i]), f);
}

/* Does @f register something so that @ender ends it? */
static bool registers(const struct mir_func *f, const struct mir_func *ender)
{
	for (unsigned i = 0; i < f->nparams; i++) {
		const struct word *x = f->params[i]->words;
		const char *by = NULL;
		bool lends = false;

		for (; x; x = x->next) {
			lends |= x->kind == WORD_LENDS;
			if (x->kind == WORD_GIVES)
				by = x->release;
		}
		if (lends && by && by == ender->name)
			return true;
	}
	return false;
}

static bool ends_any(const struct mir_unit *u, const struct mir_func *ender)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		if (registers(u->funcs.v[i], ender))
			return true;
	return false;
}

/* All functions that the unit registers until the call at hand. */
static void ended(const struct apply *a, struct world *w,
		  const struct value *v)
{
	if (!ends_any(a->at->run->unit, a->call->func))
		return;
	for (struct walk k = walk_unit(a->at->run->unit); walk_next(&k);) {
		const struct mir_instr *in = k.instr;

		if (in->op != OP_CALL || in->a.kind != OPD_FUNC ||
		    !registers(in->a.func, a->call->func))
			continue;
		for (unsigned i = 0; i < in->nargs; i++)
			if (in->args[i].kind == OPD_FUNC)
				each_member(a, w, v, in->args[i].func, kept);
	}
}

void exposed_by_call(const struct apply *a, struct world *w)
{
	const struct call *c = a->call;
	const struct word *x;
	int k;

	for (unsigned i = 0; i < c->nargs && i < c->func->nparams; i++) {
		for (x = c->func->params[i]->words; x; x = x->next) {
			if (x->kind == WORD_TAKE)
				ended(a, w, c->args[i]);
			if (x->kind != WORD_LENDS)
				continue;
			k = wordplace_param(&a->bind, x->expr);
			if (k >= 0 && (unsigned)k < c->nargs &&
			    c->args[k]->kind == V_FUNC)
				each_member(a, w, c->args[i], c->args[k]->func,
					    made);
		}
	}
}
