// SPDX-License-Identifier: GPL-2.0-only
/* BL101: what is parked, but no function of the file ever ends. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct gadget gadget __parks(gadget_unregister);
	struct clk *clk __parks(clk_disable_unprepare);
};

int bad_register(struct foo *foo)
{
	return gadget_register(&foo->gadget);	//~ BL101
}

int ok_enable(struct foo *foo)
{
	return clk_prepare_enable(foo->clk);
}

void ok_disable(struct foo *foo)
{
	clk_disable_unprepare(foo->clk);
}
