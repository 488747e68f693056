/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Forgetting what nothing can ask for any more.
 *
 * A world keeps growing: each load, test and join leaves facts behind. Those
 * about values that no variable, reachable object, duty or temp mentions are
 * dropped from time to time, so that the cost of a step depends on what is
 * alive at a point and not on the length of the way there.
 */
#ifndef ANALYSIS_TRIM_H
#define ANALYSIS_TRIM_H

#include "analysis/run.h"

/* Trims @w if enough was learned since the last time. */
void trim_world(struct run *r, struct world *w);

#endif
