/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The lock words of a static function whose callers see its body: what they
 * ask of a caller, and promise, is held against each call.
 */
#ifndef ANALYSIS_LOCKWORD_H
#define ANALYSIS_LOCKWORD_H

#include "analysis/run.h"

/* At the call: what it is to find locked must be. */
void lockword_enter(const struct site *at, struct world *w,
		    const struct call *call);

/* At a return in it, @args being what it was called with. */
void lockword_leave(const struct site *at, struct world *w,
		    const struct value **args, const struct value *result);

#endif
