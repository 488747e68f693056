/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Regulators, as their drivers see them. include/linux/regulator/driver.h,
 * comments on struct regulator_ops, and drivers/regulator/core.c, kernel-doc
 * of each. The core calls the operations under a lock of the regulator;
 * selectors are below n_voltages of the description.
 */
#ifndef BELAY_LINUX_REGULATOR_DRIVER_H
#define BELAY_LINUX_REGULATOR_DRIVER_H

#include <belay/belay.h>
#include_next <linux/regulator/driver.h>

#define belay_regulator_op(name, ...)					\
	int __slot(regulator_ops, name)(struct regulator_dev *rdev,	\
					##__VA_ARGS__) __sleeps;	\
	__slot_check(regulator_ops, name)

belay_regulator_op(set_thermal_protection, int lim, int severity, bool enable);
belay_regulator_op(list_voltage, unsigned int selector);
belay_regulator_op(set_voltage, int min_uV, int max_uV,
		   unsigned int *selector);
belay_regulator_op(map_voltage, int min_uV, int max_uV);
belay_regulator_op(set_voltage_sel, unsigned int selector);
belay_regulator_op(get_voltage);
belay_regulator_op(get_voltage_sel);
belay_regulator_op(set_current_limit, int min_uA, int max_uA);
belay_regulator_op(get_current_limit);
belay_regulator_op(set_input_current_limit, int lim_uA);
belay_regulator_op(set_over_current_protection, int lim_uA, int severity,
		   bool enable);
belay_regulator_op(set_active_discharge, bool enable);
belay_regulator_op(enable);
belay_regulator_op(disable);
belay_regulator_op(is_enabled);
belay_regulator_op(set_mode, unsigned int mode);
belay_regulator_op(get_error_flags, unsigned int *flags);
belay_regulator_op(enable_time);
belay_regulator_op(set_ramp_delay, int ramp_delay);
belay_regulator_op(set_voltage_time, int old_uV, int new_uV);
belay_regulator_op(set_voltage_time_sel, unsigned int old_selector,
		   unsigned int new_selector);
belay_regulator_op(set_soft_start);
belay_regulator_op(get_status);
belay_regulator_op(set_load, int load_uA);
belay_regulator_op(set_bypass, bool enable);
belay_regulator_op(get_bypass, bool *enable);
belay_regulator_op(set_suspend_voltage, int uV);
belay_regulator_op(set_suspend_enable);
belay_regulator_op(set_suspend_disable);
belay_regulator_op(set_suspend_mode, unsigned int mode);
belay_regulator_op(resume);
belay_regulator_op(set_pull_down);

unsigned int __slot(regulator_ops, get_mode)(struct regulator_dev *rdev)
	__sleeps;
__slot_check(regulator_ops, get_mode);
unsigned int __slot(regulator_ops, get_optimum_mode)(
		struct regulator_dev *rdev, int input_uV, int output_uV,
		int load_uA) __sleeps;
__slot_check(regulator_ops, get_optimum_mode);

/*
 * drivers/regulator/core.c, regulator_register(): the core takes over the GPIO
 * that of_parse_cb() leaves there, and releases it where that fails.
 */
extern __typeof__(((struct regulator_config *)0)->ena_gpiod)
	__slot(regulator_config, ena_gpiod) __parks(gpiod_put);

int __slot(regulator_desc, of_parse_cb)(struct device_node *node,
					const struct regulator_desc *desc,
					struct regulator_config *config)
	__sleeps;
__slot_check(regulator_desc, of_parse_cb);
unsigned int __slot(regulator_desc, of_map_mode)(unsigned int mode)
	__contract;
__slot_check(regulator_desc, of_map_mode);

struct regulator_dev *
devm_regulator_register(struct device *dev, const struct regulator_desc *desc,
			const struct regulator_config *config)
	__errptr __borrows(dev) __sleeps;
/* include/linux/regulator/driver.h: the description is the driver's. */
extern __typeof__(((struct regulator_desc *)0)->id)
	__slot(regulator_desc, id) __drvset;
struct regmap *rdev_get_regmap(struct regulator_dev *rdev) __borrows(rdev);
struct device *rdev_get_dev(struct regulator_dev *rdev) __borrows(rdev);

/* What the driver_data of the configuration was. */
const struct regulator_desc *
belay_regulator_desc(struct regulator_dev *rdev) __borrows(rdev);
#undef rdev_get_id
#define rdev_get_id(rdev)	(belay_regulator_desc(rdev)->id)

#undef rdev_get_drvdata
#define rdev_get_drvdata(rdev)						\
	(belay_regulator_config(rdev)->driver_data)
const struct regulator_config *
belay_regulator_config(struct regulator_dev *rdev) __borrows(rdev);

/* drivers/regulator/helpers.c: operations for what the description says. */
#define belay_regulator_helper(name, ...)				\
	int name(struct regulator_dev *rdev, ##__VA_ARGS__) __sleeps

belay_regulator_helper(regulator_list_voltage_linear, unsigned int selector);
belay_regulator_helper(regulator_list_voltage_linear_range,
		       unsigned int selector);
belay_regulator_helper(regulator_list_voltage_table, unsigned int selector);
belay_regulator_helper(regulator_map_voltage_linear, int min_uV, int max_uV);
belay_regulator_helper(regulator_map_voltage_linear_range, int min_uV,
		       int max_uV);
belay_regulator_helper(regulator_map_voltage_iterate, int min_uV, int max_uV);
belay_regulator_helper(regulator_map_voltage_ascend, int min_uV, int max_uV);
belay_regulator_helper(regulator_get_voltage_sel_regmap);
belay_regulator_helper(regulator_set_voltage_sel_regmap,
		       unsigned int selector);
belay_regulator_helper(regulator_is_enabled_regmap);
belay_regulator_helper(regulator_enable_regmap);
belay_regulator_helper(regulator_disable_regmap);
belay_regulator_helper(regulator_set_voltage_time_sel,
		       unsigned int old_selector, unsigned int new_selector);
belay_regulator_helper(regulator_set_bypass_regmap, bool enable);
belay_regulator_helper(regulator_get_bypass_regmap, bool *enable);
belay_regulator_helper(regulator_set_active_discharge_regmap, bool enable);
belay_regulator_helper(regulator_set_ramp_delay_regmap, int ramp_delay);
belay_regulator_helper(regulator_list_voltage_pickable_linear_range,
		       unsigned int selector);
belay_regulator_helper(regulator_map_voltage_pickable_linear_range,
		       int min_uV, int max_uV);
belay_regulator_helper(regulator_get_voltage_sel_pickable_regmap);
belay_regulator_helper(regulator_set_voltage_sel_pickable_regmap,
		       unsigned int selector);
belay_regulator_helper(regulator_get_current_limit_regmap);
belay_regulator_helper(regulator_set_current_limit_regmap, int min_uA,
		       int max_uA);
belay_regulator_helper(regulator_set_soft_start_regmap);
belay_regulator_helper(regulator_set_pull_down_regmap);
belay_regulator_helper(regulator_sync_voltage_rdev);
int regulator_desc_list_voltage_linear(const struct regulator_desc *desc,
				       unsigned int selector) __contract;
int regulator_desc_list_voltage_linear_range(
		const struct regulator_desc *desc, unsigned int selector)
	__contract;
int regulator_mode_to_status(unsigned int mode) __contract;
int regulator_find_closest_bigger(unsigned int target,
				  const unsigned int *table
					__counted_by(num_sel),
				  unsigned int num_sel, unsigned int *sel)
	__sets(*sel, result == 0) __at_most(0);
const char *rdev_get_name(struct regulator_dev *rdev) __cstr __borrows(rdev);
void *regulator_get_init_drvdata(struct regulator_init_data *reg_init_data)
	__drvdata __nullable __borrows(reg_init_data);

int regulator_notifier_call_chain(struct regulator_dev *rdev,
				  unsigned long event, void *data __nullable)
	__sleeps;

#endif
