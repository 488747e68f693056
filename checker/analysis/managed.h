/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory that the kernel releases when a driver is unbound from its device.
 */
#ifndef ANALYSIS_MANAGED_H
#define ANALYSIS_MANAGED_H

#include "analysis/run.h"

enum managed {
	MANAGED_NOT,		/* not such memory, or not a matter of this */
	MANAGED_GOES,		/* it goes with the return of this callback */
	MANAGED_STAYS,		/* the driver is bound, and it with that */
};

/* Was @o allocated here on behalf of a device, to go with it? */
bool managed_is(const struct obj *o);

/*
 * What becomes of @o as the function returns, where @holds tells whether a
 * condition of its contract is met.
 */
enum managed managed_fate(struct run *r, const struct world *w,
			  const struct obj *o,
			  bool (*holds)(void *, struct cond), void *ctx);

#endif
