/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * include/uapi/linux/types.h: __bitwise is for sparse, and is defined there to
 * nothing otherwise. The kinds declared beside it are known by name; from here
 * on the word is one that the checker reads.
 */
#ifndef BELAY_LINUX_TYPES_H
#define BELAY_LINUX_TYPES_H

#include_next <linux/types.h>

#undef __bitwise
#define __bitwise	__attribute__((__annotate__("belay:bitwise()")))

#endif
