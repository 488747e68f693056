// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir_text.h"

#include <assert.h>
#include <inttypes.h>

#include "mir/mir_type.h"

struct spell {
	struct arena *arena;
	const struct mir_func *func;
};

static const char *place(struct spell *s, const struct mir_place *p);
static const char *operand(struct spell *s, const struct operand *o);

/* Diagnostics are few, so the definition is searched for each time. */
static const struct mir_instr *definition(struct spell *s, unsigned temp)
{
	for (unsigned i = 0; i < s->func->blocks.n; i++) {
		const struct mir_block *b = s->func->blocks.v[i];

		for (unsigned j = 0; j < b->ninstr; j++)
			if (b->instr[j].has_dst && b->instr[j].dst == temp)
				return &b->instr[j];
	}
	return NULL;
}

/* What computes the pointer @o, seen through casts; NULL: not a temp. */
static const struct mir_instr *origin(struct spell *s, const struct operand *o)
{
	const struct mir_instr *in = NULL;

	while (o->kind == OPD_TEMP) {
		in = definition(s, o->temp);
		if (!in || in->op != OP_CAST)
			return in;
		o = &in->a;
	}
	return NULL;
}

/* Between binary operators: only others of their kind need parentheses. */
static const char *unary(struct spell *s, const struct operand *o)
{
	const char *text = operand(s, o);

	if (o->kind == OPD_STR || !strchr(text, ' '))
		return text;
	return arena_printf(s->arena, "(%s)", text);
}

/* Beside a unary or postfix operator. */
static const char *atom(struct spell *s, const struct operand *o)
{
	const char *text = unary(s, o);

	if (!*text || !strchr("*&-!~", *text))
		return text;
	return arena_printf(s->arena, "(%s)", text);
}

static const char *member(struct spell *s, const char *base, bool arrow,
			  const struct mir_field *field)
{
	/* An anonymous member has no name of its own. */
	if (!*field->name)
		return base;
	return arena_printf(s->arena, "%s%s%s", base, arrow ? "->" : ".",
			    field->name);
}

/* Whether the address is that of an array's first element. */
static bool is_decay(struct spell *s, const struct mir_instr *in)
{
	const struct mir_type *t = in->place->type;

	return t->kind == TYPE_ARRAY &&
	       mir_type_same(s->func->temps.v[in->dst]->elem, t->elem);
}

/*
 * The place that @ptr points to, with @arrow set where a member of it is
 * reached by "->" from the text returned.
 */
static const char *pointee(struct spell *s, const struct operand *ptr,
			   bool *arrow)
{
	const struct mir_instr *in = origin(s, ptr);

	/* &*q is q. */
	while (in && in->op == OP_ADDR && !in->place->var && !in->place->nproj) {
		ptr = &in->place->ptr;
		in = origin(s, ptr);
	}
	*arrow = false;
	if (in && in->op == OP_ADDR && !is_decay(s, in))
		return place(s, in->place);
	if (in && in->op == OP_BIN && in->sub == BIN_PTRADD)
		return arena_printf(s->arena, "%s[%s]", atom(s, &in->a),
				    operand(s, &in->b));
	*arrow = true;
	return atom(s, ptr);
}

static const char *place(struct spell *s, const struct mir_place *p)
{
	bool arrow = false;
	const char *text;

	text = p->var ? p->var->name : pointee(s, &p->ptr, &arrow);
	if (arrow && (!p->nproj || p->proj[0].kind == PROJ_INDEX)) {
		text = arena_printf(s->arena, p->nproj ? "(*%s)" : "*%s", text);
		arrow = false;
	}
	for (unsigned i = 0; i < p->nproj; i++) {
		const struct proj *pr = &p->proj[i];

		if (pr->kind == PROJ_INDEX) {
			text = arena_printf(s->arena, "%s[%s]", text,
					    operand(s, &pr->index));
			continue;
		}
		text = member(s, text, arrow, pr->field);
		/* What follows an anonymous member is reached as it would be. */
		arrow = arrow && !*pr->field->name;
	}
	return text;
}

/* An array that decays is spelt as the array: "a", not "&a[0]". */
static const char *address(struct spell *s, const struct mir_instr *in)
{
	const struct mir_place *p = in->place;
	struct mir_place array = *p;
	const struct proj *last = p->nproj ? &p->proj[p->nproj - 1] : NULL;

	if (is_decay(s, in))
		return place(s, p);
	if (last && last->kind == PROJ_INDEX && last->index.kind == OPD_INT &&
	    !last->index.value) {
		array.nproj--;
		return place(s, &array);
	}
	return arena_printf(s->arena, "&%s", place(s, p));
}

static const char *binary(struct spell *s, const struct mir_instr *in)
{
	static const char *const signs[NR_BINOPS] = {
		[BIN_ADD] = "+", [BIN_SUB] = "-", [BIN_MUL] = "*",
		[BIN_DIV] = "/", [BIN_REM] = "%", [BIN_SHL] = "<<",
		[BIN_SHR] = ">>", [BIN_AND] = "&", [BIN_OR] = "|",
		[BIN_XOR] = "^", [BIN_EQ] = "==", [BIN_NE] = "!=",
		[BIN_LT] = "<", [BIN_LE] = "<=", [BIN_GT] = ">",
		[BIN_GE] = ">=", [BIN_PTRADD] = "+", [BIN_PTRDIFF] = "-",
	};

	return arena_printf(s->arena, "%s %s %s", unary(s, &in->a),
			    signs[in->sub], unary(s, &in->b));
}

static const char *temp(struct spell *s, const struct operand *o)
{
	static const char *const signs[NR_UNOPS] = {
		[UN_NEG] = "-", [UN_NOT] = "~", [UN_LNOT] = "!",
	};
	const struct mir_instr *in = definition(s, o->temp);

	if (!in)
		return arena_printf(s->arena, "%%%u", o->temp);
	switch (in->op) {
	case OP_LOAD:
		return place(s, in->place);
	case OP_ADDR:
		return address(s, in);
	case OP_CAST:
		return operand(s, &in->a);
	case OP_BIN:
		return binary(s, in);
	case OP_UN:
		return arena_printf(s->arena, "%s%s", signs[in->sub],
				    atom(s, &in->a));
	case OP_CALL:
		return arena_printf(s->arena, "%s()", atom(s, &in->a));
	case OP_OPAQUE:
		return in->text;
	default:
		return arena_printf(s->arena, "%%%u", o->temp);
	}
}

static const char *operand(struct spell *s, const struct operand *o)
{
	switch (o->kind) {
	case OPD_NONE:
		return "";
	case OPD_TEMP:
		return temp(s, o);
	case OPD_INT:
		if (o->type->kind == TYPE_PTR && !o->value)
			return "NULL";
		return arena_printf(s->arena, "%" PRId64, o->value);
	case OPD_STR:
		return arena_printf(s->arena, "\"%s\"", o->str);
	case OPD_FUNC:
		return o->func->name;
	}
	assert(!"operand kind");
	return "";
}

const char *mir_place_text(struct arena *a, const struct mir_func *f,
			   const struct mir_place *p)
{
	struct spell s = { .arena = a, .func = f };

	return place(&s, p);
}

const char *mir_operand_text(struct arena *a, const struct mir_func *f,
			     struct operand o)
{
	struct spell s = { .arena = a, .func = f };

	return operand(&s, &o);
}

static const char *int_text(const struct mir_type *t)
{
	static const struct { unsigned bits; const char *s, *u; } names[] = {
		{ 8, "signed char", "unsigned char" },
		{ 16, "short", "unsigned short" },
		{ 32, "int", "unsigned int" },
		{ 64, "long", "unsigned long" },
	};

	if (t->is_bool)
		return "bool";
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (names[i].bits == t->bits)
			return t->is_signed ? names[i].s : names[i].u;
	return t->is_signed ? "__int128" : "unsigned __int128";
}

static const char *type_text(struct arena *a, const struct mir_type *t)
{
	const char *to;

	switch (t->kind) {
	case TYPE_VOID:
		return "void";
	case TYPE_INT:
		return int_text(t);
	case TYPE_FLOAT:
		return t->bits == 32 ? "float" :
		       t->bits == 64 ? "double" : "long double";
	case TYPE_PTR:
		to = mir_type_text(a, t->elem);
		return arena_printf(a, "%s%s*", to,
				    to[strlen(to) - 1] == '*' ? "" : " ");
	case TYPE_ARRAY:
		to = mir_type_text(a, t->elem);
		if (!t->count)
			return arena_printf(a, "%s[]", to);
		return arena_printf(a, "%s[%" PRIu64 "]", to, t->count);
	case TYPE_RECORD:
		return t->rec->tag;
	case TYPE_FUNC:
		return arena_printf(a, "%s ()", mir_type_text(a, t->elem));
	}
	assert(!"type kind");
	return "";
}

const char *mir_type_text(struct arena *a, const struct mir_type *t)
{
	const char *text = type_text(a, t);

	if (!t->is_const)
		return text;
	return arena_printf(a, t->kind == TYPE_PTR ? "%s const" : "const %s",
			    text);
}
