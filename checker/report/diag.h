/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Findings, apart from finding them and apart from printing them.
 *
 * Rules build findings with diag_new() and describe the path with notes
 * ("allocated here", "released here"). The buffer belongs to one checked file;
 * it is sorted and freed of duplicates before rendering (render.h), so the
 * order of rules does not matter.
 *
 *	struct diag *d = diag_new(&buf, 102, span, "`%s` is released twice", n);
 *	diag_note(&buf, d, first, "first released here");
 *	diag_help(&buf, d, "set it to NULL after the first release");
 */
#ifndef REPORT_DIAG_H
#define REPORT_DIAG_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"
#include "mir/span.h"

struct diag_note {
	struct span span;
	const char *text;
};

struct want;

struct diag {
	unsigned rule;			/* a number of rules.def */
	struct span span;		/* the primary place */
	const char *func;		/* function it is in, or NULL */
	const char *text;
	const char *help;		/* what to do, or NULL */
	struct want *wants;		/* rule/'s own (analysis/want.h) */
	VEC(struct diag_note) notes;
};

struct diag_buf {
	struct arena *arena;		/* owns everything below */
	VEC(struct diag *) diags;
};

/* Adds a finding. @rule must have a row in rules.def. */
struct diag *diag_new(struct diag_buf *b, unsigned rule, struct span span,
		      const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
void diag_note(struct diag_buf *b, struct diag *d, struct span span,
	       const char *fmt, ...) __attribute__((format(printf, 4, 5)));
void diag_help(struct diag_buf *b, struct diag *d, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Sorts by file, line, column, rule, text; drops equal findings. */
void diag_finish(struct diag_buf *b);

/*
 * How many of the notes lead up to the finding, which ends the path. What its
 * author noted after the last step in the same file, say the contract in a
 * header, is no step of it.
 */
unsigned diag_steps(const struct diag *d);

/*
 * What a finding is called by from one version of the source to the next:
 * rule, file, function and text, each behind a tab, and no lines. @a owns it.
 */
const char *diag_key(struct arena *a, const struct diag *d);

struct rule_row {
	unsigned number;
	const char *slug, *summary;
};

/* The row of @rule or NULL; rule_at(i) walks the table until NULL. */
const struct rule_row *rule_row(unsigned rule);
const struct rule_row *rule_at(unsigned i);

#endif
