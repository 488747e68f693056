// SPDX-License-Identifier: GPL-2.0-only
/* The same where code puts something there. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

struct variant {
	u32 nr;
	u32 mode;
};

static const struct variant one = { .nr = 2 };

static struct gadget_id entries[] = {
	{ "a", (unsigned long)&one },
	{ }
};

static u32 bad_found(struct bus_device *bdev)
{
	const struct gadget_id *e = gadget_match(bdev);
	const struct variant *v = (const struct variant *)e->driver_data;	//~ BL603

	return v->nr;
}

static void ok_set(unsigned long data)
{
	entries[0].driver_data = data;
}
