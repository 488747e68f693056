// SPDX-License-Identifier: GPL-2.0-only
/* A driver without words, whose members, tables and variables want them. */
#include <belay/belay.h>

#include "device.h"
#include "outside.h"

#define FOO_STATUS	0x04
#define FOO_CONTROL	0x10

struct foo {
	void __iomem *regs;	/* mapped by probe */
	struct clk *clk, *bus_clk;
	struct gadget gadget;
	struct gadget *made;
	struct device *dev;
	char *text;
	char *last;
	int line;
};

static int foo_line(int line, void *cookie)
{
	struct foo *foo = cookie;

	return readl(foo->regs + FOO_STATUS) == (u32)line;
}

static int foo_setup(struct foo *foo, struct device *dev)
{
	int err;

	foo->dev = dev;
	foo->regs = devm_ioremap(dev, 0x1000, 0x100);
	if (!foo->regs)
		return -ENOMEM;
	foo->clk = devm_clk_get(dev);
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	foo->bus_clk = clk_get(dev, "bus");
	if (IS_ERR(foo->bus_clk))
		return PTR_ERR(foo->bus_clk);
	foo->made = gadget_new();
	if (!foo->made) {
		clk_put(foo->bus_clk);
		return -ENOMEM;
	}
	err = clk_prepare_enable(foo->clk);
	if (err)
		goto out;
	err = gadget_publish(foo->made);
	if (!err)
		return 0;
	clk_disable_unprepare(foo->clk);
out:
	gadget_drop(foo->made);
	clk_put(foo->bus_clk);
	return err;
}

static int foo_probe(struct bus_device *bdev)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = foo_setup(foo, &bdev->dev);
	if (err)
		goto out_free;
	err = gadget_register(&foo->gadget);
	if (err)
		goto out_setup;
	err = line_request(foo->line, foo_line, foo);
	if (err)
		goto out_gadget;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;

out_gadget:
	gadget_unregister(&foo->gadget);
out_setup:
	gadget_retract(foo->made);
	clk_disable_unprepare(foo->clk);
	clk_put(foo->bus_clk);
out_free:
	kfree(foo);
	return err;
}

static void foo_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	line_free(foo->line, foo);
	gadget_unregister(&foo->gadget);
	gadget_retract(foo->made);
	clk_disable_unprepare(foo->clk);
	clk_put(foo->bus_clk);
	foo->last = NULL;
	kfree(foo->text);
	kfree(foo);
}

const struct bus_driver foo_driver = {
	.probe = foo_probe,
	.remove = foo_remove,
};

/* What it puts there it has to release: the member owns. */
int foo_name(struct foo *foo, const char *name)
{
	char *text = kstrdup(name, GFP_KERNEL);

	if (!text)
		return -ENOMEM;
	kfree(foo->text);
	foo->text = text;
	foo->last = text;
	return 0;
}

u32 foo_control(struct foo *foo)
{
	return readl(foo->regs + FOO_CONTROL);
}

/* A flag tells what is owed. */
struct bar {
	struct clk *clk;
	struct mutex lock;
	bool on;
};

static int bar_on(struct bar *bar)
{
	int err = 0;

	mutex_lock(&bar->lock);
	if (!bar->on) {
		err = clk_prepare_enable(bar->clk);
		if (!err)
			bar->on = true;
	}
	mutex_unlock(&bar->lock);
	return err;
}

static void bar_off(struct bar *bar)
{
	mutex_lock(&bar->lock);
	if (bar->on)
		clk_disable_unprepare(bar->clk);
	bar->on = false;
	mutex_unlock(&bar->lock);
}

/* At file scope */
static struct miscdevice foo_misc = {
	.name = "foo",
};

static struct gadget *foo_gadget;

int foo_start(void)
{
	int err = misc_register(&foo_misc);

	if (err)
		return err;
	foo_gadget = gadget_alloc();
	if (!foo_gadget) {
		misc_deregister(&foo_misc);
		return -ENOMEM;
	}
	return 0;
}

void foo_stop(void)
{
	gadget_retract(foo_gadget);
	foo_gadget = NULL;
	misc_deregister(&foo_misc);
}

/* Called with what it does not look at. */
static int foo_begin(struct gadget *g)
{
	return 0;
}

static void foo_end(struct gadget *g)
{
}

static int foo_fill(struct gadget *g, void *buf, size_t max)
{
	return 0;
}

static struct gadget foo_ops = {
	.start = foo_begin,
	.stop = foo_end,
	.fill = foo_fill,
};

int foo_restart(void)
{
	foo_ops.name = "foo";
	return foo_begin(NULL);
}
