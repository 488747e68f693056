/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Release is denied by default: what a parameter, or a global, owns may be
 * released, given away or moved out only where the words of the function say
 * so, by __sets() or __takes() on that place. Else a caller would go on using
 * what it found there before.
 *
 * A function whose callers see its body, or that the kernel calls by a slot,
 * has nobody to deceive.
 */
#ifndef ANALYSIS_DENY_H
#define ANALYSIS_DENY_H

#include "analysis/run.h"

/* At entry: the word @x tells callers that the place @l changes. */
void deny_enter(struct run *r, const struct word *x, const struct loc *l);

/* What @d is on leaves the owning place in which it was found. */
void deny_check(const struct site *at, struct world *w, const struct duty *d);

/* The same of @l, if it is by what the elements of an array are counted. */
void deny_count(const struct site *at, struct world *w, const struct loc *l);

/*
 * At the return: was something ended that callers are told of only where the
 * result satisfies another condition? @holds tells which ones it does.
 */
typedef bool deny_holds_fn(void *ctx, struct cond c);
void deny_leave(const struct site *at, struct world *w, deny_holds_fn *holds,
		void *ctx);

/* Does a word say that the function takes over what @l holds? */
bool deny_takes(const struct run *r, const struct loc *l);

/*
 * At a caller of @name: `struct foo.member`, which @p is, may have been
 * replaced in any object.
 */
void deny_replaced(const struct site *at, struct world *w,
		   const struct wplace *p, const char *name);

#endif
