/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Clocks that run while a device does. drivers/base/power/clock_ops.c, kernel-
 * doc of each: what is added goes with the list.
 */
#ifndef BELAY_LINUX_PM_CLOCK_H
#define BELAY_LINUX_PM_CLOCK_H

#include <belay/belay.h>
#include_next <linux/pm_clock.h>

#ifdef CONFIG_PM_CLK
int pm_clk_create(struct device *dev __gives(pm_clk_destroy, result == 0))
	__at_most(0) __sleeps;
void pm_clk_destroy(struct device *dev __take) __sleeps;
int devm_pm_clk_create(struct device *dev) __at_most(0) __sleeps;
int pm_clk_add(struct device *dev, const char *con_id __cstr __nullable)
	__at_most(0) __sleeps;
/* The clock is put with the list, where this did not fail. */
int pm_clk_add_clk(struct device *dev, struct clk *clk)
	__takes(clk, result == 0) __at_most(0) __sleeps;
void pm_clk_remove_clk(struct device *dev, struct clk *clk) __sleeps;
int pm_clk_suspend(struct device *dev) __sleeps;
int pm_clk_resume(struct device *dev) __sleeps;
#endif

#endif
