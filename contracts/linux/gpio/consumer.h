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

int gpiod_direction_output_raw(struct gpio_desc *desc __nullable, int value)
	__at_most(0) __sleeps;
int gpiod_get_raw_value(const struct gpio_desc *desc __nullable) __contract;
int gpiod_get_raw_value_cansleep(const struct gpio_desc *desc __nullable)
	__sleeps;
int gpiod_set_config(struct gpio_desc *desc __nullable, unsigned long config)
	__at_most(0) __sleeps;
void gpiod_toggle_active_low(struct gpio_desc *desc __nullable) __contract;
int gpiod_enable_hw_timestamp_ns(struct gpio_desc *desc __nullable,
				 unsigned long flags) __at_most(0) __sleeps;
int gpiod_disable_hw_timestamp_ns(struct gpio_desc *desc __nullable,
				  unsigned long flags) __at_most(0) __sleeps;

struct gpio_desc *
gpiod_get_index_optional(struct device *dev,
			 const char *con_id __cstr __nullable,
			 unsigned int index, enum gpiod_flags flags)
	__own(gpiod_put) __errptr __nullable __sleeps;
void devm_gpiod_put(struct device *dev, struct gpio_desc *desc) __sleeps;
/* From then on somebody else puts it. */
void devm_gpiod_unhinge(struct device *dev, struct gpio_desc *desc __nullable
				__errptr) __sleeps;
struct gpio_desc *
fwnode_gpiod_get_index(struct fwnode_handle *fwnode __nullable,
		       const char *con_id __cstr __nullable, int index,
		       enum gpiod_flags flags,
		       const char *label __cstr __nullable)
	__own(gpiod_put) __errptr __sleeps;
struct gpio_desc *
devm_fwnode_gpiod_get_index(struct device *dev,
			    struct fwnode_handle *child __nullable,
			    const char *con_id __cstr __nullable, int index,
			    enum gpiod_flags flags,
			    const char *label __cstr __nullable)
	__errptr __borrows(dev) __sleeps;

/*
 * Arrays of lines: as many bits as there are lines. What is fetched at once is
 * put at once.
 */
extern __typeof__(((struct gpio_descs *)0)->desc) __slot(gpio_descs, desc)
	__counted_by(ndescs);
struct gpio_descs *gpiod_get_array(struct device *dev,
				   const char *con_id __cstr __nullable,
				   enum gpiod_flags flags)
	__own(gpiod_put_array) __errptr __sleeps;
struct gpio_descs *gpiod_get_array_optional(struct device *dev,
					    const char *con_id
						__cstr __nullable,
					    enum gpiod_flags flags)
	__own(gpiod_put_array) __errptr __nullable __sleeps;
void gpiod_put_array(struct gpio_descs *descs __take) __sleeps;
void devm_gpiod_put_array(struct device *dev, struct gpio_descs *descs)
	__sleeps;

#define belay_gpiod_array(name, words)					\
	int name(unsigned int array_size,				\
		 struct gpio_desc **desc_array __counted_by(array_size), \
		 struct gpio_array *array_info __nullable,		\
		 unsigned long *value_bitmap) words

belay_gpiod_array(gpiod_get_array_value,
		  __sets(*value_bitmap, result == 0) __at_most(0));
belay_gpiod_array(gpiod_get_raw_array_value,
		  __sets(*value_bitmap, result == 0) __at_most(0));
belay_gpiod_array(gpiod_get_array_value_cansleep,
		  __sets(*value_bitmap, result == 0) __at_most(0) __sleeps);
belay_gpiod_array(gpiod_get_raw_array_value_cansleep,
		  __sets(*value_bitmap, result == 0) __at_most(0) __sleeps);
belay_gpiod_array(gpiod_set_array_value, __contract);
belay_gpiod_array(gpiod_set_raw_array_value, __contract);
belay_gpiod_array(gpiod_set_array_value_cansleep, __sleeps);
belay_gpiod_array(gpiod_set_raw_array_value_cansleep, __sleeps);

/* By number, as it was done before; NULL where there is no such line. */
struct gpio_desc *gpio_to_desc(unsigned int gpio) __nullable;
int desc_to_gpio(const struct gpio_desc *desc) __contract;

#if defined(CONFIG_GPIOLIB) && defined(CONFIG_GPIO_SYSFS)
int gpiod_export(struct gpio_desc *desc, bool direction_may_change)
	__at_most(0) __sleeps;
int gpiod_export_link(struct device *dev, const char *name __cstr,
		      struct gpio_desc *desc) __at_most(0) __sleeps;
void gpiod_unexport(struct gpio_desc *desc) __sleeps;
#endif

#if defined(CONFIG_GPIOLIB) && defined(CONFIG_ACPI)
/* drivers/gpio/gpiolib-acpi.c: the table is kept until the device goes. */
int acpi_dev_add_driver_gpios(struct acpi_device *adev __nullable,
			      const struct acpi_gpio_mapping *gpios
				__nullable) __at_most(0);
void acpi_dev_remove_driver_gpios(struct acpi_device *adev __nullable)
	__contract;
int devm_acpi_dev_add_driver_gpios(struct device *dev,
				   const struct acpi_gpio_mapping *gpios)
	__at_most(0) __sleeps;
#endif

int gpiod_to_irq(const struct gpio_desc *desc __nullable) __sleeps;

#endif
