// SPDX-License-Identifier: GPL-2.0-only
/* BL601: a driver's own data, handed back by the kernel as void *. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct gadget *gadget __nullable;
	int count;
};

struct bar {
	char *name;
	int count;
};

struct platform {
	int count;
};

/* What nobody but the driver knows is what it always takes it for. */
int ok_priv(struct gadget *g)
{
	struct foo *foo = gadget_priv(g);

	return foo->count;
}

int ok_priv_again(struct gadget *g)
{
	return ((struct foo *)gadget_priv(g))->count;
}

int ok_platform(struct device *dev)
{
	struct platform *p = dev->platform_data;

	return p->count;
}

/* Of the parent another driver has the data. */
int ok_parent(struct device *dev)
{
	struct bar *bar = dev_get_drvdata(dev->parent);

	return bar->count;
}

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	return device_touch(&bdev->dev);
}

const struct bus_driver ok_driver __cookie(struct foo) = {
	.probe = ok_probe,
};

int bad_own(struct device *dev)
{
	struct bar *bar = dev_get_drvdata(dev);	//~ BL601 is taken for

	return bar->count;
}

static int ok_read(void *priv, char *buf, size_t n)
{
	struct foo *foo = priv;

	return foo->count;
}

static int bad_read(void *priv, char *buf, size_t n)
{
	struct bar *bar = priv;	//~ BL601 is taken for

	return bar->count;
}

int ok_config(struct foo *foo)
{
	struct store_config config = { .read = ok_read, .priv = foo };

	return store_register(&config);
}

int ok_config_other(struct foo *foo)
{
	struct store_config config = { .read = bad_read };

	config.priv = foo;
	return store_register(&config);
}

/* A buffer of so many bytes is plain data. */
static int ok_fill(struct gadget *g, void *buf, size_t max)
{
	u32 *words = buf;

	words[0] = 1;
	words[3] = 2;
	return 16;
}

static int bad_fill(struct gadget *g, void *buf, size_t max)
{
	u32 *words = buf;

	words[4] = 1;	//~ BL501
	return 20;
}

static int bad_fill_name(struct gadget *g, void *buf, size_t max)
{
	struct bar *bar = buf;	//~ BL601

	return bar->count;
}

void ok_fills(struct gadget *g)
{
	g->fill = ok_fill;
	g->fill = bad_fill;
	g->fill = bad_fill_name;
}
