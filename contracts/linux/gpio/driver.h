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
#include <linux/version.h>

/*
 * drivers/gpio/gpiolib.c, gpiochip_get_ngpios(): only where a chip is added a 0
 * is replaced by what the firmware says.
 */
extern __typeof__(((struct gpio_chip *)0)->ngpio) __slot(gpio_chip, ngpio)
	__fixed;

#define belay_line	unsigned int offset __below(gc->ngpio)

int __slot(gpio_chip, request)(struct gpio_chip *gc, belay_line) __sleeps;
__slot_check(gpio_chip, request);
void __slot(gpio_chip, free)(struct gpio_chip *gc, belay_line) __sleeps;
__slot_check(gpio_chip, free);
int __slot(gpio_chip, get_direction)(struct gpio_chip *gc, belay_line)
	__sleeps;
__slot_check(gpio_chip, get_direction);
int __slot(gpio_chip, direction_input)(struct gpio_chip *gc, belay_line)
	__sleeps;
__slot_check(gpio_chip, direction_input);
int __slot(gpio_chip, direction_output)(struct gpio_chip *gc, belay_line,
					int value) __sleeps;
__slot_check(gpio_chip, direction_output);
int __slot(gpio_chip, get)(struct gpio_chip *gc, belay_line) __sleeps;
__slot_check(gpio_chip, get);
int __slot(gpio_chip, get_multiple)(struct gpio_chip *gc, unsigned long *mask,
				    unsigned long *bits) __sleeps;
__slot_check(gpio_chip, get_multiple);
void __slot(gpio_chip, set)(struct gpio_chip *gc, belay_line, int value)
	__sleeps;
__slot_check(gpio_chip, set);
void __slot(gpio_chip, set_multiple)(struct gpio_chip *gc,
				     unsigned long *mask, unsigned long *bits)
	__sleeps;
__slot_check(gpio_chip, set_multiple);
int __slot(gpio_chip, set_config)(struct gpio_chip *gc, belay_line,
				  unsigned long config) __sleeps;
__slot_check(gpio_chip, set_config);
int __slot(gpio_chip, to_irq)(struct gpio_chip *gc, belay_line) __sleeps;
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
	__sets(gc->ngpio) __at_most(0) __sleeps;
void gpiochip_remove(struct gpio_chip *gc __take) __sleeps;
int devm_gpiochip_add_data_with_key(struct device *dev, struct gpio_chip *gc,
				    void *data __nullable,
				    struct lock_class_key *lock_key
					__nullable,
				    struct lock_class_key *request_key
					__nullable)
	__sets(gc->ngpio) __at_most(0) __sleeps;
/* What was passed when it was added. */
void *gpiochip_get_data(struct gpio_chip *gc) __drvdata __borrows(gc);

/* The part of a chip that makes interrupts: the core locks around these. */
void __slot(gpio_irq_chip, handler)(struct irq_desc *desc) __contract;
__slot_check(gpio_irq_chip, handler);
void __slot(gpio_irq_chip, parent_handler)(struct irq_desc *desc) __contract;
__slot_check(gpio_irq_chip, parent_handler);
int __slot(gpio_irq_chip, child_to_parent_hwirq)(
		struct gpio_chip *gc, unsigned int child_hwirq,
		unsigned int child_type, unsigned int *parent_hwirq,
		unsigned int *parent_type)
	__sets(*parent_hwirq, result == 0) __sets(*parent_type, result == 0)
	__contract;
__slot_check(gpio_irq_chip, child_to_parent_hwirq);
int __slot(gpio_irq_chip, populate_parent_alloc_arg)(
		struct gpio_chip *gc, union gpio_irq_fwspec *fwspec,
		unsigned int parent_hwirq, unsigned int parent_type)
	__contract;
__slot_check(gpio_irq_chip, populate_parent_alloc_arg);
unsigned int __slot(gpio_irq_chip, child_offset_to_irq)(
		struct gpio_chip *gc, unsigned int pin) __contract;
__slot_check(gpio_irq_chip, child_offset_to_irq);
int __slot(gpio_irq_chip, init_hw)(struct gpio_chip *gc) __sleeps;
__slot_check(gpio_irq_chip, init_hw);
void __slot(gpio_irq_chip, init_valid_mask)(struct gpio_chip *gc,
					    unsigned long *valid_mask,
					    unsigned int ngpios) __sleeps;
__slot_check(gpio_irq_chip, init_valid_mask);
int gpiochip_irqchip_add_domain(struct gpio_chip *gc,
				struct irq_domain *domain)
	__at_most(0) __sleeps;
int gpiochip_irq_reqres(struct irq_data *data) __contract;
void gpiochip_irq_relres(struct irq_data *data) __contract;
int gpiochip_reqres_irq(struct gpio_chip *gc, unsigned int offset)
	__at_most(0);
void gpiochip_relres_irq(struct gpio_chip *gc, unsigned int offset)
	__contract;
/* Kept by number, not by something that could be followed. */
int gpiochip_lock_as_irq(struct gpio_chip *gc, unsigned int offset)
	__at_most(0);
void gpiochip_unlock_as_irq(struct gpio_chip *gc, unsigned int offset)
	__contract;
bool gpiochip_line_is_irq(struct gpio_chip *gc, unsigned int offset)
	__contract;
bool gpiochip_line_is_persistent(struct gpio_chip *gc, unsigned int offset)
	__contract;
int gpiochip_populate_parent_fwspec_twocell(struct gpio_chip *gc,
					    union gpio_irq_fwspec *gfwspec,
					    unsigned int parent_hwirq,
					    unsigned int parent_type)
	__contract;
int gpiochip_populate_parent_fwspec_fourcell(struct gpio_chip *gc,
					     union gpio_irq_fwspec *gfwspec,
					     unsigned int parent_hwirq,
					     unsigned int parent_type)
	__contract;

/* Pins behind the lines: removed with the chip. */
int gpiochip_add_pin_range(struct gpio_chip *gc,
			   const char *pinctl_name __cstr,
			   unsigned int gpio_offset, unsigned int pin_offset,
			   unsigned int npins) __at_most(0) __sleeps;
int gpiochip_add_pingroup_range(struct gpio_chip *gc,
				struct pinctrl_dev *pctldev,
				unsigned int gpio_offset,
				const char *pin_group __cstr)
	__at_most(0) __sleeps;
void gpiochip_remove_pin_ranges(struct gpio_chip *gc) __sleeps;

/* Lines that the driver of the chip uses itself. */
struct gpio_desc *
gpiochip_request_own_desc(struct gpio_chip *gc, unsigned int hwnum,
			  const char *label __cstr __nullable,
			  enum gpio_lookup_flags lflags,
			  enum gpiod_flags dflags)
	__own(gpiochip_free_own_desc) __errptr __sleeps;
void gpiochip_free_own_desc(struct gpio_desc *desc __take __nullable)
	__sleeps;
struct gpio_chip *gpiod_to_chip(const struct gpio_desc *desc)
	__nullable __borrows(desc);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
/* NULL where nobody uses the line; the label of who does, in a copy. */
char *gpiochip_dup_line_label(struct gpio_chip *gc, unsigned int offset)
	__own(kfree) __nullable __errptr __cstr __sleeps;

/* Chips of others, which may go while their device stays. */
struct gpio_device *
gpio_device_find(const void *data,
		 int (*match)(struct gpio_chip *gc, const void *data))
	__own(gpio_device_put) __nullable __sleeps;
struct gpio_device *gpio_device_find_by_label(const char *label __cstr)
	__own(gpio_device_put) __nullable __sleeps;
struct gpio_device *
gpio_device_find_by_fwnode(const struct fwnode_handle *fwnode)
	__own(gpio_device_put) __nullable __sleeps;
struct gpio_device *gpio_device_get(struct gpio_device *gdev
					__gives(gpio_device_put))
	__returns(gdev);
void gpio_device_put(struct gpio_device *gdev __take) __contract;
struct gpio_desc *gpio_device_get_desc(struct gpio_device *gdev,
				       unsigned int hwnum)
	__errptr __borrows(gdev);
struct gpio_chip *gpio_device_get_chip(struct gpio_device *gdev)
	__nullable __borrows(gdev);
const char *gpio_device_get_label(struct gpio_device *gdev)
	__cstr __borrows(gdev);
int gpio_device_get_base(struct gpio_device *gdev) __contract;
struct device *gpio_device_to_device(struct gpio_device *gdev)
	__borrows(gdev);
struct gpio_device *gpiod_to_gpio_device(struct gpio_desc *desc)
	__borrows(desc);
#endif

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
			    unsigned long config) __at_most(0) __sleeps;
int gpiochip_generic_request(struct gpio_chip *gc, unsigned int offset)
	__at_most(0) __sleeps;
void gpiochip_generic_free(struct gpio_chip *gc, unsigned int offset)
	__sleeps;

/* drivers/gpio/gpio-mmio.c: fills the operations of a chip of registers. */
int bgpio_init(struct gpio_chip *gc, struct device *dev, unsigned long sz,
	       void __iomem *dat __nullable, void __iomem *set __nullable,
	       void __iomem *clr __nullable, void __iomem *dirout __nullable,
	       void __iomem *dirin __nullable, unsigned long flags)
	__sets(gc->ngpio) __at_most(0);

#if IS_ENABLED(CONFIG_GPIO_GENERIC)
/* drivers/gpio/gpio-mmio.c: as wide as bgpio_init() was told, which may be one. */
unsigned long __slot(gpio_chip, read_reg)(void __iomem *reg __bytes(1))
	__contract;
__slot_check(gpio_chip, read_reg);
void __slot(gpio_chip, write_reg)(void __iomem *reg __bytes(1),
				  unsigned long data) __contract;
__slot_check(gpio_chip, write_reg);
#endif

#endif
