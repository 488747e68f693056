// SPDX-License-Identifier: GPL-2.0-only
/* Pointers that tables of devices keep as numbers. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

struct variant {
	u32 nr;
	u32 mode;
};

static const u32 three[3] = { 1, 2, 3 };

static const struct variant variants[] = {
	{ .nr = 2 },
	{ .nr = 3 },
};

static const struct gadget_id entries[] = {
	{ "a", (unsigned long)&variants[0] },
	{ .name = "b", .driver_data = (unsigned long)&variants[1] },
	{ }
};

static u32 ok_found(struct bus_device *bdev)
{
	const struct gadget_id *e = gadget_match(bdev);
	const struct variant *v = (const struct variant *)e->driver_data;

	return v->nr;
}

static u32 bad_found_index(struct bus_device *bdev)
{
	const struct variant *v = (void *)gadget_match(bdev)->driver_data;

	return three[v->mode];	//~ BL501
}

static u32 ok_entry(u32 i)
{
	const struct variant *v;

	if (i > 1)
		return 0;
	v = (const struct variant *)entries[i].driver_data;
	return v->nr;
}

/* What somebody else made of it is another matter. */
static u32 bad_other_number(struct bus_device *bdev)
{
	unsigned long n = gadget_match(bdev)->driver_data + 8;

	return ((const struct variant *)n)->nr;	//~ BL603
}

static int ok_use(struct bus_device *bdev)
{
	return ok_found(bdev) + bad_found_index(bdev) + ok_entry(0) +
	       bad_other_number(bdev);
}
