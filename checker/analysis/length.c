// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/length.h"

#include <string.h>

#include "analysis/ghost.h"
#include "analysis/relate.h"
#include "analysis/rename.h"
#include "analysis/room.h"

static struct mir_type u64 = { .kind = TYPE_INT, .bits = 64, .size = 8 };

/* What the kernel takes for a string fits an int. */
#define LONGEST_STRING	(INT32_MAX - 1)

void length_say(const struct site *at, struct world *w, const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct loc *l = loc_deref(c->vt, v);
	struct sym_key key = { .kind = SYM_LENGTH, .type = &u64, .loc = l,
			       .frame = v->frame, .site = v->site,
			       .base = fact_range(0, LONGEST_STRING) };
	const struct value *len;

	if (v->kind != V_SYM || world_obj(c, w, l->obj)->size ||
	    v->type->kind != TYPE_PTR || v->type->elem->kind != TYPE_INT ||
	    v->type->elem->size != 1)
		return;
	len = value_sym(c->vt, &key);
	world_define(c, w, len);
	room_set(at, w, v, value_bin(c->vt, &u64, BIN_ADD, len,
				     value_int(c->vt, &u64, 1)));
}

static bool is_length(const struct ostate *o)
{
	return o->size && o->size->kind == V_BIN &&
	       o->size->op == BIN_ADD && o->size->a->kind == V_SYM &&
	       o->size->a->sym == SYM_LENGTH;
}

/* The string that @l is in, or where its buffer begins; adds to @off. */
static const struct loc *start(struct wctx *c, const struct world *w,
			       const struct loc *l, struct expr *off)
{
	const struct value *p;

	for (; l->index && l->up; l = l->up)
		expr_add(off, relate_expr(c, w, l->index), 1);
	while (!l->up && l->obj->kind == OBJ_DEREF) {
		p = l->obj->ptr;
		if (p->kind != V_BIN || p->op != BIN_PTRADD)
			break;
		expr_add(off, relate_expr(c, w, p->b), 1);
		for (l = loc_deref(c->vt, p->a); l->index && l->up; l = l->up)
			expr_add(off, relate_expr(c, w, l->index), 1);
	}
	return l;
}

/* The number of characters from @l on; bad where that is no string. */
static struct expr rest(struct wctx *c, const struct world *w,
			const struct loc *l)
{
	struct expr none = { .bad = true }, off = expr_const(0), e;
	const struct ostate *o;

	l = start(c, w, l, &off);
	o = imap_get(w->store, l->obj->id);
	if (l->up || !o || !is_length(o) ||
	    ghost_is_set(c, w, l, GHOST_LENGTH))
		return none;
	e = relate_expr(c, w, o->size->a);
	return expr_add(&e, off, -1) ? e : none;
}

void length_written(struct wctx *c, struct world *w, const struct loc *l)
{
	struct expr off = expr_const(0);
	const struct ostate *o;

	l = start(c, w, l, &off);
	o = imap_get(w->store, l->obj->id);
	if (!l->up && o && is_length(o))
		ghost_set_number(c, w, l, GHOST_LENGTH, 0);
}

void length_stored(struct wctx *c, struct world *w, const struct loc *l)
{
	struct expr e = rest(c, w, l);

	if (e.bad || !expr_add(&e, expr_const(-1), 1) ||
	    !relate_proves(c, w, e))
		length_written(c, w, l);
}

bool length_goes_on(struct wctx *c, struct world *w, const struct value *v)
{
	struct expr e;

	while (v->kind == V_CAST)
		v = v->a;
	if (v->kind != V_SYM || v->sym != SYM_LOAD || !v->loc ||
	    !v->type || v->type->bits != 8)
		return true;
	e = rest(c, w, v->loc);
	return e.bad || !expr_add(&e, expr_const(-1), 1) ||
	       relate_learn(c, w, e);
}

void length_measured(const struct site *at, struct world *w,
		     const struct call *call, const struct value *len)
{
	struct wctx *c = &at->run->c;
	struct expr e, neg = expr_const(0);

	if (strcmp(call->name, "strlen") || call->nargs != 1 ||
	    call->args[0]->kind == V_INT)
		return;
	e = call->args[0]->kind == V_STR ?
	    expr_const((num)strlen(call->args[0]->str)) :
	    rest(c, w, loc_deref(c->vt, call->args[0]));
	if (e.bad || !expr_add(&e, relate_expr(c, w, len), -1) ||
	    !expr_add(&neg, e, -1))
		return;
	relate_learn(c, w, e);
	relate_learn(c, w, neg);
}
