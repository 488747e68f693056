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
/* A result that is negative is an errno; else it is microvolts and the like. */
int devm_regulator_get_enable_read_voltage(struct device *dev,
					   const char *id __cstr) __sleeps;
struct regulator *regulator_get_optional(struct device *dev,
					 const char *id __cstr)
	__own(regulator_put) __errptr __sleeps;
struct regulator *regulator_get_exclusive(struct device *dev,
					  const char *id __cstr)
	__own(regulator_put) belay_regulator __sleeps;
void devm_regulator_put(struct regulator *regulator __nullable) __sleeps;
int regulator_force_disable(struct regulator *regulator __nullable)
	__at_most(0) __sleeps;
int regulator_disable_deferred(struct regulator *regulator __take __nullable,
			       int ms) __at_most(0);
int regulator_set_voltage_time(struct regulator *regulator __nullable,
			       int old_uV, int new_uV) __sleeps;
int regulator_sync_voltage(struct regulator *regulator __nullable)
	__at_most(0) __sleeps;
int regulator_is_supported_voltage(struct regulator *regulator __nullable,
				   int min_uV, int max_uV) __sleeps;
unsigned int regulator_get_linear_step(struct regulator *regulator __nullable)
	__contract;
int regulator_set_current_limit(struct regulator *regulator __nullable,
				int min_uA, int max_uA) __at_most(0) __sleeps;
int regulator_get_current_limit(struct regulator *regulator __nullable)
	__sleeps;
int regulator_set_mode(struct regulator *regulator __nullable,
		       unsigned int mode) __at_most(0) __sleeps;
unsigned int regulator_get_mode(struct regulator *regulator __nullable)
	__sleeps;
int regulator_get_error_flags(struct regulator *regulator __nullable,
			      unsigned int *flags)
	__sets(*flags, result == 0) __at_most(0) __sleeps;
int regulator_allow_bypass(struct regulator *regulator __nullable, bool allow)
	__at_most(0) __sleeps;
int regulator_register_notifier(struct regulator *regulator __nullable,
				struct notifier_block *nb)
	__at_most(0) __sleeps;
int regulator_unregister_notifier(struct regulator *regulator __nullable,
				  struct notifier_block *nb) __sleeps;
int devm_regulator_register_notifier(struct regulator *regulator __nullable,
				     struct notifier_block *nb)
	__at_most(0) __sleeps;
void devm_regulator_unregister_notifier(struct regulator *regulator __nullable,
					struct notifier_block *nb) __sleeps;
void *regulator_get_drvdata(struct regulator *regulator __nullable)
	__drvdata __nullable;
void regulator_set_drvdata(struct regulator *regulator __nullable,
			   void *data __nullable) __contract;

/*
 * Several at once. What is owed for them is owed for the array, where that is
 * all that the driver has of them.
 */
int regulator_bulk_get(struct device *dev, int num_consumers,
		       struct regulator_bulk_data *consumers
				__gives(regulator_bulk_free, result == 0))
	__at_most(0) __sleeps;
void regulator_bulk_free(int num_consumers,
			 struct regulator_bulk_data *consumers __take)
	__sleeps;
int regulator_bulk_enable(int num_consumers,
			  struct regulator_bulk_data *consumers
				__gives(regulator_bulk_disable, result == 0))
	__at_most(0) __sleeps;
int regulator_bulk_disable(int num_consumers,
			   struct regulator_bulk_data *consumers __take)
	__at_most(0) __sleeps;
int regulator_bulk_force_disable(int num_consumers,
				 struct regulator_bulk_data *consumers)
	__at_most(0) __sleeps;

#endif
