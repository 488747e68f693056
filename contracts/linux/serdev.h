/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices behind a serial port. drivers/tty/serdev/core.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_SERDEV_H
#define BELAY_LINUX_SERDEV_H

#include <belay/belay.h>
#include_next <linux/serdev.h>

/* serdev_device_driver: as platform_driver. */
int __slot(serdev_device_driver, probe)(struct serdev_device *serdev
			belay_powered)
	__cookie_at(serdev->dev.driver_data)
	__sets(serdev->dev.driver_data, result == 0) __sleeps;
__slot_check(serdev_device_driver, probe);
void __slot(serdev_device_driver, remove)(struct serdev_device *serdev
			belay_powered)
	__cookie_at(serdev->dev.driver_data)
	__takes(serdev->dev.driver_data) __sleeps;
__slot_check(serdev_device_driver, remove);

int __serdev_device_driver_register(struct serdev_device_driver *sdrv
			__gives(serdev_device_driver_unregister, result == 0),
				    struct module *owner __nullable)
	__at_most(0) __sleeps;
void serdev_device_driver_unregister(struct serdev_device_driver *sdrv
					__take __nullable) __sleeps;
int devm_serdev_device_open(struct device *dev, struct serdev_device *serdev)
	__at_most(0) __sleeps;
unsigned int serdev_device_set_baudrate(struct serdev_device *serdev,
					unsigned int speed) __sleeps;
void serdev_device_set_flow_control(struct serdev_device *serdev, bool enable)
	__sleeps;
int serdev_device_set_parity(struct serdev_device *serdev,
			     enum serdev_parity parity) __at_most(0) __sleeps;

#endif
