// SPDX-License-Identifier: GPL-2.0-only
#include "cli/load.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "cli/data.h"
#include "front/tu.h"
#include "mir/mir_check.h"
#include "mir/mir_text.h"

/* Text of any length, or NULL; @a owns it. */
static char *read_file(struct arena *a, const char *file)
{
	FILE *f = fopen(file, "r");
	VEC(char) text = { 0 };
	int ch;

	if (!f)
		return NULL;
	while ((ch = getc(f)) != EOF)
		vec_push(a, &text, (char)ch);
	if (ferror(f)) {
		fclose(f);
		return NULL;
	}
	fclose(f);
	vec_push(a, &text, '\0');
	return text.v;
}

static struct mir_unit *load_text(const char *file)
{
	struct arena arena = { 0 };
	struct mir_unit *u = NULL;
	char *error, *text = read_file(&arena, file);

	if (!text) {
		warn("%s: %s", file, strerror(errno));
	} else {
		u = mir_parse(file, text, &error);
		if (!u) {
			warn("%s", error);
			free(error);
		}
	}
	arena_release(&arena);
	return u;
}

static struct mir_unit *load_source(const struct options *o, const char *file,
				    struct diag_buf *diags, bool *opted_in)
{
	VEC(const char *) dirs = { 0 };
	struct front_request rq = {
		.file = file, .flags = o->flags.v, .nflags = o->flags.n,
	};

	for (unsigned i = 0; i < o->contracts.n; i++)
		vec_push(diags->arena, &dirs, o->contracts.v[i]);
	vec_push(diags->arena, &dirs, data_path("contracts"));
	rq.include_dir = data_path("include");
	rq.contract_dirs = dirs.v;
	rq.ncontract_dirs = dirs.n;
	return front_parse(&rq, diags, opted_in);
}

static bool is_mir_text(const char *file)
{
	const char *dot = strrchr(file, '.');

	return dot && !strcmp(dot, ".mir");
}

/* Complaints about text are its author's, those about lowering are ours. */
static bool verify(const struct loaded *l, const char *file)
{
	struct arena arena = { 0 };
	struct mir_complaint *c = mir_check_unit(&arena, l->unit);
	bool ok = !c;

	for (; c; c = c->next)
		warn("%s: %s", file, c->text);
	if (!ok && !l->is_text)
		warn("%s: it was lowered wrongly: this is a bug in belay",
		     file);
	arena_release(&arena);
	return ok;
}

bool load_file(struct loaded *l, const struct options *o, const char *file,
	       struct diag_buf *diags)
{
	l->is_text = is_mir_text(file);
	l->opted_in = l->is_text;
	if (l->is_text)
		l->unit = load_text(file);
	else
		l->unit = load_source(o, file, diags, &l->opted_in);
	if (!l->unit)
		return false;
	if (verify(l, file))
		return true;
	load_release(l);
	return false;
}

void load_release(struct loaded *l)
{
	if (l->is_text)
		mir_unit_free(l->unit);
	else
		front_free(l->unit);
	l->unit = NULL;
}
