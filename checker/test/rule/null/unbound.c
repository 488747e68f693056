// SPDX-License-Identifier: GPL-2.0-only
/* BL303, BL304, BL405: what a failed attempt to bind leaves is nobody's. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct gadget gadget;	/* its lock is its own business */
	struct mutex lock;
	struct clk *clk;
	struct gadget *made;
};

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	foo->clk = devm_clk_get(&bdev->dev);
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	mutex_init(&foo->lock);
	foo->made = devm_gadget_alloc(&bdev->dev, 0);
	if (!foo->made)
		return -ENOMEM;
	return 0;
}

static int bad_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	foo->clk = devm_clk_get(&bdev->dev);
	if (IS_ERR(foo->clk))
		return 0;	//~ BL304 foo->clk //~ BL303 foo->made //~ BL405 //~ BL305
	foo->made = devm_gadget_alloc(&bdev->dev, 0);
	return 0;	//~ BL303 foo->made //~ BL405
}

/* Nor does anybody look at what is unbound. */
static void ok_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	foo->made = NULL;
}

const struct bus_driver ok_driver = {
	.probe = ok_probe,
	.remove = ok_remove,
};

const struct bus_driver bad_driver = {
	.probe = bad_probe,
};

/* Elsewhere they do. */
void bad_clear(struct foo *foo)
{
	foo->made = NULL;
}	//~ BL303 foo->made
