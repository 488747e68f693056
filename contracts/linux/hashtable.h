/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Hash tables. include/linux/hashtable.h: arrays of hlist heads, of a size that
 * is a power of two and known when it is compiled. The macros are made of those
 * of linux/list.h and linux/rculist.h.
 */
#ifndef BELAY_LINUX_HASHTABLE_H
#define BELAY_LINUX_HASHTABLE_H

#include <belay/belay.h>
#include_next <linux/hashtable.h>

/* ilog2() of what is a constant, without what it does for other values */
#undef HASH_BITS
#define HASH_BITS(name)		(63 - __builtin_clzll(HASH_SIZE(name)))

#endif
