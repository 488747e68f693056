/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What temps of a function are used for.
 */
#ifndef ANALYSIS_USES_H
#define ANALYSIS_USES_H

#include "analysis/value.h"

/* Is @temp used as the pointer of a place, and for nothing else? */
bool uses_only_as_place(struct vtab *t, const struct frame *f, unsigned temp);

#endif
