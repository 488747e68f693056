// SPDX-License-Identifier: GPL-2.0-only
/* Callbacks whose cookie other files set: what it is stands on the table. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	int line;
	struct foo *next;
};

static void foo_stop(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	if (foo->next && foo->line)
		device_touch(&bdev->dev);
}

const struct bus_driver foo_driver = {
	.remove = foo_stop,
};
