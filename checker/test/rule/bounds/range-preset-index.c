// SPDX-License-Identifier: GPL-2.0-only
/* Tables of devices that give each an index. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

enum { GAUGE_A, GAUGE_B, GAUGE_C };

static const u32 three[] = { [GAUGE_A] = 1, [GAUGE_B] = 2, [GAUGE_C] = 3 };
static const u32 two[] = { [GAUGE_A] = 1, [GAUGE_B] = 2 };

static const struct gadget_id entries[] = {
	{ "a", GAUGE_A },
	{ "b", GAUGE_B },
	{ "c", GAUGE_C },
	{ }
};

static u32 ok_index(struct bus_device *bdev)
{
	return three[gadget_match(bdev)->driver_data];
}

static u32 bad_index(struct bus_device *bdev)
{
	return two[gadget_match(bdev)->driver_data];	//~ BL501
}

static u32 ok_use(struct bus_device *bdev)
{
	return ok_index(bdev) + bad_index(bdev) + entries[0].driver_data;
}
