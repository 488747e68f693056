/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Variables that the rest of a function does not mention.
 *
 * Whether such a one is set tells no paths apart, which matters where there
 * are more worlds than a block keeps. What it holds stays known: a pointer may
 * still lead there.
 */
#ifndef ANALYSIS_IDLE_H
#define ANALYSIS_IDLE_H

#include "analysis/world.h"

/* What is mentioned after the start of each block of @f. */
struct idle *idle_new(struct arena *a, const struct mir_func *f);

/* At the start of @block, notes in @w which variables of @f are idle. */
void idle_note(struct wctx *c, const struct idle *idle, const struct frame *f,
	       unsigned block, struct world *w);

#endif
