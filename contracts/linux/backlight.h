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

int __slot(backlight_ops, update_status)(struct backlight_device *bd) __sleeps;
__slot_check(backlight_ops, update_status);
int __slot(backlight_ops, get_brightness)(struct backlight_device *bd)
	__sleeps;
__slot_check(backlight_ops, get_brightness);

/* The last argument but one is what bl_get_data() returns. */
struct backlight_device *
belay_backlight_register(const char *name __cstr, struct device *parent
				__nullable,
			 const struct backlight_ops *ops,
			 const struct backlight_properties *props __nullable)
	__own(backlight_device_unregister) __errptr __sleeps;
struct backlight_device *
belay_devm_backlight_register(struct device *dev, const char *name __cstr,
			      struct device *parent __nullable,
			      const struct backlight_ops *ops,
			      const struct backlight_properties *props
					__nullable)
	__errptr __borrows(dev) __sleeps;

#define belay_with_bl_data(made, data)				\
({									\
	struct backlight_device *__made = (made);			\
									\
	if (!IS_ERR(__made))						\
		dev_set_drvdata(&__made->dev, data);			\
	__made;								\
})
#define backlight_device_register(name, dev, data, ops, props)		\
	belay_with_bl_data(belay_backlight_register(name, dev, ops, props), \
			   data)
#define devm_backlight_device_register(dev, name, parent, data, ops, props) \
	belay_with_bl_data(belay_devm_backlight_register(dev, name, parent, \
							 ops, props), data)
void backlight_device_unregister(struct backlight_device *bd
					__take __nullable) __sleeps;
int backlight_update_status(struct backlight_device *bd) __sleeps;
int backlight_enable(struct backlight_device *bd __nullable) __sleeps;
int backlight_disable(struct backlight_device *bd __nullable) __sleeps;

#endif
