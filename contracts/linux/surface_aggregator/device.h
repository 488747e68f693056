/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices behind that controller. drivers/platform/surface/aggregator/bus.c,
 * kernel-doc of each. As a platform driver.
 */
#ifndef BELAY_LINUX_SURFACE_AGGREGATOR_DEVICE_H
#define BELAY_LINUX_SURFACE_AGGREGATOR_DEVICE_H

#include <belay/belay.h>
#include_next <linux/surface_aggregator/device.h>
#include <linux/surface_aggregator/controller.h>

int __slot(ssam_device_driver, probe)(struct ssam_device *sdev)
	__cookie_at(sdev->dev.driver_data)
	__sets(sdev->dev.driver_data, result == 0) __sleeps;
__slot_check(ssam_device_driver, probe);
void __slot(ssam_device_driver, remove)(struct ssam_device *sdev)
	__cookie_at(sdev->dev.driver_data)
	__takes(sdev->dev.driver_data) __sleeps;
__slot_check(ssam_device_driver, remove);

int __ssam_device_driver_register(struct ssam_device_driver *drv
		__gives(ssam_device_driver_unregister, result == 0),
				  struct module *owner __nullable)
	__at_most(0) __sleeps;
void ssam_device_driver_unregister(struct ssam_device_driver *drv __take)
	__sleeps;

#endif
