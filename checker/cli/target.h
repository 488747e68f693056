/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The files to work on, each with its flags: those of the command line, or
 * those of a compile_commands.json (compdb.h). What the compiler names
 * relative to the directory in which it runs is named for people relative to
 * the current one, as far as it lies below that.
 */
#ifndef CLI_TARGET_H
#define CLI_TARGET_H

#include <stdbool.h>

#include "cli/options.h"
#include "report/diag.h"

struct target {
	const char *name;	/* for people, relative to this directory */
	const char *file;	/* for the compiler */
	const char *dir;	/* where that runs; NULL: here */
	char *const *flags;
	unsigned nflags;
	bool is_implied;	/* nobody named it */
};

struct targets {
	struct target *v;
	unsigned n, cap;
};

/* All that @o asks for; die() where that is nothing or unknown. */
void targets_find(struct arena *a, const struct options *o,
		  struct targets *out);

/* @path made absolute, from @dir or from here where that is NULL. */
const char *path_absolute(const char *dir, const char *path);

/* The name for people of a file that the compiler calls @file. */
const char *target_path(const struct target *t, const char *file);

/* Names all places of the findings for people. */
void target_rename(const struct target *t, struct diag_buf *diags);

#endif
