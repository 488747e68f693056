// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>

#include "base/intern.h"
#include "front/lower.h"

static bool fits_fold(const struct mir_type *t)
{
	return t->kind == TYPE_PTR || (t->kind == TYPE_INT && t->bits <= 64);
}

struct operand convert(struct lower *l, struct operand a, struct mir_type *t)
{
	/* A parameter declared as an array, as libclang has its type. */
	if (t->kind == TYPE_ARRAY && a.kind != OPD_NONE &&
	    a.type->kind == TYPE_PTR)
		t = mir_type_ptr(l->fe->unit, t->elem);
	t = type_unqual(l->fe, t);
	if (a.kind == OPD_NONE || a.type == t)
		return a;
	if (t->kind == TYPE_VOID)
		return opd_none();
	if (t->kind == TYPE_FLOAT || a.type->kind == TYPE_FLOAT)
		return emit_opaque(l, t, "floating-point conversion");
	if (a.kind == OPD_INT && fits_fold(t) && fits_fold(a.type))
		return opd_int(t, a.value);
	/* A function stays one under another pointer to function only. */
	if (t->kind == TYPE_PTR &&
	    (a.kind == OPD_STR ||
	     (a.kind == OPD_FUNC && t->elem->kind == TYPE_FUNC))) {
		a.type = t;
		return a;
	}
	if (mir_type_is_scalar(t) && mir_type_is_scalar(a.type))
		return emit_cast(l, a, t);
	return emit_opaque(l, t, "a conversion to an aggregate");
}

/* A function name, or *f of a pointer to one, as a pointer. */
static struct operand function_pointer(struct lower *l, CXCursor c,
				       struct mir_type *t)
{
	struct operand o = { .kind = OPD_FUNC };
	CXCursor ref;
	struct kids k;

	c = cx_skip_parens(&l->fe->scratch, c);
	ref = chosen_arm(l, c);
	if (!clang_Cursor_isNull(ref))
		return function_pointer(l, ref, t);
	if (clang_getCursorKind(c) == CXCursor_UnaryOperator) {
		k = cx_expr_kids(&l->fe->scratch, c);
		return convert(l, lower_value(l, k.v[0]), t);
	}
	ref = clang_getCursorReferenced(c);
	if (clang_getCursorKind(c) != CXCursor_DeclRefExpr ||
	    clang_getCursorKind(ref) != CXCursor_FunctionDecl)
		return convert(l, lower_value(l, c), t);
	o.func = func_of(l->fe, ref);
	o.type = type_unqual(l->fe, t);
	return o;
}

static struct operand decay(struct lower *l, CXCursor array,
			    struct mir_type *t)
{
	struct mir_place *p;
	struct operand o;

	array = cx_skip_parens(&l->fe->scratch, array);
	if (clang_getCursorKind(array) == CXCursor_StringLiteral) {
		o = string_operand(l, array);
		o.type = type_unqual(l->fe, t);
		return o;
	}
	p = lower_place(l, array);
	if (p->ptr.kind == OPD_STR && !p->nproj)	/* __func__ */
		return convert(l, p->ptr, t);
	return emit_addr(l, p, t);
}

static struct operand lower_implicit(struct lower *l, CXCursor c,
				     CXCursor from)
{
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct mir_type *ft = type_of_cursor(l->fe, from);

	if (t->kind == TYPE_VOID) {
		lower_effect(l, from);
		return opd_none();
	}
	if (t->kind == TYPE_PTR && ft->kind == TYPE_ARRAY)
		return decay(l, from, t);
	if (t->kind == TYPE_PTR && ft->kind == TYPE_FUNC)
		return function_pointer(l, from, t);
	return convert(l, lower_value(l, from), t);
}

/* "`__atomic_load_n`", or what libclang calls it. */
static const char *construct_name(struct lower *l, CXCursor c)
{
	unsigned len = 0, n = 0;
	const char *s = cx_source(l->fe->tu, c, &len);

	while (s && n < len && (isalnum((unsigned char)s[n]) || s[n] == '_'))
		n++;
	if (n)
		return intern_printf("`%.*s`", (int)n, s);
	return intern_printf("an expression of kind %s", cx_kind(c));
}

/*
 * __builtin_offsetof() with an index that is no constant: a sum. The children
 * are the members and indices on the way.
 */
static bool lower_offsetof(struct lower *l, CXCursor c, struct operand *o)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct mir_type *at = NULL, *t = type_of_cursor(l->fe, c);

	*o = opd_int(t, 0);
	for (unsigned i = 0; i < k.n; i++) {
		struct operand step;

		if (clang_getCursorKind(k.v[i]) == CXCursor_MemberRef) {
			struct mir_field *f = field_of(l->fe,
					clang_getCursorReferenced(k.v[i]));

			if (!f)
				return false;
			at = f->type;
			step = opd_int(t, (int64_t)(f->bit_offset / 8));
		} else if (at && at->kind == TYPE_ARRAY) {
			at = at->elem;
			step = emit_bin(l, BIN_MUL,
					lower_value_as(l, k.v[i], t),
					opd_int(t, (int64_t)at->size));
		} else {
			continue;	/* the type */
		}
		*o = emit_bin(l, BIN_ADD, *o, step);
	}
	return at;
}

static struct operand lower_other(struct lower *l, CXCursor c)
{
	struct mir_type *t = type_of_cursor(l->fe, c);
	CXCursor arm = chosen_arm(l, c);
	struct operand o;
	int64_t v;

	if (!clang_Cursor_isNull(arm))
		return convert(l, lower_value(l, arm), t);
	if (cx_eval(c, &v) && t->bits <= 64)
		return opd_int(type_unqual(l->fe, t), v);
	if (clang_getCursorKind(c) == CXCursor_FloatingLiteral)
		return emit_opaque(l, t, "a floating-point constant");
	if (clang_getCursorKind(c) == CXCursor_UnexposedExpr &&
	    lower_offsetof(l, c, &o))
		return o;
	return emit_opaque(l, t, construct_name(l, c));
}

static struct operand lower_unexposed(struct lower *l, CXCursor c)
{
	CXCursor from = implicit_operand(l, c);
	struct kids k;

	if (!clang_Cursor_isNull(from))
		return lower_implicit(l, c, from);
	/* a ?: b shows a three times, and then b. */
	k = cx_expr_kids(&l->fe->scratch, c);
	if (k.n == 4 && cx_same_start(c, k.v[0]))
		return lower_elvis(l, c, k);
	return lower_other(l, c);
}

/* A const object with static storage and a constant initialiser is that. */
static bool is_constant(CXCursor c, CXCursor ref, int64_t *v)
{
	return clang_isConstQualifiedType(clang_getCursorType(ref)) &&
	       clang_Cursor_hasVarDeclGlobalStorage(ref) == 1 &&
	       cx_eval(c, v);
}

static struct operand lower_ref(struct lower *l, CXCursor c)
{
	CXCursor ref = clang_getCursorReferenced(c);
	struct mir_type *t;
	int64_t v;

	switch (clang_getCursorKind(ref)) {
	case CXCursor_EnumConstantDecl:
		t = type_unqual(l->fe, type_of_cursor(l->fe, c));
		return opd_int(t, clang_getEnumConstantDeclValue(ref));
	case CXCursor_FunctionDecl:
		t = type_of_cursor(l->fe, ref);
		return function_pointer(l, c, mir_type_ptr(l->fe->unit, t));
	case CXCursor_VarDecl:
		t = type_unqual(l->fe, type_of_cursor(l->fe, c));
		if (is_constant(c, ref, &v))
			return opd_int(t, v);
		/* fall through */
	case CXCursor_ParmDecl:
		return emit_load(l, lower_place(l, c));
	default:
		return lower_other(l, c);
	}
}

static struct operand lower_cast(struct lower *l, CXCursor c)
{
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	CXCursor from = k.v[k.n - 1];

	if (t->kind == TYPE_VOID) {
		lower_effect(l, c);
		return opd_none();
	}
	bitwise_cast(l, c, from);
	return convert(l, lower_value(l, from), t);
}

/* The value of `{ x }` or `{ }` where a scalar is wanted. */
static struct operand lower_braced(struct lower *l, CXCursor c)
{
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct kids k = cx_expr_kids(&l->fe->scratch, c);

	if (!k.n)
		return opd_int(type_unqual(l->fe, t), 0);
	return convert(l, lower_value(l, k.v[0]), t);
}

static struct operand dispatch(struct lower *l, CXCursor c)
{
	struct kids k;

	switch (clang_getCursorKind(c)) {
	case CXCursor_UnexposedExpr:
		return lower_unexposed(l, c);
	case CXCursor_ParenExpr:
		k = cx_expr_kids(&l->fe->scratch, c);
		return lower_value(l, k.v[0]);
	case CXCursor_DeclRefExpr:
		return lower_ref(l, c);
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
	case CXCursor_CompoundLiteralExpr:
		return emit_load(l, lower_place(l, c));
	case CXCursor_CallExpr:
		return lower_call(l, c, false);
	case CXCursor_UnaryOperator:
		return lower_unary(l, c, true);
	case CXCursor_BinaryOperator:
		return lower_binary(l, c, true);
	case CXCursor_CompoundAssignOperator:
		return lower_compound(l, c, true);
	case CXCursor_ConditionalOperator:
		return lower_conditional(l, c, true);
	case CXCursor_CStyleCastExpr:
		return lower_cast(l, c);
	case CXCursor_StmtExpr:
		return lower_stmt_expr(l, c, false, NULL);
	case CXCursor_InitListExpr:
		return lower_braced(l, c);
	case CXCursor_StringLiteral:
		return string_operand(l, c);
	case CXCursor_AddrLabelExpr:
		return emit_unknown(l, type_of_cursor(l->fe, c),
				    "the address of a label");
	default:
		return lower_other(l, c);
	}
}

struct operand lower_value(struct lower *l, CXCursor c)
{
	struct span outer = l->span, here = cx_span(c);
	struct operand o;

	if (here.line)
		l->span = here;
	o = dispatch(l, c);
	l->span = outer;
	return o;
}

struct operand lower_value_as(struct lower *l, CXCursor c,
			      struct mir_type *t)
{
	return convert(l, lower_value(l, c), t);
}

struct operand lower_address(struct lower *l, CXCursor c, struct mir_type *t)
{
	struct mir_place *p;

	if (type_of_cursor(l->fe, c)->kind == TYPE_FUNC)
		return function_pointer(l, c, t);
	p = lower_place(l, c);
	if (!p->var && !p->nproj)
		return convert(l, p->ptr, t);
	return emit_addr(l, p, t);
}

/* What a value is loaded from: the variable itself, for one. */
static bool is_variable(struct lower *l, CXCursor c)
{
	CXCursor from = implicit_operand(l, c);

	if (!clang_Cursor_isNull(from))
		c = cx_skip_parens(&l->fe->scratch, from);
	return clang_getCursorKind(c) == CXCursor_DeclRefExpr;
}

static void effect_of_cast(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	CXCursor from = cx_skip_parens(&l->fe->scratch, k.v[k.n - 1]);

	/* Said to be discarded, hence not ignored. */
	if (clang_getCursorKind(from) == CXCursor_CallExpr)
		lower_call(l, from, false);
	else if (clang_getCursorKind(from) == CXCursor_StmtExpr)
		lower_stmt_expr(l, from, false, NULL);
	else if (!is_variable(l, from))	/* (void)x reads nothing */
		lower_effect(l, from);
}

static void effect(struct lower *l, CXCursor c)
{
	CXCursor from;

	switch (clang_getCursorKind(c)) {
	case CXCursor_CallExpr:
		lower_call(l, c, true);
		return;
	case CXCursor_UnaryOperator:
		lower_unary(l, c, false);
		return;
	case CXCursor_BinaryOperator:
		lower_binary(l, c, false);
		return;
	case CXCursor_CompoundAssignOperator:
		lower_compound(l, c, false);
		return;
	case CXCursor_ConditionalOperator:
		lower_conditional(l, c, false);
		return;
	case CXCursor_StmtExpr:
		lower_stmt_expr(l, c, true, NULL);
		return;
	case CXCursor_CStyleCastExpr:
		effect_of_cast(l, c);
		return;
	default:
		break;
	}
	from = implicit_operand(l, c);
	if (clang_Cursor_isNull(from))
		from = chosen_arm(l, c);
	if (!clang_Cursor_isNull(from) && !is_place(l, from))
		lower_effect(l, from);
	else
		lower_value(l, c);
}

void lower_effect(struct lower *l, CXCursor c)
{
	struct span outer = l->span, here;

	c = cx_skip_parens(&l->fe->scratch, c);
	here = cx_span(c);
	if (here.line)
		l->span = here;
	effect(l, c);
	l->span = outer;
}

void lower_into(struct lower *l, CXCursor c, struct mir_place *to)
{
	CXCursor from;

	c = cx_skip_parens(&l->fe->scratch, c);
	if (mir_type_is_scalar(to->type) || to->type->kind == TYPE_FLOAT) {
		emit_store(l, to, lower_value_as(l, c, to->type));
		return;
	}
	if (is_place(l, c)) {
		emit_copy(l, to, lower_place(l, c));
		return;
	}
	from = implicit_operand(l, c);
	if (clang_Cursor_isNull(from))
		from = chosen_arm(l, c);
	if (!clang_Cursor_isNull(from)) {
		lower_into(l, from, to);
		return;
	}
	switch (clang_getCursorKind(c)) {
	case CXCursor_InitListExpr:
		lower_init(l, to, c);
		break;
	case CXCursor_StmtExpr:
		lower_stmt_expr(l, c, false, to);
		break;
	case CXCursor_ConditionalOperator:
		lower_conditional_into(l, c, to);
		break;
	case CXCursor_BinaryOperator:
		lower_binary_into(l, c, to);
		break;
	default:
		emit_store(l, to, lower_value_as(l, c, to->type));
		break;
	}
}
