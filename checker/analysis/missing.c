// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/missing.h"

#include <string.h>

#include "analysis/spelling.h"

#define MAX_NESTED	4

static const char *num_text(struct arena *a, num k)
{
	if (k > INT64_MAX)
		return arena_printf(a, "%llu", (unsigned long long)k);
	return arena_printf(a, "%lld", (long long)k);
}

static const char *term(struct run *r, const struct world *w,
			const struct value *v, unsigned depth)
{
	static const char *const signs[NR_BINOPS] = {
		[BIN_ADD] = "+", [BIN_SUB] = "-", [BIN_MUL] = "*",
		[BIN_DIV] = "/", [BIN_REM] = "%", [BIN_SHL] = "<<",
		[BIN_SHR] = ">>", [BIN_AND] = "&", [BIN_OR] = "|",
		[BIN_XOR] = "^",
	};
	const char *a, *b;

	while (v->kind == V_CAST)
		v = v->a;
	if (v->kind == V_INT)
		return num_text(r->c.arena, fact_num(v->type, v->k));
	if (v->kind == V_SYM && v->sym == SYM_STEPS && v->loc)
		return arena_printf(r->c.arena, "%s's offset",
				    loc_text(r->c.arena, v->loc));
	if (v->kind == V_SYM && v->sym == SYM_SIZE && v->loc)
		return arena_printf(r->c.arena, "%s's size",
				    loc_text(r->c.arena, v->loc));
	if (v->kind == V_SYM && v->sym == SYM_LENGTH)
		return arena_printf(r->c.arena, "the length of %s",
				    spelling_of_value(r, w,
						      v->loc->obj->ptr));
	if (v->kind == V_BIN && v->op == BIN_PTRDIFF)
		return arena_printf(r->c.arena, "(%s - %s)",
				    spelling_of_value(r, w, v->a),
				    spelling_of_value(r, w, v->b));
	if (v->kind != V_BIN || !signs[v->op] || depth > MAX_NESTED)
		return spelling_of_value(r, w, v);
	a = term(r, w, v->a, depth + 1);
	b = term(r, w, v->b, depth + 1);
	return arena_printf(r->c.arena, depth ? "(%s %s %s)" : "%s %s %s", a,
			    signs[v->op], b);
}

const char *missing_term(struct run *r, const struct world *w,
			 const struct value *v)
{
	return term(r, w, v, 0);
}

/* One side of the inequality: the terms of one sign. */
static const char *side(struct run *r, const struct world *w,
			const struct expr *e, bool left)
{
	struct arena *a = r->c.arena;
	const char *s = NULL, *t;
	num c;

	for (unsigned i = 0; i < e->n; i++) {
		if ((e->t[i].c < 0) != left)
			continue;
		c = left ? -e->t[i].c : e->t[i].c;
		t = term(r, w, vtab_value(r->c.vt, e->t[i].var), c != 1);
		if (c != 1)
			t = arena_printf(a, "%s * %s", num_text(a, c), t);
		s = s ? arena_printf(a, "%s + %s", s, t) : t;
	}
	return s;
}

const char *missing_text(struct run *r, const struct world *w, struct expr e,
			 bool strict)
{
	struct arena *a = r->c.arena;
	const char *left, *right;

	expr_simplify(&e);
	left = side(r, w, &e, true);
	right = side(r, w, &e, false);
	if (!left && !right)
		return arena_printf(a, "%s <= 0", num_text(a, -e.k));
	if (!left)
		return arena_printf(a, "%s >= %s", right, num_text(a, -e.k));
	if (!right && !strict)
		return arena_printf(a, "%s <= %s", left, num_text(a, e.k));
	if (!right)
		return arena_printf(a, "%s < %s", left, num_text(a, e.k + 1));
	/* Two values of one name tell nothing. */
	if (!strcmp(left, right))
		return NULL;
	if (!e.k)
		return arena_printf(a, "%s <= %s", left, right);
	if (e.k == -1)
		return arena_printf(a, "%s < %s", left, right);
	if (e.k < 0)
		return arena_printf(a, "%s + %s <= %s", left,
				    num_text(a, -e.k), right);
	return arena_printf(a, "%s <= %s + %s", left, right,
			    num_text(a, e.k));
}

static const struct frame *origin(const struct value *v)
{
	const struct frame *a, *b;

	if (v->kind == V_SYM)
		return v->frame;
	if (v->kind != V_BIN && v->kind != V_CAST && v->kind != V_UN)
		return NULL;
	a = origin(v->a);
	b = v->b ? origin(v->b) : NULL;
	return !a || (b && b->depth < a->depth) ? b : a;
}

const struct frame *missing_origin(struct run *r, const struct expr *e)
{
	const struct frame *best = NULL, *f;

	for (unsigned i = 0; i < e->n; i++) {
		f = origin(vtab_value(r->c.vt, e->t[i].var));
		if (f && (!best || f->depth < best->depth))
			best = f;
	}
	return best;
}

static bool is_bounded_by_facts(const struct world *w, const struct lterm *t)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, w->linear.rows); imap_next(&it, &key, &p);) {
		num c = expr_coef(&((struct fact_row *)p)->e, t->var);

		if (c && (c < 0) == (t->c < 0))
			return true;
	}
	return false;
}

/* Something was reported when this was made. */
static bool is_moot(const struct run *r, const struct expr *e)
{
	for (unsigned i = 0; e && i < e->n; i++) {
		const struct value *v = vtab_value(r->c.vt, e->t[i].var);

		while (v->kind == V_CAST)
			v = v->a;
		if (v->kind == V_SYM && v->sym == SYM_BAD)
			return true;
	}
	return false;
}

bool missing_explain(struct run *r, const struct world *w,
		     const struct expr *goal, struct issue *i)
{
	if (is_moot(r, goal))
		return false;
	if (!goal || goal->bad)
		return true;
	i->from.frame = missing_origin(r, goal);
	if (i->kind != ISSUE_POINTER)
		i->needs = missing_text(r, w, *goal, i->kind == ISSUE_INDEX);
	i->why = missing_reason(r, w, goal);
	return true;
}

const char *missing_reason(struct run *r, const struct world *w,
			   const struct expr *e)
{
	struct arena *a = r->c.arena;

	for (unsigned i = 0; i < e->n; i++) {
		const struct value *v = vtab_value(r->c.vt, e->t[i].var);
		struct fact f = world_fact(w, v);
		bool up = e->t[i].c < 0;
		const struct value *inner = v;
		const char *name;
		struct interval all;

		/* What is to be large enough comes last. */
		if (!up && i + 1 < e->n)
			continue;
		while (inner->kind == V_CAST)
			inner = inner->a;
		if (!inner->type || inner->type->kind != TYPE_INT)
			continue;
		all = interval_of(itype_of(inner->type));
		name = missing_term(r, w, v);
		if (is_bounded_by_facts(w, &e->t[i]))
			return arena_printf(a, "what bounds `%s` does not "
					    "suffice", name);
		if (up ? f.hi >= all.hi : f.lo <= all.lo)
			return arena_printf(a, "nothing bounds `%s` from %s",
					    name, up ? "above" : "below");
		return arena_printf(a, "`%s` may be %s", name,
				    num_text(a, up ? f.hi : f.lo));
	}
	return NULL;
}
