// SPDX-License-Identifier: GPL-2.0-only
#include "front/filled.h"

#include "base/vec.h"
#include "front/decls.h"
#include "mir/walk.h"

#define MAX_ELEMENTS	4096

static bool is_pointer(const struct mir_type *t)
{
	return t->kind == TYPE_PTR;
}

/* A cast keeps all of an address. */
static bool is_wide(CXCursor c)
{
	return clang_Type_getSizeOf(clang_getCursorType(c)) >=
	       (long long)sizeof(uint64_t);
}

bool filled_is_address(struct front *fe, CXCursor c)
{
	for (;;) {
		CXCursor ref = clang_getCursorReferenced(c);
		struct kids k;

		switch (clang_getCursorKind(c)) {
		case CXCursor_StringLiteral:
		case CXCursor_CompoundLiteralExpr:
			return true;
		case CXCursor_UnaryOperator:
			return clang_getCursorUnaryOperatorKind(c) ==
			       CXUnaryOperator_AddrOf;
		case CXCursor_DeclRefExpr:
			return clang_getCursorKind(ref) ==
				       CXCursor_FunctionDecl ||
			       clang_getArraySize(clang_getCursorType(ref)) >
				       0;
		case CXCursor_CStyleCastExpr:
			if (!is_wide(c))
				return false;
			break;
		case CXCursor_UnexposedExpr:
		case CXCursor_ParenExpr:
			break;
		default:
			return false;
		}
		k = cx_expr_kids(&fe->scratch, c);
		if (k.n != 1)
			return false;
		c = k.v[0];
	}
}

bool filled_is_number(struct front *fe, CXCursor c, int64_t *k)
{
	struct kids in;

	while (!cx_eval(c, k)) {
		if (clang_getCursorKind(c) != CXCursor_UnexposedExpr &&
		    clang_getCursorKind(c) != CXCursor_ParenExpr &&
		    clang_getCursorKind(c) != CXCursor_CStyleCastExpr)
			return false;
		in = cx_expr_kids(&fe->scratch, c);
		if (in.n != 1)
			return false;
		c = in.v[0];
	}
	return true;
}

/* [i] = x, or [i ... j] = x */
static bool fill_designated(struct front *fe, CXCursor item, bool *have,
			    uint64_t n, uint64_t *at)
{
	struct kids d = cx_kids(&fe->scratch, item);
	int64_t from = 0, last = 0;

	if (d.n < 2 || d.n > 3 || !cx_eval(d.v[0], &from) ||
	    !cx_eval(d.v[d.n - 2], &last) || from < 0 || last < from ||
	    (uint64_t)last >= n)
		return false;
	for (int64_t i = from; i <= last; i++)
		have[i] = filled_is_address(fe, d.v[d.n - 1]);
	*at = (uint64_t)last + 1;
	return true;
}

static bool is_designated(CXCursor item)
{
	return clang_getCursorKind(item) == CXCursor_UnexposedExpr &&
	       clang_getCursorType(item).kind == CXType_Void;
}

static bool fills_list(struct front *fe, uint64_t n, CXCursor list)
{
	struct kids k = cx_expr_kids(&fe->scratch, list);
	bool *have = arena_array(&fe->scratch, bool, n);
	uint64_t at = 0;

	for (unsigned i = 0; i < k.n; i++) {
		if (is_designated(k.v[i])) {
			if (!fill_designated(fe, k.v[i], have, n, &at))
				return false;
		} else if (at < n) {
			have[at++] = filled_is_address(fe, k.v[i]);
		} else {
			return false;
		}
	}
	for (uint64_t i = 0; i < n; i++)
		if (!have[i])
			return false;
	return n > 0;
}

bool filled_by(struct front *fe, const struct mir_var *v, CXCursor init)
{
	const struct mir_type *t = v->type;

	/* Others may change what they can name. */
	if (!v->internal && v->kind == VAR_GLOBAL &&
	    !(t->kind == TYPE_ARRAY ? t->elem : t)->is_const)
		return false;
	if (is_pointer(t))
		return filled_is_address(fe, init);
	return t->kind == TYPE_ARRAY && is_pointer(t->elem) &&
	       t->count <= MAX_ELEMENTS &&
	       clang_getCursorKind(init) == CXCursor_InitListExpr &&
	       fills_list(fe, t->count, init);
}

static bool is_const(const struct mir_var *v)
{
	const struct mir_type *t = v->type;

	return t->kind == TYPE_ARRAY ? t->elem->is_const : t->is_const;
}

void filled_settle(struct mir_unit *u)
{
	for (unsigned n = 0; n < u->funcs.n; n++) {
		const struct mir_func *f = u->funcs.v[n];

		for (unsigned i = 0; i < f->vars.n; i++)
			if (f->vars.v[i]->addr_taken && !is_const(f->vars.v[i]))
				f->vars.v[i]->filled = false;
	}
	for (struct walk k = walk_unit(u); walk_next(&k);)
		if (k.instr->op != OP_LOAD && k.instr->op != OP_ADDR &&
		    k.instr->place && k.instr->place->var)
			k.instr->place->var->filled = false;
	for (unsigned i = 0; i < u->globals.n; i++)
		if (u->globals.v[i]->addr_taken && !is_const(u->globals.v[i]))
			u->globals.v[i]->filled = false;
}
