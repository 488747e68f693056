/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Locks: a lock that is held is a duty of its own class on the lock's address.
 */
#ifndef ANALYSIS_LOCK_H
#define ANALYSIS_LOCK_H

#include "analysis/run.h"

/* The lock @v is taken; it must not be held already. */
void lock_acquire(const struct site *at, struct world *w,
		  const struct value *v);

/*
 * The function sleeps, or waits for a lock. Without a lock held over it, others
 * may have worked on the lists meanwhile.
 */
void lock_time_passes(const struct site *at, struct world *w);

bool lock_is_held(const struct world *w, const struct value *v);
/* Was something reported of it? */
bool lock_is_moot(const struct world *w, const struct value *v);
/* That it is not held was reported: it is taken to be from here on. */
void lock_assume(const struct site *at, struct world *w,
		 const struct value *v);
/* May who holds it take it again? */
bool lock_nests(const struct site *at, const struct value *v);

/* @callee wants to find @v held. */
void lock_needed(const struct site *at, struct world *w,
		 const struct value *v, const char *callee);

/* @v is unlocked; it must be held. */
void lock_release(const struct site *at, struct world *w,
		  const struct value *v);

#endif
