/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Timers of high resolution. kernel/time/hrtimer.c, kernel-doc of each. One that
 * owns the object that it is in says so on the member, by __own(R); the function
 * gets that where it does not ask to be called again. Starting one that is
 * pending moves it: what was handed over before is then lost, and not missed.
 * That another may still be armed when its object is released is not followed yet.
 */
#ifndef BELAY_LINUX_HRTIMER_H
#define BELAY_LINUX_HRTIMER_H

#include <belay/belay.h>
#include_next <linux/hrtimer.h>

enum hrtimer_restart __slot(hrtimer, function)(struct hrtimer *timer
					      __carries)
	__takes(timer, result == HRTIMER_NORESTART);
__slot_check(hrtimer, function);

void hrtimer_init(struct hrtimer *timer __constructs, clockid_t clock,
		  enum hrtimer_mode mode) __contract;
void hrtimer_start_range_ns(struct hrtimer *timer __carries, ktime_t time,
			    u64 range_ns, const enum hrtimer_mode mode)
	__takes(timer);
/* 1 where it was pending; waits for a running callback. */
int hrtimer_cancel(struct hrtimer *timer
		   __carries __gives(own, result != 0)) __contract;
/* -1 where the callback is running. */
int hrtimer_try_to_cancel(struct hrtimer *timer
			  __carries __gives(own, result > 0)) __contract;
u64 hrtimer_forward(struct hrtimer *timer, ktime_t now, ktime_t interval)
	__contract;
/* Of a base: what time it is, from any context. */
ktime_t __slot(hrtimer_clock_base, get_time)(void) __contract;
__slot_check(hrtimer_clock_base, get_time);
bool hrtimer_active(const struct hrtimer *timer) __contract;

#endif
