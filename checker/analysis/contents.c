// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/contents.h"

#include "analysis/refine.h"
#include "analysis/relate.h"

/* An element of a table, whichever part of it. */
struct element {
	const struct mir_var *table;
	struct expr index;
};

/* The part of @l that is an element of a variable, or @l itself. */
static const struct loc *outermost(const struct loc *l)
{
	while (l->up && l->up->up)
		l = l->up;
	return l;
}

static bool is_table(const struct loc *l)
{
	return !l->up && l->obj->kind == OBJ_VAR && l->obj->var->contents;
}

/* Does a step of @ptr go from element to element of @table? */
static bool steps_by_elements(const struct value *ptr,
			      const struct mir_var *table)
{
	return value_stride(ptr) == table->type->elem->size;
}

static bool find(struct wctx *c, const struct world *w, const struct loc *l,
		 struct element *out)
{
	const struct value *p = NULL;

	while (l->up && !is_table(l->up))
		l = outermost(l) == l ? l->up : outermost(l);
	if (!l->up) {
		p = l->obj->kind == OBJ_DEREF ? l->obj->ptr : NULL;
		if (!p || p->kind != V_BIN || p->op != BIN_PTRADD ||
		    p->a->kind != V_ADDR)
			return false;
		l = p->a->loc;
	}
	if (!l->up || !l->index || !is_table(l->up))
		return false;
	out->table = l->obj->var;
	out->index = relate_expr(c, w, l->index);
	return !p || (steps_by_elements(p, out->table) &&
		      expr_add(&out->index, relate_expr(c, w, p->b), 1));
}

static const struct mir_type *leaf(const struct mir_type *t)
{
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	return t;
}

void contents_loaded(struct wctx *c, struct world *w, const struct loc *l,
		     const struct value *v)
{
	const struct mir_contents *k;
	struct element e;

	if (!v->type || v->type->kind != TYPE_INT || !find(c, w, l, &e))
		return;
	k = e.table->contents;
	if (k->numbers && leaf(e.table->type)->size == v->type->size &&
	    leaf(e.table->type)->is_signed == v->type->is_signed)
		refine_fact(c, w, v, fact_range(k->lo, k->hi));
}

bool contents_goes_on(struct wctx *c, struct world *w, const struct value *v)
{
	const struct mir_contents *k;
	struct element e;
	struct expr left;

	while (v->kind == V_CAST)
		v = v->a;
	if (v->kind != V_SYM || v->sym != SYM_LOAD || !v->loc ||
	    !find(c, w, v->loc, &e))
		return true;
	k = e.table->contents;
	if (k->end >= e.table->type->count)
		return true;
	left = expr_const((num)k->end - 1);
	return !expr_add(&left, e.index, -1) || relate_learn(c, w, left);
}
