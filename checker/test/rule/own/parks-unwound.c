// SPDX-License-Identifier: GPL-2.0-only
/* BL101: what probe() must unwind when it fails, and who ends it later. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct clk *clk __parks(clk_disable_unprepare);
	struct bus_device *bdev __parks(bus_sleep);
};

static int bad_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->bdev = bdev;
	foo->clk = devm_clk_get(&bdev->dev);
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	err = bus_enable(bdev);
	if (err)
		return err;
	err = clk_prepare_enable(foo->clk);
	if (err)
		goto out_bus;
	err = device_touch(&bdev->dev);
	if (err)
		goto out_clk;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ BL101

out_clk:
	clk_disable_unprepare(foo->clk);
out_bus:
	bus_disable(bdev);
	return err;
}

static void ok_remove(struct bus_device *bdev)
{
	bus_disable(bdev);
}

/* One that does both is called many times. */
int ok_power(struct foo *foo, bool on)
{
	if (on)
		return bus_wake(foo->bdev);
	bus_sleep(foo->bdev);
	return 0;
}

const struct bus_driver bad_driver = {
	.probe = bad_probe,
	.remove = ok_remove,
};

/* Where it fails the driver is not bound: nobody will call remove(). */
static int bad_fail(struct bus_device *bdev)
{
	int err = bus_enable(bdev);

	if (err)
		return err;
	return device_touch(&bdev->dev);	//~ BL101
}

static int ok_fail(struct bus_device *bdev)
{
	int err = bus_enable(bdev);

	if (err)
		return err;
	err = device_touch(&bdev->dev);
	if (err)
		bus_disable(bdev);
	return err;
}

const struct bus_driver fail_drivers[] = {
	{ .probe = bad_fail, .remove = ok_remove },
	{ .probe = ok_fail, .remove = ok_remove },
};
