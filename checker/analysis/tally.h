/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Plain integers that count references: members with __counts that are counted
 * up and down by ++ and --, under a lock.
 *
 * Counting up gives the function a reference to the object around the member,
 * counting down ends one. Where that leaves 0 it was the last, and the object
 * is the function's, unless there are owners that are not counted: then these
 * are pins. An object may be released only where it is new, or its count is
 * known to be 0.
 */
#ifndef ANALYSIS_TALLY_H
#define ANALYSIS_TALLY_H

#include "analysis/duty.h"

/* By how much @v counts @old up or down; 0: it is something else. */
int tally_step(const struct value *v, const struct value *old);

/* The worlds in which @at, a store, is to be done: is 0 what is left? */
void tally_cases(const struct site *at, const struct world *w,
		 struct worlds *out);
/* @v is about to be stored to @l. */
void tally_store(const struct site *at, struct world *w, const struct loc *l,
		 const struct value *v);

/*
 * Is @p such a count, looked at under a lock? It may be after it was counted
 * down: whoever frees the object needs the lock.
 */
bool tally_looks(const struct world *w, const struct mir_place *p);
/* The object at @l comes with the call: callers are held to tally_taken(). */
void tally_enter(const struct site *at, struct world *w, const struct loc *l);
/*
 * The object that @d is about goes to @t: unless that is said to drop only one
 * reference, none may be left.
 */
void tally_taken(const struct site *at, struct world *w, const struct duty *d,
		 const struct taker *t);
/* @d becomes one of class @cls: for a new object, a reference is counted. */
void tally_begins(const struct site *at, struct world *w,
		  const struct duty *d, const char *cls);

#endif
