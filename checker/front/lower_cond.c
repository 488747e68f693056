// SPDX-License-Identifier: GPL-2.0-only
/*
 * Expressions that branch. Where the value of one is wanted, each arm stores
 * it in a hidden variable; where one is tested, the arms jump.
 *
 * A compound literal made in an arm lives on in the enclosing block. Its
 * storage begins in the other arm too, so that the scopes agree where they
 * meet.
 */
#include <string.h>

#include "front/lower.h"

/* Leaves all but the compound literals, which move down to @to. */
static void leave_arm(struct lower *l, struct cell *to)
{
	VEC(struct cell *) kept = { 0 };

	for (struct cell *c = l->scope; c != to; c = c->up) {
		if (c->extended)
			vec_push(&l->fe->scratch, &kept, c);
		else
			emit_dead(l, c->var);
	}
	l->scope = to;
	while (kept.n) {
		struct cell *c = arena_new(&l->fe->scratch, struct cell);

		*c = *kept.v[--kept.n];
		c->up = l->scope;
		c->depth = l->scope ? l->scope->depth + 1 : 1;
		l->scope = c;
	}
}

struct arm {
	struct bb *end;
	struct cell *scope;
};

static struct arm arm_end(struct lower *l, struct cell *base)
{
	struct arm a;

	leave_arm(l, base);
	a.end = l->cur;
	a.scope = l->scope;
	l->scope = base;
	return a;
}

static void arms_join(struct lower *l, struct arm a, struct arm b,
		      struct cell *base)
{
	struct bb *join = bb_new(l);

	l->cur = a.end;
	for (struct cell *c = b.scope; c != base; c = c->up)
		emit_live(l, c->var);
	emit_goto(l, join);
	l->cur = b.end;
	l->scope = b.scope;
	for (struct cell *c = a.scope; c != base; c = c->up)
		scope_add_var(l, c->var, true);
	emit_goto(l, join);
	l->cur = join;
}

static bool keeps_truth(const struct mir_type *from, const struct mir_type *to)
{
	if (!mir_type_is_scalar(from) || to->kind != TYPE_INT)
		return false;
	return to->is_bool || (from->kind == TYPE_INT && !to->is_bool &&
			       to->bits >= from->bits);
}

static void branch_on_value(struct lower *l, CXCursor c, struct bb *yes,
			    struct bb *no)
{
	struct cell *base = l->scope;
	struct operand v = lower_value(l, c);

	scope_leave(l, base);
	if (v.kind == OPD_NONE || v.type->kind == TYPE_FLOAT)
		v = emit_opaque(l, mir_type_bool(l->fe->unit),
				"a floating-point condition");
	emit_br(l, v, yes, no);
}

static bool is_logical(CXCursor c, enum CXBinaryOperatorKind op)
{
	return clang_getCursorKind(c) == CXCursor_BinaryOperator &&
	       clang_getCursorBinaryOperatorKind(c) == op;
}

void lower_branch(struct lower *l, CXCursor c, struct bb *yes, struct bb *no)
{
	CXCursor from;
	const char *name;
	struct bb *mid;
	struct kids k;

	c = cx_skip_parens(&l->fe->scratch, c);
	k = cx_expr_kids(&l->fe->scratch, c);
	if (is_logical(c, CXBinaryOperator_LAnd)) {
		mid = bb_new(l);
		lower_branch(l, k.v[0], mid, no);
		l->cur = mid;
		lower_branch(l, k.v[1], yes, no);
		return;
	}
	if (is_logical(c, CXBinaryOperator_LOr)) {
		mid = bb_new(l);
		lower_branch(l, k.v[0], yes, mid);
		l->cur = mid;
		lower_branch(l, k.v[1], yes, no);
		return;
	}
	if (clang_getCursorKind(c) == CXCursor_UnaryOperator &&
	    clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_LNot) {
		lower_branch(l, k.v[0], no, yes);
		return;
	}
	from = implicit_operand(l, c);
	if (!clang_Cursor_isNull(from) &&
	    keeps_truth(type_of_cursor(l->fe, from),
			type_of_cursor(l->fe, c))) {
		lower_branch(l, from, yes, no);
		return;
	}
	name = clang_getCursorKind(c) == CXCursor_CallExpr ?
	       callee_name(l, c) : NULL;
	if (name && !strcmp(name, "__builtin_expect")) {
		lower_branch(l, k.v[1], yes, no);
		return;
	}
	branch_on_value(l, c, yes, no);
}

struct operand lower_logical(struct lower *l, CXCursor c)
{
	struct mir_type *t = mir_type_int(l->fe->unit, 32, true);
	struct bb *yes, *no, *join;
	struct cell *base = l->scope;
	struct mir_place *p;
	struct mir_var *v;
	struct operand o;

	/* A plain !x needs no branch. */
	if (clang_getCursorKind(c) == CXCursor_UnaryOperator) {
		struct kids k = cx_expr_kids(&l->fe->scratch, c);
		CXCursor x = cx_skip_parens(&l->fe->scratch, k.v[0]);

		if (!is_logical(x, CXBinaryOperator_LAnd) &&
		    !is_logical(x, CXBinaryOperator_LOr))
			return emit_un(l, UN_LNOT, lower_value(l, x));
	}
	yes = bb_new(l);
	no = bb_new(l);
	join = bb_new(l);
	v = hidden_var(l, "logic", t);
	p = place_var(l, v);
	scope_add_var(l, v, false);
	lower_branch(l, c, yes, no);
	l->cur = yes;
	emit_store(l, p, opd_int(t, 1));
	emit_goto(l, join);
	l->cur = no;
	emit_store(l, p, opd_int(t, 0));
	emit_goto(l, join);
	l->cur = join;
	o = emit_load(l, p);
	scope_leave(l, base);
	if (!yes->npreds || !no->npreds)
		return opd_int(t, yes->npreds ? 1 : 0);
	return o;
}

/* One arm of a conditional, its value put into @to where that is wanted. */
static void lower_arm(struct lower *l, CXCursor c, struct mir_place *to)
{
	if (to)
		lower_into(l, c, to);
	else
		lower_effect(l, c);
}

static void conditional(struct lower *l, struct kids k, struct mir_place *to)
{
	struct bb *yes = bb_new(l), *no = bb_new(l);
	struct cell *base = l->scope;
	struct arm a, b;

	lower_branch(l, k.v[0], yes, no);
	if (!yes->npreds || !no->npreds) {
		l->cur = yes->npreds ? yes : no;
		lower_arm(l, k.v[yes->npreds ? 1 : 2], to);
		return;
	}
	l->cur = yes;
	lower_arm(l, k.v[1], to);
	a = arm_end(l, base);
	l->cur = no;
	lower_arm(l, k.v[2], to);
	b = arm_end(l, base);
	arms_join(l, a, b, base);
}

struct operand lower_conditional(struct lower *l, CXCursor c, bool want)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct cell *base = l->scope;
	struct mir_place *p;
	struct mir_var *v;
	struct operand o;

	if (!want || t->kind == TYPE_VOID) {
		conditional(l, k, NULL);
		return opd_none();
	}
	v = hidden_var(l, "cond", t);
	p = place_var(l, v);
	scope_add_var(l, v, false);
	conditional(l, k, p);
	o = emit_load(l, p);
	leave_arm(l, base);
	return o;
}

void lower_conditional_into(struct lower *l, CXCursor c, struct mir_place *to)
{
	conditional(l, cx_expr_kids(&l->fe->scratch, c), to);
}

/* a ?: b; @k is a, a as the condition, a as the result, b. */
struct operand lower_elvis(struct lower *l, CXCursor c, struct kids k)
{
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct bb *yes = bb_new(l), *no = bb_new(l);
	struct cell *outer = l->scope, *base;
	struct operand first = lower_value(l, k.v[0]), o;
	struct mir_place *p;
	struct mir_var *v;
	struct arm a, b;

	v = hidden_var(l, "cond", t);
	p = place_var(l, v);
	scope_add_var(l, v, false);
	base = l->scope;
	emit_br(l, first, yes, no);
	l->cur = yes;
	emit_store(l, p, convert(l, first, t));
	a = arm_end(l, base);
	l->cur = no;
	lower_into(l, k.v[3], p);
	b = arm_end(l, base);
	arms_join(l, a, b, base);
	o = emit_load(l, p);
	leave_arm(l, outer);
	return o;
}
