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

#endif
