// SPDX-License-Identifier: GPL-2.0-only
/* BL101: what is parked is ended by a function that a header has. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	int line;
};

static int ok_handler(int line, void *cookie)
{
	struct foo *foo = cookie;

	return foo->line == line;
}

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	err = line_request(foo->line, ok_handler, foo);
	if (err)
		return err;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

static void ok_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	line_quit(foo->line, foo);
}

const struct bus_driver ok_driver = {
	.probe = ok_probe,
	.remove = ok_remove,
};

/* One that the device does not keep. */
static int bad_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	return line_request(foo->line, ok_handler, foo);	//~ BL101
}

const struct bus_driver bad_driver = {
	.probe = bad_probe,
};
