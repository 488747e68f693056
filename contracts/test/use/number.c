// SPDX-License-Identifier: GPL-2.0-only
/* Numbers that the core keeps, checks or counts. */
#include <linux/bitops.h>
#include <linux/clk-provider.h>
#include <linux/device.h>
#include <linux/gpio/driver.h>
#include <linux/module.h>
#include <linux/property.h>
#include <belay/belay.h>

static int four[4];

/* No call but that which adds the chip changes how many lines it has. */
static void ok_gpio_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	four[0] = value / (gc->ngpio - offset);
}

static int ok_gpio_output(struct gpio_chip *gc, unsigned int offset, int value)
{
	dev_info(gc->parent, "output\n");
	ok_gpio_set(gc, offset, value);
	return 0;
}

static int bad_gpio_output(struct gpio_chip *gc, unsigned int offset,
			   int value)
{
	dev_info(gc->parent, "output\n");
	ok_gpio_set(gc, gc->ngpio, value);	//~ BL503
	return 0;
}

const struct gpio_chip gpio_chips[] = {
	{ .set = ok_gpio_set, .direction_output = ok_gpio_output },
	{ .direction_output = bad_gpio_output },
};

static int ok_gpio_add(struct device *dev, struct gpio_chip *gc)
{
	gc->ngpio = 1;
	return 100 / gc->ngpio + devm_gpiochip_add_data(dev, gc, NULL);
}

static int bad_gpio_add(struct device *dev, struct gpio_chip *gc)
{
	gc->ngpio = 1;
	return devm_gpiochip_add_data(dev, gc, NULL) +
	       100 / gc->ngpio;	//~ BL506
}

/* Ratios that were checked */
static int ok_set_duty(struct clk_hw *hw, struct clk_duty *duty)
{
	return duty->num * 100 / duty->den;
}

static int bad_set_duty(struct clk_hw *hw, struct clk_duty *duty)
{
	return duty->den / duty->num;	//~ BL506
}

const struct clk_ops clk_ops[] = {
	{ .set_duty_cycle = ok_set_duty },
	{ .set_duty_cycle = bad_set_duty },
};

/* Of what is not 0 a bit is set. */
static u32 ok_highest(u32 x)
{
	return x ? x >> (fls(x) - 1) : 0;
}

static u32 bad_highest(u32 x)
{
	return x >> (fls(x) - 1);	//~ BL507
}

/* A device without a node has no name. */
static const char *ok_name(struct device *dev)
{
	return fwnode_get_name(dev_fwnode(dev)) ?: "";
}

static char bad_name(struct device *dev)
{
	return *fwnode_get_name(dev_fwnode(dev));	//~ BL301
}

struct ports {
	int (*add)(struct device *dev, struct gpio_chip *gc);
	u32 (*highest)(u32 x);
	const char *(*name)(struct device *dev);
	char (*initial)(struct device *dev);
};

int __slot(ports, add)(struct device *dev, struct gpio_chip *gc) __contract;
__slot_check(ports, add);
u32 __slot(ports, highest)(u32 x) __contract;
__slot_check(ports, highest);
const char *__slot(ports, name)(struct device *dev) __contract;
__slot_check(ports, name);
char __slot(ports, initial)(struct device *dev) __contract;
__slot_check(ports, initial);

const struct ports ports[] = {
	{ ok_gpio_add, ok_highest, ok_name },
	{ bad_gpio_add, bad_highest, .initial = bad_name },
};
