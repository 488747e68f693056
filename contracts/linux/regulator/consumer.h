/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Regulators. drivers/regulator/core.c, kernel-doc of each. Where the kernel has
 * none regulator_get() returns NULL, which all accept.
 */
#ifndef BELAY_LINUX_REGULATOR_CONSUMER_H
#define BELAY_LINUX_REGULATOR_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/regulator/consumer.h>

#ifdef CONFIG_REGULATOR
#define belay_regulator	__errptr
#else
#define belay_regulator	__errptr __nullable
#endif

struct regulator *regulator_get(struct device *dev, const char *id __cstr)
	__own(regulator_put) belay_regulator __sleeps;
void regulator_put(struct regulator *regulator __take __nullable) __sleeps;
int regulator_enable(struct regulator *regulator __nullable
			__gives(regulator_disable, result == 0))
	__at_most(0) __sleeps;
/* An error leaves the count as it was; it is still off as far as we go. */
int regulator_disable(struct regulator *regulator __take __nullable)
	__at_most(0) __sleeps;
int regulator_set_voltage(struct regulator *regulator __nullable, int min_uV,
			  int max_uV) __at_most(0) __sleeps;
struct regulator *devm_regulator_get(struct device *dev,
				     const char *id __cstr)
	belay_regulator __borrows(dev) __sleeps;
struct regulator *devm_regulator_get_optional(struct device *dev,
					      const char *id __cstr)
	__errptr __borrows(dev) __sleeps;
int regulator_get_voltage(struct regulator *regulator __nullable) __sleeps;
int regulator_is_enabled(struct regulator *regulator __nullable) __sleeps;
int regulator_set_load(struct regulator *regulator __nullable, int load_uA)
	__at_most(0) __sleeps;
int regulator_list_voltage(struct regulator *regulator __nullable,
			   unsigned int selector) __sleeps;
int regulator_count_voltages(struct regulator *regulator __nullable) __sleeps;

/* Enabled, and disabled and put with the device. */
int devm_regulator_get_enable(struct device *dev, const char *id __cstr)
	__at_most(0) __sleeps;
int devm_regulator_get_enable_optional(struct device *dev,
				       const char *id __cstr)
	__at_most(0) __sleeps;
int devm_regulator_bulk_get(struct device *dev, int num_consumers,
			    struct regulator_bulk_data *consumers)
	__at_most(0) __sleeps;

struct regulator *devm_regulator_get_exclusive(struct device *dev,
					       const char *id __cstr)
	belay_regulator __borrows(dev) __sleeps;

#endif
