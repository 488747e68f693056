/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The format "json": one object for all files. docs/json.md describes each
 * member; JSON_VERSION (version.h) tells when one changes its meaning.
 */
#ifndef REPORT_RENDER_JSON_H
#define REPORT_RENDER_JSON_H

#include "report/render.h"

void render_json(FILE *out, bool color, const struct render_file *f);

extern const struct render_document json_document;

#endif
