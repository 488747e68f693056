// SPDX-License-Identifier: GPL-2.0-only
#include "cli/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/callback.h"
#include "base/die.h"
#include "base/intern.h"
#include "cli/claim.h"
#include "cli/data.h"
#include "effect/word.h"
#include "mir/mir_type.h"
#include "mir/walk.h"

/*
 * An entry is a letter and fields, each behind a tab:
 *	U place function reason		an unsafe block
 *	C name place uses		calls that rest on a contract
 *	S name place uses		functions assigned to a slot
 *	D name				a function defined for other files
 *	I name place words		the contract that one earns
 *	N name place reason		why it earns none
 *	B name place claim		a word that is believed
 */
#define MAX_FIELDS 3

struct pen {
	FILE *out;
	const struct target *target;
};

/* A field must not hold what separates fields. */
static void put_field(FILE *out, const char *s)
{
	fputc('\t', out);
	for (; *s; s++)
		fputc(*s == '\t' || *s == '\n' ? ' ' : *s, out);
}

static void put_place(const struct pen *pen, const struct span *span)
{
	const char *file = span->file ? target_path(pen->target, span->file) :
		"?";
	const char *data = data_dir();
	size_t len = strlen(data);

	/* What belongs to the program is named from its own tree. */
	if (!strncmp(file, data, len) && file[len] == '/')
		file += len + 1;
	put_field(pen->out, file);
	if (span->line)
		fprintf(pen->out, ":%u", span->line);
}

static bool has_any_word(const struct mir_func *f)
{
	for (unsigned i = 0; i < f->nparams; i++)
		if (f->params[i]->words)
			return true;
	return f->words;
}

static void write_contract(const struct pen *pen, const struct mir_func *f,
			   char kind, const char *name, unsigned uses)
{
	fputc(kind, pen->out);
	put_field(pen->out, name);
	put_place(pen, &f->span);
	fprintf(pen->out, "\t%u\n", uses);
}

static unsigned calls_of(const struct mir_unit *u, const struct mir_func *f)
{
	unsigned n = 0;

	for (struct walk k = walk_unit(u); walk_next(&k);)
		n += k.func->has_body && k.instr->op == OP_CALL &&
		     k.instr->a.kind == OPD_FUNC && k.instr->a.func == f;
	return n;
}

static void write_hatches(const struct pen *pen, const struct mir_func *f)
{
	for (struct walk k = walk_func(f); f->has_body && walk_next(&k);) {
		if (k.instr->op != OP_UNSAFE_BEGIN)
			continue;
		fputc('U', pen->out);
		put_place(pen, &k.instr->span);
		put_field(pen->out, f->name);
		put_field(pen->out, k.instr->text);
		fputc('\n', pen->out);
	}
}

static void write_slots(const struct pen *pen, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->slots.n; i++) {
		const struct mir_slot *s = u->slots.v[i];
		const char *tag = s->field->rec->tag;
		const char *space = strchr(tag, ' ');

		if (s->decl)
			write_contract(pen, s->decl, 'S',
				       intern_printf("%s.%s",
						     space ? space + 1 : tag,
						     s->field->name), 1);
	}
}

static void write_belief(const struct pen *pen, const char *shown,
			 const struct word *w, const char *claim)
{
	struct arena arena = { 0 };

	fputc('B', pen->out);
	put_field(pen->out, shown);
	put_place(pen, &w->span);
	put_field(pen->out, arena_printf(&arena, "%s: %s",
					 earned_text(&arena, w), claim));
	fputc('\n', pen->out);
	arena_release(&arena);
}

static void write_beliefs(const struct pen *pen, const char *shown,
			  const struct mir_field *f, const struct mir_var *v)
{
	const struct word *w = f ? f->words : v->words;
	const char *claim;

	for (; w; w = w->next) {
		claim = claim_of(w, f, v);
		if (claim)
			write_belief(pen, shown, w, claim);
	}
}

/* What nobody sees who hands it to a callback of the file. */
static void write_cookies(const struct pen *pen, struct mir_unit *u,
			  const struct mir_func *f)
{
	for (unsigned i = 0; i < f->nparams; i++) {
		const struct mir_var *p = f->params[i];
		const struct word *w = word_find(p->words, WORD_COOKIE);

		if (w && !callback_told(u, f, i))
			write_belief(pen, intern_printf("%s(), %s", f->name,
							p->name), w,
				     "who calls it back passes that");
	}
}

static void write_declared(const struct pen *pen, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->records.n; i++) {
		const struct mir_record *rec = u->records.v[i];
		const char *tag = mir_type_outer(u, rec)->tag;

		for (unsigned k = 0; rec->in_main_file && k < rec->nfields;
		     k++) {
			const struct mir_field *f = &rec->fields[k];

			write_beliefs(pen,
				      intern_printf("%s.%s", tag, f->name), f,
				      NULL);
		}
	}
	for (unsigned i = 0; i < u->globals.n; i++)
		write_beliefs(pen, u->globals.v[i]->name, NULL,
			      u->globals.v[i]);
}

void ledger_write(FILE *out, struct mir_unit *u, const struct target *t)
{
	struct pen pen = { out, t };

	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];
		unsigned uses;

		write_hatches(&pen, f);
		if (f->has_body && f->in_main_file) {
			if (!f->is_static)
				fprintf(out, "D\t%s\n", f->name);
			write_cookies(&pen, u, f);
			continue;
		}
		uses = has_any_word(f) ? calls_of(u, f) : 0;
		if (uses)
			write_contract(&pen, f, 'C', f->name, uses);
	}
	write_slots(&pen, u);
	write_declared(&pen, u);
}

void ledger_write_inferred(FILE *out, const struct proposal *p,
			   const struct target *t)
{
	struct pen pen = { out, t };
	struct arena arena = { 0 };

	for (unsigned i = 0; i < p->funcs.n; i++) {
		const struct earned *e = &p->funcs.v[i];

		if (!e->func->is_static)
			continue;
		fputc(e->why ? 'N' : 'I', out);
		put_field(out, e->func->name);
		put_place(&pen, &e->func->span);
		put_field(out, e->why ? e->why : proposal_text(&arena, e));
		fputc('\n', out);
	}
	arena_release(&arena);
}

static void add_trusted(struct arena *a, struct ledger *l, bool is_slot,
			char *const *field)
{
	unsigned uses = (unsigned)strtoul(field[2], NULL, 10);
	struct trusted t = { field[0], field[1], uses, is_slot };

	for (unsigned i = 0; i < l->trusted.n; i++)
		if (l->trusted.v[i].is_slot == is_slot &&
		    !strcmp(l->trusted.v[i].name, t.name)) {
			l->trusted.v[i].uses += uses;
			return;
		}
	vec_push(a, &l->trusted, t);
}

/* A header's are those of each file that includes it. */
static void add_belief(struct arena *a, struct ledger *l, char *const *field)
{
	for (unsigned i = 0; i < l->beliefs.n; i++)
		if (!strcmp(l->beliefs.v[i].place, field[1]) &&
		    !strcmp(l->beliefs.v[i].text, field[2]))
			return;
	vec_push(a, &l->beliefs, ((struct belief){ field[0], field[1],
						   field[2] }));
}

void ledger_read(struct arena *a, struct ledger *l, FILE *in)
{
	char *line = NULL, *rest;
	size_t size = 0;

	while (getline(&line, &size, in) > 0) {
		char *field[MAX_FIELDS];
		unsigned n = 0;

		line[strcspn(line, "\n")] = '\0';
		rest = arena_strdup(a, line);
		strsep(&rest, "\t");
		while (n < MAX_FIELDS && rest)
			field[n++] = strsep(&rest, "\t");
		if (n == 3 && *line == 'U')
			vec_push(a, &l->hatches, ((struct hatch){
				field[0], field[1], field[2] }));
		else if (n == 3 && (*line == 'C' || *line == 'S'))
			add_trusted(a, l, *line == 'S', field);
		else if (n == 3 && (*line == 'I' || *line == 'N'))
			vec_push(a, &l->inferred, ((struct inferred){
				field[0], field[1], field[2], *line == 'I' }));
		else if (n == 3 && *line == 'B')
			add_belief(a, l, field);
		else if (n == 1 && *line == 'D')
			vec_push(a, &l->defined, field[0]);
		else
			bug("an entry of the audit reads '%s'", line);
	}
	free(line);
}

static bool is_defined(const struct ledger *l, const char *name)
{
	for (unsigned i = 0; i < l->defined.n; i++)
		if (!strcmp(l->defined.v[i], name))
			return true;
	return false;
}

static int compare(const void *a, const void *b)
{
	const struct trusted *x = a, *y = b;

	if (x->is_slot != y->is_slot)
		return x->is_slot - y->is_slot;
	return strcmp(x->name, y->name);
}

void ledger_close(struct ledger *l)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < l->trusted.n; i++)
		if (l->trusted.v[i].is_slot ||
		    !is_defined(l, l->trusted.v[i].name))
			l->trusted.v[kept++] = l->trusted.v[i];
	l->trusted.n = kept;
	if (kept)
		qsort(l->trusted.v, kept, sizeof(*l->trusted.v), compare);
}
