// SPDX-License-Identifier: GPL-2.0-only
/* The same where an entry has a number. */
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
	{ "b", 8 },
	{ }
};

static u32 bad_found(struct bus_device *bdev)
{
	const struct gadget_id *e = gadget_match(bdev);
	const struct variant *v = (const struct variant *)e->driver_data;	//~ BL603

	return v->nr;
}

static u32 ok_found(struct bus_device *bdev)
{
	return gadget_match(bdev)->driver_data == entries[1].driver_data;
}
