/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Buses. include/linux/device/bus.h, comments on struct bus_type, and
 * drivers/base/bus.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_DEVICE_BUS_H
#define BELAY_LINUX_DEVICE_BUS_H

#include <belay/belay.h>
#include_next <linux/device/bus.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define belay_bus	const struct bus_type
#else
#define belay_bus	struct bus_type
#endif

#define belay_bus_op(type, name)					\
	type __slot(bus_type, name)(struct device *dev) __sleeps;	\
	__slot_check(bus_type, name)

belay_bus_op(int, probe);
belay_bus_op(void, sync_state);
belay_bus_op(void, remove);
belay_bus_op(void, shutdown);
belay_bus_op(int, online);
belay_bus_op(int, offline);
belay_bus_op(int, resume);
int __slot(bus_type, suspend)(struct device *dev, pm_message_t state)
	__sleeps;
__slot_check(bus_type, suspend);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
int __slot(bus_type, match)(struct device *dev,
			    const struct device_driver *drv) __sleeps;
#else
int __slot(bus_type, match)(struct device *dev, struct device_driver *drv)
	__sleeps;
#endif
__slot_check(bus_type, match);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
int __slot(bus_type, uevent)(const struct device *dev,
			     struct kobj_uevent_env *env) __sleeps;
#else
int __slot(bus_type, uevent)(struct device *dev,
			     struct kobj_uevent_env *env) __sleeps;
#endif
__slot_check(bus_type, uevent);

int bus_register(belay_bus *bus __gives(bus_unregister, result == 0))
	__at_most(0) __sleeps;
void bus_unregister(belay_bus *bus __take) __sleeps;
int bus_register_notifier(belay_bus *bus,
			  struct notifier_block *nb) __sleeps;
int bus_unregister_notifier(belay_bus *bus, struct notifier_block *nb)
	__sleeps;
int bus_for_each_dev(belay_bus *bus, struct device *start __nullable,
		     void *data __nullable,
		     int (*fn)(struct device *dev, void *data)) __sleeps;
/* With a reference. */
struct device *bus_find_device(belay_bus *bus,
			       struct device *start __nullable,
			       const void *data __nullable,
			       int (*match)(struct device *dev,
					    const void *data))
	__own(put_device) __nullable __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
struct device *bus_get_dev_root(belay_bus *bus)
	__own(put_device) __nullable;
#endif
#undef belay_bus

/* drivers/base/core.c: does it match? Any context. */
int device_match_name(struct device *dev, const void *name) __contract;
int device_match_of_node(struct device *dev, const void *np __nullable)
	__contract;
int device_match_fwnode(struct device *dev, const void *fwnode __nullable)
	__contract;
int device_match_devt(struct device *dev, const void *pdevt) __contract;
int device_match_any(struct device *dev, const void *unused __nullable)
	__contract;

#endif
