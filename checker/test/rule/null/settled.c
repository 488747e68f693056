// SPDX-License-Identifier: GPL-2.0-only
/* BL301: pointers at file scope that are set before anybody asks for them. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	u32 id;
	int line;
};

/* Set before the line can call, and by nobody else. */
static struct foo *early;

static int ok_early(int line, void *cookie)
{
	return line + (int)early->id;
}

static int ok_probe_early(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	early = foo;
	return devm_line_request(&bdev->dev, 1, ok_early, bdev);
}

static void ok_remove_early(struct bus_device *bdev)
{
	early->id = 0;
	early = NULL;
}

static const struct bus_driver early_driver = {
	.probe = ok_probe_early,
	.remove = ok_remove_early,
};

/* The line may call before it is set. */
static struct foo *late;

static int bad_late(int line, void *cookie)
{
	return line + (int)late->id;	//~ BL301
}

static int probe_late(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = devm_line_request(&bdev->dev, 1, bad_late, bdev);
	if (err)
		return err;
	late = foo;
	return 0;
}

static const struct bus_driver late_driver = {
	.probe = probe_late,
};

/* What is registered leads to those that use it. */
static struct foo *shown, *hidden;
static struct gadget ok_gadget __parks(gadget_unregister);
static struct gadget bad_gadget __parks(gadget_unregister);

static int ok_start(struct gadget *g)
{
	return (int)shown->id;
}

static int bad_start(struct gadget *g)
{
	return (int)hidden->id;	//~ BL301
}

static struct gadget ok_gadget = { .start = ok_start };

static int ok_probe_gadget(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	shown = foo;
	err = gadget_register(&ok_gadget);
	if (err)
		shown = NULL;
	return err;
}

static void ok_remove_gadget(struct bus_device *bdev)
{
	gadget_unregister(&ok_gadget);
	shown = NULL;
}

static const struct bus_driver gadget_driver = {
	.probe = ok_probe_gadget,
	.remove = ok_remove_gadget,
};

static int probe_hidden(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	bad_gadget.start = bad_start;
	err = gadget_register(&bad_gadget);
	if (err)
		return err;
	hidden = foo;
	return 0;
}

static void remove_hidden(struct bus_device *bdev)
{
	gadget_unregister(&bad_gadget);
	hidden = NULL;
}

static const struct bus_driver hidden_driver = {
	.probe = probe_hidden,
	.remove = remove_hidden,
};

/* So does an array of pointers to what such structures begin with. */
static struct foo *listed;

struct attr {
	const char *name;
};

struct gadget_attr {
	struct attr attr;
	int (*show)(struct gadget_attr *a);
};

#ifdef __BELAY__
int __slot(gadget_attr, show)(struct gadget_attr *a) __contract;
__slot_check(gadget_attr, show);
#endif

int device_add_attrs(struct device *dev, struct attr **attrs) __at_most(0);

static int bad_show(struct gadget_attr *a)
{
	return (int)listed->id;	//~ BL301
}

static struct gadget_attr show_attr = { .show = bad_show };
static struct attr *attrs[] = { &show_attr.attr };

static int probe_listed(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = device_add_attrs(&bdev->dev, attrs);
	if (err)
		return err;
	listed = foo;
	return 0;
}

static const struct bus_driver listed_driver = {
	.probe = probe_listed,
};

static struct foo *listed_before;

static int ok_show(struct gadget_attr *a)
{
	return (int)listed_before->id;
}

static struct gadget_attr show_before = { .show = ok_show };
static struct attr *attrs_before[] = { &show_before.attr };

static int ok_probe_listed(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	listed_before = foo;
	return device_add_attrs(&bdev->dev, attrs_before);
}

static const struct bus_driver listed_before_driver = {
	.probe = ok_probe_listed,
};

/* Only where it is asked for, and so may be the line. */
static struct foo *wanted;

static int ok_wanted(int line, void *cookie)
{
	return line + (int)wanted->id;
}

static int ok_probe_wanted(struct bus_device *bdev)
{
	struct foo *foo;

	if (!device_touch(&bdev->dev))
		return 0;
	foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	if (!foo)
		return -ENOMEM;
	wanted = foo;
	return devm_line_request(&bdev->dev, 1, ok_wanted, bdev);
}

static void bad_remove_wanted(struct bus_device *bdev)
{
	wanted->id = 0;	//~ BL301
	wanted = NULL;
}

static const struct bus_driver wanted_driver = {
	.probe = ok_probe_wanted,
	.remove = bad_remove_wanted,
};

/* Another callback takes it away. */
static struct foo *stopped;

static int bad_stopped(int line, void *cookie)
{
	return line + (int)stopped->id;	//~ BL301
}

static int probe_stopped(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	stopped = foo;
	return devm_line_request(&bdev->dev, 1, bad_stopped, bdev);
}

static void stop(struct gadget *g)
{
	stopped = NULL;
}

static struct gadget stop_gadget = { .stop = stop };

static const struct bus_driver stopped_driver = {
	.probe = probe_stopped,
};

/* Nobody says when this one is called. */
u32 bad_from_elsewhere(void)
{
	return early->id;	//~ BL301
}
