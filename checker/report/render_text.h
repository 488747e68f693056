/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The format "text", in the manner of rustc: the path in the order in which
 * it is walked, each step with its source. The step under ^^^ is the finding.
 *
 *	error[BL103]: `p` is used after its release
 *	  --> foo.c:12:2 in foo_reset()
 *	   |
 *	 9 |         kfree(p);
 *	   |         -------- released here
 *	...
 *	12 |         p->n = 0;
 *	   |         ^^^^
 *	   |
 *	   = help: release it after its last use
 *	   = see: belay explain BL103
 */
#ifndef REPORT_RENDER_TEXT_H
#define REPORT_RENDER_TEXT_H

#include "report/render.h"

void render_text(FILE *out, bool color, const struct render_file *f);

#endif
