/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices of WMI. drivers/platform/x86/wmi.c, kernel-doc of each; the driver's
 * callbacks are called from wmi_dev_probe(), wmi_dev_remove() and, between the
 * two, wmi_notify_driver(), with the event's data or NULL.
 */
#ifndef BELAY_LINUX_WMI_H
#define BELAY_LINUX_WMI_H

#include <belay/belay.h>
#include_next <linux/wmi.h>
#include <linux/acpi.h>
#include <linux/version.h>

int __slot(wmi_driver, probe)(struct wmi_device *wdev,
			      const void *context __drvdata __nullable)
	__cookie_at(wdev->dev.driver_data)
	__sets(wdev->dev.driver_data, result == 0) __sleeps;
__slot_check(wmi_driver, probe);
void __slot(wmi_driver, remove)(struct wmi_device *wdev)
	__cookie_at(wdev->dev.driver_data)
	__takes(wdev->dev.driver_data) __sleeps;
__slot_check(wmi_driver, remove);
void __slot(wmi_driver, notify)(struct wmi_device *wdev,
				union acpi_object *data __nullable)
	__cookie_at(wdev->dev.driver_data) __sleeps;
__slot_check(wmi_driver, notify);

int __wmi_driver_register(struct wmi_driver *driver
				__gives(wmi_driver_unregister, result == 0),
			  struct module *owner __nullable)
	__at_most(0) __sleeps;
void wmi_driver_unregister(struct wmi_driver *driver __take) __sleeps;

acpi_status belay_wmidev_evaluate(struct wmi_device *wdev, u8 instance,
				  u32 method,
				  const struct acpi_buffer *in __nullable,
				  struct acpi_buffer *out __nullable) __sleeps;
acpi_status belay_wmidev_evaluate_new(struct wmi_device *wdev, u8 instance,
				      u32 method,
				      const struct acpi_buffer *in __nullable,
				      acpi_size *length,
				      void **pointer __own(kfree)
					__nullable_each)
	__sets(*length, result == 0) __sets(*pointer, result == 0) __sleeps;
#define wmidev_evaluate_method(wdev, instance, method, in, out)		\
({									\
	struct acpi_buffer *belay_out = (out);				\
									\
	belay_acpi_allocates(belay_out) ?				\
		belay_wmidev_evaluate_new(wdev, instance, method, in,	\
					  &belay_out->length,		\
					  &belay_out->pointer) :	\
		belay_wmidev_evaluate(wdev, instance, method, in,	\
				      belay_out);			\
})
union acpi_object *wmidev_block_query(struct wmi_device *wdev, u8 instance)
	__own(kfree) __nullable __sets(*result) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
acpi_status wmidev_block_set(struct wmi_device *wdev, u8 instance,
			     const struct acpi_buffer *in) __sleeps;
u8 wmidev_instance_count(struct wmi_device *wdev) __contract;
#endif

#endif
