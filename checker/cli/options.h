/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The command line, parsed. What is wrong with it ends the program (die()),
 * with a hint.
 *
 * Words before "--" are options, in any order with the operands; what follows
 * "--" is for the compiler.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/vec.h"
#include "report/render.h"

enum command {
#define COMMAND(e, name, operands, summary) CMD_##e,
#include "cli/commands.def"
	NR_COMMANDS
};

enum color_when { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct options {
	struct arena arena;
	enum command command;
	unsigned jobs;
	const struct render_format *format;
	enum color_when color;
	bool no_fail, quiet, stats, spans;
	bool is_kbuild;		/* run by kbuild in place of sparse */
	const char *database;	/* directory of compile_commands.json */
	const char *baseline, *write_baseline, *since;
	VEC(const char *) contracts;
	VEC(const char *) operands;
	VEC(char *) flags;
};

/* The command called @name, as it is typed, or NR_COMMANDS. */
enum command command_find(const char *name);
const char *command_name(enum command c);

/* Parses what follows the command's name. */
void options_parse(struct options *o, enum command c, int argc, char **argv);

/*
 * Parses the arguments of kbuild's $(CHECK): the compiler's flags, and the file
 * in the last place (or the first). Options of @c in their long form may stand
 * among the flags, where CF= puts them. What is meant for sparse alone is
 * dropped.
 */
void options_parse_kbuild(struct options *o, enum command c, int argc,
			  char **argv);

/* Is what follows a command from there? It has flags, and no "--". */
bool options_are_kbuild(int argc, char **argv);

void options_release(struct options *o);

/* Is output on @f to be in colour? */
bool options_color(const struct options *o, FILE *f);

/* Prints usage: of @c, or of all for NR_COMMANDS. */
void options_help(FILE *f, enum command c);

#endif
