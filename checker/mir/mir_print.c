// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir_text.h"

#include <ctype.h>
#include <inttypes.h>

#include "effect/word.h"

/*
 * @file is what a span's file is compared with: that of the enclosing item,
 * so that most spans are printed without one.
 */
struct out {
	FILE *f;
	unsigned flags;
	const char *file;
};

static void put_quoted(FILE *f, const char *s, char quote)
{
	fputc(quote, f);
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '\n')
			fputs("\\n", f);
		else if (c == '\t')
			fputs("\\t", f);
		else if (c < ' ' || c == 127)
			fprintf(f, "\\x%02x", c);
		else if (c == quote || c == '\\')
			fprintf(f, "\\%c", c);
		else
			fputc(c, f);
	}
	fputc(quote, f);
}

static void put_name(FILE *f, const char *name)
{
	const char *s = name;

	if (isalpha((unsigned char)*s) || *s == '_')
		while (isalnum((unsigned char)*s) || *s == '_')
			s++;
	if (s == name || *s)
		put_quoted(f, name, '\'');
	else
		fputs(name, f);
}

/* "struct foo", "union '<file:1:2>'" */
static void put_tag(FILE *f, const struct mir_record *r)
{
	const char *space = strchr(r->tag, ' ');

	fputs(r->is_union ? "union " : "struct ", f);
	put_name(f, space ? space + 1 : r->tag);
}

static void put_type(FILE *f, const struct mir_type *t)
{
	if (t->is_const)
		fputs("const ", f);
	switch (t->kind) {
	case TYPE_VOID:
		fputs("void", f);
		break;
	case TYPE_INT:
		if (t->is_bool)
			fputs("bool", f);
		else
			fprintf(f, "%c%u", t->is_signed ? 'i' : 'u', t->bits);
		break;
	case TYPE_FLOAT:
		fprintf(f, "f%u", t->bits);
		break;
	case TYPE_PTR:
		fputs("ptr(", f);
		if (t->space)
			fprintf(f, "%s, ", mir_space_name(t->space));
		put_type(f, t->elem);
		fputc(')', f);
		break;
	case TYPE_ARRAY:
		fputs("arr(", f);
		if (t->count)
			fprintf(f, "%" PRIu64 ", ", t->count);
		put_type(f, t->elem);
		fputc(')', f);
		break;
	case TYPE_RECORD:
		put_tag(f, t->rec);
		break;
	case TYPE_FUNC:
		fputs("fn(", f);
		put_type(f, t->elem);
		for (unsigned i = 0; i < t->nparams; i++) {
			fputs(i ? ", " : "; ", f);
			put_type(f, t->params[i]);
		}
		if (t->variadic)
			fputs(t->nparams ? ", ..." : "; ...", f);
		fputc(')', f);
		break;
	}
}

static void put_position(struct out *o, struct span s)
{
	if (!(o->flags & MIR_SPANS) || !s.line)
		return;
	fputc('@', o->f);
	if (s.file && s.file != o->file) {
		put_quoted(o->f, s.file, '"');
		fputc(':', o->f);
	}
	fprintf(o->f, "%u:%u-%u:%u", s.line, s.col, s.end_line, s.end_col);
}

static void put_span(struct out *o, struct span s)
{
	if (!(o->flags & MIR_SPANS) || !s.line)
		return;
	fputc(' ', o->f);
	put_position(o, s);
}

/* " [own(kfree) nullable()]"; a word that was not understood is quoted. */
static void put_words(struct out *o, const struct word *w)
{
	const char *sep = " [";

	if (!w)
		return;
	for (; w; w = w->next) {
		fputs(sep, o->f);
		if (w->bad)
			put_quoted(o->f, w->text, '"');
		else
			fputs(w->text, o->f);
		put_position(o, w->span);
		sep = " ";
	}
	fputc(']', o->f);
}

static void put_operand(FILE *f, const struct operand *o)
{
	switch (o->kind) {
	case OPD_NONE:
		fputs("none", f);
		break;
	case OPD_TEMP:
		fprintf(f, "%%%u", o->temp);
		break;
	case OPD_INT:
		fprintf(f, "%" PRId64 ":", o->value);
		put_type(f, o->type);
		break;
	case OPD_STR:
		put_quoted(f, o->str, '"');
		fputc(':', f);
		put_type(f, o->type);
		break;
	case OPD_FUNC:
		fputc('@', f);
		put_name(f, o->func->name);
		break;
	}
}

static void put_var(FILE *f, const struct mir_var *v)
{
	if (v->kind == VAR_GLOBAL)
		fputc('$', f);
	put_name(f, v->name);
}

static void put_field_name(FILE *f, const struct mir_field *field)
{
	if (*field->name)
		put_name(f, field->name);
	else
		fprintf(f, "%u", field->index);
}

static void put_place(FILE *f, const struct mir_place *p)
{
	if (p->var) {
		put_var(f, p->var);
	} else {
		fputs(p->nproj ? "(*" : "*", f);
		put_operand(f, &p->ptr);
		fputs(p->nproj ? ")" : "", f);
	}
	for (unsigned i = 0; i < p->nproj; i++) {
		if (p->proj[i].kind == PROJ_FIELD) {
			fputc('.', f);
			put_field_name(f, p->proj[i].field);
		} else {
			fputc('[', f);
			put_operand(f, &p->proj[i].index);
			fputc(']', f);
		}
	}
}

static void put_call(FILE *f, const struct mir_instr *in)
{
	put_operand(f, &in->a);
	fputc('(', f);
	for (unsigned i = 0; i < in->nargs; i++) {
		if (i)
			fputs(", ", f);
		put_operand(f, &in->args[i]);
	}
	fputc(')', f);
}

static void put_succ(FILE *f, const struct mir_instr *in)
{
	for (unsigned i = 0; i < in->nsucc; i++) {
		if (i)
			fputs(", ", f);
		if (in->cases && i + 1 < in->nsucc)
			fprintf(f, "%" PRId64 ": ", in->cases[i]);
		fprintf(f, "b%u", in->succ[i]->id);
	}
}

static bool has_field(const struct mir_instr *in, char letter)
{
	switch (letter) {
	case 'D':
		return in->has_dst;
	case 'A':
		return in->a.kind != OPD_NONE;
	case 'P':
		return in->place;
	case 'Q':
		return in->place2;
	case 'V':
		return in->var;
	case 'S':
		return in->text;
	default:
		return true;
	}
}

static void put_field(FILE *f, const struct mir_instr *in, char letter)
{
	switch (tolower((unsigned char)letter)) {
	case 'a':
		put_operand(f, &in->a);
		break;
	case 'b':
		put_operand(f, &in->b);
		break;
	case 'p':
		put_place(f, in->place);
		break;
	case 'q':
		put_place(f, in->place2);
		break;
	case 'v':
		put_var(f, in->var);
		break;
	case 'c':
		put_call(f, in);
		break;
	case 's':
		put_quoted(f, in->text, '"');
		break;
	case 'o':
		fputs(in->op == OP_BIN ?
		      mir_binop_name((enum mir_binop)in->sub) :
		      mir_unop_name((enum mir_unop)in->sub), f);
		break;
	case 'x':
		put_succ(f, in);
		break;
	}
}

/* The fields of the row in order, after "DST: TYPE = OP". */
static void put_instr(struct out *o, const struct mir_func *func,
		      const struct mir_instr *in)
{
	bool comma = false;

	fputc('\t', o->f);
	if (in->has_dst) {
		fprintf(o->f, "%%%u: ", in->dst);
		put_type(o->f, func->temps.v[in->dst]);
		fputs(" = ", o->f);
	}
	fputs(mir_op_name(in->op), o->f);
	for (const char *s = mir_op_fields(in->op); *s; s++) {
		/* d is printed above, k along with x. */
		if (strchr("dDk", *s) || !has_field(in, *s))
			continue;
		fputs(comma && *s != 's' && *s != 'S' ? ", " : " ", o->f);
		put_field(o->f, in, *s);
		comma = *s != 'o';
	}
	put_span(o, in->span);
	fputc('\n', o->f);
}

static void put_decl(struct out *o, const char *keyword,
		     const struct mir_var *v)
{
	fprintf(o->f, "%s ", keyword);
	put_name(o->f, v->name);
	fputs(": ", o->f);
	put_type(o->f, v->type);
	if (v->addr_taken)
		fputs(" addr_taken", o->f);
	if (v->hidden)
		fputs(" hidden", o->f);
	if (v->internal)
		fputs(" internal", o->f);
	if (v->filled)
		fputs(" filled", o->f);
	put_span(o, v->span);
	put_words(o, v->words);
	fputc('\n', o->f);
}

static void put_header(struct out *o, const struct mir_func *func)
{
	fputs("func ", o->f);
	put_name(o->f, func->name);
	fputs(": ", o->f);
	put_type(o->f, func->type);
	if (func->is_static)
		fputs(" static", o->f);
	if (func->is_inline)
		fputs(" inline", o->f);
	if (func->is_noreturn)
		fputs(" noreturn", o->f);
	if (func->in_main_file)
		fputs(" main", o->f);
	if (func->is_prototype)
		fputs(" prototype", o->f);
	put_span(o, func->span);
	if (func->span.line && func->span.file)
		o->file = func->span.file;
	put_words(o, func->words);
	fputc('\n', o->f);
}

static void put_func(struct out *o, const struct mir_func *func)
{
	static const char *const keyword[] = {
		[VAR_PARAM] = "\tparam", [VAR_LOCAL] = "\tlocal",
		[VAR_STATIC] = "\tstatic", [VAR_GLOBAL] = "\tglobal",
	};

	put_header(o, func);
	for (unsigned i = 0; i < func->vars.n; i++)
		put_decl(o, keyword[func->vars.v[i]->kind], func->vars.v[i]);
	if (func->refused) {
		fputs("\trefused ", o->f);
		put_quoted(o->f, func->refused, '"');
		fputc('\n', o->f);
	}
	for (unsigned i = 0; func->has_body && i < func->blocks.n; i++) {
		const struct mir_block *b = func->blocks.v[i];

		fprintf(o->f, "b%u", b->id);
		if (b->label) {
			fputc(' ', o->f);
			put_name(o->f, b->label);
		}
		fputs(":\n", o->f);
		for (unsigned j = 0; j < b->ninstr; j++)
			put_instr(o, func, &b->instr[j]);
	}
}

static void put_record(struct out *o, const struct mir_record *r)
{
	const char *outer = o->file;

	put_tag(o->f, r);
	if (r->complete)
		fprintf(o->f, ": size %" PRIu64, r->size);
	put_span(o, r->span);
	if (r->span.line && r->span.file)
		o->file = r->span.file;
	put_words(o, r->words);
	fputc('\n', o->f);
	for (unsigned i = 0; i < r->nfields; i++) {
		const struct mir_field *field = &r->fields[i];

		fputs("\tfield ", o->f);
		put_name(o->f, field->name);
		fputs(": ", o->f);
		put_type(o->f, field->type);
		fprintf(o->f, " at %" PRIu64, field->bit_offset);
		if (field->bit_width)
			fprintf(o->f, " bits %u", field->bit_width);
		put_span(o, field->span);
		put_words(o, field->words);
		fputc('\n', o->f);
	}
	o->file = outer;
}

/* A table may be a static variable of a function: "@probe.fops". */
static void put_table(struct out *o, const struct mir_unit *u,
		      const struct mir_var *table)
{
	fputs(" in ", o->f);
	for (unsigned i = 0; i < u->funcs.n; i++) {
		for (unsigned j = 0; j < u->funcs.v[i]->vars.n; j++) {
			if (u->funcs.v[i]->vars.v[j] == table) {
				fputc('@', o->f);
				put_name(o->f, u->funcs.v[i]->name);
				fputc('.', o->f);
			}
		}
	}
	put_var(o->f, table);
}

static void put_slot(struct out *o, const struct mir_unit *u,
		     const struct mir_slot *s)
{
	fputs("slot @", o->f);
	put_name(o->f, s->func->name);
	fputs(": ", o->f);
	put_tag(o->f, s->field->rec);
	fputc('.', o->f);
	put_field_name(o->f, s->field);
	if (s->table)
		put_table(o, u, s->table);
	if (s->decl) {
		fputs(" decl @", o->f);
		put_name(o->f, s->decl->name);
	}
	if (s->cookie_type) {
		fputs(" cookie ", o->f);
		put_type(o->f, s->cookie_type);
	}
	put_span(o, s->span);
	fputc('\n', o->f);
}

static void put_entry(struct out *o, const char *keyword,
		      const struct mir_func *func)
{
	if (!func)
		return;
	fprintf(o->f, "%s @", keyword);
	put_name(o->f, func->name);
	fputc('\n', o->f);
}

void mir_print_func(FILE *f, const struct mir_func *func, unsigned flags)
{
	struct out o = { .f = f, .flags = flags };

	put_func(&o, func);
}

void mir_print_unit(FILE *f, const struct mir_unit *u, unsigned flags)
{
	struct out o = { .f = f, .flags = flags };

	fputs("unit ", f);
	put_quoted(f, u->main_file, '"');
	fputc('\n', f);
	for (unsigned i = 0; i < u->records.n; i++) {
		o.file = u->main_file;
		put_record(&o, u->records.v[i]);
	}
	for (unsigned i = 0; i < u->globals.n; i++) {
		o.file = u->main_file;
		put_decl(&o, "global", u->globals.v[i]);
	}
	for (unsigned i = 0; i < u->funcs.n; i++) {
		o.file = u->main_file;
		put_func(&o, u->funcs.v[i]);
	}
	o.file = u->main_file;
	for (unsigned i = 0; i < u->slots.n; i++)
		put_slot(&o, u, u->slots.v[i]);
	put_entry(&o, "init", u->init);
	put_entry(&o, "exit", u->exit);
}
