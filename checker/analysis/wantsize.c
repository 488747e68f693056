// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/wantsize.h"

/* What is said to be there by its number of bytes alone is no larger. */
#define LARGEST_TABLE	4096

static const struct value *bare(const struct value *v)
{
	while (v->kind == V_CAST)
		v = v->a;
	return v;
}

/* Where the number @v was found, or NULL. */
static const struct loc *found_at(const struct value *v)
{
	v = bare(v);
	return v->kind == V_SYM && v->sym == SYM_LOAD && v->type &&
	       v->type->kind == TYPE_INT ? v->loc : NULL;
}

/* A parameter of a function that other files may call. */
static int parameter(const struct run *r, const struct value *v)
{
	const struct mir_func *f = r->root;

	v = bare(v);
	if (f->is_static || f->slot || !r->args)
		return -1;
	for (unsigned i = 0; i < f->nparams; i++)
		if (r->args[i] == v)
			return (int)i;
	return -1;
}

static struct want *say(struct run *r, struct want *list,
			const struct value *v, const char *text)
{
	const struct loc *l = found_at(v);
	int i = l ? -1 : parameter(r, v);

	if (l)
		return want_at(r, list, l, text);
	if (i < 0)
		return list;
	return want_merge(r->arena, list,
			  want_param(r, r->root, (unsigned)i, text));
}

/* The least that @e can be without its term number @skip. */
static bool least_of_rest(struct wctx *c, const struct world *w,
			  struct expr e, unsigned skip, num *least)
{
	struct relation rel;
	struct linear_env env;

	if (!expr_add(&e, expr_var(e.t[skip].var), -e.t[skip].c))
		return false;
	relate_start(&rel, c, w);
	env = relate_env(&rel);
	return linear_least(&env, &e, least);
}

/* Does it say anything of a @t, in a number that a person would write? */
static bool fits(const struct mir_type *t, num k)
{
	struct interval all = interval_of(itype_of(t));

	return k > all.lo && k < all.hi && k <= UINT32_MAX;
}

/* One number of @goal must be no smaller, or no larger, than some constant. */
static struct want *by_number(const struct site *at, struct world *w,
			      struct want *list, const struct expr *goal,
			      unsigned i)
{
	struct run *r = at->run;
	const struct value *v = vtab_value(r->c.vt, goal->t[i].var);
	int64_t by = goal->t[i].c;
	num rest, k;

	v = bare(v);
	if (!v->type || v->type->kind != TYPE_INT ||
	    !least_of_rest(&r->c, w, *goal, i, &rest))
		return list;
	/* rest + by * v >= 0 */
	if (by < 0) {
		if (rest < 0 || !fits(v->type, rest / -by))
			return list;
		return say(r, list, v, arena_printf(r->arena, "at_most(%lld)",
						    (long long)(rest / -by)));
	}
	k = rest >= 0 ? 0 : (-rest + by - 1) / by;
	if (!fits(v->type, k))
		return list;
	return say(r, list, v, arena_printf(r->arena, "at_least(%lld)",
					    (long long)k));
}

/* What one is less than the other, its sibling: an index and a count. */
static struct want *by_sibling(const struct site *at, struct want *list,
			       const struct expr *goal)
{
	struct run *r = at->run;
	const struct loc *n, *i;
	bool first;

	if (goal->n != 2 || goal->t[0].c != -goal->t[1].c ||
	    (goal->t[0].c != 1 && goal->t[0].c != -1) ||
	    (goal->k != 0 && goal->k != -1))
		return list;
	first = goal->t[0].c > 0;
	n = found_at(vtab_value(r->c.vt, goal->t[!first].var));
	i = found_at(vtab_value(r->c.vt, goal->t[first].var));
	if (!n || !i || !n->field || !i->field || n->up != i->up)
		return list;
	return want_at(r, list, i, arena_printf(r->arena, "%s(%s)",
			goal->k ? "below" : "at_most", n->field->name));
}

struct want *want_range(const struct site *at, struct world *w,
			const struct expr *goal)
{
	struct want *list;
	struct expr e;

	if (!goal || goal->bad)
		return NULL;
	e = *goal;
	expr_simplify(&e);
	list = by_sibling(at, NULL, &e);
	for (unsigned i = 0; i < e.n; i++)
		list = by_number(at, w, list, &e, i);
	return list;
}

/* The counts beside @l that this function has looked at. */
static struct want *by_count(const struct site *at, struct world *w,
			     struct want *list, const struct loc *l)
{
	struct run *r = at->run;

	for (unsigned i = 0; l->up && i < l->field->rec->nfields; i++) {
		struct mir_field *f = &l->field->rec->fields[i];

		if (f->type->kind == TYPE_INT && !f->bit_width &&
		    !f->type->is_bool && f->name[0] &&
		    world_cell(w, loc_field(r->c.vt, l->up, f)))
			list = want_at(r, list, l,
				       arena_printf(r->arena, "counted_by(%s)",
						    f->name));
	}
	return list;
}

/* The most bytes that are used, where they are a few. */
static struct want *by_bytes(const struct site *at, struct world *w,
			     struct want *list, const struct value *base,
			     struct expr end)
{
	struct run *r = at->run;
	struct relation rel;
	struct linear_env env;
	struct expr minus = expr_const(0);
	num most;

	relate_start(&rel, &r->c, w);
	env = relate_env(&rel);
	if (!expr_add(&minus, end, -1) ||
	    !linear_least(&env, &minus, &most) || -most <= 0 ||
	    -most > LARGEST_TABLE)
		return list;
	return want_at(r, list, base->loc,
		       arena_printf(r->arena, "bytes(%lld)",
				    (long long)-most));
}

/* So many @t, as a parameter's word may say it. */
static const char *bytes_of(struct run *r, const struct mir_type *t,
			    const char *count)
{
	if (t->size <= 1)
		return arena_printf(r->arena, "bytes(%s)", count);
	if (t->kind == TYPE_RECORD && !t->rec->is_union)
		return arena_printf(r->arena, "bytes(%s * sizeof(%s))", count,
				    t->rec->tag);
	return arena_printf(r->arena, "bytes(%s * %llu)", count,
			    (unsigned long long)t->size);
}

/* A length that the caller passes beside the pointer. */
static struct want *by_parameter(const struct site *at, const struct value *v)
{
	struct run *r = at->run;
	int p = parameter(r, v);
	struct want *list = NULL;

	for (unsigned i = 0; p >= 0 && i < r->root->nparams; i++) {
		const struct mir_var *n = r->root->params[i];

		if (n->type->kind != TYPE_INT || n->type->is_bool)
			continue;
		list = want_merge(r->arena, list,
			want_param(r, r->root, (unsigned)p,
				   bytes_of(r, v->type->elem, n->name)));
	}
	return list;
}

struct want *want_extent(const struct site *at, struct world *w,
			 const struct room *room, struct expr len)
{
	const struct value *base = room->base;
	struct want *list = NULL;

	if (!base || base->kind != V_SYM || !base->type ||
	    base->type->kind != TYPE_PTR)
		return NULL;
	if (base->sym != SYM_LOAD || !base->loc)
		return by_parameter(at, base);
	if (base->loc->field)
		list = by_count(at, w, list, base->loc);
	if (expr_add(&len, room->off, 1))
		list = by_bytes(at, w, list, base, len);
	return list;
}
