/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Members that own under a condition: `__own(vfree, is_vmalloc)` beside
 * `__own(kfree, !is_vmalloc)`, over a member of the same structure; or by the
 * function that a member beside them points to. Which function is to be called,
 * if any, is what these say; where that is not known it is one of several,
 * until somebody asks.
 *
 * In between value and condition may be set in any order. When others can see
 * them they fit.
 */
#ifndef ANALYSIS_CHOICE_H
#define ANALYSIS_CHOICE_H

#include "analysis/duty.h"

/* Do words on @l say when it owns? */
bool choice_at(const struct loc *l);
/*
 * The class of what @l owns; for what may be one of several, or nothing, a
 * class that no function ends.
 */
const char *choice_class(const struct run *r, const struct world *w,
			 const struct loc *l);
/* Is @l known to own nothing, whatever it is? */
bool choice_none(const struct run *r, const struct world *w,
		 const struct loc *l);
/* May something of class @have be what @l owns, one day? */
bool choice_fits(const struct run *r, const struct loc *l, const char *have);

/*
 * Does a function that was found in the member @found, or in none, end @d? One
 * that stands beside another owner need not be the one for this.
 */
bool choice_ends(const struct duty *d, const struct loc *found);

/* @v is about to be passed to something: what is owed for it by now? */
void choice_settle(const struct site *at, struct world *w,
		   const struct value *v);
/* @l, of which a condition may be, is about to get another value. */
void choice_storing(const struct site *at, struct world *w,
		    const struct loc *l);
/* Is @l what a condition is about? Only the driver changes that. */
bool choice_asks(const struct loc *l);
/* Others are about to see @cell; false: it was reported. */
bool choice_check(const struct site *at, struct world *w,
		  const struct cell *cell);

#endif
