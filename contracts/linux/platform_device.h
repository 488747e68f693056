/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Platform devices and their drivers. drivers/base/platform.c, kernel-doc of
 * each; Documentation/driver-api/driver-model/platform.rst.
 */
#ifndef BELAY_LINUX_PLATFORM_DEVICE_H
#define BELAY_LINUX_PLATFORM_DEVICE_H

#include <belay/belay.h>
#include_next <linux/platform_device.h>
#include <linux/version.h>

/*
 * platform_driver
 *
 * probe() runs once for each device that is bound, remove() once when it is
 * unbound, after a probe() that returned 0 and when nothing else runs for the
 * device. Between them the driver data of the device is the driver's.
 */
extern __typeof__(((struct platform_driver *)0)->id_table)
	__slot(platform_driver, id_table) __matched();

int __slot(platform_driver, probe)(struct platform_device *pdev belay_powered)
	__cookie_at(pdev->dev.driver_data)
	__sets(pdev->dev.driver_data, result == 0) __sleeps;
__slot_check(platform_driver, probe);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
void __slot(platform_driver, remove)(struct platform_device *pdev belay_powered)
	__cookie_at(pdev->dev.driver_data)
	__takes(pdev->dev.driver_data) __sleeps;
#else
int __slot(platform_driver, remove)(struct platform_device *pdev belay_powered)
	__cookie_at(pdev->dev.driver_data)
	__takes(pdev->dev.driver_data) __sleeps;
#endif
__slot_check(platform_driver, remove);

/* From 6.3 to 6.13 */
void __slot(platform_driver, remove_new)(struct platform_device *pdev
			belay_powered)
	__cookie_at(pdev->dev.driver_data)
	__takes(pdev->dev.driver_data) __sleeps;
__slot_check(platform_driver, remove_new);

/* Nothing is released: the system goes down. */
void __slot(platform_driver, shutdown)(struct platform_device *pdev
			belay_powered)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(platform_driver, shutdown);
int __slot(platform_driver, suspend)(struct platform_device *pdev belay_powered,
				     pm_message_t state)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(platform_driver, suspend);
int __slot(platform_driver, resume)(struct platform_device *pdev belay_powered)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(platform_driver, resume);

int __platform_driver_register(struct platform_driver *drv
				__gives(platform_driver_unregister,
					result == 0),
			       struct module *owner __nullable)
	__at_most(0) __sleeps;
int __platform_driver_probe(struct platform_driver *drv
				__gives(platform_driver_unregister,
					result == 0),
			    int (*probe)(struct platform_device *pdev),
			    struct module *module __nullable)
	__at_most(0) __sleeps;
void platform_driver_unregister(struct platform_driver *drv __take) __sleeps;
/* drivers/base/platform.c: all or none. The array owes the call that ends it. */
int __platform_register_drivers(struct platform_driver * const *drivers
					__counted_by(count)
					__gives(platform_unregister_drivers,
						result == 0),
				unsigned int count,
				struct module *owner __nullable)
	__at_most(0) __sleeps;
void platform_unregister_drivers(struct platform_driver * const *drivers
					__counted_by(count) __take,
				 unsigned int count) __sleeps;
struct platform_device *
__platform_create_bundle(struct platform_driver *driver
				__gives(platform_driver_unregister,
					!IS_ERR(result)),
			 int (*probe)(struct platform_device *pdev),
			 struct resource *res __nullable, unsigned int n_res,
			 const void *data __nullable, size_t size,
			 struct module *module __nullable)
	__own(platform_device_unregister) __errptr __sleeps;

/* drivers/base/platform.c: both put the probe() into the driver for a while. */
#undef platform_driver_probe
#define platform_driver_probe(drv, func)				\
({									\
	(drv)->probe = (func);						\
	__platform_driver_probe(drv, func, THIS_MODULE);		\
})
#undef platform_create_bundle
#define platform_create_bundle(drv, func, res, n_res, data, size)	\
({									\
	(drv)->probe = (func);						\
	__platform_create_bundle(drv, func, res, n_res, data, size,	\
				 THIS_MODULE);				\
})

/*
 * drivers/base/platform.c, platform_device_add_resources(): an array of that
 * many, copied by kmemdup(), which is for less than 4 MB; it is there when the
 * device is bound, and goes with it.
 */
extern __typeof__(((struct platform_device *)0)->num_resources)
	__slot(platform_device, num_resources) __at_most(0x10000) __fixed;
extern __typeof__(((struct platform_device *)0)->resource)
	__slot(platform_device, resource) __counted_by(num_resources) __fixed;

/* A resource belongs to its device. Numbers of lines are never 0. */
struct resource *platform_get_resource(struct platform_device *pdev,
				       unsigned int type, unsigned int num)
	__nullable __borrows(pdev);
struct resource *platform_get_resource_byname(struct platform_device *pdev,
					      unsigned int type,
					      const char *name __cstr)
	__nullable __borrows(pdev);
int platform_get_irq(struct platform_device *pdev, unsigned int num) __sleeps;
int platform_get_irq_optional(struct platform_device *pdev, unsigned int num)
	__sleeps;
int platform_get_irq_byname(struct platform_device *pdev,
			    const char *name __cstr) __sleeps;
int platform_get_irq_byname_optional(struct platform_device *pdev,
				     const char *name __cstr) __sleeps;
int platform_irq_count(struct platform_device *pdev) __sleeps;

/* Unmapped with the device. How long the region is only the device knows. */
#ifdef CONFIG_HAS_IOMEM
void __iomem *devm_platform_ioremap_resource(struct platform_device *pdev,
					     unsigned int index)
	__errptr __borrows(pdev) __sleeps;
void __iomem *
devm_platform_ioremap_resource_byname(struct platform_device *pdev,
				      const char *name __cstr)
	__errptr __borrows(pdev) __sleeps;
void __iomem *
devm_platform_get_and_ioremap_resource(struct platform_device *pdev,
				       unsigned int index,
				       struct resource **res __nullable)
	__errptr __borrows(pdev) __sets(*res, !IS_ERR(result)) __sleeps;

/* Where the resource is asked for it is there, or the mapping fails. */
extern struct resource *belay_unasked_resource;
void __iomem *
belay_get_and_ioremap_resource(struct platform_device *pdev,
			       unsigned int index, struct resource **res)
	__errptr __borrows(pdev) __sets(*res, !IS_ERR(result)) __sleeps;
#define devm_platform_get_and_ioremap_resource(pdev, index, res)	\
	belay_get_and_ioremap_resource(pdev, index,			\
				       (res) ? (res) :			\
				       &belay_unasked_resource)
#endif

/*
 * Devices of one's own. platform_device_register() initialises the device, so
 * that a put is owed even where it fails.
 */
struct platform_device *platform_device_alloc(const char *name __cstr, int id)
	__own(platform_device_put) __nullable __sleeps;
void platform_device_put(struct platform_device *pdev
				__take_of(platform_device_put) __nullable)
	__sleeps;
int platform_device_add(struct platform_device *pdev
				__becomes(platform_device_unregister,
					  result == 0)) __at_most(0) __sleeps;
void platform_device_del(struct platform_device *pdev
				__becomes(platform_device_put) __nullable)
	__sleeps;
int platform_device_register(struct platform_device *pdev
				__becomes(platform_device_unregister,
					  result == 0)
				__becomes(platform_device_put, result != 0))
	__at_most(0) __sleeps;
void platform_device_unregister(struct platform_device *pdev
					__take __nullable) __sleeps;
struct platform_device *
platform_device_register_full(const struct platform_device_info *info)
	__own(platform_device_unregister) __errptr __sleeps;
/* What of the array was registered is unregistered again on failure. */
int platform_add_devices(struct platform_device **devs __counted_by(num),
			 int num) __at_most(0) __sleeps;
int platform_device_add_resources(struct platform_device *pdev,
				  const struct resource *res __nullable,
				  unsigned int num) __at_most(0) __sleeps;
int platform_device_add_data(struct platform_device *pdev,
			     const void *data __bytes(size) __nullable,
			     size_t size) __at_most(0) __sleeps;

#endif
