// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL106, BL108: what goes with a device or a module by itself. */
#include <belay/belay.h>

#include "device.h"

/* What is allocated for a device needs no release when it is published. */
int ok_managed(struct device *dev)
{
	struct gadget *g = devm_gadget_alloc(dev, 0);

	if (!g)
		return -ENOMEM;
	return gadget_publish(g);
}

int bad_own(void)
{
	struct gadget *g = gadget_alloc();

	if (!g)
		return -ENOMEM;
	return gadget_publish(g);	//~ BL101
}

static void disable(void *clk)
{
	clk_disable_unprepare(clk);
}

/* An action ends what its data owes. */
int ok_action(struct device *dev, struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	return devm_add_action(dev, disable, clk);
}

int bad_action(struct device *dev, struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	err = devm_add_action(dev, disable, clk);
	if (err)
		clk_disable_unprepare(clk);	//~ BL102
	return err;
}
