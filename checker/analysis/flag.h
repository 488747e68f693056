/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Flags: places with __owes(R, PLACE), which remember whether R is still to be
 * called on something.
 *
 * For what a flag stands for the world keeps no duty: it is owed where the
 * flag is not 0. Only the exception is kept, as a duty on the address of the
 * flag that is released: what the flag stands for is gone, or not there yet,
 * and the flag says otherwise. Before others look it must be settled, by a
 * flag that is cleared, or by a duty of this function that fits.
 *
 * No callee changes a flag unless its words say so, as with owning members. A
 * count is one, too; it is taken not to wrap.
 */
#ifndef ANALYSIS_FLAG_H
#define ANALYSIS_FLAG_H

#include "analysis/duty.h"
#include "analysis/flagword.h"

/* Is @d the exception kept for a flag? */
bool flag_exception(const struct duty *d);

/*
 * The worlds in which @at, a store, is to be done: in each it is known whether
 * a flag that it is to was set, and will be.
 */
void flag_cases(const struct site *at, const struct world *w,
		struct worlds *out);
/* @v is about to be stored to @l, a flag or what a flag speaks of. */
void flag_store(const struct site *at, struct world *w, const struct loc *l,
		const struct value *v);
/* The bytes at @l are written by somebody who knows of no flags there. */
void flag_overwrite(const struct site *at, struct world *w,
		    const struct loc *l);
/* A structure of type @t was copied to @l: what it stands for was not. */
void flag_copied(const struct site *at, struct world *w, const struct loc *l,
		 const struct mir_type *t);

/* Other data around @l may change, but no flags, nor what they speak of. */
bool flag_stays(struct run *r, const struct loc *l);

/* @v is passed to @t: false when no flag speaks of it. */
bool flag_take(const struct site *at, struct world *w, const struct value *v,
	       const struct taker *t);

/* A flag of the member @m for which something may be owed, or NULL. */
const struct loc *flag_full(const struct site *at, struct world *w,
			    const struct loc *m);

/* The flags at @m are about to be seen by others. */
void flag_seen(const struct site *at, struct world *w, const struct loc *m);
/* So is all that a callee of the driver's own with these arguments may see. */
void flag_call(const struct site *at, struct world *w,
	       const struct call *call);
/* All that is left when the checked function returns. */
void flag_leave(const struct site *at, struct world *w,
		const struct value *result);
/* The variable @l, of type @t, is about to go. */
void flag_scope(const struct site *at, struct world *w, const struct loc *l,
		const struct mir_type *t);
/* At the entry of module_init() nothing is owed yet. */
void flag_enter(const struct site *at, struct world *w);

#endif
