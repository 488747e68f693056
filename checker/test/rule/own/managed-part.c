// SPDX-License-Identifier: GPL-2.0-only
/* BL109: memory that came along with what goes with its device. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	char *name __own(kfree);
};

static int ok_probe(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct foo));
	struct foo *foo;

	if (!g)
		return -ENOMEM;
	foo = gadget_priv(g);
	foo->name = kzalloc(16, GFP_KERNEL);
	if (!foo->name)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, g);
	return 0;
}

/* It goes with the return. */
static void ok_remove(struct bus_device *bdev)
{
	struct gadget *g = dev_get_drvdata(&bdev->dev);
	struct foo *foo = gadget_priv(g);

	kfree(foo->name);
}

/* This one stays. */
static int bad_start(struct gadget *g)
{
	struct foo *foo = gadget_priv(g);

	kfree(foo->name);
	return 0;	//~ BL109 name
}

static struct gadget *other;

/* And so does one that is not that of the device. */
static void bad_remove(struct bus_device *bdev)
{
	struct foo *foo = gadget_priv(other);	//~ BL303

	kfree(foo->name);
}	//~ BL109 name

static const struct bus_driver drivers[] = {
	{ .probe = ok_probe, .remove = ok_remove },
	{ .remove = bad_remove },
};

void ok_install(struct gadget *g, const struct bus_driver **driver
			__init_out)
{
	other = NULL;
	g->start = bad_start;
	*driver = drivers;
}
