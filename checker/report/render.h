/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Printing what was found.
 *
 * A format is a row of a table: its name, as `--format=` takes it, and a
 * function that prints what was found in one file; each has a header of its
 * own. It must print the same for the same findings and sources. The order
 * of files and the number of processes are the caller's business.
 *
 * Most formats print nothing for no findings, and the output for several
 * files is theirs one after the other. A format with a @document prints one
 * for all files: what print() gave for each is a part of it.
 *
 *	const struct render_format *f = render_format("json");
 *	json_t *doc = f->document->begin();
 *
 *	f->print(part, false, &file);		in the process of each file
 *	render_add(f, doc, "a.c", part);
 *	f->document->end(doc, &total);
 *	json_finish(doc, stdout);
 */
#ifndef REPORT_RENDER_H
#define REPORT_RENDER_H

#include <stdbool.h>
#include <stdio.h>

#include <jansson.h>

#include "report/diag.h"
#include "report/stats.h"

struct render_file {
	const char *name;
	bool is_checked;		/* false: it does not opt in */
	const struct diag_buf *diags;
	const struct stats *stats;
};

struct render_total {
	const struct stats *stats;
	const char *pages;		/* directory of the rules' pages */
};

struct render_document {
	json_t *(*begin)(void);
	/* Takes over @part, which is NULL for a file that made trouble. */
	void (*add)(json_t *doc, const char *name, json_t *part);
	void (*end)(json_t *doc, const struct render_total *total);
};

struct render_format {
	const char *name;
	void (*print)(FILE *out, bool color, const struct render_file *f);
	const struct render_document *document;
};

/* The format called @name or NULL. */
const struct render_format *render_format(const char *name);

/* Adds what print() left in @part, or a file that made trouble for NULL. */
void render_add(const struct render_format *f, json_t *doc, const char *name,
		FILE *part);

/* Prints the denominators of @title: a row for each kind of operation. */
void render_stats(FILE *out, const char *title, const struct stats *s);

#endif
