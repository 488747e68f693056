// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/settled.h"

#include "analysis/helper.h"
#include "analysis/memory.h"
#include "analysis/said.h"
#include "mir/walk.h"

/* What a function does to a pointer, by itself or through helpers. */
enum {
	SETS = 1,
	CLEARS = 2,
	USES = 4,
};

/* How far a structure leads to others that it has or points to. */
#define MAX_DEPTH	4

struct pointer {
	const struct mir_var *var;
	VEC(uint8_t) does;		/* by number of the function */
	bool bad;
	bool unset;			/* on some way out with success */
	bool handed;			/* functions that use it, at a call */
};

struct settled {
	struct arena *arena;
	const struct mir_unit *unit;
	VEC(struct pointer) list;
	uint8_t *callback;		/* by number: the kernel calls it */
	bool asking;
};

/* Is @f called as one whose slots say @kind of the cookie, and as no other? */
static bool is_role(const struct mir_func *f, enum word_kind kind)
{
	const struct mir_slot *slot;

	for (slot = f->slot; slot; slot = slot->next)
		if (!said_binding(slot, kind))
			return false;
	return f->slot;
}

static bool binds(const struct settled *s, const struct mir_func *f)
{
	return f == s->unit->init || is_role(f, WORD_SETS);
}

static bool unbinds(const struct settled *s, const struct mir_func *f)
{
	return f == s->unit->exit || is_role(f, WORD_TAKES);
}

static unsigned number_of(const struct settled *s, const struct mir_func *f)
{
	unsigned i = 0;

	while (i < s->unit->funcs.n && s->unit->funcs.v[i] != f)
		i++;
	return i;
}

/* Is @f looked into from where it is called? */
static bool is_inner(const struct mir_func *f)
{
	return f->has_body && f->is_static && !has_contract(f);
}

/* Which functions the kernel calls, rather than the driver */
static void find_callbacks(struct settled *s)
{
	const struct mir_unit *u = s->unit;

	s->callback = arena_alloc(s->arena, u->funcs.n + 1);
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];

		s->callback[i] = f->in_main_file && f != u->init &&
				 (f->slot || f == u->exit ||
				  (is_inner(f) && !helper_is(u, f)));
	}
}

static unsigned does_here(const struct mir_instr *i, const struct mir_var *v)
{
	if (!i->place || i->place->var != v)
		return 0;
	if (i->op != OP_STORE)
		return USES;
	return i->a.kind == OPD_INT && !i->a.value ? CLEARS : SETS;
}

typedef unsigned visit_fn(const void *ctx, const struct mir_instr *i);

/* The sum of @fn over @f and what it looks into; @seen: by number. */
static unsigned over(const struct settled *s, const struct mir_func *f,
		     uint8_t *seen, visit_fn *fn, const void *ctx)
{
	unsigned n = number_of(s, f), sum = 0;

	if (n == s->unit->funcs.n || seen[n] || !f->has_body)
		return 0;
	seen[n] = 1;
	for (struct walk k = walk_func(f); walk_next(&k);) {
		const struct mir_instr *i = k.instr;

		sum |= fn(ctx, i);
		if (i->op == OP_CALL && i->a.kind == OPD_FUNC &&
		    is_inner(i->a.func))
			sum |= over(s, i->a.func, seen, fn, ctx);
	}
	return sum;
}

static unsigned over_all(const struct settled *s, const struct mir_func *f,
			 visit_fn *fn, const void *ctx)
{
	uint8_t *seen = arena_alloc(s->arena, s->unit->funcs.n + 1);

	return over(s, f, seen, fn, ctx);
}

static unsigned visit_use(const void *ctx, const struct mir_instr *i)
{
	return does_here(i, ctx);
}

static bool does(const struct settled *s, const struct pointer *p,
		 const struct mir_func *f, unsigned what)
{
	unsigned n = number_of(s, f);

	return n < p->does.n && p->does.v[n] & what;
}

static bool is_user(const struct settled *s, const struct pointer *p,
		    const struct mir_func *f)
{
	return does(s, p, f, USES) && !does(s, p, f, SETS);
}

/* Is @rec what @outer is, or begins with, as an attribute of a device does? */
static bool begins_with(const struct mir_record *outer,
			const struct mir_record *rec)
{
	const struct mir_type *t;

	while (outer != rec) {
		t = outer->nfields && !outer->is_union ? outer->fields[0].type :
							 NULL;
		if (!t || t->kind != TYPE_RECORD)
			return false;
		outer = t->rec;
	}
	return true;
}

/* Is there a function in a member of @rec that sets it, or one that uses it? */
static bool any_slot(const struct settled *s, const struct pointer *p,
		     const struct mir_record *rec, bool setter)
{
	for (unsigned i = 0; i < s->unit->slots.n; i++) {
		const struct mir_slot *slot = s->unit->slots.v[i];

		if (slot->field && begins_with(slot->field->rec, rec) &&
		    (setter ? does(s, p, slot->func, SETS) :
			      is_user(s, p, slot->func)))
			return true;
	}
	return false;
}

/* The structure that pointers and arrays of @t lead to, or NULL. */
static const struct mir_type *pointed_to(const struct mir_type *t)
{
	bool pointer = false;

	while (t->kind == TYPE_PTR || t->kind == TYPE_ARRAY) {
		pointer |= t->kind == TYPE_PTR;
		t = t->elem;
	}
	return pointer && t->kind == TYPE_RECORD ? t : NULL;
}

static bool is_table(const struct settled *s, const struct mir_record *rec)
{
	for (unsigned i = 0; i < s->unit->globals.n; i++) {
		const struct mir_var *v = s->unit->globals.v[i];

		if (v->internal && v->type->kind == TYPE_RECORD &&
		    begins_with(v->type->rec, rec))
			return true;
	}
	return false;
}

/*
 * Do functions that use the pointer come along with a @rec? What a bus has of
 * the driver it calls when probe() has returned.
 */
static bool leads(const struct settled *s, const struct pointer *p,
		  const struct mir_record *rec, unsigned depth)
{
	if (any_slot(s, p, rec, true))
		return false;
	if (any_slot(s, p, rec, false))
		return true;
	for (unsigned i = 0; depth < MAX_DEPTH && i < rec->nfields; i++) {
		const struct mir_type *t = rec->fields[i].type;

		const struct mir_type *to = pointed_to(t);

		while (t->kind == TYPE_ARRAY)
			t = t->elem;
		if (to && is_table(s, to->rec))
			t = to;
		else if (depth && !rec->in_main_file)
			continue;
		if (t->kind == TYPE_RECORD && t->rec != rec &&
		    leads(s, p, t->rec, depth + 1))
			return true;
	}
	return false;
}

static bool hands_out(const struct settled *s, const struct pointer *p,
		      const struct mir_instr *i)
{
	/* Some are known to all by a variable, such as pm_power_off. */
	if (i->op == OP_STORE)
		return i->a.kind == OPD_FUNC && is_user(s, p, i->a.func) &&
		       i->place->var && i->place->var->kind == VAR_GLOBAL &&
		       !i->place->var->internal;
	if (i->op != OP_CALL || (i->a.kind == OPD_FUNC && is_inner(i->a.func)))
		return false;
	for (unsigned k = 0; k < i->nargs; k++) {
		const struct operand *o = &i->args[k];
		const struct mir_type *t = o->type;

		if (o->kind == OPD_FUNC && is_user(s, p, o->func))
			return true;
		t = pointed_to(t);
		if (t && leads(s, p, t->rec, 0))
			return true;
	}
	return false;
}

struct handing {
	const struct settled *s;
	const struct pointer *p;
};

static unsigned visit_handing(const void *ctx, const struct mir_instr *i)
{
	const struct handing *h = ctx;

	return hands_out(h->s, h->p, i);
}

static bool is_candidate(const struct mir_var *v)
{
	return v->kind == VAR_GLOBAL && v->internal && !v->addr_taken &&
	       v->type->kind == TYPE_PTR &&
	       v->type->elem->kind != TYPE_FUNC &&
	       !word_find(v->words, WORD_NULLABLE) &&
	       !word_find(v->words, WORD_USER) &&
	       !word_find(v->words, WORD_RCU);
}

/* Do only those set and clear it that may, and is there a use for it? */
static bool is_shaped(const struct settled *s, struct pointer *p)
{
	bool set = false, used = false;

	for (unsigned i = 0; i < s->unit->funcs.n; i++) {
		const struct mir_func *f = s->unit->funcs.v[i];
		unsigned what = !f->in_main_file ? 0 :
				over_all(s, f, visit_use, p->var);

		vec_push(s->arena, &p->does, (uint8_t)what);
	}
	for (unsigned i = 0; i < s->unit->funcs.n; i++) {
		const struct mir_func *f = s->unit->funcs.v[i];

		if (!p->does.v[i] || helper_is(s->unit, f))
			continue;
		if ((p->does.v[i] & SETS && !binds(s, f)) ||
		    (p->does.v[i] & CLEARS && !binds(s, f) && !unbinds(s, f)))
			return false;
		set |= p->does.v[i] & SETS;
		used |= p->does.v[i] & USES && s->callback[i];
	}
	return set && used;
}

/* Nobody but those that set it, or rely on it, hands out those that use it. */
static bool is_kept(const struct settled *s, const struct pointer *p)
{
	const struct handing h = { s, p };

	for (unsigned i = 0; i < s->unit->funcs.n; i++) {
		const struct mir_func *f = s->unit->funcs.v[i];

		if (f->in_main_file && f->has_body && !does(s, p, f, SETS) &&
		    !s->callback[i] &&
		    over_all(s, f, visit_handing, &h))
			return false;
	}
	return true;
}

struct settled *settled_new(struct arena *a, const struct mir_unit *u)
{
	struct settled *s = arena_new(a, struct settled);

	s->arena = a;
	s->unit = u;
	s->asking = true;
	for (unsigned i = 0; i < u->globals.n; i++) {
		struct pointer p = { .var = u->globals.v[i] };

		if (!is_candidate(p.var))
			continue;
		if (!s->callback)
			find_callbacks(s);
		if (is_shaped(s, &p) && is_kept(s, &p))
			vec_push(a, &s->list, p);
	}
	return s->list.n ? s : NULL;
}

bool settled_asks(const struct settled *s, const struct mir_func *f)
{
	for (unsigned i = 0; s && i < s->list.n; i++)
		if (binds(s, f) && does(s, &s->list.v[i], f, SETS))
			return true;
	return false;
}

static bool is_set(const struct site *at, struct world *w,
		   const struct pointer *p)
{
	const struct loc *l = obj_var(at->run->c.vt, NULL,
				      (struct mir_var *)p->var)->root;
	const struct value *v = memory_peek(at, w, l, p->var->type);

	return world_fact(w, v).ptr == PTR_VALID;
}

void settled_step(const struct site *at, struct world *w)
{
	struct settled *s = at->run->settled;

	for (unsigned i = 0; s && s->asking && i < s->list.n; i++) {
		struct pointer *p = &s->list.v[i];

		if (p->bad || !does(s, p, at->run->root, SETS) ||
		    !hands_out(s, p, at->instr))
			continue;
		p->handed = true;
		p->bad |= !is_set(at, w, p);
	}
}

void settled_leave(const struct site *at, struct world *w)
{
	struct settled *s = at->run->settled;

	for (unsigned i = 0; s && s->asking && i < s->list.n; i++) {
		struct pointer *p = &s->list.v[i];

		if (does(s, p, at->run->root, SETS))
			p->unset |= !is_set(at, w, p);
	}
}

/* Does anybody use it who is called whenever binding has succeeded? */
static bool needed(const struct settled *s, const struct pointer *p)
{
	for (unsigned i = 0; i < s->unit->funcs.n; i++) {
		const struct mir_func *f = s->unit->funcs.v[i];
		const struct mir_slot *slot;

		/* Who ends it all may ask whether there is something to end. */
		if (!is_user(s, p, f) || unbinds(s, f))
			continue;
		for (slot = f->slot; slot; slot = slot->next)
			if (slot->field &&
			    any_slot(s, p, slot->field->rec, true))
				return true;
	}
	return !p->handed;
}

void settled_decide(struct settled *s)
{
	s->asking = false;
	for (unsigned i = 0; i < s->list.n; i++)
		s->list.v[i].bad |= s->list.v[i].unset &&
				    needed(s, &s->list.v[i]);
}

bool settled_stays(const struct run *r, const struct loc *l)
{
	const struct settled *s = r->settled;

	if (!s || l->up || l->obj->kind != OBJ_VAR)
		return false;
	for (unsigned i = 0; i < s->list.n; i++)
		if (s->list.v[i].var == l->obj->var)
			return does(s, &s->list.v[i], r->root, SETS);
	return false;
}

bool settled_holds(const struct run *r, const struct mir_var *v)
{
	const struct settled *s = r->settled;

	if (!s || s->asking || !s->callback[number_of(s, r->root)])
		return false;
	for (unsigned i = 0; i < s->list.n; i++) {
		const struct pointer *p = &s->list.v[i];

		if (p->var == v)
			return !p->bad && !does(s, p, r->root, SETS) &&
			       !(p->unset && unbinds(s, r->root));
	}
	return false;
}
