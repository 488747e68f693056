// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/bound.h"

#include "analysis/managed.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "base/intern.h"
#include "mir/walk.h"

static const struct mir_func *callee(const struct mir_instr *in)
{
	return in->op == OP_CALL && in->a.kind == OPD_FUNC ? in->a.func : NULL;
}

/* What may end a duty on argument @i: a taker, or a body to look into. */
static bool may_end(const struct mir_func *f, unsigned i)
{
	if (f->has_body)
		return true;
	for (const struct word *x = f->words; x; x = x->next)
		if (x->kind == WORD_TAKES)
			return true;
	return param_word(f, f->slot, i, WORD_TAKE);
}

/* Do the words of @f say that it replaces, or takes, what is in @m? */
static bool says(const struct mir_func *f, const struct mir_field *m)
{
	const struct word *x = f->words;

	for (; x; x = x->next)
		if ((x->kind == WORD_SETS || x->kind == WORD_TAKES) &&
		    x->place && x->place->nsteps &&
		    x->place->steps[x->place->nsteps - 1].field ==
		    intern(m->name))
			return true;
	return false;
}

static bool is_named(const struct mir_func *f, const char *name)
{
	return f && f->name == name;
}

/* Does @f hand what is in the member @m to somebody who may release it? */
static bool releases(const struct mir_func *f, const struct mir_field *m,
		     const char *cls)
{
	const struct mir_instr *from;
	const struct mir_func *g;
	bool reads = false, calls = false;

	for (struct walk k = walk_func(f); walk_next(&k);) {
		reads |= (k.instr->op == OP_LOAD || k.instr->op == OP_ADDR) &&
			 walk_field(k.instr->place, 0) == m;
		g = callee(k.instr);
		calls |= is_named(g, cls);
		if (g && says(g, m))
			return true;
		for (unsigned i = 0; g && i < k.instr->nargs; i++) {
			if (i >= g->nparams || !may_end(g, i))
				continue;
			from = walk_origin(f, k.instr->args[i]);
			if (from && (from->op == OP_LOAD ||
				     from->op == OP_ADDR) &&
			    walk_field(from->place, 0) == m)
				return true;
		}
	}
	return reads && calls;
}

/* Is @f handed out by its address, other than to be called? */
static bool is_handed_out(const struct mir_instr *in, const struct mir_func *f)
{
	if ((in->op != OP_CALL && in->a.kind == OPD_FUNC && in->a.func == f) ||
	    (in->b.kind == OPD_FUNC && in->b.func == f))
		return true;
	for (unsigned i = 0; i < in->nargs; i++)
		if (in->args[i].kind == OPD_FUNC && in->args[i].func == f)
			return true;
	return false;
}

/* Helpers of helpers are followed this far. */
#define MAX_CALLERS	8

/* Does anything but @root lead to @f? */
static bool is_reached(const struct run *r, const struct mir_func *f,
		       unsigned depth)
{
	if (f == r->root)
		return false;
	if (!f->is_static || f->slot || has_words(f) || f == r->unit->exit ||
	    depth > MAX_CALLERS)
		return true;
	for (struct walk k = walk_unit(r->unit); walk_next(&k);)
		if (is_handed_out(k.instr, f) ||
		    (callee(k.instr) == f && k.func != f &&
		     is_reached(r, k.func, depth + 1)))
			return true;
	return false;
}

static bool anybody_releases(const struct run *r, const struct mir_field *m,
			     const char *cls)
{
	const struct mir_func *f;

	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		f = r->unit->funcs.v[i];
		if (f->in_main_file && releases(f, m, cls) &&
		    is_reached(r, f, 0))
			return true;
	}
	return false;
}

void bound_leave(const struct site *at, struct world *w,
		 const struct ostate *s)
{
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!managed_is(s->obj))
		return;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		d = cell->val && cell->loc->field ?
		    world_duty(w, cell->val, NULL) : NULL;
		while (d && (d->holder != cell->loc || d->lock ||
			     d->state != DUTY_HELD))
			d = d->next;
		if (!d || !fact_may_own(world_fact(w, cell->val)) ||
		    anybody_releases(at->run, cell->loc->field, d->cls))
			continue;
		issue_add(at->run->issues, w, &(struct issue){
			.kind = ISSUE_MANAGED_LEAK, .at = site_event(at),
			.what = spelling_of_place(at->run, w, cell->loc),
			.with = d->cls, .from = d->at,
			.from_text = d->at.instr ? "acquired here" : NULL });
	}
}
