/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory that goes with a device: a probe() leaves things in its owning
 * members, which somebody has to release before it goes. Nobody sees remove()
 * and probe() together, so that this looks for somebody who does at all.
 */
#ifndef ANALYSIS_BOUND_H
#define ANALYSIS_BOUND_H

#include "analysis/run.h"

/* The driver is bound, and @s stays: is what it owns ever released? */
void bound_leave(const struct site *at, struct world *w,
		 const struct ostate *s);

#endif
