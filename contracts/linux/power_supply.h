/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Power supplies. drivers/power/supply/power_supply_core.c, kernel-doc of
 * each; Documentation/power/power_supply_class.rst. What is asked for is of
 * the properties in the table of the driver.
 */
#ifndef BELAY_LINUX_POWER_SUPPLY_H
#define BELAY_LINUX_POWER_SUPPLY_H

#include <belay/belay.h>
#include_next <linux/power_supply.h>
#include <linux/version.h>

int __slot(power_supply_desc, get_property)(
		struct power_supply *psy, enum power_supply_property psp,
		union power_supply_propval *val) __sleeps;
__slot_check(power_supply_desc, get_property);
int __slot(power_supply_desc, set_property)(
		struct power_supply *psy, enum power_supply_property psp,
		const union power_supply_propval *val) __sleeps;
__slot_check(power_supply_desc, set_property);
int __slot(power_supply_desc, property_is_writeable)(
		struct power_supply *psy, enum power_supply_property psp)
	__sleeps;
__slot_check(power_supply_desc, property_is_writeable);
void __slot(power_supply_desc, external_power_changed)(
		struct power_supply *psy) __sleeps;
__slot_check(power_supply_desc, external_power_changed);
void __slot(power_supply_desc, set_charged)(struct power_supply *psy)
	__sleeps;
__slot_check(power_supply_desc, set_charged);

struct power_supply *
power_supply_register(struct device *parent __nullable,
		      const struct power_supply_desc *desc,
		      const struct power_supply_config *config __nullable)
	__own(power_supply_unregister) __errptr __sleeps;
void power_supply_unregister(struct power_supply *psy __take) __sleeps;
struct power_supply *
devm_power_supply_register(struct device *parent,
			   const struct power_supply_desc *desc,
			   const struct power_supply_config *config
				__nullable)
	__errptr __borrows(parent) __sleeps;
void power_supply_changed(struct power_supply *psy) __contract;
int power_supply_am_i_supplied(struct power_supply *psy) __sleeps;

/* What the drv_data of the configuration was. */
#define power_supply_get_drvdata(psy)					\
	(belay_power_supply_config(psy)->drv_data)
const struct power_supply_config *
belay_power_supply_config(struct power_supply *psy) __borrows(psy);
struct power_supply *
power_supply_register_no_ws(struct device *parent __nullable,
			    const struct power_supply_desc *desc,
			    const struct power_supply_config *config
				__nullable)
	__own(power_supply_unregister) __errptr __sleeps;
struct power_supply *
devm_power_supply_register_no_ws(struct device *parent,
				 const struct power_supply_desc *desc,
				 const struct power_supply_config *config
					__nullable)
	__errptr __borrows(parent) __sleeps;

/* Supplies of others, which are counted. */
struct power_supply *power_supply_get_by_name(const char *name __cstr)
	__own(power_supply_put) __nullable __sleeps;
void power_supply_put(struct power_supply *psy __take) __sleeps;
#ifdef CONFIG_OF
struct power_supply *power_supply_get_by_phandle(struct device_node *np,
						 const char *property __cstr)
	__own(power_supply_put) __errptr __nullable __sleeps;
struct power_supply *
devm_power_supply_get_by_phandle(struct device *dev,
				 const char *property __cstr)
	__errptr __nullable __borrows(dev) __sleeps;
#endif
int power_supply_get_property(struct power_supply *psy,
			      enum power_supply_property psp,
			      union power_supply_propval *val)
	__sets(*val, result == 0) __sleeps;
int power_supply_get_property_from_supplier(struct power_supply *psy,
					    enum power_supply_property psp,
					    union power_supply_propval *val)
	__sets(*val, result == 0) __sleeps;
int power_supply_set_property(struct power_supply *psy,
			      enum power_supply_property psp,
			      const union power_supply_propval *val) __sleeps;
int power_supply_property_is_writeable(struct power_supply *psy,
				       enum power_supply_property psp)
	__sleeps;
void power_supply_external_power_changed(struct power_supply *psy) __sleeps;
int power_supply_set_battery_charged(struct power_supply *psy) __sleeps;
int power_supply_is_system_supplied(void) __sleeps;
int power_supply_powers(struct power_supply *psy, struct device *dev)
	__at_most(0) __sleeps;
int power_supply_reg_notifier(struct notifier_block *nb
				__gives(power_supply_unreg_notifier,
					result == 0)) __at_most(0) __sleeps;
void power_supply_unreg_notifier(struct notifier_block *nb __take) __sleeps;

/* What the firmware says of a battery: in memory that goes with the supply. */
int power_supply_get_battery_info(struct power_supply *psy,
				  struct power_supply_battery_info **info_out)
	__sets(*info_out, result == 0) __at_most(0) __sleeps;
void power_supply_put_battery_info(struct power_supply *psy,
				   struct power_supply_battery_info *info)
	__sleeps;
int power_supply_batinfo_ocv2cap(struct power_supply_battery_info *info,
				 int ocv, int temp) __contract;
/* From a table whose order is that of the values. */
int power_supply_ocv2cap_simple(struct power_supply_battery_ocv_table *table
					__counted_by(table_len),
				int table_len, int ocv) __contract;
int power_supply_temp2resist_simple(
		struct power_supply_resistance_temp_table *table
			__counted_by(table_len),
		int table_len, int temp) __contract;
int power_supply_vbat2ri(struct power_supply_battery_info *info, int vbat_uv,
			 bool charging) __contract;
bool power_supply_battery_bti_in_range(struct power_supply_battery_info *info,
				       int resistance) __contract;
#ifdef CONFIG_SYSFS
ssize_t power_supply_charge_behaviour_show(
		struct device *dev, unsigned int available_behaviours,
		enum power_supply_charge_behaviour behaviour,
		char *buf __bytes(4096)) __sleeps;
int power_supply_charge_behaviour_parse(unsigned int available_behaviours,
					const char *buf __cstr) __contract;
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
/* The result of the last call is the result, unless it is 0. */
int power_supply_for_each_device(void *data __nullable,
				 int (*fn)(struct device *dev, void *data))
	__sleeps;
bool power_supply_battery_info_has_prop(struct power_supply_battery_info *info
						__nullable,
					enum power_supply_property psp)
	__contract;
#endif

#endif
