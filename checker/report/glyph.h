/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Source text as a terminal shows it: tabs expanded, UTF-8 by its width.
 *
 * What would move the cursor or change the terminal (control characters,
 * bidirectional overrides) and what is no UTF-8 is shown as U+FFFD, so that a
 * listing cannot lie about the code. Columns count from 0.
 */
#ifndef REPORT_GLYPH_H
#define REPORT_GLYPH_H

#include <stddef.h>
#include <stdio.h>

/* One character: @bytes of input become @len bytes at @text. */
struct glyph {
	unsigned bytes, width;
	const char *text;
	unsigned len;
};

/* The character at @s, @left > 0 bytes before the end, in column @col. */
struct glyph glyph_at(const char *s, size_t left, unsigned col);

/* The column of byte @offset of a line of @len bytes. */
unsigned glyph_column(const char *line, size_t len, size_t offset);

/* Prints the columns @from to @to of a line. */
void glyph_print(FILE *out, const char *line, size_t len, unsigned from,
		 unsigned to);

/* Prints @s whole. */
void glyph_puts(FILE *out, const char *s);

#endif
