/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Controllers of GPIO lines. include/linux/gpio/driver.h, comments on struct
 * gpio_chip, and drivers/gpio/gpiolib.c, kernel-doc of each. The core calls the
 * operations with offsets below ngpio; those of a chip with can_sleep may.
 */
#ifndef BELAY_LINUX_GPIO_DRIVER_H
#define BELAY_LINUX_GPIO_DRIVER_H

#include <belay/belay.h>
#include_next <linux/gpio/driver.h>

int __slot(gpio_chip, request)(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
__slot_check(gpio_chip, request);
void __slot(gpio_chip, free)(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
__slot_check(gpio_chip, free);
int __slot(gpio_chip, get_direction)(struct gpio_chip *gc,
				     unsigned int offset) __sleeps;
__slot_check(gpio_chip, get_direction);
int __slot(gpio_chip, direction_input)(struct gpio_chip *gc,
				       unsigned int offset) __sleeps;
__slot_check(gpio_chip, direction_input);
int __slot(gpio_chip, direction_output)(struct gpio_chip *gc,
					unsigned int offset, int value)
	__sleeps;
__slot_check(gpio_chip, direction_output);
int __slot(gpio_chip, get)(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
__slot_check(gpio_chip, get);
int __slot(gpio_chip, get_multiple)(struct gpio_chip *gc, unsigned long *mask,
				    unsigned long *bits) __sleeps;
__slot_check(gpio_chip, get_multiple);
void __slot(gpio_chip, set)(struct gpio_chip *gc, unsigned int offset,
			    int value) __sleeps;
__slot_check(gpio_chip, set);
void __slot(gpio_chip, set_multiple)(struct gpio_chip *gc,
				     unsigned long *mask, unsigned long *bits)
	__sleeps;
__slot_check(gpio_chip, set_multiple);
int __slot(gpio_chip, set_config)(struct gpio_chip *gc, unsigned int offset,
				  unsigned long config) __sleeps;
__slot_check(gpio_chip, set_config);
int __slot(gpio_chip, to_irq)(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
__slot_check(gpio_chip, to_irq);
int __slot(gpio_chip, init_valid_mask)(struct gpio_chip *gc,
				       unsigned long *valid_mask,
				       unsigned int ngpios) __sleeps;
__slot_check(gpio_chip, init_valid_mask);
int __slot(gpio_chip, add_pin_ranges)(struct gpio_chip *gc) __sleeps;
__slot_check(gpio_chip, add_pin_ranges);
void __slot(gpio_chip, dbg_show)(struct seq_file *m, struct gpio_chip *gc)
	__sleeps;
__slot_check(gpio_chip, dbg_show);

/* The keys are for lockdep, NULL without it. */
int gpiochip_add_data_with_key(struct gpio_chip *gc
				__gives(gpiochip_remove, result == 0),
			       void *data __nullable,
			       struct lock_class_key *lock_key __nullable,
			       struct lock_class_key *request_key __nullable)
	__at_most(0) __sleeps;
void gpiochip_remove(struct gpio_chip *gc __take) __sleeps;
int devm_gpiochip_add_data_with_key(struct device *dev, struct gpio_chip *gc,
				    void *data __nullable,
				    struct lock_class_key *lock_key
					__nullable,
				    struct lock_class_key *request_key
					__nullable) __at_most(0) __sleeps;
/* What was passed when it was added. */
void *gpiochip_get_data(struct gpio_chip *gc) __drvdata __borrows(gc);

void gpiochip_enable_irq(struct gpio_chip *gc, unsigned int offset)
	__contract;
void gpiochip_disable_irq(struct gpio_chip *gc, unsigned int offset)
	__contract;
bool gpiochip_line_is_valid(const struct gpio_chip *gc, unsigned int offset)
	__contract;
bool gpiochip_line_is_open_drain(struct gpio_chip *gc, unsigned int offset)
	__contract;
bool gpiochip_line_is_open_source(struct gpio_chip *gc, unsigned int offset)
	__contract;
int gpiochip_generic_config(struct gpio_chip *gc, unsigned int offset,
			    unsigned long config) __sleeps;
int gpiochip_generic_request(struct gpio_chip *gc, unsigned int offset)
	__sleeps;
void gpiochip_generic_free(struct gpio_chip *gc, unsigned int offset)
	__sleeps;

/* drivers/gpio/gpio-mmio.c: fills the operations of a chip of registers. */
int bgpio_init(struct gpio_chip *gc, struct device *dev, unsigned long sz,
	       void __iomem *dat __nullable, void __iomem *set __nullable,
	       void __iomem *clr __nullable, void __iomem *dirout __nullable,
	       void __iomem *dirin __nullable, unsigned long flags)
	__at_most(0);

#endif
