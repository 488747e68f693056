// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

/* The callee, freed of parentheses, decay and a leading *. */
static CXCursor callee_expr(struct lower *l, CXCursor call)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, call);
	CXCursor c = k.v[0], from;

	for (;;) {
		c = cx_skip_parens(&l->fe->scratch, c);
		from = implicit_operand(l, c);
		if (clang_Cursor_isNull(from))
			return c;
		c = from;
	}
}

const char *callee_name(struct lower *l, CXCursor call)
{
	CXCursor c = callee_expr(l, call);
	CXCursor ref = clang_getCursorReferenced(c);

	if (clang_getCursorKind(c) != CXCursor_DeclRefExpr ||
	    clang_getCursorKind(ref) != CXCursor_FunctionDecl)
		return NULL;
	return cx_name(ref);
}

static bool is_noreturn(CXCursor callee, struct operand f)
{
	return (f.kind == OPD_FUNC && f.func->is_noreturn) ||
	       cx_is_noreturn(clang_getCursorType(callee));
}

static struct operand lower_arg(struct lower *l, CXCursor arg,
				const struct mir_type *ft, unsigned i)
{
	if (i < ft->nparams)
		return lower_value_as(l, arg, ft->params[i]);
	return lower_value(l, arg);
}

/* As it is declared, for the name that its type has there. */
static CXType arg_type(CXCursor callee, CXType function, unsigned i)
{
	CXCursor ref = clang_getCursorReferenced(callee);

	if (clang_getCursorKind(ref) == CXCursor_FunctionDecl)
		return clang_getCursorType(clang_Cursor_getArgument(ref, i));
	return clang_getArgType(function, i);
}

static void lower_peek(struct lower *l, CXCursor arg)
{
	unsigned len = 0;
	const char *s = cx_source(l->fe->tu, arg, &len);
	struct operand v = lower_value(l, arg);

	emit_peek(l, v, s ? intern_n(s, len) : "");
}

struct operand lower_call(struct lower *l, CXCursor c, bool discarded)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	CXCursor callee = callee_expr(l, c);
	const char *name = callee_name(l, c);
	struct operand f, v, *args;
	struct mir_type *ft;
	CXType to;

	if (name && !strcmp(name, "belay_peek") && k.n == 2) {
		lower_peek(l, k.v[1]);
		return opd_none();
	}
	if (name && !strcmp(name, "belay_container_of"))
		return lower_container(l, c);
	if (name && lower_builtin(l, c, name, &v))
		return v;
	f = lower_value(l, k.v[0]);
	if (clang_getCursorKind(callee) == CXCursor_MemberRefExpr)
		slot_decl_use(l->fe,
			field_of(l->fe, clang_getCursorReferenced(callee)));
	ft = f.type->elem;
	args = arena_array(&l->fe->unit->arena, struct operand, k.n);
	to = clang_getPointeeType(clang_getCanonicalType(
					clang_getCursorType(k.v[0])));
	for (unsigned i = 1; i < k.n; i++) {
		if (i <= ft->nparams)
			bitwise_pass(l, arg_type(callee, to, i - 1), k.v[i]);
		args[i - 1] = lower_arg(l, k.v[i], ft, i - 1);
	}
	format_check(l, c);
	v = emit_call(l, f, args, k.n - 1, discarded &&
		      ft->elem->kind != TYPE_VOID ? "discarded" : NULL);
	if (is_noreturn(callee, f))
		emit_unreachable(l);
	return v;
}
