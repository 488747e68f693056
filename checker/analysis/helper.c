// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/helper.h"

#include "analysis/said.h"
#include "mir/walk.h"

#include "analysis/earn.h"
#include "analysis/said.h"

/* Is argument @k a function that the callee calls, there and then? */
static bool calls_back(const struct mir_instr *i, unsigned k)
{
	const struct mir_func *f = i->a.kind == OPD_FUNC ? i->a.func : NULL;

	return f && (param_word(f, f->slot, k, WORD_CALLS) ||
		     param_word(f, f->slot, k, WORD_CALLS_LATER));
}

bool helper_named(const struct mir_instr *i, const struct mir_func *f)
{
	if (i->op != OP_CALL && i->a.kind == OPD_FUNC && i->a.func == f)
		return true;
	if (i->b.kind == OPD_FUNC && i->b.func == f)
		return true;
	for (unsigned k = 0; k < i->nargs; k++)
		if (i->args[k].kind == OPD_FUNC && i->args[k].func == f &&
		    !calls_back(i, k))
			return true;
	return false;
}

static bool address_taken(const struct mir_unit *u, const struct mir_func *f)
{
	for (struct walk k = walk_unit(u); walk_next(&k);)
		if (k.func->has_body && helper_named(k.instr, f))
			return true;
	return false;
}

bool helper_is(const struct mir_unit *u, const struct mir_func *f)
{
	return f->is_static && !has_contract(f) && !f->slot && u->init != f &&
	       u->exit != f && !address_taken(u, f);
}

void helper_seen(struct run *r, const struct mir_func *f)
{
	if (!r->brief && !helper_was_seen(r->helpers, f))
		vec_push(r->helpers->arena, &r->helpers->seen, f);
}

bool helper_was_seen(const struct helpers *h, const struct mir_func *f)
{
	for (unsigned i = 0; i < h->seen.n; i++)
		if (h->seen.v[i] == f)
			return true;
	return false;
}

bool helper_is_alone(const struct helpers *h, const struct mir_func *f)
{
	for (unsigned i = 0; i < h->alone.n; i++)
		if (h->alone.v[i] == f)
			return true;
	return false;
}

struct mir_func *helper_again(struct run *r, struct mir_func *f)
{
	if (!says_locks_only(f))
		return NULL;
	if (!helper_is_alone(r->helpers, f))
		vec_push(r->helpers->arena, &r->helpers->alone, f);
	return f;
}

static struct summary *find(struct helpers *h, const struct mir_func *f)
{
	for (unsigned i = 0; i < h->summaries.n; i++)
		if (h->summaries.v[i].func == f)
			return &h->summaries.v[i];
	return NULL;
}

/* A function that is as @e->func is with the words that it earned. */
static struct mir_func *with_words(struct arena *a, struct earned *e)
{
	struct mir_func *f = arena_new(a, struct mir_func);
	struct mir_var *p;

	earned_put(a, e);
	*f = *e->func;
	f->params = arena_array(a, struct mir_var *, f->nparams + 1);
	for (unsigned i = 0; i < f->nparams; i++) {
		p = arena_new(a, struct mir_var);
		*p = *e->func->params[i];
		f->params[i] = p;
	}
	earned_remove(e);
	return f;
}

static struct mir_func *summarise(struct run *r, struct mir_func *f)
{
	struct arena *a = r->helpers->arena;
	struct mir_func *said = NULL;
	struct earned e;

	/* Meanwhile there is none: it may lead to itself. */
	vec_push(a, &r->helpers->summaries, ((struct summary){ f, NULL }));
	earn(a, r->unit, f, r->helpers, &e);
	if (!e.why) {
		said = with_words(a, &e);
		/* Its body was held against the contract, and accepted. */
		vec_push(a, &r->helpers->seen, f);
	}
	find(r->helpers, f)->said = said;
	return said;
}

struct mir_func *helper_said(struct run *r, struct mir_func *f, bool deep)
{
	uintptr_t n = (uintptr_t)ptrmap_get(&r->looked, f) + 1;
	const struct summary *s = find(r->helpers, f);

	ptrmap_put(r->arena, &r->looked, f, (void *)n);
	deep |= n > (r->brief ? MAX_BRIEF_LOOKS : MAX_SAME_LOOKS);
	/* For a contract, those of others will do: it is held against the body. */
	if (s)
		return deep || r->brief ? s->said : NULL;
	return deep ? summarise(r, f) : NULL;
}
