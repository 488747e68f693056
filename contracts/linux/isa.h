/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices on ISA, which their driver makes: as many as it registers with.
 * drivers/base/isa.c: match() is asked first, and probe() called where it
 * says yes; remove() after a probe() that returned 0.
 */
#ifndef BELAY_LINUX_ISA_H
#define BELAY_LINUX_ISA_H

#include <belay/belay.h>
#include_next <linux/isa.h>
#include <linux/version.h>

int __slot(isa_driver, match)(struct device *dev, unsigned int id) __sleeps;
__slot_check(isa_driver, match);
int __slot(isa_driver, probe)(struct device *dev, unsigned int id)
	__cookie_at(dev->driver_data)
	__sets(dev->driver_data, result == 0) __sleeps;
__slot_check(isa_driver, probe);
void __slot(isa_driver, remove)(struct device *dev, unsigned int id)
	__cookie_at(dev->driver_data)
	__takes(dev->driver_data) __sleeps;
__slot_check(isa_driver, remove);
void __slot(isa_driver, shutdown)(struct device *dev, unsigned int id)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(isa_driver, shutdown);
int __slot(isa_driver, suspend)(struct device *dev, unsigned int id,
				pm_message_t state)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(isa_driver, suspend);
int __slot(isa_driver, resume)(struct device *dev, unsigned int id)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(isa_driver, resume);

#ifdef CONFIG_ISA_BUS_API
int isa_register_driver(struct isa_driver *driver
				__gives(isa_unregister_driver, result == 0),
			unsigned int ndev) __at_most(0) __sleeps;
void isa_unregister_driver(struct isa_driver *driver __take) __sleeps;
#endif

#endif
