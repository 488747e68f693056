// SPDX-License-Identifier: GPL-2.0-only
#include "cli/options.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"

/* Each job holds files open until its output is printed. */
#define MAX_JOBS	100

enum option {
#define OPTION(e, letter, name, arg, commands, help) OPT_##e,
#include "cli/options.def"
	NR_OPTIONS
};

#define IN(c) (1u << CMD_##c)

static const struct option_row {
	char letter;
	const char *name, *arg;
	unsigned commands;
	const char *help;
} options[] = {
#define OPTION(e, letter, name, arg, commands, help) \
	{ letter, name, arg, commands, help },
#include "cli/options.def"
};

static const struct command_row {
	const char *name, *operands, *summary;
} commands[] = {
#define COMMAND(e, name, operands, summary) { #name, operands, summary },
#include "cli/commands.def"
};

/* The names in the table are those of C functions: '_' stands for '-'. */
static bool is_command(enum command c, const char *name)
{
	const char *row = commands[c].name;

	for (; *row && *name; row++, name++)
		if (*name != (*row == '_' ? '-' : *row))
			return false;
	return *row == *name;
}

enum command command_find(const char *name)
{
	enum command c = (enum command)0;

	while (c < NR_COMMANDS && !is_command(c, name))
		c++;
	return c;
}

const char *command_name(enum command c)
{
	static char name[16];
	char *p;

	snprintf(name, sizeof(name), "%s", commands[c].name);
	for (p = name; *p; p++)
		if (*p == '_')
			*p = '-';
	return name;
}

static unsigned parse_jobs(const char *s)
{
	char *end;
	unsigned long n = strtoul(s, &end, 10);

	if (*s < '0' || *s > '9' || *end || n < 1 || n > MAX_JOBS)
		die("--jobs takes a number from 1 to %d, not '%s'", MAX_JOBS,
		    s);
	return (unsigned)n;
}

static enum color_when parse_color(const char *s)
{
	if (!strcmp(s, "auto"))
		return COLOR_AUTO;
	if (!strcmp(s, "always"))
		return COLOR_ALWAYS;
	if (!strcmp(s, "never"))
		return COLOR_NEVER;
	die("--color takes auto, always or never, not '%s'", s);
}

static const struct render_format *parse_format(const char *s)
{
	const struct render_format *f = render_format(s);

	if (!f)
		die("--format takes text, short, json or sarif, not '%s'", s);
	return f;
}

static void apply(struct options *o, enum option opt, const char *value)
{
	switch (opt) {
	case OPT_JOBS:
		o->jobs = parse_jobs(value);
		break;
	case OPT_FORMAT:
		o->format = parse_format(value);
		break;
	case OPT_COLOR:
		o->color = parse_color(value);
		break;
	case OPT_CONTRACTS:
		if (access(value, R_OK | X_OK))
			die("--contracts: cannot read '%s'", value);
		vec_push(&o->arena, &o->contracts, value);
		break;
	case OPT_DATABASE:
		o->database = value;
		break;
	case OPT_BASELINE:
		o->baseline = value;
		break;
	case OPT_WRITE_BASELINE:
		o->write_baseline = value;
		break;
	case OPT_SINCE:
		o->since = value;
		break;
	case OPT_NO_FAIL:
		o->no_fail = true;
		break;
	case OPT_QUIET:
		o->quiet = true;
		break;
	case OPT_STATS:
		o->stats = true;
		break;
	case OPT_SPANS:
		o->spans = true;
		break;
	case NR_OPTIONS:
		break;
	}
}

/*
 * The option that @arg is, of those that @c takes, or NR_OPTIONS. *@value is
 * what stands in the same word: behind '=', or behind the letter.
 */
static enum option find(enum command c, const char *arg, const char **value)
{
	enum option i;

	*value = NULL;
	for (i = (enum option)0; i < NR_OPTIONS; i++) {
		const struct option_row *row = &options[i];
		size_t len = strlen(row->name);

		if (!(row->commands & 1u << c))
			continue;
		if (!strncmp(arg, "--", 2) &&
		    !strncmp(arg + 2, row->name, len) &&
		    (!arg[2 + len] || arg[2 + len] == '=')) {
			if (arg[2 + len])
				*value = arg + 2 + len + 1;
			return i;
		}
		if (arg[0] == '-' && row->letter && arg[1] == row->letter &&
		    (!arg[2] || row->arg)) {
			if (arg[2])
				*value = arg + 2;
			return i;
		}
	}
	return NR_OPTIONS;
}

/* Applies the option argv[i], with its argument; returns the next index. */
static int take(struct options *o, enum option opt, const char *value, int i,
		char **argv)
{
	const struct option_row *row = &options[opt];

	if (value && !row->arg)
		die("--%s takes no argument", row->name);
	if (row->arg && !value) {
		value = argv[++i];
		if (!value)
			die("--%s needs an argument: %s", row->name, row->arg);
	}
	apply(o, opt, value);
	return i + 1;
}

/*
 * How many letters must be added, dropped or changed to make @b of @a, which
 * ends before a '='.
 */
static unsigned distance(const char *a, const char *b)
{
	unsigned row[64], diagonal, up, best;
	size_t n = strlen(b);

	if (n >= sizeof(row) / sizeof(row[0]))
		return UINT_MAX;
	for (size_t i = 0; i <= n; i++)
		row[i] = (unsigned)i;
	for (; *a && *a != '='; a++) {
		diagonal = row[0]++;
		for (size_t i = 1; i <= n; i++) {
			up = row[i];
			best = diagonal + (*a != b[i - 1]);
			if (up + 1 < best)
				best = up + 1;
			if (row[i - 1] + 1 < best)
				best = row[i - 1] + 1;
			row[i] = best;
			diagonal = up;
		}
	}
	return row[n];
}

static _Noreturn void unknown_option(enum command c, const char *arg)
{
	const char *near = NULL;
	unsigned best = 3;

	if (strncmp(arg, "--", 2))
		die("%s: unknown option '%s'; the compiler's flags go behind "
		    "'--', the rest is in 'belay help %s'", command_name(c),
		    arg, command_name(c));
	for (int i = 0; i < NR_OPTIONS; i++) {
		unsigned d = distance(arg + 2, options[i].name);

		if (d < best && options[i].commands & 1u << c) {
			best = d;
			near = options[i].name;
		}
	}
	if (near)
		die("%s: unknown option '%s', did you mean '--%s'?",
		    command_name(c), arg, near);
	die("%s: unknown option '%s', see 'belay help %s'", command_name(c),
	    arg, command_name(c));
}

static void set_defaults(struct options *o, enum command c)
{
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	*o = (struct options){ .command = c };
	o->jobs = cpus < 1 ? 1 : cpus > MAX_JOBS ? MAX_JOBS : (unsigned)cpus;
	o->format = render_format("text");
}

void options_parse(struct options *o, enum command c, int argc, char **argv)
{
	const char *value;
	int i = 0;

	set_defaults(o, c);
	while (i < argc && strcmp(argv[i], "--")) {
		enum option opt = find(c, argv[i], &value);

		if (opt != NR_OPTIONS)
			i = take(o, opt, value, i, argv);
		else if (argv[i][0] == '-' && argv[i][1])
			unknown_option(c, argv[i]);
		else
			vec_push(&o->arena, &o->operands, argv[i++]);
	}
	for (i++; i < argc; i++)
		vec_push(&o->arena, &o->flags, argv[i]);
	if (o->baseline && o->write_baseline)
		die("--baseline and --write-baseline exclude each other");
}

/* Of CHECKFLAGS, what only sparse understands. */
static bool is_for_sparse(const char *arg)
{
	return !strncmp(arg, "-D__CHECKER__", strlen("-D__CHECKER__")) ||
		!strncmp(arg, "--arch=", strlen("--arch="));
}

bool options_are_kbuild(int argc, char **argv)
{
	bool any = false;

	for (int i = 0; i < argc; i++) {
		if (!strcmp(argv[i], "--"))
			return false;
		any |= !strncmp(argv[i], "-D", 2);
	}
	return any;
}

void options_parse_kbuild(struct options *o, enum command c, int argc,
			  char **argv)
{
	const char *value;
	int i = 0;

	set_defaults(o, c);
	o->is_kbuild = true;
	if (argc && argv[argc - 1][0] != '-')
		vec_push(&o->arena, &o->operands, argv[--argc]);
	else if (argc && argv[0][0] != '-')
		vec_push(&o->arena, &o->operands, argv[i++]);
	else
		die("no file to check behind these flags, see 'belay help'");
	while (i < argc) {
		enum option opt = find(c, argv[i], &value);

		if (opt != NR_OPTIONS && argv[i][1] == '-')
			i = take(o, opt, value, i, argv);
		else if (is_for_sparse(argv[i]))
			i++;
		else
			vec_push(&o->arena, &o->flags, argv[i++]);
	}
	if (o->format->document)
		die("--format=%s is one document for all files, and the "
		    "kernel's build checks one at a time: see "
		    "--compile-commands", o->format->name);
}

void options_release(struct options *o)
{
	arena_release(&o->arena);
}

bool options_color(const struct options *o, FILE *f)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	if (o->color != COLOR_AUTO)
		return o->color == COLOR_ALWAYS;
	return !(no && *no) && term && strcmp(term, "dumb") &&
		isatty(fileno(f));
}

static void help_option(FILE *f, const struct option_row *row)
{
	char left[40], letter[8] = "    ";

	if (row->letter)
		snprintf(letter, sizeof(letter), "-%c, ", row->letter);
	snprintf(left, sizeof(left), "%s--%s%s%s", letter, row->name,
		 row->arg ? "=" : "", row->arg ? row->arg : "");
	fprintf(f, "  %-22s %s\n", left, row->help);
}

static void help_command(FILE *f, enum command c)
{
	bool any = false;

	fprintf(f, "usage: belay %s [OPTION]... %s\n\n%c%s.\n",
		command_name(c), commands[c].operands,
		toupper((unsigned char)commands[c].summary[0]),
		commands[c].summary + 1);
	for (int i = 0; i < NR_OPTIONS; i++) {
		if (!(options[i].commands & 1u << c))
			continue;
		fputs(any ? "" : "\n", f);
		help_option(f, &options[i]);
		any = true;
	}
}

void options_help(FILE *f, enum command c)
{
	if (c != NR_COMMANDS) {
		help_command(f, c);
		return;
	}
	fputs("usage: belay COMMAND [OPTION]... [OPERAND]...\n"
	      "       make C=2 CHECK=belay ...\n\n"
	      "Belay proves that Linux drivers in C are memory-safe, or says "
	      "where it cannot.\n\n", f);
	for (c = (enum command)0; c < NR_COMMANDS; c++)
		fprintf(f, "  %-10s %s\n", command_name(c),
			commands[c].summary);
	fputs("\nExit status: 0 nothing found, 1 findings, 2 trouble. "
	      "See belay(1).\n", f);
}
