/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Grace periods: what RCU readers could reach is released after those that may
 * still be reading have left.
 *
 * An object that is moved out of an __rcu place needs one before its release.
 * Functions that wait for it, and those that release after it, are known by
 * name.
 */
#ifndef ANALYSIS_GRACE_H
#define ANALYSIS_GRACE_H

#include "analysis/listkind.h"

/* May readers reach what sits in the owning place @l? */
bool grace_needed(const struct site *at, const struct world *w,
		  const struct loc *l);

/*
 * Is what is taken off @head (NULL: not known), which holds @h, read under RCU
 * somewhere? Objects with a count of references are looked after by that.
 */
bool grace_unlinking(const struct site *at, const struct world *w,
		     const struct loc *head, const struct holds *h);

/* @v was taken out of where readers find it, and they may be at it still. */
void grace_begin(const struct site *at, struct world *w,
		 const struct value *v);

/* The function @name returns: if it waits for readers, they are gone. */
void grace_pass(const struct site *at, struct world *w, const char *name);

/* @d is ended by the function @name: not before its grace period. */
void grace_check(const struct site *at, const struct world *w,
		 const struct duty *d, const char *name);

#endif
