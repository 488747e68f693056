/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Delays. include/linux/delay.h, kernel/time/sleep_timeout.c (timer.c before
 * 6.13) and Documentation/timers/: msleep() and its kin sleep, udelay() and
 * its kin do not.
 */
#ifndef BELAY_LINUX_DELAY_H
#define BELAY_LINUX_DELAY_H

#include <belay/belay.h>
#include_next <linux/delay.h>

void msleep(unsigned int msecs) __sleeps;
unsigned long msleep_interruptible(unsigned int msecs) __sleeps;
void ssleep(unsigned int seconds) __sleeps;
void usleep_range(unsigned long min, unsigned long max) __sleeps;
void usleep_range_state(unsigned long min, unsigned long max,
			unsigned int state) __sleeps;

/* Macros over inline assembly, with a range that is checked at build time. */
void belay_delay(unsigned long amount) __contract;
#undef udelay
#define udelay(n)	belay_delay(n)
#undef ndelay
#define ndelay(n)	belay_delay(n)
#undef mdelay
#define mdelay(n)	belay_delay(n)

#endif
