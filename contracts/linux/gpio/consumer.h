/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * GPIO lines. drivers/gpio/gpiolib.c, kernel-doc of each. The _optional() forms
 * return NULL where there is no such line; NULL is let through by the setters.
 */
#ifndef BELAY_LINUX_GPIO_CONSUMER_H
#define BELAY_LINUX_GPIO_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/gpio/consumer.h>

struct gpio_desc *gpiod_get(struct device *dev,
			    const char *con_id __cstr __nullable,
			    enum gpiod_flags flags)
	__own(gpiod_put) __errptr __sleeps;
struct gpio_desc *gpiod_get_optional(struct device *dev,
				     const char *con_id __cstr __nullable,
				     enum gpiod_flags flags)
	__own(gpiod_put) __errptr __nullable __sleeps;
void gpiod_put(struct gpio_desc *desc __take __nullable) __sleeps;
struct gpio_desc *devm_gpiod_get(struct device *dev,
				 const char *con_id __cstr __nullable,
				 enum gpiod_flags flags)
	__errptr __borrows(dev) __sleeps;
struct gpio_desc *devm_gpiod_get_optional(struct device *dev,
					  const char *con_id
						__cstr __nullable,
					  enum gpiod_flags flags)
	__errptr __nullable __borrows(dev) __sleeps;
struct gpio_desc *gpiod_get_index(struct device *dev,
				  const char *con_id __cstr __nullable,
				  unsigned int idx, enum gpiod_flags flags)
	__own(gpiod_put) __errptr __sleeps;
struct gpio_desc *devm_gpiod_get_index(struct device *dev,
				       const char *con_id __cstr __nullable,
				       unsigned int idx,
				       enum gpiod_flags flags)
	__errptr __borrows(dev) __sleeps;
struct gpio_desc *
devm_gpiod_get_index_optional(struct device *dev,
			      const char *con_id __cstr __nullable,
			      unsigned int idx, enum gpiod_flags flags)
	__errptr __nullable __borrows(dev) __sleeps;
struct gpio_descs *devm_gpiod_get_array(struct device *dev,
					const char *con_id
						__cstr __nullable,
					enum gpiod_flags flags)
	__errptr __borrows(dev) __sleeps;
struct gpio_descs *devm_gpiod_get_array_optional(struct device *dev,
						 const char *con_id
							__cstr __nullable,
						 enum gpiod_flags flags)
	__errptr __nullable __borrows(dev) __sleeps;
int gpiod_count(struct device *dev, const char *con_id __cstr __nullable)
	__sleeps;

int gpiod_direction_input(struct gpio_desc *desc __nullable)
	__at_most(0) __sleeps;
int gpiod_direction_output(struct gpio_desc *desc __nullable, int value)
	__at_most(0) __sleeps;
int gpiod_get_value(const struct gpio_desc *desc __nullable) __contract;
int gpiod_get_value_cansleep(const struct gpio_desc *desc __nullable) __sleeps;
int gpiod_get_direction(struct gpio_desc *desc __nullable) __sleeps;
int gpiod_is_active_low(const struct gpio_desc *desc __nullable) __contract;
int gpiod_cansleep(const struct gpio_desc *desc __nullable) __contract;
int gpiod_set_debounce(struct gpio_desc *desc __nullable,
		       unsigned int debounce) __at_most(0) __sleeps;
int gpiod_set_consumer_name(struct gpio_desc *desc __nullable,
			    const char *name __cstr __nullable)
	__at_most(0) __sleeps;

/* The setters return an error since 6.12.y; before, nothing. */
#define belay_gpiod_set(name, words)					\
	__typeof__(name((struct gpio_desc *)0, 0))			\
	name(struct gpio_desc *desc __nullable, int value) words

belay_gpiod_set(gpiod_set_value, __contract);
belay_gpiod_set(gpiod_set_raw_value, __contract);
belay_gpiod_set(gpiod_set_value_cansleep, __sleeps);
belay_gpiod_set(gpiod_set_raw_value_cansleep, __sleeps);

int gpiod_to_irq(const struct gpio_desc *desc __nullable) __sleeps;

#endif
