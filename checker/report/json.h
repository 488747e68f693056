/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the JSON formats share, on top of libjansson: values that come from
 * sources and may not be UTF-8, and the end of a document. A NULL of the
 * library means that memory ran out, and ends the program.
 */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include <stdio.h>

#include <jansson.h>

#include "report/stats.h"

/* @s as a terminal would show it (glyph.h); NULL for NULL. */
json_t *json_text(const char *s);

/* @v itself; ends the program for NULL. */
json_t *json_sure(json_t *v);

/* {"functions": {"proven": 1, ...}, ...} */
json_t *json_stats(const struct stats *s);

/* Prints @v on lines of its own and drops the reference. */
void json_finish(json_t *v, FILE *out);

#endif
