/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Not too often. lib/ratelimit.c, kernel-doc of ___ratelimit(): 1 where the
 * caller should go on, else 0. Any context.
 */
#ifndef BELAY_LINUX_RATELIMIT_TYPES_H
#define BELAY_LINUX_RATELIMIT_TYPES_H

#include <belay/belay.h>
#include_next <linux/ratelimit_types.h>

int ___ratelimit(struct ratelimit_state *rs, const char *func __cstr)
	__at_least(0) __at_most(1);

#endif
