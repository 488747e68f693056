// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <stdlib.h>

#include "mir/mir_parse.h"
#include "mir/mir_type.h"

bool parse_is_block_name(const char *name)
{
	return *name == 'b' && name[1] &&
	       strspn(name + 1, "0123456789") == strlen(name + 1);
}

void parse_block(struct parse *p)
{
	unsigned long id = strtoul(p->lex.str + 1, NULL, 10);
	struct mir_block *b;

	if (!p->func)
		lex_fail(&p->lex, "a block outside a function");
	if (p->pass == PASS_BODIES) {
		p->block = p->func->blocks.v[id];
		p->instrs.v = NULL;
		p->instrs.n = p->instrs.cap = 0;
	} else if (id != p->func->blocks.n) {
		lex_fail(&p->lex, "expected block b%u", p->func->blocks.n);
	} else {
		b = arena_new(&p->unit->arena, struct mir_block);
		b->id = p->func->blocks.n;
		vec_push(&p->unit->arena, &p->func->blocks, b);
		p->func->has_body = true;
		p->block = b;
	}
	lex_next(&p->lex);
	if (!lex_at(&p->lex, ":"))
		p->block->label = lex_name(&p->lex, "a label or `:`");
	lex_expect(&p->lex, ":");
}

static struct mir_block *parse_succ(struct parse *p)
{
	const char *name = lex_name(&p->lex, "a block");
	unsigned long id;

	if (!parse_is_block_name(name))
		lex_fail(&p->lex, "expected a block, found `%s`", name);
	id = strtoul(name + 1, NULL, 10);
	if (id >= p->func->blocks.n)
		lex_fail(&p->lex, "unknown block `%s`", name);
	return p->func->blocks.v[id];
}

static struct operand parse_temp(struct parse *p)
{
	struct operand o = { .kind = OPD_TEMP };
	uint64_t n = lex_number(&p->lex, "the number of a temp");

	if (n < p->func->temps.n)
		o.type = p->func->temps.v[n];
	if (!o.type)
		lex_fail(&p->lex, "unknown temp %%%llu", (unsigned long long)n);
	o.temp = (unsigned)n;
	return o;
}

static int64_t parse_integer(struct parse *p)
{
	bool negative = lex_accept(&p->lex, "-");
	uint64_t n = lex_number(&p->lex, "an integer");

	return (int64_t)(negative ? -n : n);
}

static struct operand parse_operand(struct parse *p)
{
	struct operand o = { 0 };

	if (lex_accept(&p->lex, "%"))
		return parse_temp(p);
	if (lex_at(&p->lex, "@")) {
		o.kind = OPD_FUNC;
		o.func = parse_func_name(p);
		o.type = mir_type_ptr(p->unit, o.func->type);
		return o;
	}
	if (p->lex.kind == LEX_STRING) {
		o.kind = OPD_STR;
		o.str = lex_string(&p->lex, "a string");
	} else {
		o.kind = OPD_INT;
		o.value = parse_integer(p);
	}
	lex_expect(&p->lex, ":");
	o.type = parse_type(p);
	return o;
}

/* A member of a const object is const; of an array, the elements are. */
static struct mir_type *member_type(struct parse *p, struct mir_type *whole,
				    struct mir_field *field)
{
	if (!whole->is_const || field->type->kind == TYPE_ARRAY)
		return field->type;
	return mir_type_const(p->unit, field->type, true);
}

static void parse_proj(struct parse *p, struct mir_place *pl)
{
	VEC(struct proj) projs = { 0 };

	while (lex_at(&p->lex, ".") || lex_at(&p->lex, "[")) {
		struct proj pr = { .kind = PROJ_FIELD };

		if (lex_accept(&p->lex, ".")) {
			if (pl->type->kind != TYPE_RECORD)
				lex_fail(&p->lex, "a member of what is not a record");
			pr.field = parse_member(p, pl->type->rec);
			pl->type = member_type(p, pl->type, pr.field);
		} else {
			lex_next(&p->lex);
			if (pl->type->kind != TYPE_ARRAY)
				lex_fail(&p->lex, "an element of what is not an array");
			pr.kind = PROJ_INDEX;
			pr.index = parse_operand(p);
			pl->type = pl->type->elem;
			lex_expect(&p->lex, "]");
		}
		vec_push(&p->unit->arena, &projs, pr);
	}
	pl->proj = projs.v;
	pl->nproj = projs.n;
}

/* "x", "$x", "*ptr" or "(*ptr)", then members and elements. */
static struct mir_place *parse_place(struct parse *p)
{
	struct mir_place *pl = arena_new(&p->unit->arena, struct mir_place);
	bool paren = lex_accept(&p->lex, "(");

	if (paren && !lex_at(&p->lex, "*"))
		lex_expect(&p->lex, "*");
	if (lex_accept(&p->lex, "*")) {
		pl->ptr = parse_operand(p);
		if (pl->ptr.type->kind != TYPE_PTR)
			lex_fail(&p->lex, "`*` of what is not a pointer");
		pl->type = pl->ptr.type->elem;
	} else {
		pl->var = parse_var(p);
		pl->type = pl->var->type;
	}
	if (paren)
		lex_expect(&p->lex, ")");
	if (paren || pl->var)
		parse_proj(p, pl);
	return pl;
}

static void parse_call(struct parse *p, struct mir_instr *in)
{
	VEC(struct operand) args = { 0 };

	in->a = parse_operand(p);
	lex_expect(&p->lex, "(");
	while (!lex_accept(&p->lex, ")")) {
		if (args.n)
			lex_expect(&p->lex, ",");
		vec_push(&p->unit->arena, &args, parse_operand(p));
	}
	in->args = args.v;
	in->nargs = args.n;
}

static uint8_t parse_sub(struct parse *p, enum mir_op op)
{
	unsigned n = op == OP_BIN ? NR_BINOPS : NR_UNOPS;

	for (unsigned i = 0; i < n; i++)
		if (lex_accept(&p->lex, op == OP_BIN ?
			       mir_binop_name((enum mir_binop)i) :
			       mir_unop_name((enum mir_unop)i)))
			return (uint8_t)i;
	lex_fail(&p->lex, "unknown operator `%.*s`",
		 (int)(p->lex.end - p->lex.tok), p->lex.tok);
}

/* "b1, b2" or, of a switch, "0: b1, 5: b2, b3". */
static void parse_succs(struct parse *p, struct mir_instr *in)
{
	VEC(struct mir_block *) succ = { 0 };
	VEC(int64_t) cases = { 0 };

	do {
		if (lex_at(&p->lex, "-") || p->lex.kind == LEX_NUMBER) {
			vec_push(&p->unit->arena, &cases, parse_integer(p));
			lex_expect(&p->lex, ":");
		}
		vec_push(&p->unit->arena, &succ, parse_succ(p));
	} while (lex_accept(&p->lex, ","));
	in->succ = succ.v;
	in->nsucc = succ.n;
	in->cases = cases.v;
	if (cases.n != (in->op == OP_SWITCH ? succ.n - 1 : 0))
		lex_fail(&p->lex, "every successor but the default has a case");
}

/* Whether the current token can begin the field @letter, which is optional. */
static bool at_field(const struct parse *p, char letter)
{
	if (p->lex.kind == LEX_END || parse_at_span(p))
		return false;
	return (p->lex.kind == LEX_STRING) == (letter == 'S');
}

static void parse_op_field(struct parse *p, struct mir_instr *in, char letter)
{
	switch (tolower((unsigned char)letter)) {
	case 'a':
		in->a = parse_operand(p);
		break;
	case 'b':
		in->b = parse_operand(p);
		break;
	case 'p':
		in->place = parse_place(p);
		break;
	case 'q':
		in->place2 = parse_place(p);
		break;
	case 'v':
		in->var = parse_var(p);
		break;
	case 'c':
		parse_call(p, in);
		break;
	case 's':
		in->text = lex_string(&p->lex, "a string");
		break;
	case 'o':
		in->sub = parse_sub(p, in->op);
		break;
	case 'x':
		parse_succs(p, in);
		break;
	}
}

static enum mir_op parse_op(struct parse *p)
{
	for (unsigned op = 0; op < NR_OPS; op++)
		if (lex_accept(&p->lex, mir_op_name((enum mir_op)op)))
			return (enum mir_op)op;
	lex_fail(&p->lex, "expected an operation or a declaration, found `%.*s`",
		 (int)(p->lex.end - p->lex.tok), p->lex.tok);
}

/* The declaration "%1: i32 =", seen in two passes. */
static unsigned parse_dst(struct parse *p)
{
	uint64_t n = lex_number(&p->lex, "the number of a temp");
	struct mir_type *t, **old;

	if (n > 1000000)
		lex_fail(&p->lex, "temp %%%llu is out of range",
			 (unsigned long long)n);
	lex_expect(&p->lex, ":");
	t = parse_type(p);
	lex_expect(&p->lex, "=");
	while (p->func->temps.n <= n)
		vec_push(&p->unit->arena, &p->func->temps, NULL);
	old = &p->func->temps.v[n];
	if (*old && *old != t)
		lex_fail(&p->lex, "%%%llu has another type above",
			 (unsigned long long)n);
	*old = t;
	return (unsigned)n;
}

void parse_instr(struct parse *p)
{
	struct mir_instr in = { 0 };
	bool comma = false;

	if (lex_accept(&p->lex, "%")) {
		if (!p->block)
			lex_fail(&p->lex, "an instruction outside a block");
		in.has_dst = true;
		in.dst = parse_dst(p);
	}
	in.op = parse_op(p);
	if (!p->block)
		lex_fail(&p->lex, "an instruction outside a block");
	if (p->pass == PASS_DECLS)
		return;
	for (const char *s = mir_op_fields(in.op); *s; s++) {
		if (strchr("dDk", *s))
			continue;
		if (isupper((unsigned char)*s) && !at_field(p, *s))
			continue;
		if (comma && *s != 's' && *s != 'S')
			lex_expect(&p->lex, ",");
		parse_op_field(p, &in, *s);
		comma = *s != 'o';
	}
	in.span = parse_span(p);
	in.id = p->func->ninstr++;
	vec_push(&p->unit->arena, &p->instrs, in);
	p->block->instr = p->instrs.v;
	p->block->ninstr = p->instrs.n;
}
