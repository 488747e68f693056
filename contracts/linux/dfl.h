/* SPDX-License-Identifier: GPL-2.0-only */
/* Features of FPGA cards. drivers/fpga/dfl.c. dfl_driver: as platform_driver. */
#ifndef BELAY_LINUX_DFL_H
#define BELAY_LINUX_DFL_H

#include <belay/belay.h>
#include_next <linux/dfl.h>

int __slot(dfl_driver, probe)(struct dfl_device *dfl_dev)
	__cookie_at(dfl_dev->dev.driver_data)
	__sets(dfl_dev->dev.driver_data, result == 0) __sleeps;
__slot_check(dfl_driver, probe);
void __slot(dfl_driver, remove)(struct dfl_device *dfl_dev)
	__cookie_at(dfl_dev->dev.driver_data)
	__takes(dfl_dev->dev.driver_data) __sleeps;
__slot_check(dfl_driver, remove);

int __dfl_driver_register(struct dfl_driver *dfl_drv
				__gives(dfl_driver_unregister, result == 0),
			  struct module *owner __nullable)
	__at_most(0) __sleeps;
void dfl_driver_unregister(struct dfl_driver *dfl_drv __take) __sleeps;

#endif
