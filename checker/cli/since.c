// SPDX-License-Identifier: GPL-2.0-only
#include "cli/since.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"
#include "mir/walk.h"
#include "report/source.h"

struct lines {
	unsigned first, last;
};

struct changed {
	const char *file;
	bool all;		/* git does not know the file */
	VEC(struct lines) hunks;
};

struct since {
	const char *rev;
	const struct target *target;
	const struct mir_unit *unit;
	struct arena *arena;
	struct sources sources;
	VEC(struct changed *) files;
};

/* Starts git in the directory of @file; *@out reads what it prints. */
static pid_t start_git(struct since *s, const char *file, const char **args,
		       FILE **out)
{
	const char *slash = strrchr(file, '/');
	const char *dir = !slash ? "." : slash == file ? "/" :
		arena_strndup(s->arena, file, (size_t)(slash - file));
	int fds[2];
	pid_t pid;

	if (pipe(fds))
		die("--since: %s", strerror(errno));
	fflush(NULL);
	pid = fork();
	if (pid < 0)
		die("--since: %s", strerror(errno));
	if (!pid) {
		if (chdir(dir) || dup2(fds[1], STDOUT_FILENO) < 0)
			_exit(127);
		close(fds[0]);
		close(fds[1]);
		execvp("git", (char **)args);
		_exit(127);
	}
	close(fds[1]);
	*out = fdopen(fds[0], "r");
	if (!*out)
		die("--since: %s", strerror(errno));
	return pid;
}

static int end_git(pid_t pid, FILE *out)
{
	int status;

	fclose(out);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			die("--since: %s", strerror(errno));
	return WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}

/*
 * "@@ -1,2 +3,4 @@": lines 3 to 6 are new. "+3,0": something is gone between
 * lines 3 and 4, which touches what contains both.
 */
static bool read_hunk(const char *line, struct lines *hunk)
{
	unsigned from, n = 1;
	const char *plus;

	if (strncmp(line, "@@ ", 3))
		return false;
	plus = strchr(line, '+');
	if (!plus || sscanf(plus, "+%u,%u", &from, &n) < 1)
		return false;
	*hunk = n ? (struct lines){ from, from + n - 1 } :
		(struct lines){ from + 1, from };
	return true;
}

static const char *base_of(const char *file)
{
	const char *slash = strrchr(file, '/');

	return slash ? slash + 1 : file;
}

static void read_diff(struct since *s, struct changed *c)
{
	const char *args[] = {
		"git", "diff", "-U0", "--no-color", "--no-ext-diff",
		"--no-textconv", "--end-of-options", s->rev, "--",
		base_of(c->file), NULL,
	};
	struct lines hunk;
	char *line = NULL;
	size_t size = 0;
	FILE *out;
	pid_t pid = start_git(s, c->file, args, &out);

	while (getline(&line, &size, out) > 0)
		if (read_hunk(line, &hunk))
			vec_push(s->arena, &c->hunks, hunk);
	free(line);
	if (end_git(pid, out))
		die("--since: git cannot compare %s with '%s'", c->file,
		    s->rev);
}

static bool is_tracked(struct since *s, const char *file)
{
	const char *args[] = {
		"git", "ls-files", "--", base_of(file), NULL,
	};
	FILE *out;
	pid_t pid = start_git(s, file, args, &out);
	bool any = fgetc(out) != EOF;

	end_git(pid, out);
	return any;
}

static const struct changed *changes_of(struct since *s, const char *file)
{
	struct changed *c;

	for (unsigned i = 0; i < s->files.n; i++)
		if (!strcmp(s->files.v[i]->file, file))
			return s->files.v[i];
	c = arena_new(s->arena, struct changed);
	c->file = file;
	vec_push(s->arena, &s->files, c);
	read_diff(s, c);
	c->all = !c->hunks.n && !is_tracked(s, file);
	return c;
}

/* Widens @x by a span in @file. */
static void widen(struct since *s, struct lines *x, const char *file,
		  const struct span *span)
{
	const char *name = target_path(s->target, span->file);

	if (!span->line || !name || strcmp(name, file))
		return;
	if (span->line < x->first)
		x->first = span->line;
	if (span->end_line > x->last)
		x->last = span->end_line;
}

static bool begins_with(const struct source_line *l, const char *set)
{
	return l->len && strchr(set, l->text[0]);
}

/*
 * From the line with the result's type to the brace in the first column that
 * ends the body, as the kernel's style has it; at most to what follows.
 */
static struct lines extent_of(struct since *s, const struct mir_func *f,
			      const char *file)
{
	struct lines x = { f->span.line, f->span.line };
	struct source_line l;

	for (struct walk k = walk_func(f); walk_next(&k);)
		widen(s, &x, file, &k.instr->span);
	for (; x.first > 1; x.first--) {
		l = source_line(&s->sources, file, x.first - 1);
		if (!l.len || begins_with(&l, "}#/ *") ||
		    l.text[l.len - 1] == ';')
			break;
	}
	for (unsigned n = x.last;; n++) {
		l = source_line(&s->sources, file, n);
		if (begins_with(&l, "}"))
			x.last = n;
		if (!l.text || begins_with(&l, "}") ||
		    (n > x.last && l.len && !begins_with(&l, "{# \t") &&
		     l.text[l.len - 1] != ':'))
			return x;
	}
}

static const struct mir_func *func_of(const struct since *s,
				      const struct diag *d)
{
	for (unsigned i = 0; d->func && i < s->unit->funcs.n; i++) {
		const struct mir_func *f = s->unit->funcs.v[i];
		const char *file = target_path(s->target, f->span.file);

		if ((f->has_body || f->refused) && file &&
		    !strcmp(f->name, d->func) && !strcmp(file, d->span.file))
			return f;
	}
	return NULL;
}

static bool is_touched(struct since *s, const struct diag *d)
{
	struct lines x = { d->span.line, d->span.end_line };
	const struct mir_func *f;
	const struct changed *c;

	if (!d->span.file)
		return true;
	c = changes_of(s, d->span.file);
	f = func_of(s, d);
	if (f)
		x = extent_of(s, f, d->span.file);
	for (unsigned i = 0; i < c->hunks.n; i++)
		if (c->hunks.v[i].first <= x.last &&
		    c->hunks.v[i].last >= x.first)
			return true;
	return c->all;
}

void since_filter(const char *rev, const struct target *t,
		  const struct mir_unit *u, struct diag_buf *diags)
{
	struct arena arena = { 0 };
	struct since s = {
		.rev = rev, .target = t, .unit = u, .arena = &arena,
		.sources = { .arena = &arena },
	};
	unsigned kept = 0;

	/* Also without findings: a wrong @rev shall not pass. */
	changes_of(&s, t->name);
	for (unsigned i = 0; i < diags->diags.n; i++) {
		struct diag *d = diags->diags.v[i];

		if (is_touched(&s, d))
			diags->diags.v[kept++] = d;
	}
	diags->diags.n = kept;
	arena_release(&arena);
}
