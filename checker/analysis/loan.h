/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Loans: what a pointer rests on beside the object that it names.
 *
 * A pointer into an object that this function sees dies with that object: they
 * are one and the same to the analysis. Where a pointer came out of a call, out
 * of a member that borrows, or out of a place where paths meet, the world keeps
 * a loan: an edge from the borrower to its source. When the source goes, so
 * does the borrower (expire.h). Only symbols borrow; the address of a member
 * shares the fate of the pointer that it is made from.
 */
#ifndef ANALYSIS_LOAN_H
#define ANALYSIS_LOAN_H

#include "analysis/world.h"

enum loan_kind {
	LOAN_INTO,		/* points into this very object */
	LOAN_FROM,		/* into it, or into what it owns */
	LOAN_SAME,		/* may be this very pointer */
	LOAN_GUARD,		/* good while this lock is held */
};

struct loan {
	const struct value *by, *source;
	enum loan_kind kind;
	const struct loan *next;	/* ordered by source and kind */
};

/*
 * What stands for the object that @v points into: the pointer that it was
 * made from, or the address of a local. NULL where that cannot go away:
 * globals, functions, literals, numbers.
 */
const struct value *loan_root(struct vtab *t, const struct value *v);

/* The loans of @v, the first of a list. */
const struct loan *loan_of(const struct world *w, const struct value *v);

/* @by rests on @source, and on what that rests on; true if that is new. */
bool loan_add(struct wctx *c, struct world *w, const struct value *by,
	      const struct value *source, enum loan_kind kind);
/* @by rests on all that @source rests on by loans of @kind. */
void loan_inherit(struct wctx *c, struct world *w, const struct value *by,
		  const struct value *source, enum loan_kind kind);

/* Does @v point into @root, or rest on it? */
bool loan_rests_on(struct vtab *t, const struct world *w,
		   const struct value *v, const struct value *root);

/*
 * Joins. @p stands for @v of @from from here on; the loans of all others are
 * united. Both return true when @into changed.
 */
bool loan_phi(struct wctx *c, struct world *into, const struct value *p,
	      const struct world *from, const struct value *v);
bool loan_join(struct wctx *c, struct world *into, const struct world *from);

/* Is there nothing in the loans of @from that @into lacks? */
bool loan_covers(const struct world *into, const struct world *from);
/* And would @p of @into rest on all that @v of @from does? */
bool loan_covers_phi(struct vtab *t, const struct world *into,
		     const struct value *p, const struct world *from,
		     const struct value *v);

void loan_rename(struct wctx *c, struct world *w, const struct value *from,
		 const struct value *to);

#endif
