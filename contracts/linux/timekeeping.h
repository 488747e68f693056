/* SPDX-License-Identifier: GPL-2.0-only */
/* kernel/time/timekeeping.c, kernel-doc of each. Any context. */
#ifndef BELAY_LINUX_TIMEKEEPING_H
#define BELAY_LINUX_TIMEKEEPING_H

#include <belay/belay.h>
#include <linux/ktime.h>
#include_next <linux/timekeeping.h>

ktime_t ktime_get(void) __contract;
ktime_t ktime_get_with_offset(enum tk_offsets offs) __contract;
ktime_t ktime_get_raw(void) __contract;
time64_t ktime_get_seconds(void) __contract;
time64_t ktime_get_real_seconds(void) __contract;
u64 ktime_get_mono_fast_ns(void) __contract;
u64 ktime_get_raw_fast_ns(void) __contract;
u64 ktime_get_real_fast_ns(void) __contract;
void ktime_get_real_ts64(struct timespec64 *tv __init_out) __contract;
void ktime_get_raw_ts64(struct timespec64 *ts __init_out) __contract;
void ktime_get_ts64(struct timespec64 *ts __init_out) __contract;
void ktime_get_coarse_ts64(struct timespec64 *ts __init_out) __contract;
void ktime_get_coarse_real_ts64(struct timespec64 *ts __init_out) __contract;
ktime_t ktime_get_coarse_with_offset(enum tk_offsets offs) __contract;
u32 ktime_get_resolution_ns(void) __contract;
void ktime_get_snapshot(struct system_time_snapshot *snapshot __init_out)
	__contract;

#endif
