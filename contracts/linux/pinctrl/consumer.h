/* SPDX-License-Identifier: GPL-2.0-only */
/* Users of pins. drivers/pinctrl/core.c, kernel-doc of each. */
#ifndef BELAY_LINUX_PINCTRL_CONSUMER_H
#define BELAY_LINUX_PINCTRL_CONSUMER_H

#include <belay/belay.h>
#include <linux/device.h>
#include_next <linux/pinctrl/consumer.h>
#include <linux/version.h>

#ifdef CONFIG_PINCTRL

struct pinctrl *pinctrl_get(struct device *dev)
	__own(pinctrl_put) __errptr __sleeps;
void pinctrl_put(struct pinctrl *p __take) __sleeps;
struct pinctrl *devm_pinctrl_get(struct device *dev)
	__errptr __borrows(dev) __sleeps;
void devm_pinctrl_put(struct pinctrl *p) __sleeps;
struct pinctrl_state *pinctrl_lookup_state(struct pinctrl *p,
					   const char *name __cstr)
	__errptr __borrows(p) __sleeps;
int pinctrl_select_state(struct pinctrl *p, struct pinctrl_state *s)
	__at_most(0) __sleeps;
int pinctrl_select_default_state(struct device *dev) __at_most(0) __sleeps;
#ifdef CONFIG_PM
int pinctrl_pm_select_default_state(struct device *dev) __at_most(0) __sleeps;
int pinctrl_pm_select_sleep_state(struct device *dev) __at_most(0) __sleeps;
int pinctrl_pm_select_idle_state(struct device *dev) __at_most(0) __sleeps;
#endif

/* For drivers of lines whose pins somebody else muxes. */
int pinctrl_gpio_direction_input(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
int pinctrl_gpio_direction_output(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
int pinctrl_gpio_request(struct gpio_chip *gc, unsigned int offset) __sleeps;
void pinctrl_gpio_free(struct gpio_chip *gc, unsigned int offset) __sleeps;
int pinctrl_gpio_set_config(struct gpio_chip *gc, unsigned int offset,
			    unsigned long config) __sleeps;
bool pinctrl_gpio_can_use_line(struct gpio_chip *gc, unsigned int offset)
	__contract;
#else
int pinctrl_gpio_request(unsigned int gpio) __sleeps;
void pinctrl_gpio_free(unsigned int gpio) __sleeps;
int pinctrl_gpio_set_config(unsigned int gpio, unsigned long config) __sleeps;
bool pinctrl_gpio_can_use_line(unsigned int gpio) __contract;
#endif

#endif

#endif
