// SPDX-License-Identifier: GPL-2.0-only
/* Devices, firmware, interrupts, clocks */
#include <linux/clk.h>
#include <linux/device.h>
#include <linux/firmware.h>
#include <linux/gpio/consumer.h>
#include <linux/interrupt.h>
#include <linux/kobject.h>
#include <linux/regulator/consumer.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct foo {
	struct device dev;
	struct clk *clk __own(clk_put) __nullable;
	u32 id;
};

struct foo *ok_new(struct device *parent) __own(ok_free) __errptr
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return ERR_PTR(-ENOMEM);
	device_initialize(&foo->dev);
	foo->dev.parent = parent;
	err = dev_set_name(&foo->dev, "foo");
	if (!err)
		err = device_add(&foo->dev);
	if (err) {
		put_device(&foo->dev);
		return ERR_PTR(err);
	}
	return foo;
}

void ok_free(struct foo *foo __take)
{
	device_unregister(&foo->dev);
}

/* Once it is initialised it is the reference that goes. */
struct foo *bad_new(struct device *parent) __own(ok_free) __errptr
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return ERR_PTR(-ENOMEM);
	device_initialize(&foo->dev);
	foo->dev.parent = parent;
	err = device_add(&foo->dev);
	if (err) {
		kfree(foo);	//~ BL105
		return ERR_PTR(err);
	}
	return foo;
}

int ok_register(struct device *dev __becomes(device_unregister, result == 0)
				   __becomes(put_device, result != 0))
{
	return device_register(dev);
}

int bad_register(void)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = device_register(&foo->dev);
	if (err)
		return err;	//~ BL101
	device_unregister(&foo->dev);
	return 0;
}

int ok_register_and_put(void)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = device_register(&foo->dev);
	if (err) {
		put_device(&foo->dev);
		return err;
	}
	device_unregister(&foo->dev);
	return 0;
}

int bad_put_while_registered(void)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = device_register(&foo->dev);
	put_device(&foo->dev);	//~ BL105
	return err;
}

int ok_get(struct device *dev)
{
	int n;

	get_device(dev);
	n = dev_name(dev)[0];
	put_device(dev);
	return n;
}

int bad_get(struct device *dev)
{
	get_device(dev);
	return dev_name(dev)[0];	//~ BL101
}

struct kobject *ok_kobject(struct kobject *parent)
	__own(kobject_put) __nullable
{
	return kobject_create_and_add("foo", parent);
}

int bad_kobject(struct kobject *parent)
{
	struct kobject *k = kobject_create_and_add("foo", parent);

	if (!k)
		return -ENOMEM;
	kfree(k);	//~ BL105
	return 0;
}

int ok_firmware(struct device *dev)
{
	const struct firmware *fw;
	int err = request_firmware(&fw, "foo.bin", dev);

	if (err)
		return err;
	err = fw->size > 64 ? -EINVAL : 0;
	release_firmware(fw);
	return err;
}

int bad_firmware(struct device *dev)
{
	const struct firmware *fw;
	int err = request_firmware(&fw, "foo.bin", dev);

	if (err)
		return err;
	if (fw->size > 64)
		return -EINVAL;	//~ BL101
	release_firmware(fw);
	return 0;
}

struct bar {
	u32 n;
	struct device *dev;
	struct gpio_desc *reset __nullable __errptr __borrows(dev);
};

static irqreturn_t handler(int irq, void *data)
{
	return IRQ_HANDLED;
}

int ok_irq(struct bar *bar, int irq)
{
	int err = request_irq(irq, handler, 0, "bar", bar);

	if (err)
		return err;
	bar->n++;
	free_irq(irq, bar);
	return 0;
}

int bad_irq(struct bar *bar, int irq)
{
	int err = request_irq(irq, handler, 0, "bar", bar);

	if (err) {
		free_irq(irq, bar);	//~ BL108
		return err;
	}
	return 0;	//~ BL101
}

int ok_clk(struct foo *foo)
{
	struct clk *clk = clk_get(&foo->dev, "core");
	int err;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = clk_prepare_enable(clk);
	if (err) {
		clk_put(clk);
		return err;
	}
	clk_disable_unprepare(clk);
	clk_put(clk);
	return 0;
}

int bad_clk(struct foo *foo)
{
	struct clk *clk = clk_get(&foo->dev, "core");
	int err;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = clk_prepare_enable(clk);
	clk_put(clk);
	return err;	//~ BL101
}

int ok_supply(struct regulator *r)
{
	int err = regulator_enable(r);

	return err ? err : regulator_disable(r);
}

int bad_supply(struct regulator *r)
{
	int err = regulator_enable(r);

	if (err)
		return err;
	return regulator_set_voltage(r, 1, 2);	//~ BL101
}

/* What the device releases is not released by hand. */
int ok_devm(struct device *dev)
{
	struct bar *bar = devm_kzalloc(dev, sizeof(*bar), GFP_KERNEL);

	if (!bar)
		return -ENOMEM;
	bar->dev = dev;
	bar->reset = devm_gpiod_get_optional(dev, "reset", GPIOD_OUT_LOW);
	return PTR_ERR_OR_ZERO(bar->reset);
}

int bad_devm(struct device *dev)
{
	struct bar *bar = devm_kzalloc(dev, sizeof(*bar), GFP_KERNEL);

	if (!bar)
		return -ENOMEM;
	kfree(bar);	//~ BL108
	return 0;
}

u32 bad_devm_uninit(struct device *dev)
{
	u32 *p = devm_kmalloc(dev, sizeof(*p), GFP_KERNEL);

	return p ? *p : 0;	//~ BL403
}
