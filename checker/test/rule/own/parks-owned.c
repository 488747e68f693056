// SPDX-License-Identifier: GPL-2.0-only
/* A member that owns what it points to, and keeps another duty on it */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	struct clk *clk __own(clk_put) __parks(clk_disable_unprepare);
};

int ok_start(struct foo *foo)
{
	return clk_prepare_enable(foo->clk);
}

void ok_stop(struct foo *foo)
{
	clk_disable_unprepare(foo->clk);
}

void bad_stop(struct foo *foo)
{
	clk_disable_unprepare(foo->clk);
	clk_disable_unprepare(foo->clk);	//~ BL102
}

struct foo *ok_probe(struct device *dev) __own(ok_remove) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk_get(dev, "x");
	if (IS_ERR(foo->clk)) {
		kfree(foo);
		return NULL;
	}
	if (clk_prepare_enable(foo->clk)) {
		clk_put(foo->clk);
		kfree(foo);
		return NULL;
	}
	return foo;
}

void ok_remove(struct foo *foo __take)
{
	clk_disable_unprepare(foo->clk);
	clk_put(foo->clk);
	kfree(foo);
}

/* The other way round the clock is gone already. */
void bad_remove(struct foo *foo __take)
{
	clk_put(foo->clk);
	clk_disable_unprepare(foo->clk);	//~ BL103
	kfree(foo);
}

void bad_remove_half(struct foo *foo __take)
{
	clk_disable_unprepare(foo->clk);
	kfree(foo);	//~ BL107
}
