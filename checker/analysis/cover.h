/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Does what one world says hold in another, so that joining them would say
 * nothing new?
 */
#ifndef ANALYSIS_COVER_H
#define ANALYSIS_COVER_H

#include "analysis/join.h"

/* Would joining @from into @into say nothing new? May err towards "no". */
bool world_covers(struct wctx *c, const struct join_point *at,
		  const struct world *into, const struct world *from);

#endif
