// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL102, BL108, BL206: what an action releases when a device goes. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct device *dev __borrows(dev);
	struct clk *clk;
	struct clk *other;
	int rate;
};

static void put_clk(void *data)
{
	struct foo *foo = data;

	clk_put(foo->clk);
}

static struct foo *make(struct device *dev)
{
	struct foo *foo = devm_kzalloc(dev, sizeof(*foo), GFP_KERNEL);

	if (foo)
		foo->dev = dev;
	return foo;
}

/* It is there until the action is called. */
int ok_member(struct device *dev)
{
	struct foo *foo = make(dev);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk_get(dev, "bus");
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	err = devm_add_action(dev, put_clk, foo);
	if (err)
		return err;
	return clk_set_rate(foo->clk, 1);
}

int bad_member_forgotten(struct device *dev)
{
	struct foo *foo = make(dev);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk_get(dev, "bus");
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	err = clk_set_rate(foo->clk, 1);
	if (err)
		return err;	//~ BL101
	return devm_add_action(dev, put_clk, foo);
}

int bad_member_put_too(struct device *dev)
{
	struct foo *foo = make(dev);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk_get(dev, "bus");
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	err = devm_add_action(dev, put_clk, foo);
	if (err)
		return err;
	err = clk_set_rate(foo->clk, 1);
	if (err)
		clk_put(foo->clk);	//~ BL108
	return err;
}

/* Where adding fails the action has been called. */
int bad_member_failed(struct device *dev)
{
	struct foo *foo = make(dev);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk_get(dev, "bus");
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	err = devm_add_action(dev, put_clk, foo);
	if (err)
		clk_set_rate(foo->clk, 1);	//~ BL103
	return err;
}

/* One that no action releases. */
int bad_other(struct device *dev)
{
	struct foo *foo = make(dev);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk_get(dev, "bus");
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	err = devm_add_action(dev, put_clk, foo);
	if (err)
		return err;
	foo->other = clk_get(dev, "mem");	//~ BL206
	return PTR_ERR_OR_ZERO(foo->other);	//~ BL101
}

static void put_data(void *data)
{
	clk_put(data);
}

int ok_itself(struct device *dev)
{
	struct foo *foo = make(dev);
	struct clk *clk;
	int err;

	if (!foo)
		return -ENOMEM;
	clk = clk_get(dev, "bus");
	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = devm_add_action(dev, put_data, clk);
	if (err)
		return err;
	foo->other = clk;
	return clk_set_rate(clk, 1);
}

static void bad_put_again(void *data)
{
	clk_put(data);	//~ BL108
}

int twice(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");
	int err;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = devm_add_action(dev, put_data, clk);
	if (err)
		return err;
	return devm_add_action(dev, bad_put_again, clk);
}

/* What the device has goes with it, and the clock before that. */
int bad_kept_longer(struct device *dev, struct foo *foo)
{
	struct clk *clk = clk_get(dev, "bus");
	int err;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = devm_add_action(dev, put_data, clk);
	if (err)
		return err;
	foo->other = clk;	//~ BL206
	return 0;
}

static void stop(void *data)
{
	struct foo *foo = data;

	if (foo->rate)
		clk_disable_unprepare(foo->clk);
}

/* It will not, where it finds that there is nothing to be done. */
int bad_not_always(struct device *dev, int rate)
{
	struct foo *foo = make(dev);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = devm_clk_get(dev);
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	foo->rate = rate;
	err = clk_prepare_enable(foo->clk);
	if (err)
		return err;
	return devm_add_action(dev, stop, foo);	//~ BL101
}
