// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/park.h"

#include "analysis/lend.h"
#include "analysis/loan.h"
#include "analysis/memory.h"
#include "analysis/said.h"
#include "analysis/wordplace.h"
#include "base/intern.h"
#include "mir/walk.h"

static bool names(const struct word *x, const char *cls)
{
	for (unsigned i = 0; x && i < x->nreleases; i++)
		if (x->releases[i] == cls)
			return true;
	return false;
}

/* The members of a structure of the kernel's take no words of the driver's. */
static bool says(const struct loc *l, const char *cls)
{
	for (; l; l = l->up) {
		if (names(word_find(lend_words(l), WORD_PARKS), cls))
			return true;
		if (!l->field || l->field->rec->in_main_file)
			break;
	}
	return false;
}

bool park_stays(const struct world *w, const struct cell *cell)
{
	const struct duty *d = cell->val ? world_duty(w, cell->val, NULL) :
					   NULL;

	for (; d; d = d->next)
		if (d->state & DUTY_HELD && says(cell->loc, d->cls))
			return true;
	return false;
}

const struct value *park_kept(const struct value *v)
{
	while (v && v->kind == V_CAST)
		v = v->a;
	return v;
}

struct search {
	const struct value *v;
	const char *cls;
	bool found;
};

static bool in_cell(void *ctx, uint32_t key, void *p)
{
	struct search *s = ctx;
	const struct cell *cell = p;

	(void)key;
	s->found |= park_kept(cell->val) == s->v && says(cell->loc, s->cls);
	return !s->found;
}

static bool in_object(void *ctx, uint32_t key, void *p)
{
	(void)key;
	return imap_each(((struct ostate *)p)->cells, in_cell, ctx);
}

/* Is it in a member that keeps such, or was it found in one? */
static bool in_member(const struct world *w, const struct value *v,
		      const char *cls)
{
	struct search s = { .v = park_kept(v), .cls = cls };

	if (says(s.v->loc, cls))
		return true;
	imap_each(w->store, in_object, &s);
	return s.found;
}

/* Does @f end duties to call @cls, as that function or instead of it? */
static bool ends(const struct mir_func *f, const char *cls)
{
	if (f->name == cls)
		return true;
	for (unsigned i = 0; i < f->nparams; i++)
		if (names(param_word(f, NULL, i, WORD_TAKE), cls))
			return true;
	return false;
}

static bool calls(const struct mir_func *f, const char *cls)
{
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->op == OP_CALL && k.instr->a.kind == OPD_FUNC &&
		    ends(k.instr->a.func, cls))
			return true;
	return false;
}

/* Does any function call the end of @cls, other than @but? */
static bool others_call(const struct mir_unit *u, const char *cls,
			const struct mir_func *but)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		if (u->funcs.v[i]->has_body && u->funcs.v[i] != but &&
		    calls(u->funcs.v[i], cls))
			return true;
	return false;
}

static bool anybody_calls(const struct mir_unit *u, const char *cls)
{
	return others_call(u, cls, NULL);
}

bool park_is_given(const struct mir_unit *u, const char *cls)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		for (unsigned k = 0; k < u->funcs.v[i]->nparams; k++) {
			const struct word *x = u->funcs.v[i]->params[k]->words;

			for (; x; x = x->next)
				if (x->kind == WORD_GIVES && x->release == cls)
					return true;
		}
	return false;
}

/* A slot speaks of what its parameters keep, the cookie of registrations. */
static bool in_slot(const struct site *at, struct world *w,
		    const struct value *v, const char *cls)
{
	const struct run *r = at->run;
	const struct value *root = loan_root(r->c.vt, v);
	const struct mir_func *decl = r->slot ? r->slot->decl : NULL;
	const struct word *x;
	struct binding b = { .func = r->root, .also = decl, .args = r->args,
			     .nargs = r->root->nparams };
	struct spot s;

	for (unsigned i = 0; decl && i < r->root->nparams; i++)
		if (root && root == r->args[i] &&
		    names(param_word(r->root, r->slot, i, WORD_PARKS), cls))
			return true;
	x = decl ? word_find(decl->words, WORD_COOKIE_AT) : NULL;
	return x && wordplace_find(at, w, &b, x->place, &s) && s.loc &&
	       memory_peek(at, w, s.loc, s.type) == v &&
	       park_is_given(r->unit, cls);
}

/* Does the file call something that ends such by a name, or a number? */
static bool by_name(const struct mir_unit *u, const char *cls)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		if (names(word_find(u->funcs.v[i]->words, WORD_PARKS), cls) &&
		    anybody_calls(u, u->funcs.v[i]->name))
			return true;
	return false;
}

bool park_keeps_locks(const struct run *r)
{
	const struct mir_func *f = r->slot ? r->slot->decl : NULL;

	for (unsigned i = 0; f && i < f->nparams; i++)
		if (names(word_find(f->params[i]->words, WORD_PARKS),
			  intern("lock")))
			return true;
	return false;
}

bool park_keeps(const struct site *at, struct world *w, const struct value *v,
		const char *cls)
{
	const struct value *root = loan_root(at->run->c.vt, v);

	if (by_name(at->run->unit, cls))
		return true;
	return (in_member(w, v, cls) || (root && in_member(w, root, cls)) ||
		in_slot(at, w, v, cls)) &&
	       anybody_calls(at->run->unit, cls);
}

bool park_leaves(const struct site *at, struct world *w, const struct value *v,
		 const char *cls)
{
	const struct run *r = at->run;

	return park_keeps(at, w, v, cls) &&
	       (!said_binding(r->slot, WORD_SETS) || by_name(r->unit, cls) ||
		others_call(r->unit, cls, r->root));
}
