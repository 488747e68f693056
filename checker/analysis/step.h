/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What one instruction does to a world.
 */
#ifndef ANALYSIS_STEP_H
#define ANALYSIS_STEP_H

#include "analysis/run.h"
#include "flow/flow.h"

/* Runs @at->instr (no terminator) on a copy of @w; appends the results. */
void step(const struct site *at, const struct world *w, struct worlds *out);

/* A terminator: hands the world of each possible edge to @edge. */
typedef void step_edge_fn(void *ctx, struct flow *f, const struct world *w,
			  const struct mir_block *to);
void step_branch(const struct site *at, struct world *w, struct flow *f,
		 step_edge_fn *edge, void *ctx);

/* The instruction yields something of which only the type is known. */
void step_unknown(const struct site *at, struct world *w);

#endif
