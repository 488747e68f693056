/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * MEN Chameleon bus. drivers/mcb/mcb-core.c, kernel-doc of each. As a platform
 * driver.
 */
#ifndef BELAY_LINUX_MCB_H
#define BELAY_LINUX_MCB_H

#include <belay/belay.h>
#include_next <linux/mcb.h>

int __slot(mcb_driver, probe)(struct mcb_device *mdev,
			      const struct mcb_device_id *id)
	__cookie_at(mdev->dev.driver_data)
	__sets(mdev->dev.driver_data, result == 0) __sleeps;
__slot_check(mcb_driver, probe);
void __slot(mcb_driver, remove)(struct mcb_device *mdev)
	__cookie_at(mdev->dev.driver_data)
	__takes(mdev->dev.driver_data) __sleeps;
__slot_check(mcb_driver, remove);
void __slot(mcb_driver, shutdown)(struct mcb_device *mdev)
	__cookie_at(mdev->dev.driver_data) __sleeps;
__slot_check(mcb_driver, shutdown);

int __mcb_register_driver(struct mcb_driver *drv
				__gives(mcb_unregister_driver, result == 0),
			  struct module *owner __nullable,
			  const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void mcb_unregister_driver(struct mcb_driver *driver __take) __sleeps;
struct resource *mcb_request_mem(struct mcb_device *dev,
				 const char *name __cstr __nullable)
	__own(mcb_release_mem) __errptr __sleeps;
void mcb_release_mem(struct resource *mem __take) __sleeps;
struct resource *mcb_get_resource(struct mcb_device *dev, unsigned int type)
	__nullable __borrows(dev);
int mcb_get_irq(struct mcb_device *dev) __sleeps;

#endif
