/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What temps of a function are used for.
 */
#ifndef ANALYSIS_USES_H
#define ANALYSIS_USES_H

#include "analysis/value.h"

/*
 * Is @temp used as the pointer of a place or as an argument, and for nothing
 * else? Where it points is then checked there.
 */
bool uses_checked(struct vtab *t, const struct frame *f, unsigned temp);

#endif
