// SPDX-License-Identifier: GPL-2.0-only
#define _GNU_SOURCE	/* nftw() */
#include "cli/compdb.h"

#include <ftw.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jansson.h>

#include "base/die.h"
#include "base/intern.h"

struct compdb {
	struct arena *arena;
	const struct options *options;
	const char *path;
	json_t *entries;
	struct targets *out;
};

/* One word of a command line, without its quotes; NULL at the end. */
static char *shell_word(struct arena *a, const char **at)
{
	const char *s = *at + strspn(*at, " \t\n");
	char *word = arena_alloc(a, strlen(s) + 1), *to = word;
	char quote = '\0';

	if (!*s)
		return NULL;
	for (; *s && (quote || !strchr(" \t\n", *s)); s++) {
		if (quote && *s == quote)
			quote = '\0';
		else if (!quote && (*s == '"' || *s == '\''))
			quote = *s;
		else if (*s == '\\' && quote != '\'' && s[1] &&
			 (!quote || strchr("\"\\$`", s[1])))
			*to++ = *++s;
		else
			*to++ = *s;
	}
	*at = s;
	return word;
}

static const char *member(const struct compdb *db, const json_t *entry,
			  const char *name)
{
	const char *s = json_string_value(json_object_get(entry, name));

	if (!s)
		die("%s: an entry without \"%s\"", db->path, name);
	return s;
}

/* The arguments without the compiler, and those of the command line. */
static void flags_of(struct compdb *db, const json_t *entry, struct target *t)
{
	json_t *arg, *args = json_object_get(entry, "arguments");
	const char *command;
	VEC(char *) flags = { 0 };
	size_t i;
	char *word;

	json_array_foreach(args, i, arg) {
		const char *s = json_string_value(arg);

		if (s && i)
			vec_push(db->arena, &flags,
				 arena_strdup(db->arena, s));
	}
	if (!args) {
		command = member(db, entry, "command");
		shell_word(db->arena, &command);
		while ((word = shell_word(db->arena, &command)))
			vec_push(db->arena, &flags, word);
	}
	for (unsigned k = 0; k < db->options->flags.n; k++)
		vec_push(db->arena, &flags, db->options->flags.v[k]);
	t->flags = flags.v;
	t->nflags = flags.n;
}

static const char *real_path(const char *path)
{
	char real[PATH_MAX];

	return intern(realpath(path, real) ? real : path);
}

static const char *file_of(const struct compdb *db, const json_t *entry)
{
	return path_absolute(member(db, entry, "directory"),
			     member(db, entry, "file"));
}

static void add(struct compdb *db, const json_t *entry)
{
	struct target t = {
		.dir = arena_strdup(db->arena, member(db, entry, "directory")),
		.is_implied = !db->options->operands.n,
	};

	t.file = arena_strdup(db->arena, file_of(db, entry));
	t.name = target_path(&t, t.file);
	flags_of(db, entry, &t);
	vec_push(db->arena, db->out, t);
}

static bool mentions_words(const char *path)
{
	FILE *f = fopen(path, "r");
	char *line = NULL;
	size_t size = 0;
	bool found = false;

	if (!f)
		return false;
	while (!found && getline(&line, &size, f) > 0)
		found = strstr(line, "belay/belay.h");
	free(line);
	fclose(f);
	return found;
}

static int visit(const char *path, const struct stat *st, int type,
		 struct FTW *ftw)
{
	const char *dot = strrchr(path, '.');

	(void)st;
	(void)ftw;
	return type == FTW_F && dot && !strcmp(dot, ".h") &&
		mentions_words(path);
}

/*
 * Could the file opt in, itself or through a header below its directory? To
 * parse a whole kernel in order to know would take an hour.
 */
static bool may_opt_in(const char *file)
{
	static const char *dir;
	static bool in_headers;
	const char *slash = strrchr(file, '/');
	const char *parent = intern_n(file, (size_t)(slash - file));

	if (access(file, R_OK))
		return false;
	if (mentions_words(file))
		return true;
	if (parent != dir)
		in_headers = nftw(parent, visit, 16, FTW_PHYS) == 1;
	dir = parent;
	return in_headers;
}

static bool is_source(const char *file)
{
	const char *dot = strrchr(file, '.');

	return dot && !strcmp(dot, ".c");
}

static void add_all(struct compdb *db)
{
	VEC(const char *) seen = { 0 };
	json_t *entry;
	size_t i;

	json_array_foreach(db->entries, i, entry) {
		const char *real = real_path(file_of(db, entry));
		unsigned k = 0;

		if (!is_source(real) || !may_opt_in(real))
			continue;
		while (k < seen.n && seen.v[k] != real)
			k++;
		if (k < seen.n)
			continue;
		vec_push(db->arena, &seen, real);
		add(db, entry);
	}
}

static void add_one(struct compdb *db, const char *operand)
{
	const char *real = real_path(operand);
	json_t *entry;
	size_t i;

	json_array_foreach(db->entries, i, entry)
		if (real_path(file_of(db, entry)) == real) {
			add(db, entry);
			return;
		}
	die("%s: no entry for '%s'", db->path, operand);
}

void compdb_read(struct arena *a, const struct options *o,
		 struct targets *out)
{
	struct compdb db = { .arena = a, .options = o, .out = out };
	json_error_t error;

	db.path = intern_printf("%s/compile_commands.json", o->database);
	db.entries = json_load_file(db.path, 0, &error);
	if (!db.entries)
		die("%s: line %d: %s", db.path, error.line, error.text);
	if (!json_is_array(db.entries))
		die("%s: this is no list of commands", db.path);
	for (unsigned i = 0; i < o->operands.n; i++)
		add_one(&db, o->operands.v[i]);
	if (!o->operands.n)
		add_all(&db);
	json_decref(db.entries);
	if (!out->n)
		die("%s: no file in it includes <belay/belay.h>", db.path);
}
