/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Markdown as plain text, for a terminal: headings, paragraphs and lists
 * refilled to the width of a page, code blocks set off. Enough for the pages
 * of docs/rules/, which use no more than that. A block that opens with
 * "c bad" or "c good" is an example that is refused or accepted.
 */
#ifndef CLI_MARKDOWN_H
#define CLI_MARKDOWN_H

#include <stdbool.h>
#include <stdio.h>

/* Prints what can be read from @in. */
void markdown_print(FILE *in, FILE *out, bool color);

#endif
