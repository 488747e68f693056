// SPDX-License-Identifier: GPL-2.0-only
/*
 * Operators. The right side of an assignment is evaluated before the left
 * side's place, as clang does it; C leaves that open.
 */
#include <string.h>

#include "front/lower.h"

static struct mir_type *type_s64(struct lower *l)
{
	return mir_type_int(l->fe->unit, 64, true);
}

/* The place of a bit-field: what is stored there is not what is read. */
static bool is_bit_field(const struct mir_place *p)
{
	return p->nproj && p->proj[p->nproj - 1].kind == PROJ_FIELD &&
	       p->proj[p->nproj - 1].field->bit_width;
}

static struct operand result_of_store(struct lower *l, struct mir_place *p,
				      struct operand stored, bool want)
{
	if (want && is_bit_field(p))
		return emit_load(l, p);
	return stored;
}

/* p + i or p - i, in elements */
static struct operand step(struct lower *l, struct operand p,
			   struct operand i, bool down)
{
	if (down)
		i = emit_un(l, UN_NEG, convert(l, i, type_s64(l)));
	return emit_bin(l, BIN_PTRADD, p, i);
}

static struct operand lower_step(struct lower *l, CXCursor c, CXCursor at,
				 bool want)
{
	enum CXUnaryOperatorKind k = clang_getCursorUnaryOperatorKind(c);
	bool down = k == CXUnaryOperator_PostDec || k == CXUnaryOperator_PreDec;
	bool post = k == CXUnaryOperator_PostDec || k == CXUnaryOperator_PostInc;
	struct mir_place *p = lower_place(l, at);
	struct operand old = emit_load(l, p), now;
	struct mir_type *t = old.type, *wide;

	if (t->kind == TYPE_PTR) {
		now = step(l, old, opd_int(type_s64(l), 1), down);
	} else {
		wide = t->kind == TYPE_INT && t->bits < 32 ?
		       mir_type_int(l->fe->unit, 32, true) : t;
		now = convert(l, old, wide);
		if (t->kind == TYPE_FLOAT)
			now = emit_opaque(l, t, "floating-point arithmetic");
		else
			now = emit_bin(l, down ? BIN_SUB : BIN_ADD, now,
				       opd_int(wide, 1));
		now = convert(l, now, t);
	}
	emit_store(l, p, now);
	return post ? old : result_of_store(l, p, now, want);
}

struct operand lower_unary(struct lower *l, CXCursor c, bool want)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_type *t = type_of_cursor(l->fe, c);

	bitwise_unary(l, c, k.v[0]);
	switch (clang_getCursorUnaryOperatorKind(c)) {
	case CXUnaryOperator_PostInc:
	case CXUnaryOperator_PostDec:
	case CXUnaryOperator_PreInc:
	case CXUnaryOperator_PreDec:
		return lower_step(l, c, k.v[0], want);
	case CXUnaryOperator_AddrOf:
		return lower_address(l, k.v[0], t);
	case CXUnaryOperator_Deref:
		return emit_load(l, lower_place(l, c));
	case CXUnaryOperator_Plus:
	case CXUnaryOperator_Extension:
		return lower_value_as(l, k.v[0], t);
	case CXUnaryOperator_Minus:
		return emit_un(l, UN_NEG, lower_value_as(l, k.v[0], t));
	case CXUnaryOperator_Not:
		return emit_un(l, UN_NOT, lower_value_as(l, k.v[0], t));
	case CXUnaryOperator_LNot:
		return lower_logical(l, c);
	default:
		return emit_opaque(l, t, "an operator on complex numbers");
	}
}

static enum mir_binop binop_of(enum CXBinaryOperatorKind k)
{
	switch (k) {
	case CXBinaryOperator_Mul:
	case CXBinaryOperator_MulAssign:
		return BIN_MUL;
	case CXBinaryOperator_Div:
	case CXBinaryOperator_DivAssign:
		return BIN_DIV;
	case CXBinaryOperator_Rem:
	case CXBinaryOperator_RemAssign:
		return BIN_REM;
	case CXBinaryOperator_Add:
	case CXBinaryOperator_AddAssign:
		return BIN_ADD;
	case CXBinaryOperator_Sub:
	case CXBinaryOperator_SubAssign:
		return BIN_SUB;
	case CXBinaryOperator_Shl:
	case CXBinaryOperator_ShlAssign:
		return BIN_SHL;
	case CXBinaryOperator_Shr:
	case CXBinaryOperator_ShrAssign:
		return BIN_SHR;
	case CXBinaryOperator_LT:
		return BIN_LT;
	case CXBinaryOperator_GT:
		return BIN_GT;
	case CXBinaryOperator_LE:
		return BIN_LE;
	case CXBinaryOperator_GE:
		return BIN_GE;
	case CXBinaryOperator_EQ:
		return BIN_EQ;
	case CXBinaryOperator_NE:
		return BIN_NE;
	case CXBinaryOperator_And:
	case CXBinaryOperator_AndAssign:
		return BIN_AND;
	case CXBinaryOperator_Xor:
	case CXBinaryOperator_XorAssign:
		return BIN_XOR;
	case CXBinaryOperator_Or:
	case CXBinaryOperator_OrAssign:
		return BIN_OR;
	default:
		return NR_BINOPS;
	}
}

static bool is_shift(enum mir_binop op)
{
	return op == BIN_SHL || op == BIN_SHR;
}

static struct operand pointer_arith(struct lower *l, enum mir_binop op,
				    struct operand a, struct operand b)
{
	if (a.type->kind == TYPE_PTR && b.type->kind == TYPE_PTR)
		return emit_bin(l, BIN_PTRDIFF, a, convert(l, b, a.type));
	if (a.type->kind == TYPE_PTR)
		return step(l, a, b, op == BIN_SUB);
	return step(l, b, a, false);
}

static struct operand arith(struct lower *l, enum mir_binop op,
			    struct operand a, struct operand b)
{
	bool ptr = a.type->kind == TYPE_PTR || b.type->kind == TYPE_PTR;

	if (a.type->kind == TYPE_FLOAT || b.type->kind == TYPE_FLOAT)
		return emit_bin(l, op, a, b);
	if (ptr && (op == BIN_ADD || op == BIN_SUB))
		return pointer_arith(l, op, a, b);
	if (!is_shift(op))
		b = convert(l, b, a.type);
	return emit_bin(l, op, a, b);
}

static struct operand lower_assign(struct lower *l, struct kids k, bool want)
{
	struct mir_type *t = type_of_cursor(l->fe, k.v[0]);
	struct mir_place *p;
	struct operand v;

	if (mir_type_is_scalar(t) || t->kind == TYPE_FLOAT) {
		v = lower_value_as(l, k.v[1], t);
		p = lower_place(l, k.v[0]);
		emit_store(l, p, v);
		return result_of_store(l, p, v, want);
	}
	p = lower_place(l, k.v[0]);
	lower_into(l, k.v[1], p);
	return want ? emit_load(l, p) : opd_none();
}

struct operand lower_binary(struct lower *l, CXCursor c, bool want)
{
	enum CXBinaryOperatorKind kind = clang_getCursorBinaryOperatorKind(c);
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_type *t = type_of_cursor(l->fe, c);
	enum mir_binop op = binop_of(kind);
	struct operand a, b;

	bitwise_binary(l, c);
	switch (kind) {
	case CXBinaryOperator_Assign:
		return lower_assign(l, k, want);
	case CXBinaryOperator_Comma:
		lower_effect(l, k.v[0]);
		if (want)
			return lower_value_as(l, k.v[1], t);
		lower_effect(l, k.v[1]);
		return opd_none();
	case CXBinaryOperator_LAnd:
	case CXBinaryOperator_LOr:
		if (want)
			return lower_logical(l, c);
		lower_logical_effect(l, c);
		return opd_none();
	default:
		break;
	}
	if (op == NR_BINOPS)
		return emit_opaque(l, t, "an unknown operator");
	a = lower_value(l, k.v[0]);
	b = lower_value(l, k.v[1]);
	return convert(l, arith(l, op, a, b), t);
}

/* x = y and x, y of aggregates. */
void lower_binary_into(struct lower *l, CXCursor c, struct mir_place *to)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_place *p;

	if (clang_getCursorBinaryOperatorKind(c) == CXBinaryOperator_Comma) {
		lower_effect(l, k.v[0]);
		lower_into(l, k.v[1], to);
		return;
	}
	p = lower_place(l, k.v[0]);
	lower_into(l, k.v[1], p);
	emit_copy(l, to, p);
}

static struct mir_type *promoted(struct lower *l, struct mir_type *t)
{
	if (t->kind == TYPE_INT && t->bits < 32)
		return mir_type_int(l->fe->unit, 32, true);
	return t;
}

/* The usual arithmetic conversions on integers. */
static struct mir_type *common_type(struct lower *l, struct mir_type *a,
				    struct mir_type *b)
{
	a = promoted(l, a);
	b = promoted(l, b);
	if (b->kind != TYPE_INT || a->kind != TYPE_INT)
		return b->kind == TYPE_INT ? a : b;
	if (a->bits != b->bits)
		return a->bits > b->bits ? a : b;
	return a->is_signed ? b : a;
}

struct operand lower_compound(struct lower *l, CXCursor c, bool want)
{
	enum mir_binop op = binop_of(clang_getCursorBinaryOperatorKind(c));
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct operand b = lower_value(l, k.v[1]), v;
	struct mir_place *p = lower_place(l, k.v[0]);
	struct mir_type *t, *wide;

	bitwise_binary(l, c);
	v = emit_load(l, p);
	t = v.type;
	if (t->kind == TYPE_PTR) {
		v = pointer_arith(l, op, v, b);
	} else if (t->kind == TYPE_FLOAT || b.type->kind == TYPE_FLOAT) {
		v = emit_opaque(l, t, "floating-point arithmetic");
	} else {
		wide = is_shift(op) ? promoted(l, t) :
				      common_type(l, t, b.type);
		v = arith(l, op, convert(l, v, wide),
			  is_shift(op) ? b : convert(l, b, wide));
		v = convert(l, v, t);
	}
	emit_store(l, p, v);
	return result_of_store(l, p, v, want);
}
