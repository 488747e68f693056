/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Parts of one device for several drivers. drivers/base/auxiliary.c, kernel-doc
 * of each; include/linux/auxiliary_bus.h.
 */
#ifndef BELAY_LINUX_AUXILIARY_BUS_H
#define BELAY_LINUX_AUXILIARY_BUS_H

#include <belay/belay.h>
#include_next <linux/auxiliary_bus.h>
#include <linux/pm.h>

/* auxiliary_driver: as platform_driver. */
int __slot(auxiliary_driver, probe)(struct auxiliary_device *auxdev
						belay_powered,
				    const struct auxiliary_device_id *id)
	__cookie_at(auxdev->dev.driver_data)
	__sets(auxdev->dev.driver_data, result == 0) __sleeps;
__slot_check(auxiliary_driver, probe);
void __slot(auxiliary_driver, remove)(struct auxiliary_device *auxdev
						belay_powered)
	__cookie_at(auxdev->dev.driver_data)
	__takes(auxdev->dev.driver_data) __sleeps;
__slot_check(auxiliary_driver, remove);
void __slot(auxiliary_driver, shutdown)(struct auxiliary_device *auxdev
						belay_powered)
	__cookie_at(auxdev->dev.driver_data) __sleeps;
__slot_check(auxiliary_driver, shutdown);
int __slot(auxiliary_driver, suspend)(struct auxiliary_device *auxdev,
				      pm_message_t state)
	__cookie_at(auxdev->dev.driver_data) __sleeps;
__slot_check(auxiliary_driver, suspend);
int __slot(auxiliary_driver, resume)(struct auxiliary_device *auxdev)
	__cookie_at(auxdev->dev.driver_data) __sleeps;
__slot_check(auxiliary_driver, resume);

int __auxiliary_driver_register(struct auxiliary_driver *auxdrv
					__gives(auxiliary_driver_unregister,
						result == 0),
				struct module *owner __nullable,
				const char *modname __cstr)
	__at_most(0) __sleeps;
void auxiliary_driver_unregister(struct auxiliary_driver *auxdrv __take)
	__sleeps;

/* From here on the device is released by the last put, as device_initialize(). */
int auxiliary_device_init(struct auxiliary_device *auxdev __counts __constructs
				__becomes(auxiliary_device_uninit,
					  result == 0)) __at_most(0);
int __auxiliary_device_add(struct auxiliary_device *auxdev
				__gives(auxiliary_device_delete, result == 0),
			   const char *modname __cstr) __at_most(0) __sleeps;
void auxiliary_device_uninit(struct auxiliary_device *auxdev __counts __take)
	__sleeps;
void auxiliary_device_delete(struct auxiliary_device *auxdev __take) __sleeps;

#endif
