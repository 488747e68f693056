/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Operating points. drivers/opp/core.c, kernel-doc of each: what is found is
 * counted.
 */
#ifndef BELAY_LINUX_PM_OPP_H
#define BELAY_LINUX_PM_OPP_H

#include <belay/belay.h>
#include_next <linux/pm_opp.h>

#if defined(CONFIG_PM_OPP)

void dev_pm_opp_put(struct dev_pm_opp *opp __take) __sleeps;
struct dev_pm_opp *dev_pm_opp_find_freq_exact(struct device *dev,
					      unsigned long freq,
					      bool available)
	__own(dev_pm_opp_put) __errptr __sleeps;
/* The frequency that was asked for becomes that which was found. */
struct dev_pm_opp *dev_pm_opp_find_freq_floor(struct device *dev,
					      unsigned long *freq)
	__own(dev_pm_opp_put) __errptr __sleeps;
struct dev_pm_opp *dev_pm_opp_find_freq_ceil(struct device *dev,
					     unsigned long *freq)
	__own(dev_pm_opp_put) __errptr __sleeps;
unsigned long dev_pm_opp_get_voltage(struct dev_pm_opp *opp) __contract;
int dev_pm_opp_get_opp_count(struct device *dev) __sleeps;
int dev_pm_opp_set_rate(struct device *dev, unsigned long target_freq)
	__at_most(0) __sleeps;
int dev_pm_opp_set_opp(struct device *dev, struct dev_pm_opp *opp __nullable)
	__at_most(0) __sleeps;
void dev_pm_opp_remove(struct device *dev, unsigned long freq) __sleeps;
void dev_pm_opp_remove_all_dynamic(struct device *dev) __sleeps;
int dev_pm_opp_enable(struct device *dev, unsigned long freq) __sleeps;
int dev_pm_opp_disable(struct device *dev, unsigned long freq) __sleeps;
int dev_pm_opp_adjust_voltage(struct device *dev, unsigned long freq,
			      unsigned long u_volt, unsigned long u_volt_min,
			      unsigned long u_volt_max) __sleeps;
#endif

#if defined(CONFIG_PM_OPP) && defined(CONFIG_OF)
int dev_pm_opp_of_add_table(struct device *dev
				__gives(dev_pm_opp_of_remove_table,
					result == 0)) __at_most(0) __sleeps;
void dev_pm_opp_of_remove_table(struct device *dev __take) __sleeps;
int devm_pm_opp_of_add_table(struct device *dev) __at_most(0) __sleeps;
#endif

#endif
