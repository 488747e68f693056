// SPDX-License-Identifier: GPL-2.0-only
#include "cli/baseline.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

static void push(struct baseline *b, const char *line, bool used)
{
	vec_push(b->arena, &b->lines, arena_strdup(b->arena, line));
	vec_push(b->arena, &b->used, used);
}

/* Uses up a line equal to @key, if there is one left. */
static bool use(struct baseline *b, const char *key)
{
	for (unsigned i = 0; i < b->lines.n; i++)
		if (!b->used.v[i] && !strcmp(b->lines.v[i], key)) {
			b->used.v[i] = true;
			return true;
		}
	return false;
}

/* The next line without its end, or NULL. */
static char *next_line(FILE *in, char **line, size_t *size)
{
	if (getline(line, size, in) <= 0)
		return NULL;
	(*line)[strcspn(*line, "\n")] = '\0';
	return *line;
}

void baseline_read(struct baseline *b, const char *file)
{
	FILE *f = fopen(file, "r");
	char *line = NULL;
	size_t size = 0;

	if (!f)
		die("--baseline: %s: %s", file, strerror(errno));
	while (next_line(f, &line, &size)) {
		if (!*line || *line == '#')
			continue;
		if (strncmp(line, "BL", 2) || !strchr(line, '\t'))
			die("--baseline: %s: '%s' is no line of a baseline",
			    file, line);
		push(b, line, false);
	}
	if (ferror(f))
		die("--baseline: %s: %s", file, strerror(errno));
	free(line);
	fclose(f);
}

unsigned baseline_filter(struct baseline *b, struct diag_buf *diags)
{
	unsigned kept = 0, all = diags->diags.n;

	for (unsigned i = 0; i < all; i++) {
		struct diag *d = diags->diags.v[i];

		if (!use(b, diag_key(b->arena, d)))
			diags->diags.v[kept++] = d;
	}
	diags->diags.n = kept;
	return all - kept;
}

unsigned baseline_unused(const struct baseline *b, const char *file)
{
	size_t len = strlen(file);
	unsigned n = 0;

	for (unsigned i = 0; i < b->lines.n; i++) {
		const char *at = strchr(b->lines.v[i], '\t') + 1;

		n += !b->used.v[i] && !strncmp(at, file, len) &&
			at[len] == '\t';
	}
	return n;
}

void baseline_print(FILE *out, const struct diag_buf *diags)
{
	struct arena arena = { 0 };

	for (unsigned i = 0; i < diags->diags.n; i++)
		fprintf(out, "%s\n", diag_key(&arena, diags->diags.v[i]));
	arena_release(&arena);
}

void baseline_add(struct baseline *b, FILE *in)
{
	char *line = NULL;
	size_t size = 0;

	for (unsigned i = 0; i < b->used.n; i++)
		b->used.v[i] = false;
	while (next_line(in, &line, &size))
		if (!use(b, line))
			push(b, line, true);
	free(line);
}

void baseline_write(const struct baseline *b, const char *file)
{
	FILE *f = fopen(file, "w");
	bool ok;

	if (!f)
		die("--write-baseline: %s: %s", file, strerror(errno));
	fputs("# Findings known to belay check --baseline: rule, file, "
	      "function, text\n", f);
	for (unsigned i = 0; i < b->lines.n; i++)
		fprintf(f, "%s\n", b->lines.v[i]);
	ok = !ferror(f);
	if (fclose(f) || !ok)
		die("--write-baseline: %s cannot be written", file);
}
