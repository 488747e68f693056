/* SPDX-License-Identifier: GPL-2.0-only */
/* kernel/time/time.c and include/linux/jiffies.h, kernel-doc of each. */
#ifndef BELAY_LINUX_JIFFIES_H
#define BELAY_LINUX_JIFFIES_H

#include <belay/belay.h>
#include_next <linux/jiffies.h>

unsigned long __msecs_to_jiffies(const unsigned int m) __contract;
unsigned long __usecs_to_jiffies(const unsigned int u) __contract;
unsigned int jiffies_to_msecs(const unsigned long j) __contract;
unsigned int jiffies_to_usecs(const unsigned long j) __contract;
u64 get_jiffies_64(void) __contract;
u64 nsecs_to_jiffies64(u64 n) __contract;
unsigned long nsecs_to_jiffies(u64 n) __contract;

#endif
