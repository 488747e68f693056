// SPDX-License-Identifier: GPL-2.0-only
#include "cli/load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "cli/data.h"
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

/* Goes where the compiler runs; returns the way back. */
static int enter(const struct target *t)
{
	int back = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (back < 0 || chdir(t->dir))
		die("%s: cannot enter '%s': %s", t->name, t->dir,
		    strerror(errno));
	return back;
}

static void leave(int back)
{
	if (fchdir(back))
		die("cannot go back: %s", strerror(errno));
	close(back);
}

void load_request(struct arena *a, const struct options *o,
		  const struct target *t, struct front_request *rq)
{
	VEC(const char *) dirs = { 0 };

	for (unsigned i = 0; i < o->contracts.n; i++)
		vec_push(a, &dirs, o->contracts.v[i]);
	vec_push(a, &dirs, data_path("contracts"));
	*rq = (struct front_request){
		.file = t->file, .flags = t->flags, .nflags = t->nflags,
		.include_dir = data_path("include"),
		.contract_dirs = dirs.v, .ncontract_dirs = dirs.n,
	};
	if (!t->dir)
		return;
	rq->include_dir = path_absolute(NULL, rq->include_dir);
	for (unsigned i = 0; i < dirs.n; i++)
		dirs.v[i] = path_absolute(NULL, dirs.v[i]);
}

static struct mir_unit *load_source(const struct options *o,
				    const struct target *t,
				    struct diag_buf *diags, bool *opted_in)
{
	struct front_request rq;
	struct mir_unit *u;
	int back;

	load_request(diags->arena, o, t, &rq);
	if (!t->dir)
		return front_parse(&rq, diags, opted_in);
	back = enter(t);
	u = front_parse(&rq, diags, opted_in);
	leave(back);
	return u;
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

bool load_file(struct loaded *l, const struct options *o,
	       const struct target *t, struct diag_buf *diags)
{
	l->is_text = is_mir_text(t->file);
	l->opted_in = l->is_text;
	if (l->is_text)
		l->unit = load_text(t->file);
	else
		l->unit = load_source(o, t, diags, &l->opted_in);
	if (!l->unit)
		return false;
	if (verify(l, t->name))
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
