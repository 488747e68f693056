// SPDX-License-Identifier: GPL-2.0-only
/*
 * Expressions that designate an object.
 *
 * a[i] of an array object is an element of its place; p[i] of a pointer is
 * what PTRADD(p, i) points to.
 */
#include <string.h>

#include "front/lower.h"

CXCursor implicit_operand(struct lower *l, CXCursor c)
{
	struct kids k;

	if (clang_getCursorKind(c) != CXCursor_UnexposedExpr)
		return clang_getNullCursor();
	k = cx_kids(&l->fe->scratch, c);
	if (k.n != 1 || !clang_isExpression(clang_getCursorKind(k.v[0])) ||
	    !cx_same_start(c, k.v[0]))
		return clang_getNullCursor();
	return k.v[0];
}

/*
 * libclang names no arm. That of __builtin_choose_expr() follows from its
 * condition. That of _Generic has the type of the whole; where several have,
 * and the whole is no constant, there is no telling.
 */
CXCursor chosen_arm(struct lower *l, CXCursor c)
{
	CXCursor found = clang_getNullCursor();
	struct kids k;
	int64_t cond;
	CXType t;

	switch (clang_getCursorKind(c)) {
	case CXCursor_UnexposedExpr:
		k = cx_kids(&l->fe->scratch, c);
		if (k.n == 3 && clang_isExpression(clang_getCursorKind(k.v[0])) &&
		    !cx_same_start(c, k.v[0]) && cx_eval(k.v[0], &cond))
			return k.v[cond ? 1 : 2];
		return found;
	case CXCursor_GenericSelectionExpr:
		break;
	default:
		return found;
	}
	k = cx_expr_kids(&l->fe->scratch, c);
	t = clang_getCanonicalType(clang_getCursorType(c));
	for (unsigned i = 1; i < k.n; i++) {
		CXType arm = clang_getCursorType(k.v[i]);

		if (!clang_equalTypes(clang_getCanonicalType(arm), t))
			continue;
		if (!clang_Cursor_isNull(found))
			return clang_getNullCursor();
		found = k.v[i];
	}
	return found;
}

/* What an expression is but for parentheses, casts to itself and choices. */
static CXCursor inner(struct lower *l, CXCursor c)
{
	for (;;) {
		CXCursor next = clang_getNullCursor();
		struct kids k;

		switch (clang_getCursorKind(c)) {
		case CXCursor_ParenExpr:
			k = cx_expr_kids(&l->fe->scratch, c);
			next = k.v[0];
			break;
		case CXCursor_UnaryOperator:
			if (clang_getCursorUnaryOperatorKind(c) !=
			    CXUnaryOperator_Extension)
				return c;
			k = cx_expr_kids(&l->fe->scratch, c);
			next = k.v[0];
			break;
		case CXCursor_UnexposedExpr:
			next = implicit_operand(l, c);
			if (clang_Cursor_isNull(next))
				next = chosen_arm(l, c);
			else if (type_unqual(l->fe, type_of_cursor(l->fe, c)) !=
				 type_unqual(l->fe, type_of_cursor(l->fe, next)))
				return c;
			break;
		case CXCursor_GenericSelectionExpr:
			next = chosen_arm(l, c);
			break;
		default:
			return c;
		}
		if (clang_Cursor_isNull(next))
			return c;
		c = next;
	}
}

bool is_place(struct lower *l, CXCursor c)
{
	enum CXCursorKind ref;

	c = inner(l, c);
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		ref = clang_getCursorKind(clang_getCursorReferenced(c));
		return ref == CXCursor_VarDecl || ref == CXCursor_ParmDecl;
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
	case CXCursor_CompoundLiteralExpr:
	case CXCursor_StringLiteral:
		return true;
	case CXCursor_UnaryOperator:
		return clang_getCursorUnaryOperatorKind(c) ==
		       CXUnaryOperator_Deref;
	default:
		return false;
	}
}

struct mir_var *var_of(struct lower *l, CXCursor decl)
{
	enum CXCursorKind kind = clang_getCursorKind(decl);
	const char *name;
	struct mir_var *v;

	v = ptrmap_get(kind == CXCursor_ParmDecl ? &l->fe->params : &l->vars,
		       cx_key(decl));
	if (v)
		return v;
	if (kind != CXCursor_ParmDecl) {
		CXCursor parent = clang_getCursorSemanticParent(decl);

		if (clang_isTranslationUnit(clang_getCursorKind(parent)) ||
		    clang_Cursor_getStorageClass(decl) == CX_SC_Extern)
			return global_of(l->fe, decl);
		return local_var(l, decl);
	}
	name = cx_name(decl);
	for (unsigned i = 0; i < l->func->nparams; i++)
		if (l->func->params[i]->name == name)
			return l->func->params[i];
	return local_var(l, decl);
}

/* The value of an expression that is no object, put into one. */
static struct mir_place *spill(struct lower *l, CXCursor c)
{
	struct mir_var *v = hidden_var(l, "tmp", type_of_cursor(l->fe, c));
	struct mir_place *p = place_var(l, v);

	scope_add_var(l, v, false);
	lower_into(l, c, p);
	return p;
}

/* libclang passes over the anonymous members that lead to @f. */
static struct mir_place *place_path(struct lower *l, struct mir_place *p,
				    struct mir_field *f)
{
	struct mir_record *rec = p->type->rec;

	if (f->rec == rec)
		return place_field(l, p, f);
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *via = &rec->fields[i];
		struct mir_place *found;

		if (*via->name || via->type->kind != TYPE_RECORD)
			continue;
		found = place_path(l, place_field(l, p, via), f);
		if (found)
			return found;
	}
	return NULL;
}

static struct mir_place *place_member(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_field *f = field_of(l->fe, clang_getCursorReferenced(c));
	struct mir_place *p = NULL;

	if (k.n && f) {
		if (type_of_cursor(l->fe, k.v[0])->kind == TYPE_PTR)
			p = lower_deref(l, k.v[0]);
		else
			p = lower_place(l, k.v[0]);
		if (p->type->kind == TYPE_RECORD)
			p = place_path(l, p, f);
	}
	if (p)
		return p;
	emit_opaque(l, NULL, "a member that cannot be named");
	return place_var(l, hidden_var(l, "tmp", type_of_cursor(l->fe, c)));
}

/* The array that @c decays from, or null. */
static CXCursor decayed_array(struct lower *l, CXCursor c)
{
	CXCursor from;

	c = inner(l, c);
	from = implicit_operand(l, c);
	if (clang_Cursor_isNull(from) ||
	    type_of_cursor(l->fe, from)->kind != TYPE_ARRAY ||
	    type_of_cursor(l->fe, c)->kind != TYPE_PTR)
		return clang_getNullCursor();
	return from;
}

static struct mir_place *place_subscript(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	bool swapped = type_of_cursor(l->fe, k.v[0])->kind != TYPE_PTR;
	CXCursor base = k.v[swapped ? 1 : 0], index = k.v[swapped ? 0 : 1];
	CXCursor array = decayed_array(l, base);
	struct operand ptr, i;

	if (!clang_Cursor_isNull(array) && is_place(l, array) &&
	    clang_getCursorKind(inner(l, array)) != CXCursor_StringLiteral) {
		struct mir_place *p = lower_place(l, array);

		return place_index(l, p, lower_value(l, index));
	}
	ptr = lower_value(l, base);
	i = lower_value(l, index);
	return place_deref(l, emit_bin(l, BIN_PTRADD, ptr, i));
}

/* Passes over casts that only change qualifiers, as in READ_ONCE(). */
static CXCursor skip_qualifying_casts(struct lower *l, CXCursor c)
{
	for (;;) {
		CXCursor from;

		c = inner(l, c);
		if (clang_getCursorKind(c) == CXCursor_CStyleCastExpr) {
			struct kids k = cx_expr_kids(&l->fe->scratch, c);

			from = k.v[k.n - 1];
		} else {
			from = implicit_operand(l, c);
		}
		if (clang_Cursor_isNull(from) ||
		    !mir_type_same(type_of_cursor(l->fe, c),
				   type_of_cursor(l->fe, from)))
			return c;
		c = from;
	}
}

/* What pointer expression @ptr points to, without a detour by its address. */
struct mir_place *lower_deref(struct lower *l, CXCursor ptr)
{
	CXCursor c = skip_qualifying_casts(l, ptr);
	CXCursor array = decayed_array(l, c);
	struct kids k;

	if (clang_getCursorKind(c) == CXCursor_UnaryOperator &&
	    clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_AddrOf) {
		k = cx_expr_kids(&l->fe->scratch, c);
		if (is_place(l, k.v[0]))
			return lower_place(l, k.v[0]);
	}
	if (!clang_Cursor_isNull(array) && is_place(l, array) &&
	    clang_getCursorKind(inner(l, array)) != CXCursor_StringLiteral)
		return place_index(l, lower_place(l, array),
			opd_int(mir_type_int(l->fe->unit, 64, true), 0));
	return place_deref(l, lower_value(l, ptr));
}

static struct mir_place *place_literal(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_var *v = hidden_var(l, "lit", type_of_cursor(l->fe, c));
	struct mir_place *p = place_var(l, v);

	scope_add_var(l, v, true);
	lower_init(l, p, k.v[k.n - 1]);
	return p;
}

static struct mir_place *place_string(struct lower *l, CXCursor c)
{
	struct operand o = string_operand(l, c);

	/* The array as such, not its first character. */
	o.type = mir_type_ptr(l->fe->unit, type_of_cursor(l->fe, c));
	return place_deref(l, o);
}

struct mir_place *lower_place(struct lower *l, CXCursor c)
{
	struct span outer = l->span;
	struct mir_place *p;
	struct kids k;

	c = inner(l, c);
	if (!is_place(l, c))
		return spill(l, c);
	l->span = cx_span(c);
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		p = place_var(l, var_of(l, clang_getCursorReferenced(c)));
		break;
	case CXCursor_MemberRefExpr:
		p = place_member(l, c);
		break;
	case CXCursor_ArraySubscriptExpr:
		p = place_subscript(l, c);
		break;
	case CXCursor_CompoundLiteralExpr:
		p = place_literal(l, c);
		break;
	case CXCursor_StringLiteral:
		p = place_string(l, c);
		break;
	default:
		k = cx_expr_kids(&l->fe->scratch, c);
		p = lower_deref(l, k.v[0]);
		break;
	}
	l->span = outer;
	return p;
}
