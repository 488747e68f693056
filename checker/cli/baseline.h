/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Findings that are known and shall not be reported: a text file with one
 * finding on a line, by rule, file, function and text (diag_key()), so that
 * it holds while lines move. A line stands for one finding; two alike take
 * two lines.
 */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include <stdio.h>

#include "base/arena.h"
#include "report/diag.h"

struct baseline {
	struct arena *arena;
	VEC(const char *) lines;
	VEC(bool) used;
};

/* Reads @file; die() where that cannot be done. */
void baseline_read(struct baseline *b, const char *file);

/* Drops the findings that are listed; returns how many they were. */
unsigned baseline_filter(struct baseline *b, struct diag_buf *diags);

/* How many lines about @file have not been used up. */
unsigned baseline_unused(const struct baseline *b, const char *file);

/* Prints a line for each finding. */
void baseline_print(FILE *out, const struct diag_buf *diags);

/*
 * Adds the lines that baseline_print() left for one file. A finding in a
 * header appears in each file that includes it, and is listed once.
 */
void baseline_add(struct baseline *b, FILE *in);

/* Writes @file, with a heading; die() where that cannot be done. */
void baseline_write(const struct baseline *b, const char *file);

#endif
