// SPDX-License-Identifier: GPL-2.0-only
#include <assert.h>
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

struct bb *bb_new(struct lower *l)
{
	struct bb *b = arena_new(&l->fe->unit->arena, struct bb);

	vec_push(&l->fe->scratch, &l->blocks, b);
	return b;
}

/* The result is valid until the next instruction is made. */
static struct mir_instr *push(struct lower *l, enum mir_op op)
{
	struct bb *b = l->cur;
	struct mir_instr *in;

	if (b->b.ninstr == b->cap)
		b->b.instr = vec_grow(&l->fe->unit->arena, b->b.instr,
				      sizeof(*b->b.instr), b->b.ninstr,
				      &b->cap);
	in = &b->b.instr[b->b.ninstr++];
	memset(in, 0, sizeof(*in));
	in->op = op;
	in->span = l->span;
	return in;
}

static struct operand set_dst(struct lower *l, struct mir_instr *in,
			      struct mir_type *t)
{
	struct operand o = { .kind = OPD_TEMP };

	o.type = type_unqual(l->fe, t);
	o.temp = l->func->temps.n;
	vec_push(&l->fe->unit->arena, &l->func->temps, o.type);
	in->has_dst = true;
	in->dst = o.temp;
	return o;
}

struct operand opd_none(void)
{
	return (struct operand){ .kind = OPD_NONE };
}

struct operand opd_int(struct mir_type *t, int64_t v)
{
	return (struct operand){ .kind = OPD_INT, .type = t,
				 .value = fold_int(t, v) };
}

struct operand emit_load(struct lower *l, struct mir_place *p)
{
	struct mir_instr *in = push(l, OP_LOAD);

	in->place = p;
	return set_dst(l, in, p->type);
}

void emit_store(struct lower *l, struct mir_place *p, struct operand a)
{
	struct mir_instr *in = push(l, OP_STORE);

	assert(a.kind != OPD_NONE);
	in->place = p;
	in->a = a;
	if (a.kind == OPD_FUNC && l->func->in_main_file)
		slots_store(l->fe, p, a.func, l->span);
}

struct operand emit_addr(struct lower *l, struct mir_place *p,
			 struct mir_type *t)
{
	struct mir_instr *in = push(l, OP_ADDR);

	in->place = p;
	if (p->var)
		p->var->addr_taken = true;
	return set_dst(l, in, t);
}

void emit_copy(struct lower *l, struct mir_place *to, struct mir_place *from)
{
	struct mir_instr *in = push(l, OP_COPY);

	in->place = to;
	in->place2 = from;
}

void emit_zero(struct lower *l, struct mir_place *p, const char *text)
{
	struct mir_instr *in = push(l, OP_ZERO);

	in->place = p;
	in->text = text;
}

void emit_live(struct lower *l, struct mir_var *v)
{
	push(l, OP_LIVE)->var = v;
}

void emit_dead(struct lower *l, struct mir_var *v)
{
	push(l, OP_DEAD)->var = v;
}

static struct mir_type *bin_type(struct lower *l, enum mir_binop op,
				 struct mir_type *t)
{
	if (op >= BIN_EQ && op <= BIN_GE)
		return mir_type_int(l->fe->unit, 32, true);
	if (op == BIN_PTRDIFF)
		return mir_type_int(l->fe->unit, 64, true);
	return t;
}

struct operand emit_bin(struct lower *l, enum mir_binop op, struct operand a,
			struct operand b)
{
	struct mir_type *t = bin_type(l, op, a.type);
	struct mir_instr *in;
	int64_t v;

	if (a.type->kind == TYPE_FLOAT || b.type->kind == TYPE_FLOAT)
		return emit_opaque(l, t, "floating-point arithmetic");
	if (fold_bin(op, a, b, &v))
		return opd_int(t, v);
	if ((op == BIN_PTRADD || op == BIN_ADD) && b.kind == OPD_INT &&
	    !b.value)
		return a;
	in = push(l, OP_BIN);
	in->sub = (uint8_t)op;
	in->a = a;
	in->b = b;
	return set_dst(l, in, t);
}

struct operand emit_un(struct lower *l, enum mir_unop op, struct operand a)
{
	struct mir_type *t = a.type;
	struct mir_instr *in;

	if (op == UN_LNOT)
		t = mir_type_int(l->fe->unit, 32, true);
	if (a.type->kind == TYPE_FLOAT)
		return emit_opaque(l, t, "floating-point arithmetic");
	if (a.kind == OPD_INT && t->bits <= 64)
		return opd_int(t, op == UN_LNOT ? !a.value :
				  op == UN_NOT ? ~a.value :
				  (int64_t)(0 - (uint64_t)a.value));
	in = push(l, OP_UN);
	in->sub = (uint8_t)op;
	in->a = a;
	return set_dst(l, in, t);
}

struct operand emit_cast(struct lower *l, struct operand a,
			 struct mir_type *t)
{
	struct mir_instr *in = push(l, OP_CAST);

	in->a = a;
	return set_dst(l, in, t);
}

struct operand emit_container(struct lower *l, struct operand a,
			      struct mir_place *p)
{
	struct mir_instr *in = push(l, OP_CONTAINER);

	in->a = a;
	in->place = p;
	return set_dst(l, in, p->ptr.type);
}

struct operand emit_opaque(struct lower *l, struct mir_type *t,
			   const char *why)
{
	struct mir_instr *in = push(l, OP_OPAQUE);

	in->text = intern(why);
	if (!t || t->kind == TYPE_VOID)
		return opd_none();
	return set_dst(l, in, t);
}

struct operand emit_unknown(struct lower *l, struct mir_type *t,
			    const char *text)
{
	struct mir_var *v = hidden_var(l, "value", t);
	struct mir_place *p = place_var(l, v);
	struct operand o;

	emit_live(l, v);
	emit_asm(l, p, text);
	o = emit_load(l, p);
	emit_dead(l, v);
	return o;
}

struct operand emit_call(struct lower *l, struct operand callee,
			 struct operand *args, unsigned nargs,
			 const char *text)
{
	struct mir_type *t = callee.type->elem->elem;
	struct mir_instr *in = push(l, OP_CALL);

	in->a = callee;
	in->args = args;
	in->nargs = nargs;
	in->text = text;
	if (t->kind == TYPE_VOID)
		return opd_none();
	return set_dst(l, in, t);
}

void emit_asm(struct lower *l, struct mir_place *p, const char *text)
{
	struct mir_instr *in = push(l, OP_ASM);

	in->place = p;
	in->text = intern(text);
}

void emit_text(struct lower *l, enum mir_op op, const char *text)
{
	push(l, op)->text = text;
}

void emit_peek(struct lower *l, struct operand a, const char *text)
{
	struct mir_instr *in = push(l, OP_PEEK);

	in->a = a;
	in->text = text;
}

static void set_succ(struct lower *l, struct mir_instr *in, unsigned n)
{
	in->nsucc = n;
	in->succ = arena_array(&l->fe->unit->arena, struct mir_block *, n);
}

/* Whether anything may lead to where instructions go now. */
static bool is_live(const struct lower *l)
{
	return l->cur == l->blocks.v[0] || l->cur->rooted || l->cur->npreds;
}

static void link_to(struct lower *l, struct mir_instr *in, unsigned i,
		    struct bb *to)
{
	in->succ[i] = &to->b;
	if (is_live(l))
		to->npreds++;
}

/* What follows a jump in the source is reached by labels only. */
static void close_block(struct lower *l)
{
	l->cur = bb_new(l);
}

void emit_goto(struct lower *l, struct bb *to)
{
	struct mir_instr *in = push(l, OP_GOTO);

	set_succ(l, in, 1);
	link_to(l, in, 0, to);
	close_block(l);
}

void emit_br(struct lower *l, struct operand a, struct bb *yes,
	     struct bb *no)
{
	struct mir_instr *in;

	if (a.kind == OPD_INT) {
		emit_goto(l, a.value ? yes : no);
		return;
	}
	if (a.kind == OPD_FUNC || a.kind == OPD_STR) {
		emit_goto(l, yes);
		return;
	}
	in = push(l, OP_BR);
	in->a = a;
	set_succ(l, in, 2);
	link_to(l, in, 0, yes);
	link_to(l, in, 1, no);
	close_block(l);
}

void emit_switch(struct lower *l, const struct sw *sw, struct bb *fallback)
{
	struct mir_instr *in = push(l, OP_SWITCH);
	unsigned n = sw->cases.n;

	in->a = sw->value;
	set_succ(l, in, n + 1);
	in->cases = arena_array(&l->fe->unit->arena, int64_t, n ? n : 1);
	for (unsigned i = 0; i < n; i++) {
		in->cases[i] = sw->cases.v[i].value;
		link_to(l, in, i, sw->cases.v[i].block);
	}
	link_to(l, in, n, fallback);
	close_block(l);
}

void emit_asmgoto(struct lower *l, struct bb **to, unsigned n,
		  const char *text)
{
	struct mir_instr *in = push(l, OP_ASMGOTO);

	in->text = intern(text);
	set_succ(l, in, n);
	for (unsigned i = 0; i < n; i++)
		link_to(l, in, i, to[i]);
	close_block(l);
}

void emit_ret(struct lower *l, struct operand a)
{
	push(l, OP_RET)->a = a;
	close_block(l);
}

void emit_unreachable(struct lower *l)
{
	push(l, OP_UNREACHABLE);
	close_block(l);
}
