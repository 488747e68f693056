/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Threads that stop while the system sleeps. kernel/freezer.c, kernel-doc of
 * each; include/linux/freezer.h. The inlines ask a static branch.
 */
#ifndef BELAY_LINUX_FREEZER_H
#define BELAY_LINUX_FREEZER_H

#include <belay/belay.h>
#include_next <linux/freezer.h>

#ifdef CONFIG_FREEZER
bool freezing(struct task_struct *p) __contract;
bool try_to_freeze(void) __sleeps;
bool set_freezable(void) __sleeps;
#endif

#endif
