/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The contract that a body earns: words that the checker accepts for it. They
 * are guessed from what is observed (observe.h), and then held against the
 * body as if the author had written them. What does not stand is not said; a
 * guess is never more than that.
 */
#ifndef ANALYSIS_EARN_H
#define ANALYSIS_EARN_H

#include "analysis/observe.h"

/* A word, and the parameter that it is for; -1: the function. */
struct gain {
	int param;
	struct word *word;
};

struct earned {
	struct mir_func *func;
	VEC(struct gain) gains;
	const char *why;		/* why nothing holds; NULL: it does */
	const char *ends;		/* findings that the words put an end to */
	struct word **saved;		/* of func, while these are in place */
	bool least;			/* only what words on members need */
};

/*
 * Texts and words belong to @a, which lives as long as what @h is for. @f has
 * a body and no words of its own.
 */
void earn(struct arena *a, struct mir_unit *u, struct mir_func *f,
	  struct helpers *h, struct earned *e);

/* Puts the words on the function, beside those that are there; and back. */
void earned_put(struct arena *a, struct earned *e);
void earned_remove(struct earned *e);

/* As an author writes it: "__takes(job, result == 0)". */
const char *earned_text(struct arena *a, const struct word *w);

#endif
