/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A stretch of source. @file is an interned path as the compiler was given it.
 * Code from a macro has the span of the outermost expansion, where the author
 * wrote it. Lines and columns count from 1; line 0 means "nowhere".
 */
#ifndef MIR_SPAN_H
#define MIR_SPAN_H

#include <stdint.h>

struct span {
	const char *file;
	uint32_t line, col;
	uint32_t end_line, end_col;	/* one past the last column */
};

#endif
