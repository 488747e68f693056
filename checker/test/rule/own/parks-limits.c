// SPDX-License-Identifier: GPL-2.0-only
/* What one callback may leave to another, and no other ends. */
#include <belay/belay.h>

#include "device.h"

static void ok_remove(struct bus_device *bdev)
{
	bus_wake(bdev);
	device_touch(&bdev->dev);
	bus_sleep(bdev);
}

/* Some take in remove() what probe() gave back; this one just keeps it. */
static void miss_remove(struct bus_device *bdev)
{
	bus_wake(bdev);
	device_touch(&bdev->dev);
}	//~ miss BL101

const struct bus_driver driver = { .remove = ok_remove };
const struct bus_driver lazy_driver = { .remove = miss_remove };
