// SPDX-License-Identifier: GPL-2.0-only
/*
 * switch. Cases are labels: they may stand anywhere inside, so the test of
 * the value is made last, in the block where the statement began. A range of
 * more than a few values becomes a comparison before the switch proper.
 */
#include "front/lower.h"

#define MAX_EXPANDED	16

/* A block that leads from the head to here, into open declarations. */
static struct bb *case_entry(struct lower *l, struct bb *to)
{
	struct bb *here = l->cur, *edge;

	if (l->scope == l->sw->scope)
		return to;
	edge = bb_new(l);
	l->cur = edge;
	scope_cross(l, l->sw->scope, l->scope);
	emit_goto(l, to);
	l->cur = here;
	return edge;
}

static struct bb *case_block(struct lower *l)
{
	struct bb *b = bb_new(l);

	emit_goto(l, b);
	l->cur = b;
	b->rooted = true;
	return case_entry(l, b);
}

static void add_case(struct lower *l, int64_t value, struct bb *b)
{
	vec_push(&l->fe->scratch, &l->sw->cases, ((struct switch_case){
		.value = fold_int(l->sw->type, value), .block = b }));
}

/* low <= value && value <= high, tested at the head. */
static void add_range(struct lower *l, int64_t low, int64_t high,
		      struct bb *to)
{
	struct bb *here = l->cur, *above = bb_new(l), *other = bb_new(l);
	struct sw *sw = l->sw;
	struct operand v;

	l->cur = sw->head;
	v = emit_bin(l, BIN_GE, sw->value, opd_int(sw->type, low));
	emit_br(l, v, above, other);
	l->cur = above;
	v = emit_bin(l, BIN_LE, sw->value, opd_int(sw->type, high));
	emit_br(l, v, to, other);
	sw->head = other;
	l->cur = here;
}

void lower_case(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	int64_t low = 0, high;
	struct bb *b;

	if (!l->sw || !cx_eval(k.v[0], &low)) {
		lower_refuse(l, "a case whose value is not known");
		return;
	}
	high = low;
	if (k.n == 3 && !cx_eval(k.v[1], &high)) {
		lower_refuse(l, "a case range whose end is not known");
		return;
	}
	b = case_block(l);
	if (high - low >= MAX_EXPANDED) {
		add_range(l, low, high, b);
	} else {
		for (int64_t v = low; v <= high; v++)
			add_case(l, v, b);
	}
	lower_stmt(l, k.v[k.n - 1]);
}

void lower_default(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);

	if (!l->sw) {
		lower_refuse(l, "a default without a switch");
		return;
	}
	l->sw->fallback = case_block(l);
	lower_stmt(l, k.v[k.n - 1]);
}

void lower_switch(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct sw sw = { .scope = l->scope }, *outer = l->sw;
	struct target brk = l->brk;
	struct span span = l->span;
	struct bb *out = bb_new(l);

	sw.value = lower_value(l, k.v[0]);
	scope_leave(l, sw.scope);
	sw.type = sw.value.type;
	sw.head = l->cur;
	l->cur = bb_new(l);	/* what comes before the first case */
	l->sw = &sw;
	l->brk = (struct target){ .block = out, .scope = l->scope };
	lower_sub(l, k.v[1]);
	emit_goto(l, out);
	l->brk = brk;
	l->sw = outer;
	l->span = span;
	l->cur = sw.head;
	emit_switch(l, &sw, sw.fallback ? sw.fallback : out);
	l->cur = out;
}
