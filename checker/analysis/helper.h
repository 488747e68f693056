/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Helpers: functions without words, whose callers see the body. One that is
 * called very often in one run is looked into no more from some point on: it
 * goes by the contract that its body earns (earn.h), where there is one. So
 * helpers that call helpers, each of them several times, cost a multiple of
 * their number and not a power of it.
 */
#ifndef ANALYSIS_HELPER_H
#define ANALYSIS_HELPER_H

#include "analysis/run.h"

/*
 * Looks into one function in one run before its contract is asked for; and in
 * a run that is for a contract itself.
 */
#define MAX_SAME_LOOKS	200
#define MAX_BRIEF_LOOKS	16

struct summary {
	const struct mir_func *func;
	struct mir_func *said;		/* with its contract; NULL: none */
};

/* What is known of them over the unit. */
struct helpers {
	struct arena *arena;			/* as long as the unit */
	VEC(const struct mir_func *) seen;	/* were looked into */
	VEC(const struct mir_func *) alone;	/* gone by their words, too */
	VEC(struct summary) summaries;
	struct conversions *conversions;	/* convert.c's */
};

/* Does @i take the address of @f for somebody to call it later? */
bool helper_named(const struct mir_instr *i, const struct mir_func *f);

/* Is @f only ever looked into from its callers, and so needs no contract? */
bool helper_is(const struct mir_unit *u, const struct mir_func *f);

/* @f is looked into, and what is found there is reported. */
void helper_seen(struct run *r, const struct mir_func *f);
bool helper_was_seen(const struct helpers *h, const struct mir_func *f);

/*
 * @f is called while it is being looked into. Where it says which locks it
 * takes, that call goes by its words, which its body is held to by itself.
 * NULL: it has none.
 */
struct mir_func *helper_again(struct run *r, struct mir_func *f);
bool helper_is_alone(const struct helpers *h, const struct mir_func *f);

/*
 * One call more of @f in this run, where @deep says that there are too many
 * one in the other. The function with the words by which the call goes; NULL
 * where the body is to be looked into.
 */
struct mir_func *helper_said(struct run *r, struct mir_func *f, bool deep);

#endif
