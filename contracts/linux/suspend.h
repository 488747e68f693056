/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/base/power/wakeup.c, kernel-doc of each. */
#ifndef BELAY_LINUX_SUSPEND_H
#define BELAY_LINUX_SUSPEND_H

#include <belay/belay.h>
#include_next <linux/suspend.h>

#ifdef CONFIG_PM_SLEEP
bool pm_wakeup_pending(void) __contract;
void pm_system_wakeup(void) __contract;
int register_pm_notifier(struct notifier_block *nb
				__gives(unregister_pm_notifier, result == 0))
	__at_most(0) __sleeps;
int unregister_pm_notifier(struct notifier_block *nb __take) __sleeps;
#endif

#endif
