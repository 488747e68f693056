/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The end of loans: when an object is lost, so is every pointer that rests on
 * it. Changing an object ends nothing.
 *
 * The dead are marked in the world; duty_check_alive() reports their use.
 */
#ifndef ANALYSIS_EXPIRE_H
#define ANALYSIS_EXPIRE_H

#include "analysis/run.h"

/* @o died of @d: ends what rests on it. */
void expire_object(const struct site *at, struct world *w,
		   const struct obj *o, const struct death *d);

/*
 * @v, which the place @holder owned, died of @d: ends what was found in the
 * object of @holder, or in one that owns that, and may have been @v.
 */
void expire_owned(const struct site *at, struct world *w,
		  const struct loc *holder, const struct value *v,
		  const struct death *d);

/* @v was found somewhere, and others may have released it: of @d. */
void expire_found(const struct site *at, struct world *w,
		  const struct value *v, const struct death *d);

/* The lock (or section) @lock is dropped. */
void expire_guard(const struct site *at, struct world *w,
		  const struct value *lock);

/*
 * The storage of @o ends. What pointed there points to nothing: places that
 * still hold the address get one that is dead.
 */
void expire_local(const struct site *at, struct world *w,
		  const struct obj *o);

/*
 * All of @l is overwritten, by @v if not NULL. Where others can see an address
 * of a local it stays until then, whatever they do to it.
 */
void expire_stored(const struct site *at, struct world *w,
		   const struct loc *l, const struct value *v);

/* Could two places be one: a member of two objects, elements of an array? */
bool expire_may_be_place(const struct site *at, const struct world *w,
			 const struct loc *a, const struct loc *b);

#endif
