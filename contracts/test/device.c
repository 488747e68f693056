// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/clk.h>
#include <linux/device.h>
#include <linux/firmware.h>
#include <linux/gpio/consumer.h>
#include <linux/interrupt.h>
#include <linux/kobject.h>
#include <linux/regulator/consumer.h>

int use_device(struct device *dev, const struct device_attribute *attr)
{
	int n;

	device_initialize(dev);
	n = device_add(dev) + device_register(dev);
	n += device_create_file(dev, attr);
	device_remove_file(dev, attr);
	device_del(dev);
	put_device(get_device(dev));
	device_unregister(dev);
	return n + dev_set_name(dev, "%d", n) + !dev_name(dev);
}

void *use_devm(struct device *dev, const char *s, size_t n, gfp_t gfp, int which)
{
	switch (which) {
	case 0:
		return devm_kmalloc(dev, n, gfp);
	case 1:
		return devm_kzalloc(dev, n, gfp);
	case 2:
		return devm_kcalloc(dev, n, n, gfp);
	case 3:
		return devm_kmalloc_array(dev, n, n, gfp);
	case 4:
		return devm_kmemdup(dev, s, n, gfp);
	case 5:
		return devm_kasprintf(dev, gfp, "%s", s);
	default:
		return devm_kstrdup(dev, s, gfp);
	}
}

void use_class(struct class *cls, dev_t nr)
{
	device_create(cls, NULL, nr, NULL, "thing");
	device_destroy(cls, nr);
	class_destroy(cls);
}

int use_kobject(struct kobject *k, const struct kobj_type *t)
{
	kobject_init(k, t);
	kobject_put(kobject_get(k));
	kobject_del(k);
	return kobject_add(k, NULL, "x") + kobject_init_and_add(k, t, NULL, "y") +
	       !kobject_create_and_add("z", k) + kobject_set_name(k, "a") +
	       kobject_uevent(k, KOBJ_ADD);
}

int use_firmware(const struct firmware **fw, struct device *dev)
{
	int n = request_firmware(fw, "a", dev) +
		firmware_request_nowarn(fw, "a", dev) +
		request_firmware_direct(fw, "a", dev);

	release_firmware(*fw);
	return n;
}

int use_irq(struct device *dev, irq_handler_t f, void *p)
{
	int n = request_irq(1, f, 0, "a", p) +
		request_threaded_irq(1, f, f, 0, "a", p) +
		devm_request_irq(dev, 1, f, 0, "a", p) +
		devm_request_threaded_irq(dev, 1, f, f, 0, "a", p);

	disable_irq(1);
	disable_irq_nosync(1);
	enable_irq(1);
	synchronize_irq(1);
	free_irq(1, p);
	return n;
}

int use_clk(struct device *dev, struct clk *c)
{
	int n = clk_prepare(c) + clk_enable(c) + clk_prepare_enable(c) +
		clk_set_rate(c, 1) + (int)clk_get_rate(c) +
		(int)clk_round_rate(c, 1);

	clk_disable(c);
	clk_unprepare(c);
	clk_disable_unprepare(c);
	clk_put(clk_get(dev, "a"));
	return n + !devm_clk_get(dev, "b") + !devm_clk_get_optional(dev, "c") +
	       !devm_clk_get_enabled(dev, "d");
}

int use_regulator(struct device *dev, struct regulator *r)
{
	int n = regulator_enable(r) + regulator_set_voltage(r, 1, 2) +
		regulator_disable(r);

	regulator_put(regulator_get(dev, "a"));
	return n + !devm_regulator_get(dev, "b");
}

int use_gpio(struct device *dev, struct gpio_desc *d)
{
	gpiod_put(gpiod_get(dev, "a", GPIOD_IN));
	gpiod_put(gpiod_get_optional(dev, "a", GPIOD_IN));
	return gpiod_direction_input(d) + gpiod_direction_output(d, 1) +
	       gpiod_get_value(d) + gpiod_to_irq(d) +
	       !devm_gpiod_get(dev, "b", GPIOD_IN) +
	       !devm_gpiod_get_optional(dev, "b", GPIOD_IN);
}
