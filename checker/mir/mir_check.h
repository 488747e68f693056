/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The verifier: whether MIR keeps the rules of mir.h, op.def and docs/mir.md.
 *
 * It runs after lowering and after parsing. What it finds is a bug of the
 * checker, never of the program checked; an analysis may rely on all that is
 * verified here and may assert it.
 *
 *	struct mir_complaint *c = mir_check_unit(&arena, u);
 *
 *	for (; c; c = c->next)
 *		warn("%s", c->text);
 */
#ifndef MIR_MIR_CHECK_H
#define MIR_MIR_CHECK_H

#include "mir/mir.h"

struct mir_complaint {
	struct mir_complaint *next;
	const struct mir_func *func;	/* NULL: about the unit */
	struct span span;
	const char *text;		/* "open: b2: store: types differ..." */
};

/* The complaints in the order of the text, owned by @a; NULL: none. */
struct mir_complaint *mir_check_func(struct arena *a,
				     const struct mir_func *f);

/* All functions, and what is about the unit as a whole. */
struct mir_complaint *mir_check_unit(struct arena *a,
				     const struct mir_unit *u);

#endif
