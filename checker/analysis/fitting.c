// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/fitting.h"

#include <ctype.h>
#include <string.h>

#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/relate.h"
#include "analysis/spelling.h"
#include "analysis/tag.h"

bool fitting_parse(struct arena *a, const char *cond, struct fitting_cond *out)
{
	size_t len = 0;

	while (isalnum((unsigned char)cond[len]) || cond[len] == '_')
		len++;
	out->member = arena_strndup(a, cond, len);
	cond += len;
	out->op = tag_operator(&cond);
	out->size = cond;
	return len && out->op != NR_BINOPS && out->op != BIN_AND &&
	       !strpbrk(cond, "<>=!&|-");
}

/* The member that @c is about, behind @v, and what it is compared with. */
struct sides {
	const struct loc *member;
	const struct value *a, *b;
};

static bool sides_of(const struct site *at, struct world *w,
		     const struct value *v, const struct fitting_cond *c,
		     struct sides *s)
{
	const struct mir_type *t = v->type ? v->type->elem : NULL;

	if (!v->type || v->type->kind != TYPE_PTR || t->kind != TYPE_RECORD)
		return false;
	s->member = wordplace_member(at->run->c.vt, loc_deref(at->run->c.vt, v),
				     &t, c->member);
	if (!s->member || t->kind != TYPE_INT)
		return false;
	s->a = memory_peek(at, w, s->member, t);
	s->b = wordplace_member_size(at, w, s->member, c->size);
	return s->b && s->a->kind != V_UNINIT;
}

/* `a op b`, as a branch would ask, where @b is a number; else NULL. */
static const struct value *branch(const struct site *at,
				  const struct fitting_cond *c,
				  const struct sides *s)
{
	struct vtab *vt = at->run->c.vt;

	return s->b->kind != V_INT ? NULL :
	       value_bin(vt, s->a->type, c->op, s->a,
			 value_int(vt, s->a->type, s->b->k));
}

static void assume(const struct site *at, struct world *w,
		   const struct fitting_cond *c, const struct sides *s)
{
	const struct value *v = branch(at, c, s);

	relate_compare(&at->run->c, w, c->op, s->a, s->b);
	if (v)
		refine_truth(&at->run->c, w, v, true);
}

static bool holds(const struct site *at, struct world *w,
		  const struct fitting_cond *c, const struct sides *s)
{
	const struct value *v = branch(at, c, s);

	return relate_truth(&at->run->c, w, c->op, s->a, s->b) == 1 ||
	       (v && fact_truth(world_fact(w, v)) == 1);
}

static void believe(const struct site *at, struct world *w,
		    const struct value *v, const struct word *x)
{
	struct fitting_cond c;
	struct sides s;

	for (; x; x = x->next)
		if (!x->bad && x->kind == WORD_WHEN &&
		    fitting_parse(at->run->c.arena, x->expr, &c) &&
		    sides_of(at, w, v, &c, &s))
			assume(at, w, &c, &s);
}

static void require(const struct site *at, struct world *w,
		    const struct value *v, const struct word *x,
		    const char *callee)
{
	struct run *r = at->run;
	struct fitting_cond c;
	struct sides s;

	for (; x; x = x->next) {
		if (x->bad || x->kind != WORD_WHEN ||
		    !fitting_parse(r->c.arena, x->expr, &c) ||
		    !sides_of(at, w, v, &c, &s) ||
		    holds(at, w, &c, &s))
			continue;
		issue_add(r->issues, w, &(struct issue){
			.kind = ISSUE_RANGE_PASSED, .at = site_event(at),
			.what = spelling_of_place(r, w, s.member),
			.with = callee, .needs = x->expr });
		assume(at, w, &c, &s);
	}
}

static const struct word *words(const struct mir_func *f, unsigned i)
{
	return f && i < f->nparams ? f->params[i]->words : NULL;
}

void fitting_enter(const struct site *at, struct world *w,
		   const struct binding *b)
{
	for (unsigned i = 0; i < b->nargs; i++) {
		if (!b->args[i])
			continue;
		believe(at, w, b->args[i], words(b->func, i));
		believe(at, w, b->args[i], words(b->also, i));
	}
}

void fitting_argument(const struct site *at, struct world *w,
		      const struct binding *b, const struct call *call,
		      unsigned i)
{
	require(at, w, call->args[i], words(b->func, i), call->name);
	require(at, w, call->args[i], words(b->also, i), call->name);
}
