/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a registration exposes: from when it is made until it is ended, at any
 * time, a function of the driver may find by its cookie what it is going to use.
 */
#ifndef ANALYSIS_EXPOSED_H
#define ANALYSIS_EXPOSED_H

#include "analysis/apply.h"

/* The words of the call at hand say that it registers a function, or ends that. */
void exposed_by_call(const struct apply *a, struct world *w);

#endif
