// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/stops.h"

#include "base/vec.h"
#include "mir/walk.h"

/* Beyond this many a bound goes on to the end of its type. */
#define MAX_STOPS	12

struct stop_set {
	struct stop_set *next;
	const struct mir_var *var;
	VEC(num) list;
	VEC(struct mir_var *) others;	/* what it is compared with */
};

static const struct mir_instr **definitions(struct arena *a,
					    const struct mir_func *f)
{
	const struct mir_instr **def;

	def = arena_array(a, const struct mir_instr *, f->temps.n + 1);
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->has_dst)
			def[k.instr->dst] = k.instr;
	return def;
}

/* The variable behind an operand, through conversions and constant steps. */
static struct mir_var *variable(const struct mir_instr **def,
				      struct operand o, num *moved)
{
	*moved = 0;
	for (unsigned n = 0; o.kind == OPD_TEMP && n < 8; n++) {
		const struct mir_instr *i = def[o.temp];

		if (!i)
			return NULL;
		if (i->op == OP_LOAD)
			return i->place->nproj ? NULL : i->place->var;
		if (i->op == OP_BIN && i->b.kind == OPD_INT &&
		    (i->sub == BIN_ADD || i->sub == BIN_SUB))
			*moved += i->sub == BIN_ADD ? i->b.value : -i->b.value;
		else if (i->op != OP_CAST)
			return NULL;
		o = i->a;
	}
	return NULL;
}

static void put(struct arena *a, struct stop_set *s, num k)
{
	unsigned i = s->list.n;

	for (unsigned n = 0; n < s->list.n; n++)
		if (s->list.v[n] == k)
			return;
	if (s->list.n >= MAX_STOPS)
		return;
	vec_push(a, &s->list, k);
	for (; i && s->list.v[i - 1] > k; i--)
		s->list.v[i] = s->list.v[i - 1];
	s->list.v[i] = k;
}

static void put_near(struct arena *a, struct stop_set *s, num k)
{
	put(a, s, k - 1);
	put(a, s, k);
	put(a, s, k + 1);
}

/* An index in a table that ends by zero is bounded by where that is. */
static void collect_end(struct arena *a, struct stop_set *s,
			const struct mir_instr **def,
			const struct mir_instr *i)
{
	const struct mir_place *p = i->place;
	num moved;

	if (i->op == OP_LOAD && p->var && p->var->contents && p->nproj &&
	    p->proj[0].kind == PROJ_INDEX &&
	    p->var->contents->end < p->var->type->count &&
	    variable(def, p->proj[0].index, &moved) == s->var)
		put_near(a, s, (num)p->var->contents->end - moved);
}

static void collect(struct arena *a, struct stop_set *s,
		    const struct mir_instr **def, const struct mir_instr *i)
{
	const struct operand *k = i->b.kind == OPD_INT ? &i->b : &i->a;
	struct mir_var *x, *y;
	num moved;

	collect_end(a, s, def, i);
	if (i->op != OP_BIN || i->sub < BIN_EQ || i->sub > BIN_GE)
		return;
	if (k->kind != OPD_INT) {
		x = variable(def, i->a, &moved);
		y = variable(def, i->b, &moved);
		if (x == s->var && y)
			vec_push(a, &s->others, y);
		else if (y == s->var && x)
			vec_push(a, &s->others, x);
		return;
	}
	if (variable(def, k == &i->b ? i->a : i->b, &moved) != s->var)
		return;
	put_near(a, s, fact_num(k->type, k->value) - moved);
}

/* The stops, and beside them what the other variables are in @w. */
static struct stops with_others(struct wctx *c, const struct world *w,
				const struct frame *f,
				const struct stop_set *s)
{
	struct stop_set all = { .list = s->list };
	const struct cell *cell;

	if (!s->others.n)
		return (struct stops){ s->list.v, s->list.n };
	all.list.v = arena_array(c->arena, num, MAX_STOPS);
	all.list.cap = MAX_STOPS;
	for (unsigned i = 0; i < s->list.n; i++)
		all.list.v[i] = s->list.v[i];
	for (unsigned i = 0; i < s->others.n; i++) {
		cell = world_cell(w, obj_var(c->vt, f, s->others.v[i])->root);
		if (!cell || cell->val->kind != V_INT)
			continue;
		put_near(c->arena, &all,
			 fact_num(cell->val->type, cell->val->k));
	}
	return (struct stops){ all.list.v, all.list.n };
}

struct stops stops_of(struct wctx *c, const struct world *w,
		      const struct frame *f, const struct loc *l)
{
	struct arena *a = vtab_arena(c->vt);
	struct frame *home = (struct frame *)(uintptr_t)f;
	const struct mir_func *func = f->func;
	struct stop_set *s = home->stops;

	if (!l || l->up || l->obj->kind != OBJ_VAR || l->obj->frame != f)
		return (struct stops){ .n = 0 };
	while (s && s->var != l->obj->var)
		s = s->next;
	if (!s) {
		if (!home->definitions)
			home->definitions = definitions(a, func);
		s = arena_new(a, struct stop_set);
		s->var = l->obj->var;
		s->next = home->stops;
		home->stops = s;
		for (struct walk k = walk_func(func); walk_next(&k);)
			collect(a, s, home->definitions, k.instr);
	}
	return with_others(c, w, f, s);
}
