/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Printing what was found.
 *
 * A format is a row of a table: its name, as `--format=` takes it, and a
 * function that prints the findings of one checked file; each has a header
 * of its own. It must print the same for the same findings and sources. The
 * order of files and the number of processes are the caller's business.
 * Nothing is printed for no findings.
 *
 *	const struct render_format *f = render_format("text");
 *
 *	diag_finish(&buf);
 *	f->print(stdout, false, &buf);
 */
#ifndef REPORT_RENDER_H
#define REPORT_RENDER_H

#include <stdbool.h>
#include <stdio.h>

#include "report/diag.h"
#include "report/stats.h"

struct render_format {
	const char *name;
	void (*print)(FILE *out, bool color, const struct diag_buf *b);
};

/* The format called @name or NULL. */
const struct render_format *render_format(const char *name);

/* Prints the denominators of @title: a row for each kind of operation. */
void render_stats(FILE *out, const char *title, const struct stats *s);

#endif
