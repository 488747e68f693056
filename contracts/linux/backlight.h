/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Backlights. include/linux/backlight.h and drivers/video/backlight/
 * backlight.c, kernel-doc of each. The core calls the operations under
 * ops_lock.
 */
#ifndef BELAY_LINUX_BACKLIGHT_H
#define BELAY_LINUX_BACKLIGHT_H

#include <belay/belay.h>
#include_next <linux/backlight.h>
#include <linux/version.h>

int __slot(backlight_ops, update_status)(struct backlight_device *bd) __sleeps;
__slot_check(backlight_ops, update_status);
int __slot(backlight_ops, get_brightness)(struct backlight_device *bd)
	__sleeps;
__slot_check(backlight_ops, get_brightness);

struct backlight_device *
backlight_device_register(const char *name __cstr,
			  struct device *dev __nullable, void *devdata
				__nullable, const struct backlight_ops *ops,
			  const struct backlight_properties *props __nullable)
	__own(backlight_device_unregister) __errptr __sleeps;
struct backlight_device *
devm_backlight_device_register(struct device *dev, const char *name __cstr,
			       struct device *parent __nullable,
			       void *devdata __nullable,
			       const struct backlight_ops *ops,
			       const struct backlight_properties *props
					__nullable)
	__errptr __borrows(dev) __sleeps;
void backlight_device_unregister(struct backlight_device *bd
					__take __nullable) __sleeps;
/* What was passed as devdata. */
void *bl_get_data(struct backlight_device *bl_dev) __drvdata __borrows(bl_dev);
/* Which device blanks it: since 6.12; before, which frame buffer. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
bool __slot(backlight_ops, controls_device)(struct backlight_device *bd,
					    struct device *display_dev)
	__sleeps;
__slot_check(backlight_ops, controls_device);
#endif

int backlight_update_status(struct backlight_device *bd) __at_most(0) __sleeps;
int backlight_enable(struct backlight_device *bd __nullable)
	__at_most(0) __sleeps;
int backlight_disable(struct backlight_device *bd __nullable)
	__at_most(0) __sleeps;

#endif
