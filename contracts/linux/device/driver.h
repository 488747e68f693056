/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Drivers of a bus that passes the device itself. include/linux/device/driver.h,
 * comments on struct device_driver; drivers/base/dd.c: remove() follows a
 * probe() that returned 0.
 */
#ifndef BELAY_LINUX_DEVICE_DRIVER_H
#define BELAY_LINUX_DEVICE_DRIVER_H

#include <belay/belay.h>
#include_next <linux/device/driver.h>
#include <linux/pm.h>

int __slot(device_driver, probe)(struct device *dev belay_powered)
	__cookie_at(dev->driver_data)
	__sets(dev->driver_data, result == 0) __sleeps;
__slot_check(device_driver, probe);
int __slot(device_driver, remove)(struct device *dev belay_powered)
	__cookie_at(dev->driver_data) __takes(dev->driver_data) __sleeps;
__slot_check(device_driver, remove);
void __slot(device_driver, shutdown)(struct device *dev belay_powered)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(device_driver, shutdown);
int __slot(device_driver, suspend)(struct device *dev, pm_message_t state)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(device_driver, suspend);
int __slot(device_driver, resume)(struct device *dev)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(device_driver, resume);

#endif
