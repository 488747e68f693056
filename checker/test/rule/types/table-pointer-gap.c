// SPDX-License-Identifier: GPL-2.0-only
/* The same where an entry leaves it out. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

struct variant {
	u32 nr;
	u32 mode;
};

static const struct variant one = { .nr = 2 };

static const struct gadget_id entries[] = {
	{ "a", (unsigned long)&one },
	{ "b" },
	{ }
};

static u32 bad_found(struct bus_device *bdev)
{
	const struct gadget_id *e = gadget_match(bdev);
	const struct variant *v = (const struct variant *)e->driver_data; //~ BL603

	return v->nr;
}

static bool ok_found(struct bus_device *bdev)
{
	return gadget_match(bdev)->driver_data == entries[0].driver_data;
}
