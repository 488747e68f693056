// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL108, BL102: duties that stay with an object between calls. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct gadget gadget __parks(gadget_unregister);
	struct clk *clk __parks(clk_disable_unprepare);
	struct clk *other __borrows(other);
	int line;
};

static int ok_handler(int line, void *cookie)
{
	struct foo *foo = cookie;

	return foo->line == line;
}

/* A part that is registered, a clock that runs, a line that calls back. */
static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo;
	int err;

	foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	if (!foo)
		return -ENOMEM;
	foo->clk = devm_clk_get(&bdev->dev);
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	foo->other = foo->clk;
	err = bus_enable(bdev);
	if (err)
		return err;
	err = clk_prepare_enable(foo->clk);
	if (err)
		goto out_bus;
	err = gadget_register(&foo->gadget);
	if (err)
		goto out_clk;
	err = line_request(foo->line, ok_handler, foo);
	if (err)
		goto out_gadget;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;

out_gadget:
	gadget_unregister(&foo->gadget);
out_clk:
	clk_disable_unprepare(foo->clk);
out_bus:
	bus_disable(bdev);
	return err;
}

static void ok_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	line_free(foo->line, foo);
	gadget_unregister(&foo->gadget);
	clk_disable_unprepare(foo->clk);
	bus_disable(bdev);
}

const struct bus_driver ok_driver = {
	.probe = ok_probe,
	.remove = ok_remove,
};

/* Within one function all is as ever. */
static void bad_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	gadget_unregister(&foo->gadget);
	gadget_unregister(&foo->gadget);	//~ BL102
}

const struct bus_driver bad_driver = {
	.remove = bad_remove,
};

int ok_start(struct foo *foo)
{
	return clk_prepare_enable(foo->clk);
}

void ok_stop(struct foo *foo)
{
	clk_disable_unprepare(foo->clk);
}

/* A member that does not say so keeps nothing. */
int bad_start(struct foo *foo)
{
	int err = clk_prepare_enable(foo->other);

	return err;	//~ BL101 foo->other
}

void bad_stop(struct foo *foo)
{
	clk_disable_unprepare(foo->other);	//~ BL108 foo->other
}

/* Nor one that says so of another release. */
void bad_put(struct foo *foo)
{
	clk_put(foo->clk);	//~ BL108
}

static struct miscdevice ok_misc __parks(misc_deregister);

int ok_global_start(void)
{
	return misc_register(&ok_misc);
}

void ok_global_stop(void)
{
	misc_deregister(&ok_misc);
}

static struct miscdevice plain_misc;

int bad_global_start(void)
{
	return misc_register(&plain_misc);	//~ BL101
}

/* What a helper leaves there is not lost when others have been called since. */
void foo_kick(struct foo *foo) __contract;

static int enable_and_kick(struct foo *foo, struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (!err)
		foo_kick(foo);
	return err;
}

int ok_helper_enables(struct foo *foo)
{
	return enable_and_kick(foo, foo->clk);
}

static int bad_enable_and_kick(struct foo *foo, struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (!err)
		foo_kick(foo);
	return err;	//~ BL101 foo->other
}

int helper_enables_other(struct foo *foo)
{
	return bad_enable_and_kick(foo, foo->other);
}

/* A member may own what it points to, and keep what was enabled beside. */
struct bar {
	struct clk *clk __own(clk_put) __nullable __parks(clk_disable_unprepare);
	struct clk *quiet __own(clk_put) __nullable;
};

int ok_bar_start(struct bar *bar)
{
	return bar->clk ? clk_prepare_enable(bar->clk) : 0;
}

void ok_bar_stop(struct bar *bar)
{
	if (bar->clk)
		clk_disable_unprepare(bar->clk);
}

void ok_bar_end(struct bar *bar) __sets(bar->clk);
void ok_bar_end(struct bar *bar)
{
	if (!bar->clk)
		return;
	clk_disable_unprepare(bar->clk);
	clk_put(bar->clk);
	bar->clk = NULL;
}

void bad_bar_stop_twice(struct bar *bar)
{
	if (!bar->clk)
		return;
	clk_disable_unprepare(bar->clk);
	clk_disable_unprepare(bar->clk);	//~ BL102
}

void bad_bar_stop_quiet(struct bar *bar)
{
	if (bar->quiet)
		clk_disable_unprepare(bar->quiet);	//~ BL105 //~ BL205
} //~ BL109

void bad_bar_put(struct bar *bar)
{
	if (bar->clk)
		clk_put(bar->clk);	//~ BL205
} //~ BL109
