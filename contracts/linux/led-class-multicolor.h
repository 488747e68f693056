/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * LEDs of several colours. drivers/leds/led-class-multicolor.c and include/linux/
 * led-class-multicolor.h, kernel-doc of each.
 */
#ifndef BELAY_LINUX_LED_CLASS_MULTICOLOR_H
#define BELAY_LINUX_LED_CLASS_MULTICOLOR_H

#include <belay/belay.h>
#include <linux/leds.h>
#include_next <linux/led-class-multicolor.h>

/* From led_classdev_multicolor_register_ext() on. */
extern __typeof__(((struct led_classdev_mc *)0)->subled_info)
	__slot(led_classdev_mc, subled_info) __counted_by(num_colors);

/* Sets the brightness of each colour; always 0. */
int led_mc_calc_color_components(struct led_classdev_mc *mcled_cdev,
				 enum led_brightness brightness) __contract;
int led_classdev_multicolor_register_ext(
		struct device *parent,
		struct led_classdev_mc *mcled_cdev
			__gives(led_classdev_multicolor_unregister,
				result == 0),
		struct led_init_data *init_data __nullable)
	__at_most(0) __sleeps;
void led_classdev_multicolor_unregister(struct led_classdev_mc *mcled_cdev
						__take) __sleeps;
int devm_led_classdev_multicolor_register_ext(
		struct device *parent, struct led_classdev_mc *mcled_cdev,
		struct led_init_data *init_data __nullable)
	__at_most(0) __sleeps;
void devm_led_classdev_multicolor_unregister(struct device *parent,
				struct led_classdev_mc *mcled_cdev) __sleeps;

#endif
