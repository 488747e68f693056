/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Abstract interpretation of a body.
 *
 * Each block keeps the worlds that reached it, apart while their duties differ
 * and there is room, joined where they agree or the room is used up: property
 * simulation with a bound, where reaching the bound joins and drops nothing.
 *
 * A function of this file, or an inline one, that has no words is looked into
 * at each call: its body is interpreted in the caller's world. That is its
 * summary, as exact as the caller's facts.
 */
#ifndef ANALYSIS_INTERP_H
#define ANALYSIS_INTERP_H

#include "analysis/join.h"
#include "analysis/run.h"

/* Disjuncts kept at one point; beyond it worlds are joined. */
#define MAX_WORLDS	8
/* Calls looked into one inside the other; beyond it a contract is needed. */
#define MAX_LOOK	24

/* Calls looked into for one function; beyond it the same. */
#define MAX_LOOKS	20000

/*
 * Blocks visited for one function, those of its helpers included; what needs
 * more is not understood, and said not to be.
 */
#define MAX_VISITS	200000

/* The key under which the temps of an exit world hold the result. */
#define TEMP_RESULT	UINT32_MAX

/*
 * Runs @frame's function from @in, whose parameters are set. Appends a world
 * for each way out to @out; @at_exit, if not NULL, is called instead for each
 * return that is reached.
 */
typedef void exit_fn(const struct site *at, struct world *w,
		     const struct value *result);
void interp_body(struct run *r, struct frame *frame, const struct world *in,
		 exit_fn *at_exit, struct worlds *out);

/* Looks into a call. */
void interp_call(const struct site *at, struct world *w,
		 const struct call *call, struct worlds *out);

/* Adds @w to the worlds of one point; true when there is something new. */
bool interp_add(struct wctx *c, struct worlds *set, const struct world *w,
		const struct join_point *at);

#endif
