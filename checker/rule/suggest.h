/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Words for members, variables at file scope, parameters and tables of
 * callbacks, and what these need said of functions. What
 * findings want (analysis/want.h) is tried: a word is suggested where the
 * checker, with it in place, no longer finds what wants it, and finds nothing
 * that it did not find before. Where one brings findings that want others,
 * these are tried with it.
 */
#ifndef RULE_SUGGEST_H
#define RULE_SUGGEST_H

#include "analysis/want.h"
#include "report/diag.h"

/* What one declaration is to say. */
struct suggestion {
	struct want on;			/* what: its words do not count */
	VEC(struct word *) words;	/* none: @why not */
	const char *ends;		/* findings: "BL101, BL206" */
	const char *why;		/* "with __own(kfree), BL106 in line 7" */
};

/* A word that is in place, and what was there. */
struct placed {
	struct want want;
	struct word *word, *saved;
	bool gone;			/* taken away by itself */
};

struct suggestions {
	VEC(struct suggestion) list;	/* in the order of the source */
	VEC(struct placed) placed;
};

/* The words are in place afterwards. All in @s belongs to @a. */
void suggest(struct arena *a, struct mir_unit *u, struct suggestions *s);
/* Takes them away again; those on functions alone. */
void suggest_remove(struct mir_unit *u, struct suggestions *s);
void suggest_remove_funcs(struct suggestions *s);

/* What there is for @f, or NULL. */
const struct suggestion *suggestion_of(const struct suggestions *s,
				       const struct mir_func *f);

/* Where the declaration is. */
const struct span *suggestion_span(const struct suggestion *s);

#endif
