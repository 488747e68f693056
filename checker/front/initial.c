// SPDX-License-Identifier: GPL-2.0-only
#include "front/initial.h"

#include "front/decls.h"
#include "mir/walk.h"

static bool is_designated(CXCursor item)
{
	return clang_getCursorKind(item) == CXCursor_UnexposedExpr &&
	       clang_getCursorType(item).kind == CXType_Void;
}

static bool is_list(CXCursor c)
{
	return clang_getCursorKind(c) == CXCursor_InitListExpr;
}

/* What a designated item gives, whatever it gives it to. */
static CXCursor given(struct front *fe, CXCursor item)
{
	struct kids d;

	if (!is_designated(item))
		return item;
	d = cx_kids(&fe->scratch, item);
	return d.n ? d.v[d.n - 1] : item;
}

/* 0, NULL, or a list of nothing else */
static bool is_zero(struct front *fe, CXCursor c)
{
	int64_t k = 1;
	struct kids d;

	c = given(fe, c);
	while (!is_list(c) && !cx_eval(c, &k)) {
		d = cx_expr_kids(&fe->scratch, c);
		if (d.n != 1)
			return false;
		c = d.v[0];
	}
	if (!is_list(c))
		return !k;
	d = cx_expr_kids(&fe->scratch, c);
	for (unsigned i = 0; i < d.n; i++)
		if (!is_zero(fe, d.v[i]))
			return false;
	return true;
}

/* [i] = x, or [i ... j] = x: which element is the last of these? */
static bool designates(struct front *fe, CXCursor item, uint64_t *at)
{
	struct kids d = cx_kids(&fe->scratch, item);
	int64_t last = 0;

	if (d.n < 2 || d.n > 3 || !cx_eval(d.v[d.n - 2], &last) || last < 0)
		return false;
	*at = (uint64_t)last;
	return true;
}

/* Or were the braces of an element left out? */
static bool is_element(const struct mir_type *t, CXCursor item)
{
	CXType have = clang_getCanonicalType(clang_getCursorType(item));

	return is_list(item) || t->kind == TYPE_INT || t->kind == TYPE_PTR ||
	       (t->kind == TYPE_RECORD && have.kind == CXType_Record);
}

static bool find_end(struct front *fe, const struct mir_type *t, CXCursor init,
		     uint64_t *end)
{
	struct kids k = cx_expr_kids(&fe->scratch, init);
	uint64_t at = 0;

	*end = 0;
	for (unsigned i = 0; i < k.n; i++, at++) {
		CXCursor item = given(fe, k.v[i]);

		if (is_designated(k.v[i]) && !designates(fe, k.v[i], &at))
			return false;
		if (at >= t->count || !is_element(t->elem, item))
			return false;
		if (!is_zero(fe, item) && at + 1 > *end)
			*end = at + 1;
	}
	return true;
}

static void add_number(struct mir_contents *c, int64_t k)
{
	if (k < c->lo)
		c->lo = k;
	if (k > c->hi)
		c->hi = k;
}

/* The numbers in a list, in which others may be left out. */
static bool add_numbers(struct front *fe, struct mir_contents *c,
			const struct mir_type *t, CXCursor item)
{
	struct kids k;
	int64_t n = 0;

	if (t->kind == TYPE_INT) {
		if (!cx_eval(item, &n) ||
		    (t->bits == 64 && !t->is_signed && n < 0))
			return false;
		add_number(c, n);
		return true;
	}
	if (t->kind != TYPE_ARRAY || !is_list(item))
		return false;
	k = cx_expr_kids(&fe->scratch, item);
	if (k.n != t->count)
		add_number(c, 0);
	for (unsigned i = 0; i < k.n; i++) {
		if (is_designated(k.v[i]))
			add_number(c, 0);
		if (!add_numbers(fe, c, t->elem, given(fe, k.v[i])))
			return false;
	}
	return k.n || !t->count;
}

/* Nobody writes to what is const, and others only to what they can name. */
static bool stays(const struct mir_var *v)
{
	const struct mir_type *t = v->type;

	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	return t->is_const;
}

struct mir_contents *initial_by(struct front *fe, const struct mir_var *v,
				 CXCursor init)
{
	const struct mir_type *t = v->type;
	struct mir_contents c = { .lo = INT64_MAX, .hi = INT64_MIN }, *kept;

	if (t->kind != TYPE_ARRAY || !t->count || !is_list(init) ||
	    (!v->internal && v->kind == VAR_GLOBAL && !stays(v)))
		return NULL;
	if (!find_end(fe, t, init, &c.end))
		c.end = t->count;
	c.numbers = add_numbers(fe, &c, t, init);
	if (c.end == t->count && !c.numbers)
		return NULL;
	kept = arena_new(&fe->unit->arena, struct mir_contents);
	*kept = c;
	return kept;
}

static void settle(struct mir_var *v)
{
	if (v->addr_taken && !stays(v))
		v->contents = NULL;
}

void initial_settle(struct mir_unit *u)
{
	for (unsigned n = 0; n < u->funcs.n; n++)
		for (unsigned i = 0; i < u->funcs.v[n]->vars.n; i++)
			settle(u->funcs.v[n]->vars.v[i]);
	for (unsigned i = 0; i < u->globals.n; i++)
		settle(u->globals.v[i]);
	for (struct walk k = walk_unit(u); walk_next(&k);)
		if (k.instr->op != OP_LOAD && k.instr->op != OP_ADDR &&
		    k.instr->place && k.instr->place->var)
			k.instr->place->var->contents = NULL;
}
