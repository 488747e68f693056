// SPDX-License-Identifier: GPL-2.0-only
/* Error pointers, and what the helpers say of them. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

int turn_on(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");

	belay_peek(clk);
	if (IS_ERR(clk)) {
		belay_peek(clk);
		return (int)PTR_ERR(clk);
	}
	belay_peek(clk);
	clk_put(clk);
	belay_peek(clk);
	return 0;
}

void *made(int err) __nullable
{
	void *p = ERR_PTR(err);

	belay_peek(p);
	return NULL;
}
