// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir_parse.h"

#include <ctype.h>
#include <stdlib.h>

#include "base/intern.h"
#include "effect/word.h"
#include "mir/mir_text.h"
#include "mir/mir_type.h"

static struct mir_record *find_record(struct parse *p, const char *tag)
{
	for (unsigned i = 0; i < p->unit->records.n; i++)
		if (p->unit->records.v[i]->tag == tag)
			return p->unit->records.v[i];
	return NULL;
}

static struct mir_func *find_func(struct parse *p, const char *name)
{
	for (unsigned i = 0; i < p->unit->funcs.n; i++)
		if (p->unit->funcs.v[i]->name == name)
			return p->unit->funcs.v[i];
	return NULL;
}

static struct mir_var *find_local(struct mir_func *f, const char *name)
{
	for (unsigned i = 0; i < f->vars.n; i++)
		if (f->vars.v[i]->name == name)
			return f->vars.v[i];
	return NULL;
}

static struct mir_var *find_global(struct parse *p, const char *name)
{
	for (unsigned i = 0; i < p->unit->globals.n; i++)
		if (p->unit->globals.v[i]->name == name)
			return p->unit->globals.v[i];
	return NULL;
}

/* "struct foo" is at the current token. */
static const char *parse_tag(struct parse *p)
{
	bool is_union = lex_accept(&p->lex, "union");

	if (!is_union)
		lex_expect(&p->lex, "struct");
	return intern_printf("%s %s", is_union ? "union" : "struct",
			     lex_name(&p->lex, "a tag"));
}

static struct mir_record *parse_record_name(struct parse *p)
{
	const char *tag = parse_tag(p);
	struct mir_record *r = find_record(p, tag);

	if (!r)
		lex_fail(&p->lex, "unknown `%s`", tag);
	return r;
}

struct mir_func *parse_func_name(struct parse *p)
{
	const char *name;
	struct mir_func *f;

	lex_expect(&p->lex, "@");
	name = lex_name(&p->lex, "a function");
	f = find_func(p, name);
	if (!f)
		lex_fail(&p->lex, "unknown function `%s`", name);
	return f;
}

static struct mir_type *parse_fn_type(struct parse *p)
{
	VEC(struct mir_type *) params = { 0 };
	struct mir_type *result = parse_type(p);
	bool variadic = false;

	if (lex_accept(&p->lex, ";")) {
		do {
			variadic = lex_accept(&p->lex, ".");
			if (!variadic) {
				vec_push(p->lex.arena, &params, parse_type(p));
				continue;
			}
			lex_expect(&p->lex, ".");
			lex_expect(&p->lex, ".");
			break;
		} while (lex_accept(&p->lex, ","));
	}
	return mir_type_func(p->unit, result, params.n, params.v, variadic);
}

static struct mir_type *parse_pointer_type(struct parse *p)
{
	unsigned space = SPACE_KERNEL;

	for (unsigned i = SPACE_USER; i < NR_SPACES; i++) {
		if (!lex_accept(&p->lex, mir_space_name(i)))
			continue;
		space = i;
		lex_expect(&p->lex, ",");
	}
	return mir_type_ptr_space(p->unit, parse_type(p), space);
}

static struct mir_type *parse_array_type(struct parse *p)
{
	uint64_t count = 0;

	if (p->lex.kind == LEX_NUMBER) {
		count = lex_number(&p->lex, "a count");
		lex_expect(&p->lex, ",");
	}
	return mir_type_array(p->unit, parse_type(p), count);
}

static struct mir_type *parse_compound_type(struct parse *p, const char *name)
{
	struct mir_type *t;

	if (!lex_accept(&p->lex, "("))
		lex_fail(&p->lex, "unknown type `%s`", name);
	if (!strcmp(name, "ptr"))
		t = parse_pointer_type(p);
	else if (!strcmp(name, "arr"))
		t = parse_array_type(p);
	else if (!strcmp(name, "fn"))
		t = parse_fn_type(p);
	else
		lex_fail(&p->lex, "unknown type `%s`", name);
	lex_expect(&p->lex, ")");
	return t;
}

/* i32, u8, f64; 0 where @name is none of these. */
static unsigned sized_bits(const char *name)
{
	char *end;
	unsigned long bits;

	if (!strchr("iuf", *name) || !isdigit((unsigned char)name[1]))
		return 0;
	bits = strtoul(name + 1, &end, 10);
	return *end || bits % 8 || bits > 128 ? 0 : (unsigned)bits;
}

static struct mir_type *parse_simple_type(struct parse *p)
{
	const char *name;
	unsigned bits;

	if (lex_at(&p->lex, "struct") || lex_at(&p->lex, "union"))
		return mir_type_record(p->unit, parse_record_name(p));
	name = lex_name(&p->lex, "a type");
	if (!strcmp(name, "void"))
		return mir_type_void(p->unit);
	if (!strcmp(name, "bool"))
		return mir_type_bool(p->unit);
	bits = sized_bits(name);
	if (bits && *name == 'f')
		return mir_type_float(p->unit, bits);
	if (bits)
		return mir_type_int(p->unit, bits, *name == 'i');
	return parse_compound_type(p, name);
}

struct mir_type *parse_type(struct parse *p)
{
	bool is_const = lex_accept(&p->lex, "const");
	struct mir_type *t = parse_simple_type(p);

	return is_const ? mir_type_const(p->unit, t, true) : t;
}

bool parse_at_span(const struct parse *p)
{
	return lex_at(&p->lex, "@") &&
	       (isdigit((unsigned char)*p->lex.end) || *p->lex.end == '"');
}

struct span parse_span(struct parse *p)
{
	struct span s = { 0 };

	if (!parse_at_span(p))
		return s;
	lex_next(&p->lex);
	s.file = p->file;
	if (p->lex.kind == LEX_STRING) {
		s.file = lex_string(&p->lex, "a file");
		lex_expect(&p->lex, ":");
	}
	s.line = (uint32_t)lex_number(&p->lex, "a line");
	lex_expect(&p->lex, ":");
	s.col = (uint32_t)lex_number(&p->lex, "a column");
	lex_expect(&p->lex, "-");
	s.end_line = (uint32_t)lex_number(&p->lex, "a line");
	lex_expect(&p->lex, ":");
	s.end_col = (uint32_t)lex_number(&p->lex, "a column");
	return s;
}

static struct word *parse_words(struct parse *p)
{
	struct word *words = NULL, **tail = &words;

	if (!lex_accept(&p->lex, "["))
		return NULL;
	while (!lex_accept(&p->lex, "]")) {
		const char *text = lex_word(&p->lex);

		*tail = word_parse(&p->unit->arena, text, parse_span(p));
		tail = &(*tail)->next;
	}
	return words;
}

/* A span, from which the words and all that is inside take their file. */
static struct span parse_item_span(struct parse *p)
{
	struct span s = parse_span(p);

	if (s.line)
		p->file = s.file;
	return s;
}

static void parse_unit(struct parse *p)
{
	p->unit->main_file = lex_string(&p->lex, "the main file");
}

static void name_record(struct parse *p)
{
	struct mir_record *r = arena_new(&p->unit->arena, struct mir_record);

	r->is_union = lex_at(&p->lex, "union");
	r->tag = parse_tag(p);
	if (find_record(p, r->tag))
		lex_fail(&p->lex, "`%s` is already there", r->tag);
	if (lex_accept(&p->lex, ":")) {
		lex_expect(&p->lex, "size");
		r->size = lex_number(&p->lex, "a size");
		r->complete = true;
	}
	vec_push(&p->unit->arena, &p->unit->records, r);
}

static void parse_record(struct parse *p)
{
	struct mir_record *r;

	if (p->pass == PASS_NAMES) {
		name_record(p);
		return;
	}
	r = parse_record_name(p);
	if (lex_accept(&p->lex, ":")) {
		lex_next(&p->lex);
		lex_next(&p->lex);
	}
	p->rec = r;
	p->func = NULL;
	p->fields.v = NULL;
	p->fields.n = p->fields.cap = 0;
	p->file = p->unit->main_file;
	r->span = parse_item_span(p);
	r->words = parse_words(p);
}

static void parse_field(struct parse *p)
{
	struct mir_field f = { .rec = p->rec, .index = p->fields.n };

	if (!p->rec)
		lex_fail(&p->lex, "a field outside a record");
	f.name = lex_name(&p->lex, "a field");
	lex_expect(&p->lex, ":");
	f.type = parse_type(p);
	lex_expect(&p->lex, "at");
	f.bit_offset = lex_number(&p->lex, "an offset in bits");
	if (lex_accept(&p->lex, "bits"))
		f.bit_width = (unsigned)lex_number(&p->lex, "a width");
	f.span = parse_span(p);
	f.words = parse_words(p);
	vec_push(&p->unit->arena, &p->fields, f);
	p->rec->fields = p->fields.v;
	p->rec->nfields = p->fields.n;
}

/* "name: type flags span words" of a variable. */
static struct mir_var *parse_var_decl(struct parse *p, enum var_kind kind)
{
	struct mir_var *v = arena_new(&p->unit->arena, struct mir_var);

	v->kind = kind;
	v->name = lex_name(&p->lex, "a variable");
	lex_expect(&p->lex, ":");
	v->type = parse_type(p);
	v->addr_taken = lex_accept(&p->lex, "addr_taken");
	v->hidden = lex_accept(&p->lex, "hidden");
	v->internal = lex_accept(&p->lex, "internal");
	v->filled = lex_accept(&p->lex, "filled");
	v->span = parse_span(p);
	v->words = parse_words(p);
	return v;
}

static void parse_global(struct parse *p)
{
	struct mir_var *v;

	p->rec = NULL;
	p->func = NULL;
	p->file = p->unit->main_file;
	v = parse_var_decl(p, VAR_GLOBAL);
	if (find_global(p, v->name))
		lex_fail(&p->lex, "`%s` is already there", v->name);
	v->index = p->unit->globals.n;
	vec_push(&p->unit->arena, &p->unit->globals, v);
}

static void add_local(struct parse *p, enum var_kind kind)
{
	struct mir_var *v;

	if (!p->func)
		lex_fail(&p->lex, "a variable outside a function");
	v = parse_var_decl(p, kind);
	if (*v->name && find_local(p->func, v->name))
		lex_fail(&p->lex, "`%s` is already there", v->name);
	v->index = p->func->vars.n;
	vec_push(&p->unit->arena, &p->func->vars, v);
	if (kind != VAR_PARAM)
		return;
	if (v->index != p->func->nparams)
		lex_fail(&p->lex, "a parameter after other variables");
	p->func->nparams++;
	p->func->params = p->func->vars.v;
}

static void parse_param(struct parse *p)
{
	add_local(p, VAR_PARAM);
}

static void parse_local(struct parse *p)
{
	add_local(p, VAR_LOCAL);
}

static void parse_static(struct parse *p)
{
	add_local(p, VAR_STATIC);
}

static void parse_refused(struct parse *p)
{
	if (!p->func)
		lex_fail(&p->lex, "`refused` outside a function");
	p->func->refused = lex_string(&p->lex, "a reason");
}

static void name_func(struct parse *p, const char *name)
{
	struct mir_func *f = arena_new(&p->unit->arena, struct mir_func);

	f->name = name;
	if (find_func(p, name))
		lex_fail(&p->lex, "`%s` is already there", name);
	vec_push(&p->unit->arena, &p->unit->funcs, f);
}

static void parse_func(struct parse *p)
{
	const char *name = lex_name(&p->lex, "a function");
	struct mir_func *f;

	if (p->pass == PASS_NAMES) {
		name_func(p, name);
		return;
	}
	f = p->func = find_func(p, name);
	p->rec = NULL;
	p->block = NULL;
	p->file = p->unit->main_file;
	if (p->pass == PASS_BODIES) {
		/* Spans below take their file from here again. */
		if (f->span.line)
			p->file = f->span.file;
		return;
	}
	lex_expect(&p->lex, ":");
	f->type = parse_type(p);
	if (f->type->kind != TYPE_FUNC)
		lex_fail(&p->lex, "the type of a function is fn()");
	f->result = f->type->elem;
	f->is_static = lex_accept(&p->lex, "static");
	f->is_inline = lex_accept(&p->lex, "inline");
	f->is_noreturn = lex_accept(&p->lex, "noreturn");
	f->in_main_file = lex_accept(&p->lex, "main");
	f->is_prototype = lex_accept(&p->lex, "prototype");
	f->span = parse_item_span(p);
	f->words = parse_words(p);
}

struct mir_var *parse_var(struct parse *p)
{
	bool global = lex_accept(&p->lex, "$");
	const char *name = lex_name(&p->lex, "a variable");
	struct mir_var *v = global ? find_global(p, name) :
				     find_local(p->func, name);

	if (!v)
		lex_fail(&p->lex, "unknown variable `%s`", name);
	return v;
}

struct mir_field *parse_member(struct parse *p, struct mir_record *r)
{
	const char *name;

	if (p->lex.kind == LEX_NUMBER) {
		uint64_t n = lex_number(&p->lex, "a member");

		if (n >= r->nfields)
			lex_fail(&p->lex, "no member %llu in `%s`",
				 (unsigned long long)n, r->tag);
		return &r->fields[n];
	}
	name = lex_name(&p->lex, "a member");
	for (unsigned i = 0; i < r->nfields; i++)
		if (r->fields[i].name == name)
			return &r->fields[i];
	lex_fail(&p->lex, "no member `%s` in `%s`", name, r->tag);
}

/* "$fops", or "@probe.fops" where it is a static variable of a function. */
static struct mir_var *parse_table(struct parse *p)
{
	struct mir_var *v;

	if (!lex_at(&p->lex, "@"))
		return parse_var(p);
	p->func = parse_func_name(p);
	lex_expect(&p->lex, ".");
	v = parse_var(p);
	p->func = NULL;
	return v;
}

static void parse_slot(struct parse *p)
{
	struct mir_slot *s = arena_new(&p->unit->arena, struct mir_slot);
	struct mir_slot **tail;
	struct mir_record *r;

	p->func = NULL;
	p->file = p->unit->main_file;
	s->func = parse_func_name(p);
	lex_expect(&p->lex, ":");
	r = parse_record_name(p);
	lex_expect(&p->lex, ".");
	s->field = parse_member(p, r);
	if (lex_accept(&p->lex, "in"))
		s->table = parse_table(p);
	if (lex_accept(&p->lex, "decl"))
		s->decl = parse_func_name(p);
	if (lex_accept(&p->lex, "cookie"))
		s->cookie_type = parse_type(p);
	if (s->table)
		s->cookie = word_find(s->table->words, WORD_COOKIE);
	s->span = parse_span(p);
	for (tail = &s->func->slot; *tail; tail = &(*tail)->next)
		;
	*tail = s;
	vec_push(&p->unit->arena, &p->unit->slots, s);
}

static void parse_init(struct parse *p)
{
	p->unit->init = parse_func_name(p);
}

static void parse_exit(struct parse *p)
{
	p->unit->exit = parse_func_name(p);
}

/*
 * What a line may begin with. @whole is the pass that reads it to its end;
 * passes before that stop where they know enough. A record's keyword is left
 * to its function, being part of the tag.
 */
static const struct line {
	const char *keyword;
	void (*parse)(struct parse *p);
	unsigned passes;
	enum pass whole;
} lines[] = {
	{ "unit",	parse_unit,	PASS_NAMES,		PASS_NAMES },
	{ "struct",	parse_record,	PASS_NAMES | PASS_DECLS, PASS_DECLS },
	{ "union",	parse_record,	PASS_NAMES | PASS_DECLS, PASS_DECLS },
	{ "field",	parse_field,	PASS_DECLS,		PASS_DECLS },
	{ "global",	parse_global,	PASS_DECLS,		PASS_DECLS },
	{ "func",	parse_func,
	  PASS_NAMES | PASS_DECLS | PASS_BODIES,		PASS_DECLS },
	{ "param",	parse_param,	PASS_DECLS,		PASS_DECLS },
	{ "local",	parse_local,	PASS_DECLS,		PASS_DECLS },
	{ "static",	parse_static,	PASS_DECLS,		PASS_DECLS },
	{ "refused",	parse_refused,	PASS_DECLS,		PASS_DECLS },
	{ "slot",	parse_slot,	PASS_BODIES,		PASS_BODIES },
	{ "init",	parse_init,	PASS_BODIES,		PASS_BODIES },
	{ "exit",	parse_exit,	PASS_BODIES,		PASS_BODIES },
};

static const struct line block_line = {
	NULL, parse_block, PASS_DECLS | PASS_BODIES, PASS_DECLS
};
static const struct line instr_line = {
	NULL, parse_instr, PASS_DECLS | PASS_BODIES, PASS_BODIES
};

static const struct line *line_kind(struct parse *p)
{
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		if (lex_at(&p->lex, lines[i].keyword))
			return &lines[i];
	if (p->lex.kind == LEX_NAME && parse_is_block_name(p->lex.str))
		return &block_line;
	return &instr_line;
}

static void parse_line(struct parse *p, const char *text)
{
	const struct line *kind;

	lex_line(&p->lex, text);
	if (p->lex.kind == LEX_END)
		return;
	kind = line_kind(p);
	if (!(kind->passes & (unsigned)p->pass))
		return;
	if (kind->keyword && kind->parse != parse_record)
		lex_next(&p->lex);
	kind->parse(p);
	if (p->pass == kind->whole && p->lex.kind != LEX_END)
		lex_fail(&p->lex, "unexpected `%.*s`",
			 (int)(p->lex.end - p->lex.tok), p->lex.tok);
}

static void parse_text(struct parse *p, const char *text)
{
	static const enum pass passes[] = {
		PASS_NAMES, PASS_DECLS, PASS_BODIES,
	};

	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++) {
		const char *s = text;

		p->pass = passes[i];
		p->lex.line = 0;
		p->rec = NULL;
		p->func = NULL;
		p->block = NULL;
		while (*s) {
			p->lex.line++;
			parse_line(p, s);
			s += strcspn(s, "\n");
			s += *s == '\n';
		}
	}
}

struct mir_unit *mir_parse(const char *name, const char *text, char **error)
{
	struct mir_unit *u = mir_unit_new(name);
	/* Not on the stack: longjmp() may lose what is there. */
	struct parse *p = arena_new(&u->arena, struct parse);

	p->unit = u;
	p->lex.arena = &u->arena;
	p->lex.file = name;
	if (!setjmp(p->lex.fail)) {
		parse_text(p, text);
		return u;
	}
	*error = strdup(p->lex.error);
	mir_unit_free(u);
	return NULL;
}
