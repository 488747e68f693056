/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Unions: which member may be read. That is the one last written here; of a
 * union that came from elsewhere, one whose __when() holds. Plain data and
 * pointers into user space may be read as other such, as hardware and ioctls
 * want it; and the unions of kernel headers are trusted.
 */
#ifndef ANALYSIS_TAG_H
#define ANALYSIS_TAG_H

#include "analysis/run.h"

/* @l was, or is about to be, written. */
void tag_store(const struct site *at, struct world *w, const struct loc *l);

/* Is @l such a member, with __when()? */
bool tag_watches(const struct loc *l);
/* Is it the one that is there? */
bool tag_holds(const struct site *at, struct world *w,
	       const struct loc *l);
/* A callee wrote it, before which it was the one there, or was not (@held). */
void tag_written(const struct site *at, struct world *w, const struct loc *l,
		 bool held);

/* @l is about to be read: reports a member that may not be the one there. */
void tag_load(const struct site *at, struct world *w, const struct loc *l);

/* The object of @cell outlives the function: its tag must tell the truth. */
void tag_leave(const struct site *at, struct world *w,
	       const struct cell *cell);

/*
 * What is known of the condition @cond on the member @l, over the members
 * beside it: 1 holds, 0 does not, -1 may.
 */
int tag_known(struct wctx *c, const struct world *w, const struct loc *l,
	      const char *cond);

/* A member of no union: do its words say that it is not there now? */
bool tag_absent(struct wctx *c, const struct world *w, const struct loc *l);

/* The operator of a condition at *@s, which moves on; NR_BINOPS: none. */
enum mir_binop tag_operator(const char **s);

#endif
