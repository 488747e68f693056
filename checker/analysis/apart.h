/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The arguments of one call: what it releases through one of them, no other
 * may point into.
 */
#ifndef ANALYSIS_APART_H
#define ANALYSIS_APART_H

#include "analysis/wordplace.h"

/* Reports where argument @i of the call that @b binds points there. */
void apart_check(const struct site *at, struct world *w,
		 const struct binding *b, unsigned i);

#endif
