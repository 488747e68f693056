// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/outcome.h"

#include "analysis/contract.h"
#include "analysis/count.h"
#include "analysis/interp.h"
#include "analysis/loan.h"
#include "analysis/memory.h"
#include "analysis/spelling.h"

struct word *apply_word(const struct apply *a, unsigned i,
			enum word_kind kind)
{
	return param_word(a->call->func, a->call->func->slot, i, kind);
}

bool apply_sets(const struct apply *a, unsigned i)
{
	const struct mir_func *f = a->call->func;
	struct word *s = NULL;

	while ((s = said_next(f, f->slot, s)))
		if (s->kind == WORD_SETS && s->place &&
		    s->place->root == WROOT_NAME &&
		    wordplace_param(&a->bind, s->place->name) == (int)i &&
		    s->place->nsteps == 1 && !s->place->steps[0].field)
			return true;
	return false;
}

bool apply_takes_it(const struct apply *a, unsigned i)
{
	const struct mir_func *f = a->call->func;
	struct word *s = NULL;

	while ((s = said_next(f, f->slot, s)))
		if (s->kind == WORD_TAKES && s->place &&
		    s->place->root == WROOT_NAME && !s->place->nsteps &&
		    wordplace_param(&a->bind, s->place->name) == (int)i)
			return !apply_word(a, i, WORD_CARRIES);
	return false;
}

const struct value *apply_subject(const struct apply *a,
				  const struct world *w, unsigned i)
{
	return count_subject(a->at->run, w, a->call->func, i,
			     a->call->args[i]);
}

/* The parameter that the place of @x is, or -1. */
static int whole_param(const struct apply *a, const struct word *x)
{
	if (x->place->root != WROOT_NAME || x->place->nsteps)
		return -1;
	return wordplace_param(&a->bind, x->place->name);
}

bool apply_counts(const struct apply *a, const struct word *x)
{
	int i = whole_param(a, x);

	return i >= 0 && apply_word(a, (unsigned)i, WORD_COUNTS);
}

const struct value *apply_taken(struct apply *a, struct world *w,
				const struct word *x)
{
	int i = whole_param(a, x);
	struct spot s;

	if (i >= 0 && (unsigned)i < a->call->nargs)
		return apply_subject(a, w, (unsigned)i);
	if (!wordplace_find(a->at, w, &a->bind, x->place, &s))
		return NULL;
	return s.value ? s.value : memory_peek(a->at, w, s.loc, s.type);
}

/*
 * An output that is not set keeps what was in it, or has been cleared; what
 * is no pointer may have been written to all the same.
 */
static void leave_unset(struct apply *a, struct world *w,
			const struct spot *s)
{
	const struct value *v;
	struct fact f;

	if (s->type->kind != TYPE_PTR) {
		memory_havoc(a->at, w, s->loc);
		return;
	}
	v = memory_peek(a->at, w, s->loc, s->type);
	f = world_fact(w, v);
	if (f.uninit || !f.ptr || f.ptr & PTR_NULL || count_held(w, v))
		return;
	v = site_sym(a->at, w, &(struct sym_key){
		.kind = SYM_LOAD, .type = s->type, .loc = s->loc,
		.base = fact_ptr(f.ptr | PTR_NULL) });
	world_store(&a->at->run->c, w, s->loc, v);
}

void outcome_unset(struct apply *a, struct world *w, const struct cond *c)
{
	const struct mir_func *f = a->call->func;
	struct word *x = NULL;
	struct spot s;

	while ((x = said_next(f, f->slot, x)))
		if (x->kind == WORD_SETS && said_cond_equal(x->cond, *c) &&
		    x->place && x->place->root == WROOT_NAME &&
		    x->place->nsteps == 1 && !x->place->steps[0].field &&
		    wordplace_find(a->at, w, &a->bind, x->place, &s) && s.loc)
			leave_unset(a, w, &s);
}

/* The callback @v is called with @arg; appends what may come of it. */
static void call_back(struct apply *a, struct world *w,
		      const struct value *v, const struct value *arg,
		      struct worlds *out)
{
	const struct value *args[] = { arg };
	struct call call = { .func = v->func, .args = args, .nargs = 1,
			     .callback = true };

	if (v->kind != V_FUNC) {
		site_issue(a->at, w, ISSUE_BARE_CALLBACK,
			   spelling_of_value(a->at->run, w, v), "call");
		vec_push(a->at->run->c.arena, &out->list, *w);
		return;
	}
	call.name = v->func->name;
	call.ours = v->func->in_main_file;
	if (v->func->has_body && !has_contract(v->func))
		interp_call(a->at, w, &call, out);
	else
		contract_apply(a->at, w, &call, out);
}

/* As many of @d are left as @after says; what went rests on @on from here. */
static void settle_later(struct apply *a, struct world *w,
			 const struct duty *d, const struct world *after,
			 const struct value *on)
{
	const struct duty *left = world_same_duty(after, d);
	struct wctx *c = &a->at->run->c;
	struct duty n = *d;

	if (!(d->state & DUTY_HELD) || d->lock)
		return;
	if (left && left->state & DUTY_HELD) {
		n.count = left->count;
		if (n.count < d->count)
			world_set_duty(c, w, n);
		return;
	}
	world_drop_duty(c, w, d);
	if (on && d->subject->kind == V_SYM &&
	    d->subject->type->kind == TYPE_PTR && !world_duty(w, d->subject,
							      NULL))
		loan_add(c, w, d->subject, on, LOAN_FROM);
}

/*
 * The callback @v is to be called with @arg one day. Now all is as it was, but
 * what that will release is nobody's to release any more.
 */
static void call_later(struct apply *a, const struct world *w,
		       const struct value *v, const struct value *arg,
		       struct worlds *out)
{
	const struct value *on = a->call->nargs ? a->call->args[0] : NULL;
	struct world copy = *w, now;
	struct worlds after = { { 0 } };
	struct imap_iter it;
	uint32_t key;
	void *p;

	call_back(a, &copy, v, arg, &after);
	for (unsigned i = 0; i < after.list.n; i++) {
		now = *w;
		for (imap_start(&it, w->duties); imap_next(&it, &key, &p);)
			for (const struct duty *d = p; d; d = d->next)
				settle_later(a, &now, d, &after.list.v[i], on);
		vec_push(a->at->run->c.arena, &out->list, now);
	}
}

/* Does @x say that a parameter is called where @c holds? */
static bool is_call(const struct word *x, const struct cond *c)
{
	return !x->bad &&
	       (x->kind == WORD_CALLS || x->kind == WORD_CALLS_LATER) &&
	       said_cond_equal(x->cond, *c);
}

struct worlds outcome_calls(struct apply *a, struct world w,
			    const struct cond *c)
{
	const struct mir_func *f = a->call->func;
	struct worlds now = { { 0 } }, next;
	struct word *x;
	struct spot s;

	vec_push(a->at->run->c.arena, &now.list, w);
	for (unsigned i = 0; i < a->call->nargs && i < f->nparams; i++) {
		x = f->params[i]->words;
		while (x && !is_call(x, c))
			x = x->next;
		if (!x || !wordplace_find(a->at, &w, &a->bind, x->place, &s) ||
		    !s.value)
			continue;
		next = (struct worlds){ { 0 } };
		for (unsigned k = 0; k < now.list.n; k++)
			if (x->kind == WORD_CALLS)
				call_back(a, &now.list.v[k], a->call->args[i],
					  s.value, &next);
			else
				call_later(a, &now.list.v[k],
					   a->call->args[i], s.value, &next);
		now = next;
	}
	return now;
}

bool outcome_last(struct apply *a, struct world *w, const struct cond *c)
{
	const struct mir_func *f = a->call->func;
	const struct value *v;
	struct word *x = NULL;

	while ((x = said_next(f, f->slot, x))) {
		if (x->kind != WORD_TAKES || !said_cond_equal(x->cond, *c) ||
		    !apply_counts(a, x))
			continue;
		v = apply_taken(a, w, x);
		if (v && !count_last(a->at, w, v))
			return false;
	}
	return true;
}
