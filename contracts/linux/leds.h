/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * LEDs. include/linux/leds.h, comments on struct led_classdev, and
 * drivers/leds/led-class.c and led-core.c, kernel-doc of each. brightness_set()
 * must not sleep, brightness_set_blocking() may; the core bounds the value by
 * max_brightness.
 */
#ifndef BELAY_LINUX_LEDS_H
#define BELAY_LINUX_LEDS_H

#include <belay/belay.h>
#include_next <linux/leds.h>
#include <linux/version.h>

void __slot(led_classdev, brightness_set)(struct led_classdev *cdev,
					  enum led_brightness brightness)
	__contract;
__slot_check(led_classdev, brightness_set);
int __slot(led_classdev, brightness_set_blocking)(
		struct led_classdev *cdev, enum led_brightness brightness)
	__sleeps;
__slot_check(led_classdev, brightness_set_blocking);
enum led_brightness __slot(led_classdev, brightness_get)(
		struct led_classdev *cdev) __sleeps;
__slot_check(led_classdev, brightness_get);
int __slot(led_classdev, blink_set)(struct led_classdev *cdev,
				    unsigned long *delay_on,
				    unsigned long *delay_off) __contract;
__slot_check(led_classdev, blink_set);
int __slot(led_classdev, pattern_set)(struct led_classdev *cdev,
				      struct led_pattern *pattern
						__counted_by(len),
				      u32 len, int repeat) __sleeps;
__slot_check(led_classdev, pattern_set);
int __slot(led_classdev, pattern_clear)(struct led_classdev *cdev) __sleeps;
__slot_check(led_classdev, pattern_clear);

/*
 * A trigger is activated for each LED that it is set for, and deactivated again
 * where that returned 0. In between the LED has the trigger's data.
 */
#ifdef CONFIG_LEDS_TRIGGERS
int __slot(led_trigger, activate)(struct led_classdev *cdev)
	__cookie_at(cdev->trigger_data)
	__sets(cdev->trigger_data, result == 0) __sleeps;
__slot_check(led_trigger, activate);
void __slot(led_trigger, deactivate)(struct led_classdev *cdev)
	__cookie_at(cdev->trigger_data) __takes(cdev->trigger_data) __sleeps;
__slot_check(led_trigger, deactivate);
#endif

int led_classdev_register_ext(struct device *parent __nullable,
			      struct led_classdev *cdev
				__gives(led_classdev_unregister, result == 0),
			      struct led_init_data *init __nullable)
	__at_most(0) __sleeps;
void led_classdev_unregister(struct led_classdev *cdev __take) __sleeps;
int devm_led_classdev_register_ext(struct device *parent,
				   struct led_classdev *cdev,
				   struct led_init_data *init __nullable)
	__at_most(0) __sleeps;
void devm_led_classdev_unregister(struct device *parent,
				  struct led_classdev *cdev) __sleeps;
void led_classdev_suspend(struct led_classdev *cdev) __sleeps;
void led_classdev_resume(struct led_classdev *cdev) __sleeps;

/*
 * The attributes of a trigger are those of the device that the class makes for
 * the LED, whose driver data is the LED.
 */
struct led_classdev *belay_led_of(struct device *dev) __borrows(dev);
#undef led_trigger_get_led
#define led_trigger_get_led(dev)	belay_led_of(dev)

/* Any context: what has to sleep is left to work. */
void led_set_brightness(struct led_classdev *cdev, unsigned int brightness)
	__contract;
int led_set_brightness_sync(struct led_classdev *cdev, unsigned int value)
	__at_most(0) __sleeps;
int led_update_brightness(struct led_classdev *cdev) __sleeps;
/* drivers/leds/led-core.c: of the LED's node; the caller frees it. */
u32 *led_get_default_pattern(struct led_classdev *cdev,
			     unsigned int *size __init_out)
	__own(kfree) __nullable __bytes(4 * *size) __sets(*result) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 10, 0)
/* NULL for what is no colour. */
const char *led_get_color_name(u8 color_id) __cstr __nullable;
#endif
/* drivers/leds/led-core.c: off, where the node does not say. */
enum led_default_state
led_init_default_state_get(struct fwnode_handle *fwnode __nullable) __contract;
void led_sysfs_disable(struct led_classdev *cdev)
	__must_hold(&cdev->led_access);
void led_sysfs_enable(struct led_classdev *cdev)
	__must_hold(&cdev->led_access);
void led_blink_set(struct led_classdev *cdev, unsigned long *delay_on,
		   unsigned long *delay_off) __contract;
void led_blink_set_oneshot(struct led_classdev *cdev, unsigned long *delay_on,
			   unsigned long *delay_off, int invert) __contract;

#ifdef CONFIG_LEDS_TRIGGERS
int led_trigger_register(struct led_trigger *trigger
				__gives(led_trigger_unregister, result == 0))
	__at_most(0) __sleeps;
void led_trigger_unregister(struct led_trigger *trigger __take) __sleeps;
int devm_led_trigger_register(struct device *dev, struct led_trigger *trigger)
	__at_most(0) __sleeps;
void led_trigger_register_simple(const char *name __cstr,
				 struct led_trigger **trigger) __sets(*trigger)
	__sleeps;
void led_trigger_unregister_simple(struct led_trigger *trigger __nullable)
	__sleeps;
void led_trigger_set_default(struct led_classdev *cdev) __sleeps;
int led_trigger_set(struct led_classdev *cdev,
		    struct led_trigger *trigger __nullable) __sleeps;
void led_trigger_remove(struct led_classdev *cdev) __sleeps;
void led_trigger_event(struct led_trigger *trigger __nullable,
		       enum led_brightness event) __contract;
#endif

#endif
