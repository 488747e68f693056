/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The format "short": a line for each place, in the form of gcc, which
 * editors and scripts understand. Notes and help follow their finding.
 *
 *	foo.c:12:2: error: `p` is used after its release [BL103]
 *	foo.c:9:2: note: released here
 *	foo.c:12:2: note: release it after its last use
 */
#ifndef REPORT_RENDER_SHORT_H
#define REPORT_RENDER_SHORT_H

#include "report/render.h"

void render_short(FILE *out, bool color, const struct render_file *f);

#endif
