// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL105, BL101: what is kept in an owning member before it is registered, so
 * that what is owed for it changes there.
 */
#include <belay/belay.h>

#include "device.h"
#include "outside.h"

struct foo {
	struct gadget *gadget __own(gadget_retract);
	int line;
};

struct bar {
	struct gadget *gadget __own(gadget_retract) __nullable;
	struct mutex lock;
	struct gadget *spare __own(gadget_retract) __nullable
		__guarded_by(&lock);
	int line;
};

int bar_look(struct bar *bar) __contract;
int bar_look(struct bar *bar)
{
	return bar->line;
}

static int ok_handler(int line, void *cookie)
{
	struct foo *foo = cookie;

	return foo->line == line;
}

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err = -ENOMEM;

	if (!foo)
		return -ENOMEM;
	foo->gadget = gadget_new();
	if (!foo->gadget)
		goto out_foo;
	err = line_request(foo->line, ok_handler, foo);
	if (err)
		goto out_gadget;
	err = gadget_publish(foo->gadget);
	if (err)
		goto out_line;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;

out_line:
	line_free(foo->line, foo);
out_gadget:
	gadget_drop(foo->gadget);
out_foo:
	kfree(foo);
	return err;
}

static void ok_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	line_free(foo->line, foo);
	gadget_retract(foo->gadget);
	kfree(foo);
}

const struct bus_driver ok_driver __cookie(struct foo, kfree) = {
	.probe = ok_probe,
	.remove = ok_remove,
};

/* Nobody has published it: what the member says is not what is owed. */
static int bad_probe(struct bus_device *bdev)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->gadget = gadget_new();
	if (!foo->gadget) {
		kfree(foo);
		return -ENOMEM;
	}
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ BL105
}

const struct bus_driver bad_driver __cookie(struct foo, kfree) = {
	.probe = bad_probe,
	.remove = ok_remove,
};

/* Before or after: in the end it is what the word says. */
int ok_fill(struct bar *bar) __sets(bar->gadget)
{
	struct gadget *g;

	if (bar->gadget)
		return 0;
	g = gadget_new();
	if (!g)
		return -ENOMEM;
	bar->gadget = g;
	if (!gadget_publish(g))
		return 0;
	bar->gadget = NULL;
	gadget_drop(g);
	return -EIO;
}

int bad_fill(struct bar *bar) __sets(bar->gadget)
{
	struct gadget *g;

	if (bar->gadget)
		return 0;
	g = gadget_new();
	if (!g)
		return -ENOMEM;
	bar->gadget = g;
	return gadget_publish(g);	//~ BL105
}

/* Others get to see it at the call, or when the lock is dropped. */
int ok_fill_look(struct bar *bar) __sets(bar->gadget)
{
	struct gadget *g = bar->gadget ? NULL : gadget_new();

	if (!g)
		return 0;
	if (gadget_publish(g)) {
		gadget_drop(g);
		return -EIO;
	}
	bar->gadget = g;
	return bar_look(bar);
}

int bad_fill_look(struct bar *bar) __sets(bar->gadget)
{
	struct gadget *g = bar->gadget ? NULL : gadget_new();

	if (!g)
		return 0;
	bar->gadget = g;
	bar_look(bar);	//~ BL105
	if (!gadget_publish(g))
		return 0;
	bar->gadget = NULL;
	gadget_drop(g);
	return -EIO;
}

void ok_fill_locked(struct bar *bar) __sets(bar->spare)
{
	struct gadget *g;

	mutex_lock(&bar->lock);
	if (!bar->spare) {
		g = gadget_new();
		bar->spare = g;
		if (g && gadget_publish(g)) {
			bar->spare = NULL;
			gadget_drop(g);
		}
	}
	mutex_unlock(&bar->lock);
}

void bad_fill_locked(struct bar *bar) __sets(bar->spare)
{
	mutex_lock(&bar->lock);
	if (!bar->spare)
		bar->spare = gadget_new();
	mutex_unlock(&bar->lock);	//~ BL105
}

/* What the word says ends it, and nothing else does. */
void ok_retract(struct bar *bar) __sets(bar->gadget)
{
	if (bar->gadget)
		gadget_retract(bar->gadget);
	bar->gadget = NULL;
}

void bad_retract(struct bar *bar) __sets(bar->gadget)
{
	gadget_drop(bar->gadget);	//~ BL105
	bar->gadget = NULL;
}
