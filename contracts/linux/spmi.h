/* SPDX-License-Identifier: GPL-2.0-only */
/* SPMI. drivers/spmi/spmi.c, kernel-doc of each. As platform_driver. */
#ifndef BELAY_LINUX_SPMI_H
#define BELAY_LINUX_SPMI_H

#include <belay/belay.h>
#include_next <linux/spmi.h>

int __slot(spmi_driver, probe)(struct spmi_device *sdev belay_powered)
	__cookie_at(sdev->dev.driver_data)
	__sets(sdev->dev.driver_data, result == 0) __sleeps;
__slot_check(spmi_driver, probe);
void __slot(spmi_driver, remove)(struct spmi_device *sdev belay_powered)
	__cookie_at(sdev->dev.driver_data)
	__takes(sdev->dev.driver_data) __sleeps;
__slot_check(spmi_driver, remove);
void __slot(spmi_driver, shutdown)(struct spmi_device *sdev belay_powered)
	__cookie_at(sdev->dev.driver_data) __sleeps;
__slot_check(spmi_driver, shutdown);

int __spmi_driver_register(struct spmi_driver *sdrv
				__gives(spmi_driver_unregister, result == 0),
			   struct module *owner __nullable)
	__at_most(0) __sleeps;
void spmi_driver_unregister(struct spmi_driver *sdrv __take __nullable)
	__sleeps;

#endif
