/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Forgetting what is known of lists (chain.h), where others may have changed
 * them: in a callee, or while this function held no lock.
 *
 * Who is on a list changes only where words say so; how many are is nobody's
 * promise.
 */
#ifndef ANALYSIS_FORGET_H
#define ANALYSIS_FORGET_H

#include "analysis/chain.h"

/* Is the object this function's own, so that nobody else touches it? */
bool chain_is_exclusive(const struct site *at, const struct world *w,
		       const struct ostate *s);

/*
 * Returns true if @cell is one of these members. With @cells, somebody else
 * had the chance to change it: there is put what is left of it.
 */
bool chain_havoc(const struct site *at, const struct cell *cell,
		struct imap *cells);
/* A lock was taken: what others changed meanwhile is seen from here on. */
void chain_forget_shared(const struct site *at, struct world *w);
/*
 * The last lock was dropped: of what was found on lists, a reference that the
 * function got is all that keeps it from here on.
 */
void chain_let_go(const struct site *at, struct world *w);
/* Was it found on a list, and is kept by nothing beyond that? */
bool chain_is_found(const struct world *w, const struct value *v);
/* @name may have released what was found on a head within @place. */
void chain_replaced(const struct site *at, struct world *w,
		    const struct loc *place, const char *name);
/* Something was taken off a list of this class, it is not known which. */
void chain_forget_class(const struct site *at, struct world *w,
		       const struct holds *h);
/* Nor which elements are on @head, if it is one. */
void chain_forget_head(const struct site *at, struct world *w,
		      const struct loc *head);

#endif
