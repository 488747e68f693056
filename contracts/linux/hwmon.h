/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Hardware monitoring. Documentation/hwmon/hwmon-kernel-api.rst: read() and its
 * kin get the device that was registered, whose driver data is what was passed
 * there. The type and attribute are of those that is_visible() has let through
 * for a channel; drivers/hwmon/hwmon.c, __hwmon_create_attrs(), counts those in
 * the tables from 0.
 */
#ifndef BELAY_LINUX_HWMON_H
#define BELAY_LINUX_HWMON_H

#include <belay/belay.h>
#include_next <linux/hwmon.h>
#include <linux/device.h>
#include <linux/err.h>

/* hwmon_num_channel_attrs(): as many as there are up to the 0 at the end. */
extern __typeof__(((struct hwmon_channel_info *)0)->config)
	__slot(hwmon_channel_info, config) __drvset;
#undef HWMON_CHANNEL_INFO
#define HWMON_CHANNEL_INFO(stype, ...)					\
	(&(const struct hwmon_channel_info) {				\
		.type = hwmon_##stype,					\
		.config = (const u32 []) { __VA_ARGS__ }		\
	})
#define belay_channel							\
	int channel __at_least(0)					\
		    __below(struct hwmon_channel_info.config)

umode_t __slot(hwmon_ops, is_visible)(const void *drvdata
				__cookie_at(struct device.driver_data),
				      enum hwmon_sensor_types type, u32 attr,
				      belay_channel) __sleeps;
__slot_check(hwmon_ops, is_visible);
int __slot(hwmon_ops, read)(struct device *dev, enum hwmon_sensor_types type,
			    u32 attr, belay_channel, long *val)
	__sets(*val, result == 0) __sleeps;
__slot_check(hwmon_ops, read);
int __slot(hwmon_ops, read_string)(struct device *dev,
				   enum hwmon_sensor_types type, u32 attr,
				   belay_channel, const char **str)
	__sets(*str, result == 0) __sleeps;
__slot_check(hwmon_ops, read_string);
int __slot(hwmon_ops, write)(struct device *dev, enum hwmon_sensor_types type,
			     u32 attr, belay_channel, long val) __sleeps;
__slot_check(hwmon_ops, write);

/*
 * drivers/hwmon/hwmon.c, __hwmon_device_register(): makes a device and puts the
 * driver data into it. The macros do that in sight.
 */
struct device *
belay_hwmon_register(struct device *dev, const char *name __cstr,
		     const struct hwmon_chip_info *info __nullable,
		     const struct attribute_group **groups __nullable)
	__own(hwmon_device_unregister) __errptr __sleeps;
struct device *
belay_devm_hwmon_register(struct device *dev, const char *name __cstr,
			  const struct hwmon_chip_info *info __nullable,
			  const struct attribute_group **groups __nullable)
	__errptr __borrows(dev) __sleeps;

#define belay_with_drvdata(made, data)				\
({									\
	struct device *__made = (made);				\
									\
	if (!IS_ERR(__made))						\
		dev_set_drvdata(__made, data);				\
	__made;								\
})
#define hwmon_device_register_with_groups(dev, name, data, groups)	\
	belay_with_drvdata(belay_hwmon_register(dev, name, NULL, groups), data)
#define devm_hwmon_device_register_with_groups(dev, name, data, groups)	\
	belay_with_drvdata(belay_devm_hwmon_register(dev, name, NULL,	\
						     groups), data)
#define hwmon_device_register_with_info(dev, name, data, info, groups)	\
	belay_with_drvdata(belay_hwmon_register(dev, name, info, groups), data)
#define devm_hwmon_device_register_with_info(dev, name, data, info, groups) \
	belay_with_drvdata(belay_devm_hwmon_register(dev, name, info,	\
						     groups), data)

struct device *hwmon_device_register(struct device *dev)
	__own(hwmon_device_unregister) __errptr __sleeps;
void hwmon_device_unregister(struct device *dev __take) __sleeps;
int hwmon_notify_event(struct device *dev, enum hwmon_sensor_types type,
		       u32 attr, int channel) __at_most(0) __sleeps;

#endif
