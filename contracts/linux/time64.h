/* SPDX-License-Identifier: GPL-2.0-only */
/* kernel/time/time.c, kernel-doc: nanoseconds split. */
#ifndef BELAY_LINUX_TIME64_H
#define BELAY_LINUX_TIME64_H

#include <belay/belay.h>
#include_next <linux/time64.h>

struct timespec64 ns_to_timespec64(s64 nsec) __contract;
void set_normalized_timespec64(struct timespec64 *ts, time64_t sec, s64 nsec)
	__contract;

#endif
