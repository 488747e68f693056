// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/numbering.h"

#include <string.h>

#include "effect/word.h"
#include "mir/walk.h"

/* Does @in put something into the table @head? */
static bool enters(const struct mir_func *f, const struct mir_instr *in,
		   const struct loc *head)
{
	static const char *const ops[] = { "insert", "alloc", "store",
					   "exchange" };
	const struct word *x;
	size_t n;

	if (in->op != OP_CALL || in->a.kind != OPD_FUNC || !in->nargs)
		return false;
	x = word_find(in->a.func->words, WORD_LIST);
	if (!x || !x->expr ||
	    !walk_is_address(walk_origin(f, in->args[0]), head->field,
			     head->obj->var))
		return false;
	n = strcspn(x->expr, ", \t");
	for (unsigned i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		if (strlen(ops[i]) == n && !strncmp(x->expr, ops[i], n))
			return true;
	return false;
}

static bool is_number(const struct mir_type *t)
{
	return t->kind == TYPE_INT ||
	       (t->kind == TYPE_PTR && t->elem->kind == TYPE_INT);
}

/* The place whose value or address is passed as @o, or NULL. */
static const struct mir_place *passed(const struct mir_func *f,
				      struct operand o)
{
	const struct mir_instr *from;

	if (!is_number(o.type))
		return NULL;
	from = walk_origin(f, o);
	return from && (from->op == OP_LOAD || from->op == OP_ADDR) ?
	       from->place : NULL;
}

static bool is_variable(const struct mir_place *p, const struct mir_var *v)
{
	return p && !p->nproj && p->var == v;
}

/* Is the variable @v a number of the table in @f? */
static bool numbers(const struct mir_func *f, const struct mir_var *v,
		    const struct loc *head)
{
	const struct mir_instr *in;

	for (struct walk k = walk_func(f); walk_next(&k);) {
		in = k.instr;
		if (enters(f, in, head))
			for (unsigned i = 1; i < in->nargs; i++)
				if (is_variable(passed(f, in->args[i]), v))
					return true;
		if (in->op == OP_STORE && is_variable(in->place, v) &&
		    walk_origin(f, in->a) &&
		    enters(f, walk_origin(f, in->a), head))
			return true;
	}
	return false;
}

/* x->m = the number at which x was put there. */
static bool keeps(const struct mir_func *f, const struct mir_instr *in,
		  const struct loc *head)
{
	const struct mir_instr *from;

	if (in->op != OP_STORE || !walk_field(in->place, 0))
		return false;
	from = walk_origin(f, in->a);
	if (!from)
		return false;
	return enters(f, from, head) ||
	       (from->op == OP_LOAD && from->place->var &&
		!from->place->nproj && numbers(f, from->place->var, head));
}

/* What the unit tells: of @m, or of any member. */
struct telling {
	const struct mir_field *m;
	bool of_m, of_any;
};

static void told(struct telling *t, const struct mir_place *p)
{
	const struct mir_field *f = p ? walk_field(p, 0) : NULL;

	if (!f || f->rec != t->m->rec)
		return;
	t->of_any = true;
	t->of_m |= f == t->m;
}

/* Where @f puts something into the table, what it is told is looked at. */
static void ask(struct telling *t, const struct mir_func *f,
		const struct loc *head)
{
	const struct mir_instr *in;
	bool any = false;

	for (struct walk k = walk_func(f); walk_next(&k);) {
		in = k.instr;
		if (!enters(f, in, head))
			continue;
		any = true;
		for (unsigned i = 1; i < in->nargs; i++)
			told(t, passed(f, in->args[i]));
	}
	for (struct walk k = walk_func(f); any && walk_next(&k);)
		if (keeps(f, k.instr, head))
			told(t, k.instr->place);
}

struct answer {
	const struct mir_field *table, *m;
	const struct mir_var *var;
	bool yes;
};

struct numberings {
	VEC(struct answer) asked;
};

bool numbering_is(struct run *r, const struct loc *head,
		  const struct mir_field *m)
{
	struct telling t = { .m = m };
	struct answer a = { .m = m };

	while (head->index && head->up)
		head = head->up;
	a.table = head->field;
	a.var = head->field ? NULL : head->obj->var;
	if (!r->numberings)
		r->numberings = arena_new(r->arena, struct numberings);
	for (unsigned i = 0; i < r->numberings->asked.n; i++) {
		const struct answer *b = &r->numberings->asked.v[i];

		if (b->table == a.table && b->m == m && b->var == a.var)
			return b->yes;
	}
	for (unsigned i = 0; i < r->unit->funcs.n; i++)
		if (r->unit->funcs.v[i]->in_main_file)
			ask(&t, r->unit->funcs.v[i], head);
	a.yes = t.of_m || !t.of_any;
	vec_push(r->arena, &r->numberings->asked, a);
	return a.yes;
}
