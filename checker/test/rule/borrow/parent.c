// SPDX-License-Identifier: GPL-2.0-only
/* BL206: what a device's parent gives is good as long as the device. */
#include <belay/belay.h>

#include "device.h"
#include "outside.h"

struct foo {
	struct clk *clk;
	struct device *parent __nullable;
};

static struct foo the_foo;

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	struct clk *clk = parent_clk(bdev->dev.parent);

	if (!foo || !clk)
		return -ENOMEM;
	foo->clk = clk;
	foo->parent = bdev->dev.parent;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

/* Not as long as what is there for ever. */
static int bad_probe(struct bus_device *bdev)
{
	struct clk *clk = parent_clk(bdev->dev.parent);

	if (!clk)
		return -ENOMEM;
	the_foo.clk = clk;	//~ BL206
	return 0;
}

/* Nor is what a child gives as good as the parent. */
static int bad_child(struct bus_device *bdev, struct device *child)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	struct clk *clk = parent_clk(child);

	if (!foo || !clk)
		return -ENOMEM;
	foo->clk = clk;	//~ BL206
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

int ok_use(struct bus_device *bdev, struct device *child)
{
	return bad_child(bdev, child);
}

const struct bus_driver ok_driver = {
	.probe = ok_probe,
};

const struct bus_driver bad_driver = {
	.probe = bad_probe,
};
