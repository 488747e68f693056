/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Calls that failed, where what comes next is as if they had not.
 */
#ifndef ANALYSIS_FAILED_H
#define ANALYSIS_FAILED_H

#include "analysis/run.h"

/* Does @f return a negative number, or an ERR_PTR, to tell of failure? */
bool failed_tells(const struct mir_func *f, unsigned depth);

/*
 * The return of 0 at @at, from a function that makes something ready for
 * others: is it reached only where a call that it needs has failed? Reported.
 */
void failed_returned(const struct site *at, const struct world *w);

/* A number that the kernel is passed, and that may be an error: reported. */
void failed_passed(const struct site *at, struct world *w,
		   const struct call *call, unsigned i);

#endif
