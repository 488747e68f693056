/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/base/power/wakeirq.c, kernel-doc of each. */
#ifndef BELAY_LINUX_PM_WAKEIRQ_H
#define BELAY_LINUX_PM_WAKEIRQ_H

#include <belay/belay.h>
struct device;
#include_next <linux/pm_wakeirq.h>

#ifdef CONFIG_PM
int dev_pm_set_wake_irq(struct device *dev, int irq) __at_most(0) __sleeps;
void dev_pm_clear_wake_irq(struct device *dev) __sleeps;
#endif

#endif
