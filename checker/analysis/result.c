// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/result.h"

#include "analysis/foreign.h"
#include "analysis/ghost.h"
#include "analysis/memory.h"
#include "analysis/rename.h"

/* Does @f find the driver's part of what @t points to? */
static bool finds_private(const struct mir_func *f, const struct mir_type *t)
{
	return f->nparams == 1 && f->result->kind == TYPE_PTR &&
	       f->params[0]->type->kind == TYPE_PTR &&
	       f->params[0]->type->elem->rec == t->elem->rec &&
	       word_find(f->words, WORD_DRVDATA) &&
	       word_find(f->words, WORD_ZEROED);
}

/* The driver's part of @v, which was allocated with it; a value of its own. */
static const struct value *private_of(struct vtab *vt,
				      const struct value *v,
				      const struct mir_type *type)
{
	return value_sym(vt, &(struct sym_key){
		.kind = SYM_CALL, .type = type, .frame = v->frame,
		.site = v->site, .age = v->age, .instr = v->instr,
		.loc = loc_deref(vt, v), .base = fact_ptr(PTR_VALID) });
}

/* What comes along with the structure that @v points to begins as zeroes. */
static void private_made(struct apply *a, struct world *w,
			 const struct value *v)
{
	struct run *r = a->at->run;
	const struct value *priv;
	struct ostate s;

	if (v->kind != V_SYM || v->type->elem->kind != TYPE_RECORD)
		return;
	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		const struct mir_func *f = r->unit->funcs.v[i];

		if (!finds_private(f, v->type))
			continue;
		priv = private_of(r->c.vt, v, f->result);
		world_define(&r->c, w, priv);
		world_fill(&r->c, w, loc_deref(r->c.vt, priv), FILL_ZERO);
		s = *world_obj(&r->c, w, loc_deref(r->c.vt, priv)->obj);
		s.fresh = true;
		world_set_obj(&r->c, w, s);
		ghost_set(&r->c, w, loc_deref(r->c.vt, v), GHOST_PRIVATE, priv);
	}
}

const struct value *result_private(const struct apply *a,
				   const struct world *w)
{
	struct vtab *vt = a->at->run->c.vt;
	const struct value *v = a->call->nargs ? a->call->args[0] : NULL;

	if (!v || v->kind != V_SYM || !v->type || v->type->kind != TYPE_PTR ||
	    v->type->elem->kind != TYPE_RECORD ||
	    !finds_private(a->call->func, v->type))
		return NULL;
	v = private_of(vt, v, a->call->func->result);
	return imap_get(w->defined, v->id) ? v : NULL;
}

void result_fresh(struct apply *a, struct world *w, const struct value *v)
{
	const struct mir_func *f = a->call->func;
	const struct loc *l = loc_deref(a->at->run->c.vt, v);
	struct word *x;
	struct ostate s;
	enum fill fill;

	fill = f->result->elem->kind == TYPE_VOID ? FILL_UNINIT : FILL_UNKNOWN;
	/* What replaces the memory that it takes begins with the same bytes. */
	if (fill == FILL_UNINIT && word_find(f->words, WORD_TAKES))
		fill = FILL_PARTIAL;
	if (word_find(f->words, WORD_ZEROED))
		fill = FILL_ZERO;
	for (x = f->words; x; x = x->next)
		if (x->kind == WORD_SETS && x->place &&
		    x->place->root == WROOT_RESULT)
			fill = FILL_UNKNOWN;
	world_fill(&a->at->run->c, w, l, fill);
	s = *world_obj(&a->at->run->c, w, l->obj);
	s.fresh = f->result->elem->kind == TYPE_VOID;
	world_set_obj(&a->at->run->c, w, s);
	foreign_fetch(a->at, w, l, a->call);
	private_made(a, w, v);
}

const struct value *result_same(struct apply *a, struct world *w)
{
	struct word *x = func_word(a->call->func, a->call->func->slot,
				   WORD_RETURNS);
	struct spot s;

	if (!x || !wordplace_find(a->at, w, &a->bind, x->place, &s))
		return NULL;
	return s.value ? s.value : memory_peek(a->at, w, s.loc, s.type);
}
