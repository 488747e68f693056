/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Attributes of sensors. include/linux/hwmon-sysfs.h: a driver makes them, with
 * numbers of its own by which its callbacks tell them apart.
 */
#ifndef BELAY_LINUX_HWMON_SYSFS_H
#define BELAY_LINUX_HWMON_SYSFS_H

#include <belay/belay.h>
#include_next <linux/hwmon-sysfs.h>

extern __typeof__(((struct sensor_device_attribute *)0)->index)
	__slot(sensor_device_attribute, index) __drvset;
extern __typeof__(((struct sensor_device_attribute_2 *)0)->index)
	__slot(sensor_device_attribute_2, index) __drvset;
extern __typeof__(((struct sensor_device_attribute_2 *)0)->nr)
	__slot(sensor_device_attribute_2, nr) __drvset;

#endif
