// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir_check.h"

#include <assert.h>
#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>

#include "mir/cfg.h"
#include "mir/mir_text.h"
#include "mir/mir_type.h"

/* Where a temp is assigned; @block is NULL where nowhere. */
struct def {
	const struct mir_block *block;
	unsigned at;
};

struct check {
	struct arena *arena;
	struct mir_complaint *head, **tail;
	const struct mir_func *func;	/* what is being looked at */
	const struct mir_block *block;
	const struct mir_instr *in;
	unsigned at;			/* index of @in in @block */
	struct def *defs;
	struct cfg *cfg;
};

static void init_check(struct check *c, struct arena *a)
{
	*c = (struct check){ .arena = a };
	c->tail = &c->head;
}

__attribute__((format(printf, 2, 3)))
static void complain(struct check *c, const char *fmt, ...)
{
	struct mir_complaint *m = arena_new(c->arena, struct mir_complaint);
	const char *text;
	va_list ap;

	va_start(ap, fmt);
	text = arena_vprintf(c->arena, fmt, ap);
	va_end(ap);
	if (c->in)
		text = arena_printf(c->arena, "%s: %s", mir_op_name(c->in->op),
				    text);
	if (c->block)
		text = arena_printf(c->arena, "b%u: %s", c->block->id, text);
	if (c->func)
		text = arena_printf(c->arena, "%s: %s", c->func->name, text);
	m->func = c->func;
	m->text = text;
	if (c->in)
		m->span = c->in->span;
	else if (c->func)
		m->span = c->func->span;
	*c->tail = m;
	c->tail = &m->next;
}

static const char *type_name(struct check *c, const struct mir_type *t)
{
	return t ? mir_type_text(c->arena, t) : "no type";
}

static bool want_same(struct check *c, const char *what,
		      const struct mir_type *got, const struct mir_type *want)
{
	if (got && mir_type_same(got, want))
		return true;
	complain(c, "%s is `%s`, not `%s`", what, type_name(c, got),
		 type_name(c, want));
	return false;
}

static bool want_kind(struct check *c, const char *what,
		      const struct mir_type *t, enum type_kind kind)
{
	static const char *const names[] = {
		[TYPE_VOID] = "void", [TYPE_INT] = "an integer",
		[TYPE_FLOAT] = "a floating-point number",
		[TYPE_PTR] = "a pointer", [TYPE_ARRAY] = "an array",
		[TYPE_RECORD] = "a record", [TYPE_FUNC] = "a function",
	};

	if (t && t->kind == kind)
		return true;
	complain(c, "%s is `%s`, not %s", what, type_name(c, t), names[kind]);
	return false;
}

static bool is_value(const struct mir_type *t)
{
	return t && (mir_type_is_scalar(t) || t->kind == TYPE_FLOAT);
}

static void check_temp(struct check *c, const struct operand *o)
{
	const struct def *d;

	if (o->temp >= c->func->temps.n) {
		complain(c, "%%%u is out of range", o->temp);
		return;
	}
	d = &c->defs[o->temp];
	if (!d->block)
		complain(c, "%%%u is used and never assigned", o->temp);
	else if (d->block == c->block ? d->at >= c->at :
		 cfg_reachable(c->cfg, c->block->id) &&
		 !cfg_dominates(c->cfg, d->block->id, c->block->id))
		complain(c, "%%%u is used where it may not be assigned yet",
			 o->temp);
	else if (o->type != c->func->temps.v[o->temp])
		complain(c, "%%%u is used as `%s`, and is `%s`", o->temp,
			 type_name(c, o->type),
			 type_name(c, c->func->temps.v[o->temp]));
}

static void check_operand(struct check *c, const struct operand *o)
{
	switch (o->kind) {
	case OPD_NONE:
		break;
	case OPD_TEMP:
		check_temp(c, o);
		break;
	case OPD_INT:
		if (!o->type || !mir_type_is_scalar(o->type))
			complain(c, "a constant is `%s`",
				 type_name(c, o->type));
		break;
	case OPD_STR:
		want_kind(c, "a string", o->type, TYPE_PTR);
		break;
	case OPD_FUNC:
		if (want_kind(c, "a function's address", o->type, TYPE_PTR))
			want_same(c, "a function", o->type->elem,
				  o->func->type);
		break;
	}
}

static bool is_own_var(const struct mir_func *f, const struct mir_var *v)
{
	return v->index < f->vars.n && f->vars.v[v->index] == v;
}

static const struct mir_type *check_base(struct check *c,
					 const struct mir_place *p)
{
	if (p->var) {
		if (p->ptr.kind != OPD_NONE)
			complain(c, "a place with two bases");
		if (p->var->kind != VAR_GLOBAL && !is_own_var(c->func, p->var))
			complain(c, "`%s` is not of this function",
				 p->var->name);
		return p->var->type;
	}
	check_operand(c, &p->ptr);
	if (!want_kind(c, "the base of a place", p->ptr.type, TYPE_PTR))
		return NULL;
	return p->ptr.type->elem;
}

static const struct mir_type *check_proj(struct check *c,
					 const struct proj *pr,
					 const struct mir_type *t)
{
	const struct mir_field *field = pr->field;

	if (pr->kind == PROJ_INDEX) {
		check_operand(c, &pr->index);
		want_kind(c, "an index", pr->index.type, TYPE_INT);
		if (!want_kind(c, "what is indexed", t, TYPE_ARRAY))
			return NULL;
		return t->elem;
	}
	if (!want_kind(c, "what has a member", t, TYPE_RECORD))
		return NULL;
	if (!field || field->index >= t->rec->nfields ||
	    field != &t->rec->fields[field->index]) {
		complain(c, "`%s` is not a member of `%s`",
			 field ? field->name : "", t->rec->tag);
		return NULL;
	}
	return field->type;
}

static void check_place(struct check *c, const struct mir_place *p)
{
	const struct mir_type *t = check_base(c, p);

	for (unsigned i = 0; t && i < p->nproj; i++)
		t = check_proj(c, &p->proj[i], t);
	if (t || !p->type)
		want_same(c, "the place", p->type, t);
}

/* Whether the instruction has what field @letter of op.def stands for. */
static bool has_field(const struct mir_instr *in, char letter)
{
	switch (letter) {
	case 'd':
		return in->has_dst;
	case 'a':
	case 'c':
		return in->a.kind != OPD_NONE;
	case 'b':
		return in->b.kind != OPD_NONE;
	case 'p':
		return in->place;
	case 'q':
		return in->place2;
	case 'v':
		return in->var;
	case 's':
		return in->text;
	case 'x':
		return in->nsucc;
	case 'k':
		return in->cases;
	case 'o':
		return in->sub;
	}
	assert(!"letter of op.def");
	return false;
}

/* Every field is there when the row says so, and only then. */
static bool check_fields(struct check *c)
{
	static const struct { char letter; const char *what; } fields[] = {
		{ 'd', "a result" }, { 'a', "an operand" },
		{ 'b', "a second operand" }, { 'p', "a place" },
		{ 'q', "a second place" }, { 'v', "a variable" },
		{ 's', "a text" }, { 'x', "a successor" }, { 'k', "cases" },
		{ 'o', "an operator" },
	};
	const char *row = mir_op_fields(c->in->op);
	bool good = true;

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		char letter = fields[i].letter;
		bool has = has_field(c->in, letter);
		bool must = strchr(row, letter) ||
			    (letter == 'a' && strchr(row, 'c'));
		bool may = must || strchr(row, toupper((unsigned char)letter));

		/* The first operator is 0; a switch may have only a default. */
		if (letter == 'o' || letter == 'k')
			must = false;
		if (has ? may : !must)
			continue;
		complain(c, "%s %s", has ? "does not take" : "lacks",
			 fields[i].what);
		good = false;
	}
	if (c->in->nargs && !strchr(row, 'c')) {
		complain(c, "does not take arguments");
		good = false;
	}
	return good;
}

static const struct mir_type *dst_type(const struct check *c)
{
	return c->func->temps.v[c->in->dst];
}

/* A record is a value only on its way through a call or a return. */
static bool is_movable(const struct mir_type *t)
{
	return is_value(t) || (t && t->kind == TYPE_RECORD);
}

static void check_load(struct check *c)
{
	const struct mir_type *t = c->in->place->type;

	if (!is_movable(t))
		complain(c, "a value cannot be `%s`", type_name(c, t));
	else
		want_same(c, "the result", dst_type(c), t);
}

static void check_store(struct check *c)
{
	const struct mir_type *t = c->in->place->type;

	if (!is_movable(t))
		complain(c, "a value cannot be `%s`", type_name(c, t));
	else
		want_same(c, "the operand", c->in->a.type, t);
}

static void check_addr(struct check *c)
{
	const struct mir_place *p = c->in->place;
	const struct mir_type *t = dst_type(c);
	const struct proj *last = p->nproj ? &p->proj[p->nproj - 1] : NULL;

	if (last && last->kind == PROJ_FIELD && last->field->bit_width)
		complain(c, "the address of the bit-field `%s`",
			 last->field->name);
	if (!want_kind(c, "the result", t, TYPE_PTR))
		return;
	if (p->type->kind == TYPE_ARRAY &&
	    mir_type_same(t->elem, p->type->elem))
		return;
	want_same(c, "what the result points to", t->elem, p->type);
}

static void check_copy(struct check *c)
{
	const struct mir_type *t = c->in->place->type;

	if (t->kind != TYPE_RECORD && t->kind != TYPE_ARRAY)
		complain(c, "copies `%s`, not an aggregate", type_name(c, t));
	want_same(c, "the source", c->in->place2->type, t);
}

static void check_zero(struct check *c)
{
	const struct mir_type *t = c->in->place->type;

	if (t->kind == TYPE_VOID || t->kind == TYPE_FUNC)
		complain(c, "`%s` has no bytes", type_name(c, t));
}

static void check_storage(struct check *c)
{
	const struct mir_var *v = c->in->var;

	if (v->kind != VAR_LOCAL)
		complain(c, "`%s` is not a local variable", v->name);
	else if (!is_own_var(c->func, v))
		complain(c, "`%s` is not of this function", v->name);
}

static void check_comparison(struct check *c)
{
	const struct operand *a = &c->in->a, *b = &c->in->b;

	want_kind(c, "the result", dst_type(c), TYPE_INT);
	if (a->type->kind == TYPE_PTR)
		want_kind(c, "the second operand", b->type, TYPE_PTR);
	else if (!is_value(a->type))
		complain(c, "compares `%s`", type_name(c, a->type));
	else
		want_same(c, "the second operand", b->type, a->type);
}

static void check_arithmetic(struct check *c, enum mir_binop op)
{
	const struct operand *a = &c->in->a, *b = &c->in->b;

	if (a->type->kind == TYPE_FLOAT && op <= BIN_DIV)
		want_same(c, "the second operand", b->type, a->type);
	else if (want_kind(c, "the first operand", a->type, TYPE_INT) &&
		 want_kind(c, "the second operand", b->type, TYPE_INT) &&
		 op != BIN_SHL && op != BIN_SHR)
		want_same(c, "the second operand", b->type, a->type);
	want_same(c, "the result", dst_type(c), a->type);
}

static void check_bin(struct check *c)
{
	const struct operand *a = &c->in->a, *b = &c->in->b;

	if (c->in->sub >= NR_BINOPS) {
		complain(c, "unknown operator %u", c->in->sub);
	} else if (c->in->sub == BIN_PTRADD) {
		want_kind(c, "the first operand", a->type, TYPE_PTR);
		want_kind(c, "the second operand", b->type, TYPE_INT);
		want_same(c, "the result", dst_type(c), a->type);
	} else if (c->in->sub == BIN_PTRDIFF) {
		want_kind(c, "the first operand", a->type, TYPE_PTR);
		want_kind(c, "the second operand", b->type, TYPE_PTR);
		want_kind(c, "the result", dst_type(c), TYPE_INT);
	} else if (c->in->sub >= BIN_EQ) {
		check_comparison(c);
	} else {
		check_arithmetic(c, (enum mir_binop)c->in->sub);
	}
}

static void check_un(struct check *c)
{
	const struct mir_type *t = c->in->a.type;

	if (c->in->sub >= NR_UNOPS)
		complain(c, "unknown operator %u", c->in->sub);
	if (c->in->sub == UN_LNOT) {
		if (!is_value(t))
			complain(c, "the operand is `%s`", type_name(c, t));
		want_kind(c, "the result", dst_type(c), TYPE_INT);
		return;
	}
	if (t->kind != TYPE_FLOAT || c->in->sub != UN_NEG)
		want_kind(c, "the operand", t, TYPE_INT);
	want_same(c, "the result", dst_type(c), t);
}

static void check_cast(struct check *c)
{
	if (!is_value(c->in->a.type))
		complain(c, "the operand is `%s`",
			 type_name(c, c->in->a.type));
	if (!is_value(dst_type(c)))
		complain(c, "the result is `%s`", type_name(c, dst_type(c)));
}

static void check_call(struct check *c)
{
	const struct mir_instr *in = c->in;
	const struct mir_type *fn;

	for (unsigned i = 0; i < in->nargs; i++)
		check_operand(c, &in->args[i]);
	if (!want_kind(c, "the callee", in->a.type, TYPE_PTR) ||
	    !want_kind(c, "the callee", in->a.type->elem, TYPE_FUNC))
		return;
	fn = in->a.type->elem;
	if (fn->variadic ? in->nargs < fn->nparams : in->nargs != fn->nparams)
		complain(c, "%u arguments for %u parameters", in->nargs,
			 fn->nparams);
	for (unsigned i = 0; i < in->nargs && i < fn->nparams; i++)
		want_same(c, arena_printf(c->arena, "argument %u", i + 1),
			  in->args[i].type, fn->params[i]);
	if (in->has_dst && fn->elem->kind == TYPE_VOID)
		complain(c, "a result of a function that returns void");
	else if (in->has_dst)
		want_same(c, "the result", dst_type(c), fn->elem);
}

static void want_succs(struct check *c, unsigned n)
{
	if (c->in->nsucc != n)
		complain(c, "%u successors, not %u", c->in->nsucc, n);
}

static void check_goto(struct check *c)
{
	want_succs(c, 1);
}

static void check_br(struct check *c)
{
	want_succs(c, 2);
	if (!mir_type_is_scalar(c->in->a.type))
		complain(c, "the condition is `%s`",
			 type_name(c, c->in->a.type));
}

static void check_switch(struct check *c)
{
	want_kind(c, "the operand", c->in->a.type, TYPE_INT);
	for (unsigned i = 0; i + 1 < c->in->nsucc; i++)
		for (unsigned j = 0; j < i; j++)
			if (c->in->cases[i] == c->in->cases[j])
				complain(c, "the case %lld twice",
					 (long long)c->in->cases[i]);
}

static void check_ret(struct check *c)
{
	bool is_void = c->func->result->kind == TYPE_VOID;

	if (is_void != (c->in->a.kind == OPD_NONE))
		complain(c, is_void ? "returns a value from a void function" :
			 "returns no value");
	else if (!is_void)
		want_same(c, "the operand", c->in->a.type, c->func->result);
}

/* What op.def does not say about an operation: how its types agree. */
static void (*const type_rules[NR_OPS])(struct check *c) = {
	[OP_LOAD] = check_load,		[OP_STORE] = check_store,
	[OP_ADDR] = check_addr,		[OP_COPY] = check_copy,
	[OP_ZERO] = check_zero,		[OP_LIVE] = check_storage,
	[OP_DEAD] = check_storage,	[OP_BIN] = check_bin,
	[OP_UN] = check_un,		[OP_CAST] = check_cast,
	[OP_CALL] = check_call,		[OP_GOTO] = check_goto,
	[OP_BR] = check_br,		[OP_SWITCH] = check_switch,
	[OP_RET] = check_ret,
};

static void check_instr(struct check *c)
{
	const struct mir_instr *in = c->in;
	struct mir_complaint **before = c->tail;

	if (!check_fields(c))
		return;
	check_operand(c, &in->a);
	check_operand(c, &in->b);
	if (in->place)
		check_place(c, in->place);
	if (in->place2)
		check_place(c, in->place2);
	/* The rules rely on parts that are sound in themselves. */
	if (c->tail == before && type_rules[in->op])
		type_rules[in->op](c);
}

static bool is_block(const struct mir_func *f, const struct mir_block *b)
{
	return b && b->id < f->blocks.n && f->blocks.v[b->id] == b;
}

/* What the graph and all that follows rest on. */
static void check_shape(struct check *c)
{
	bool *seen = arena_array(c->arena, bool, c->func->ninstr + 1);

	if (!c->func->blocks.n)
		complain(c, "a body without blocks");
	for (unsigned i = 0; i < c->func->blocks.n; i++) {
		c->block = c->func->blocks.v[i];
		if (c->block->id != i)
			complain(c, "is block %u", i);
		if (!c->block->ninstr)
			complain(c, "an empty block");
		for (c->at = 0; c->at < c->block->ninstr; c->at++) {
			bool last = c->at + 1 == c->block->ninstr;

			c->in = &c->block->instr[c->at];
			if (mir_op_is_terminator(c->in->op) != last)
				complain(c, last ? "ends a block" :
					 "in the middle of a block");
			for (unsigned j = 0; j < c->in->nsucc; j++)
				if (!is_block(c->func, c->in->succ[j]))
					complain(c, "successor %u is no block",
						 j);
			if (c->in->id >= c->func->ninstr || seen[c->in->id])
				complain(c, "the id %u is not its own",
					 c->in->id);
			else
				seen[c->in->id] = true;
		}
		c->in = NULL;
	}
	c->block = NULL;
}

static void find_defs(struct check *c)
{
	c->defs = arena_array(c->arena, struct def, c->func->temps.n);
	for (unsigned i = 0; i < c->func->blocks.n; i++) {
		c->block = c->func->blocks.v[i];
		for (c->at = 0; c->at < c->block->ninstr; c->at++) {
			struct def *d;

			c->in = &c->block->instr[c->at];
			if (!c->in->has_dst)
				continue;
			if (c->in->dst >= c->func->temps.n ||
			    !c->func->temps.v[c->in->dst]) {
				complain(c, "%%%u has no type", c->in->dst);
				continue;
			}
			d = &c->defs[c->in->dst];
			if (d->block)
				complain(c, "%%%u is assigned twice",
					 c->in->dst);
			d->block = c->block;
			d->at = c->at;
		}
		c->in = NULL;
	}
	c->block = NULL;
}

/* Returns how many brackets are open after the block. */
static int walk_unsafe(struct check *c, int depth)
{
	for (unsigned i = 0; i < c->block->ninstr; i++) {
		c->in = &c->block->instr[i];
		if (c->in->op == OP_UNSAFE_BEGIN)
			depth++;
		if (c->in->op == OP_UNSAFE_END && !depth--) {
			complain(c, "without unsafe_begin");
			depth = 0;
		}
		if (c->in->op == OP_RET && depth)
			complain(c, "inside an unsafe bracket");
	}
	return depth;
}

static void check_unsafe(struct check *c)
{
	int *entry = arena_array(c->arena, int, c->func->blocks.n);
	bool *known = arena_array(c->arena, bool, c->func->blocks.n);

	known[0] = true;
	for (unsigned i = 0; i < c->cfg->norder; i++) {
		unsigned id = c->cfg->order[i];
		struct mir_instr *end;
		int depth;

		c->block = c->func->blocks.v[id];
		depth = walk_unsafe(c, entry[id]);
		end = mir_terminator(c->func->blocks.v[id]);
		for (unsigned j = 0; j < end->nsucc; j++) {
			unsigned to = end->succ[j]->id;

			if (!known[to])
				entry[to] = depth;
			else if (entry[to] != depth)
				complain(c, "b%u is inside an unsafe bracket on one path only",
					 to);
			known[to] = true;
		}
	}
	c->block = NULL;
	c->in = NULL;
}

static void check_vars(struct check *c)
{
	const struct mir_func *f = c->func;

	for (unsigned i = 0; i < f->vars.n; i++) {
		const struct mir_var *v = f->vars.v[i];

		if (v->kind == VAR_GLOBAL)
			complain(c, "`%s` is global", v->name);
		if (v->index != i)
			complain(c, "`%s` has index %u, not %u", v->name,
				 v->index, i);
		if ((v->kind == VAR_PARAM) != (i < f->nparams))
			complain(c, "`%s` is not where it belongs", v->name);
		if (i < f->nparams && f->params[i] != v)
			complain(c, "`%s` is not parameter %u", v->name, i);
		for (unsigned j = 0; *v->name && j < i; j++)
			if (f->vars.v[j]->name == v->name)
				complain(c, "two variables `%s`", v->name);
	}
}

/* False: there is no sense in looking further. */
static bool check_signature(struct check *c)
{
	const struct mir_func *f = c->func;

	if (!want_kind(c, "its type", f->type, TYPE_FUNC))
		return false;
	if (f->result != f->type->elem) {
		complain(c, "the result is `%s`, not `%s`",
			 type_name(c, f->result), type_name(c, f->type->elem));
		return false;
	}
	if (f->has_body && f->nparams != f->type->nparams)
		complain(c, "%u parameters, not %u", f->nparams,
			 f->type->nparams);
	for (unsigned i = 0; i < f->nparams && i < f->type->nparams; i++)
		want_same(c, arena_printf(c->arena, "parameter %u", i + 1),
			  f->params[i]->type, f->type->params[i]);
	if (f->has_body && f->refused)
		complain(c, "refused, and has a body");
	return true;
}

static void check_body(struct check *c)
{
	struct mir_complaint **before = c->tail;

	check_shape(c);
	if (c->tail != before)
		return;
	find_defs(c);
	if (c->tail != before)
		return;
	c->cfg = cfg_build(c->arena, c->func);
	for (unsigned i = 0; i < c->func->blocks.n; i++) {
		c->block = c->func->blocks.v[i];
		for (c->at = 0; c->at < c->block->ninstr; c->at++) {
			c->in = &c->block->instr[c->at];
			check_instr(c);
		}
	}
	check_unsafe(c);
}

static void check_func(struct check *c, const struct mir_func *f)
{
	c->func = f;
	if (check_signature(c)) {
		check_vars(c);
		if (f->has_body)
			check_body(c);
	}
	c->func = NULL;
}

struct mir_complaint *mir_check_func(struct arena *a, const struct mir_func *f)
{
	struct check c;

	init_check(&c, a);
	check_func(&c, f);
	return c.head;
}

static void check_record(struct check *c, const struct mir_record *r)
{
	if (!r->complete && r->nfields)
		complain(c, "`%s` is incomplete and has members", r->tag);
	for (unsigned i = 0; i < r->nfields; i++) {
		const struct mir_field *f = &r->fields[i];

		if (f->index != i || f->rec != r)
			complain(c, "`%s.%s` is not member %u", r->tag,
				 f->name, i);
		for (unsigned j = 0; *f->name && j < i; j++)
			if (r->fields[j].name == f->name)
				complain(c, "two members `%s.%s`", r->tag,
					 f->name);
	}
}

static void check_slot(struct check *c, const struct mir_slot *s)
{
	const struct mir_type *t = s->field->type;
	const struct mir_slot *mine = s->func->slot;

	if (t->kind != TYPE_PTR || t->elem->kind != TYPE_FUNC)
		complain(c, "slot `%s.%s` is no function pointer",
			 s->field->rec->tag, s->field->name);
	while (mine && mine != s)
		mine = mine->next;
	if (!mine)
		complain(c, "`%s` does not know its slot `%s.%s`",
			 s->func->name, s->field->rec->tag, s->field->name);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void check_unique(struct check *c, const char *what,
			 const char **names, unsigned n)
{
	qsort(names, n, sizeof(*names), compare_names);
	for (unsigned i = 1; i < n; i++)
		if (!strcmp(names[i], names[i - 1]))
			complain(c, "two %s `%s`", what, names[i]);
}

static void check_names(struct check *c, const struct mir_unit *u)
{
	const char **names;

	names = arena_array(c->arena, const char *, u->records.n);
	for (unsigned i = 0; i < u->records.n; i++)
		names[i] = u->records.v[i]->tag;
	check_unique(c, "records", names, u->records.n);
	names = arena_array(c->arena, const char *, u->globals.n);
	for (unsigned i = 0; i < u->globals.n; i++)
		names[i] = u->globals.v[i]->name;
	check_unique(c, "globals", names, u->globals.n);
	names = arena_array(c->arena, const char *, u->funcs.n);
	for (unsigned i = 0; i < u->funcs.n; i++)
		names[i] = u->funcs.v[i]->name;
	check_unique(c, "functions", names, u->funcs.n);
}

struct mir_complaint *mir_check_unit(struct arena *a, const struct mir_unit *u)
{
	struct check c;

	init_check(&c, a);
	check_names(&c, u);
	for (unsigned i = 0; i < u->records.n; i++)
		check_record(&c, u->records.v[i]);
	for (unsigned i = 0; i < u->globals.n; i++) {
		const struct mir_var *v = u->globals.v[i];

		if (v->kind != VAR_GLOBAL || v->index != i)
			complain(&c, "`%s` is not global %u", v->name, i);
	}
	for (unsigned i = 0; i < u->funcs.n; i++)
		check_func(&c, u->funcs.v[i]);
	for (unsigned i = 0; i < u->slots.n; i++)
		check_slot(&c, u->slots.v[i]);
	return c.head;
}
