/* SPDX-License-Identifier: GPL-2.0-only */
/* Calendars. kernel/time/time.c, kernel-doc: seconds since 1970, from UTC. */
#ifndef BELAY_LINUX_TIME_H
#define BELAY_LINUX_TIME_H

#include <belay/belay.h>
#include_next <linux/time.h>

time64_t mktime64(const unsigned int year, const unsigned int mon,
		  const unsigned int day, const unsigned int hour,
		  const unsigned int min, const unsigned int sec) __contract;

#endif
