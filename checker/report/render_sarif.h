/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The format "sarif": SARIF 2.1.0, for services that show findings beside
 * code. One run for all files. The path of a finding is a code flow that ends
 * in it; other notes are related locations. Files below the current directory
 * are relative to SRCROOT, which is left to the reader; columns count
 * characters.
 */
#ifndef REPORT_RENDER_SARIF_H
#define REPORT_RENDER_SARIF_H

#include "report/render.h"

void render_sarif(FILE *out, bool color, const struct render_file *f);

extern const struct render_document sarif_document;

#endif
