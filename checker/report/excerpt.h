/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Excerpts: the source of a sequence of places, each underlined and labelled.
 *
 * They are drawn in the given order, which is that of a path and need not be
 * that of the file. Lines are set off by a margin with their numbers; a jump
 * is shown as "...", another file by its name. A place whose source cannot be
 * read is named only.
 */
#ifndef REPORT_EXCERPT_H
#define REPORT_EXCERPT_H

#include <stdbool.h>
#include <stdio.h>

#include "mir/span.h"
#include "report/source.h"

enum style { STYLE_STRONG, STYLE_ERROR, STYLE_MARGIN };

struct excerpt {
	struct span span;
	const char *label;	/* what happens here, or NULL */
	bool is_primary;	/* ^^^ in red instead of --- */
};

struct canvas {
	FILE *out;
	bool color;
	struct sources sources;
	unsigned margin;	/* width of the line numbers */
	bool brackets;		/* some place covers several lines */
	const char *file;	/* what was drawn last, for ... and ::: */
	unsigned line;
};

/* Prints @text, safe for a terminal, in @style where colour is on. */
void canvas_put(struct canvas *c, enum style style, const char *text);

/* Prints "file:line:col", as far as they are known. */
void canvas_place(struct canvas *c, const struct span *span);

/* Sets the margin for @n places; @file is the one already named. */
void canvas_begin(struct canvas *c, const char *file,
		  const struct excerpt *e, unsigned n);

/* Draws one place. */
void canvas_draw(struct canvas *c, const struct excerpt *e);

/* Is there source to draw for it? */
bool canvas_has(struct canvas *c, const struct excerpt *e);

/* Begins a row without number: "   |" or, with @sign '=', "   = ". */
void canvas_margin(struct canvas *c, char sign);

#endif
