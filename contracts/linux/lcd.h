/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * LCD panels. include/linux/lcd.h, comments on struct lcd_ops, and
 * drivers/video/backlight/lcd.c, kernel-doc of each. The core calls the
 * operations under ops_lock.
 */
#ifndef BELAY_LINUX_LCD_H
#define BELAY_LINUX_LCD_H

#include <belay/belay.h>
#include_next <linux/lcd.h>
#include <linux/version.h>

#define belay_lcd_op(name, ...)						\
	int __slot(lcd_ops, name)(struct lcd_device *ld, ##__VA_ARGS__)	\
		__sleeps;						\
	__slot_check(lcd_ops, name)

belay_lcd_op(get_power);
belay_lcd_op(set_power, int power);
belay_lcd_op(get_contrast);
belay_lcd_op(set_contrast, int contrast);
belay_lcd_op(set_mode, struct fb_videomode *mode);
belay_lcd_op(check_fb, struct fb_info *info);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
#define belay_lcd_ops	const struct lcd_ops
#else
#define belay_lcd_ops	struct lcd_ops
#endif
struct lcd_device *lcd_device_register(const char *name __cstr,
				       struct device *parent __nullable,
				       void *devdata __nullable,
				       belay_lcd_ops *ops)
	__own(lcd_device_unregister) __errptr __sleeps;
void lcd_device_unregister(struct lcd_device *ld __take __nullable) __sleeps;
struct lcd_device *devm_lcd_device_register(struct device *dev,
					    const char *name __cstr,
					    struct device *parent __nullable,
					    void *devdata __nullable,
					    belay_lcd_ops *ops)
	__errptr __borrows(dev) __sleeps;
void devm_lcd_device_unregister(struct device *dev, struct lcd_device *ld)
	__sleeps;
#undef belay_lcd_ops

/* What was passed as devdata. */
void *lcd_get_data(struct lcd_device *ld_dev) __drvdata __borrows(ld_dev);

#endif
