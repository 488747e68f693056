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

static bool is_plain_not(struct lower *l, CXCursor c, CXCursor *x)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);

	if (clang_getCursorKind(c) != CXCursor_UnaryOperator)
		return false;
	*x = cx_skip_parens(&l->fe->scratch, k.v[0]);
	return !is_logical(*x, CXBinaryOperator_LAnd) &&
	       !is_logical(*x, CXBinaryOperator_LOr);
}

/* What an arm gives: an expression, or an operand where @c is null. */
struct arm {
	struct bb *start, *end;
	CXCursor c;
	struct operand value;
	struct cell *scope;	/* at the end */
};

/*
 * Two arms that meet. The value of each goes into @to, or into @v, whose
 * storage begins in the arms; where neither is given it is dropped.
 */
struct diamond {
	struct arm a, b;
	struct mir_place *to;
	struct mir_var *v;
};

static void run_arm(struct lower *l, const struct diamond *d, struct arm *arm)
{
	struct cell *base = l->scope;

	if (clang_Cursor_isNull(arm->c))
		emit_store(l, d->to, convert(l, arm->value, d->to->type));
	else if (d->to)
		lower_into(l, arm->c, d->to);
	else
		lower_effect(l, arm->c);
	leave_arm(l, base);
	arm->end = l->cur;
	arm->scope = l->scope;
	l->scope = base;
}

static void join_arms(struct lower *l, const struct diamond *d)
{
	struct cell *base = l->scope;
	struct bb *join = bb_new(l);

	l->cur = d->a.end;
	for (struct cell *c = d->b.scope; c != base; c = c->up)
		emit_live(l, c->var);
	emit_goto(l, join);
	l->cur = d->b.end;
	l->scope = d->b.scope;
	for (struct cell *c = d->a.scope; c != base; c = c->up)
		scope_add_var(l, c->var, true);
	emit_goto(l, join);
	l->cur = join;
}

static struct operand run_diamond(struct lower *l, struct diamond *d)
{
	struct cell *outer = l->scope;
	struct operand o = opd_none();

	if (d->v)
		d->to = place_var(l, d->v);
	l->cur = d->a.start;
	if (d->v)
		scope_add_var(l, d->v, false);
	run_arm(l, d, &d->a);
	l->cur = d->b.start;
	if (d->v)
		emit_live(l, d->v);
	run_arm(l, d, &d->b);
	join_arms(l, d);
	if (d->v) {
		o = emit_load(l, d->to);
		leave_arm(l, outer);
	}
	return o;
}

static struct arm arm_of_value(struct lower *l, struct operand v)
{
	return (struct arm){ .start = bb_new(l), .value = v,
			     .c = clang_getNullCursor() };
}

static struct arm arm_of(struct lower *l, CXCursor c)
{
	return (struct arm){ .start = bb_new(l), .c = c };
}

/* Where a constant decides, there is one arm: NULL where there are two. */
static const struct arm *only_arm(const struct diamond *d)
{
	if (d->a.start->npreds && d->b.start->npreds)
		return NULL;
	return d->a.start->npreds ? &d->a : &d->b;
}

struct operand lower_logical(struct lower *l, CXCursor c)
{
	struct mir_type *t = mir_type_int(l->fe->unit, 32, true);
	struct diamond d = { 0 };
	const struct arm *only;
	CXCursor x;

	if (is_plain_not(l, c, &x))
		return emit_un(l, UN_LNOT, lower_value(l, x));
	d.a = arm_of_value(l, opd_int(t, 1));
	d.b = arm_of_value(l, opd_int(t, 0));
	lower_branch(l, c, d.a.start, d.b.start);
	only = only_arm(&d);
	if (only) {
		l->cur = only->start;
		return only->value;
	}
	d.v = hidden_var(l, "logic", t);
	return run_diamond(l, &d);
}

void lower_logical_effect(struct lower *l, CXCursor c)
{
	struct bb *join = bb_new(l);

	lower_branch(l, c, join, join);
	l->cur = join;
}

struct operand lower_conditional(struct lower *l, CXCursor c, bool want)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct diamond d = { 0 };
	const struct arm *only;

	want = want && t->kind != TYPE_VOID;
	d.a = arm_of(l, k.v[1]);
	d.b = arm_of(l, k.v[2]);
	lower_branch(l, k.v[0], d.a.start, d.b.start);
	only = only_arm(&d);
	if (only) {
		l->cur = only->start;
		if (want)
			return lower_value_as(l, only->c, t);
		lower_effect(l, only->c);
		return opd_none();
	}
	if (want)
		d.v = hidden_var(l, "cond", t);
	return run_diamond(l, &d);
}

void lower_conditional_into(struct lower *l, CXCursor c, struct mir_place *to)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct diamond d = { .to = to };

	d.a = arm_of(l, k.v[1]);
	d.b = arm_of(l, k.v[2]);
	lower_branch(l, k.v[0], d.a.start, d.b.start);
	run_diamond(l, &d);
}

/* a ?: b; @k is a, a as the condition, a as the result, b. */
struct operand lower_elvis(struct lower *l, CXCursor c, struct kids k)
{
	struct operand first = lower_value(l, k.v[0]);
	struct diamond d = { 0 };

	d.a = arm_of_value(l, first);
	d.b = arm_of(l, k.v[3]);
	d.v = hidden_var(l, "cond", type_of_cursor(l->fe, c));
	emit_br(l, first, d.a.start, d.b.start);
	return run_diamond(l, &d);
}
