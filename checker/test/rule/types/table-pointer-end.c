// SPDX-License-Identifier: GPL-2.0-only
/* The same where an entry points behind the end, or somewhere. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

struct variant {
	u32 nr;
	u32 mode;
};

static const struct variant pair[2] = { { .nr = 2 }, { .nr = 3 } };

static const struct gadget_id entries[] = {
	{ "a", (unsigned long)&pair[0] },
	{ "b", (unsigned long)&pair[2] },
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
