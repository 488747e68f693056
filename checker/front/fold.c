// SPDX-License-Identifier: GPL-2.0-only
/*
 * Arithmetic on constants, so that `if (0)` and `while (1)` leave no branch.
 * What is undefined in C is not folded: rules are to see it.
 */
#include "front/lower.h"

int64_t fold_int(const struct mir_type *t, int64_t v)
{
	unsigned shift;

	if (t->kind != TYPE_INT || t->bits >= 64)
		return v;
	if (t->is_bool)
		return v != 0;
	shift = 64 - t->bits;
	if (t->is_signed)
		return (int64_t)((uint64_t)v << shift) >> shift;
	return (int64_t)((uint64_t)v << shift >> shift);
}

static bool is_signed_op(const struct mir_type *t)
{
	return t->kind == TYPE_INT && t->is_signed;
}

static bool fold_compare(enum mir_binop op, struct operand a,
			 struct operand b, int64_t *v)
{
	uint64_t ua = (uint64_t)a.value, ub = (uint64_t)b.value;
	bool less = is_signed_op(a.type) ? a.value < b.value : ua < ub;

	switch (op) {
	case BIN_EQ:
		*v = ua == ub;
		return true;
	case BIN_NE:
		*v = ua != ub;
		return true;
	case BIN_LT:
		*v = less;
		return true;
	case BIN_GE:
		*v = !less;
		return true;
	case BIN_LE:
		*v = less || ua == ub;
		return true;
	case BIN_GT:
		*v = !less && ua != ub;
		return true;
	default:
		return false;
	}
}

static bool fold_divide(enum mir_binop op, struct operand a,
			struct operand b, int64_t *v)
{
	if (!b.value || (is_signed_op(a.type) && b.value == -1))
		return false;
	if (is_signed_op(a.type)) {
		*v = op == BIN_DIV ? a.value / b.value : a.value % b.value;
	} else {
		uint64_t ua = (uint64_t)a.value, ub = (uint64_t)b.value;

		*v = (int64_t)(op == BIN_DIV ? ua / ub : ua % ub);
	}
	return true;
}

static bool fold_shift(enum mir_binop op, struct operand a,
		       struct operand b, int64_t *v)
{
	if (b.value < 0 || b.value >= (int64_t)a.type->bits)
		return false;
	if (op == BIN_SHL)
		*v = (int64_t)((uint64_t)a.value << b.value);
	else if (is_signed_op(a.type))
		*v = a.value >> b.value;
	else
		*v = (int64_t)((uint64_t)a.value >> b.value);
	return true;
}

bool fold_bin(enum mir_binop op, struct operand a, struct operand b,
	      int64_t *v)
{
	uint64_t ua = (uint64_t)a.value, ub = (uint64_t)b.value;

	if (a.kind != OPD_INT || b.kind != OPD_INT || a.type->bits > 64)
		return false;
	if (op >= BIN_EQ && op <= BIN_GE)
		return fold_compare(op, a, b, v);
	if (a.type->kind != TYPE_INT)
		return false;
	switch (op) {
	case BIN_ADD:
		*v = (int64_t)(ua + ub);
		break;
	case BIN_SUB:
		*v = (int64_t)(ua - ub);
		break;
	case BIN_MUL:
		*v = (int64_t)(ua * ub);
		break;
	case BIN_AND:
		*v = (int64_t)(ua & ub);
		break;
	case BIN_OR:
		*v = (int64_t)(ua | ub);
		break;
	case BIN_XOR:
		*v = (int64_t)(ua ^ ub);
		break;
	case BIN_DIV:
	case BIN_REM:
		if (!fold_divide(op, a, b, v))
			return false;
		break;
	case BIN_SHL:
	case BIN_SHR:
		if (!fold_shift(op, a, b, v))
			return false;
		break;
	default:
		return false;
	}
	/* A signed result that does not fit has overflowed. */
	if (is_signed_op(a.type) && op != BIN_SHL &&
	    fold_int(a.type, *v) != *v)
		return false;
	*v = fold_int(a.type, *v);
	return true;
}
