/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Peek points: where a test, or who works on the analysis, asks what is known
 * (`belay dump-state`, docs/mir.md). When the worlds of a body have settled,
 * it is gone through once more, and those that come by a peek are written
 * down. Symbols are numbered in the order in which they are met, so that the
 * text does not change with what is of no concern to it.
 */
#ifndef ANALYSIS_PEEK_H
#define ANALYSIS_PEEK_H

#include <stdio.h>

#include "analysis/run.h"

struct peek {
	const struct frame *frame;
	const struct mir_instr *instr;
	VEC(const char *) states;	/* sorted, each once */
};

struct peeks {
	struct arena *arena;		/* owns the texts */
	bool again;			/* the bodies have settled */
	VEC(struct peek) list;
};

/* @w is one of the worlds at the peek @at. */
void peek_note(const struct site *at, const struct world *w);

/* Prints the peeks of one run, in the order of the code. */
void peeks_print(FILE *out, const struct peeks *p);

#endif
