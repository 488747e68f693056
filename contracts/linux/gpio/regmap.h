/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Chips that are a map of registers. drivers/gpio/gpio-regmap.c, kernel-doc
 * of each, and comments on struct gpio_regmap_config.
 */
#ifndef BELAY_LINUX_GPIO_REGMAP_H
#define BELAY_LINUX_GPIO_REGMAP_H

#include <belay/belay.h>
#include_next <linux/gpio/regmap.h>

int __slot(gpio_regmap_config, reg_mask_xlate)(struct gpio_regmap *gpio,
					       unsigned int base,
					       unsigned int offset,
					       unsigned int *reg,
					       unsigned int *mask)
	__sets(*reg, result == 0) __sets(*mask, result == 0) __sleeps;
__slot_check(gpio_regmap_config, reg_mask_xlate);

struct gpio_regmap *
gpio_regmap_register(const struct gpio_regmap_config *config)
	__own(gpio_regmap_unregister) __errptr __sleeps;
void gpio_regmap_unregister(struct gpio_regmap *gpio __take) __sleeps;
struct gpio_regmap *
devm_gpio_regmap_register(struct device *dev,
			  const struct gpio_regmap_config *config)
	__errptr __borrows(dev) __sleeps;
/* What the drvdata of the configuration was. */
void *gpio_regmap_get_drvdata(struct gpio_regmap *gpio)
	__drvdata __borrows(gpio);

#endif
