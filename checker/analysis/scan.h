/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What sscanf() leaves behind the pointers in `...`: a function of the kernel's
 * __scanf(FORMAT, FIRST) reads its format from left to right, as long as the
 * text fits, and returns how many conversions did. So the k-th is set where the
 * result is k or more; %n tells a position and does not count.
 */
#ifndef ANALYSIS_SCAN_H
#define ANALYSIS_SCAN_H

#include "analysis/apply.h"

/* Is there room for all? Adds the conditions that outputs depend on. */
void scan_begin(struct apply *a, struct world *w);

/* What the result can be. */
void scan_result(struct apply *a, struct world *w);

/* Outputs that are set where @c holds. */
void scan_set(struct apply *a, struct world *w, const struct cond *c);

#endif
