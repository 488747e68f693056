// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL102, BL108: what is counted of a device, and left there once. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct bus_device *bdev __parks(bus_sleep);
	struct bus_device *plain __borrows(plain);
};

/* The use is counted even where the device does not wake. */
int ok_read(struct foo *foo)
{
	int err = bus_wake(foo->plain);

	if (!err)
		err = device_touch(&foo->plain->dev);
	bus_doze(foo->plain);
	return err;
}

int bad_read(struct foo *foo)
{
	int err = bus_wake(foo->plain);

	if (err)
		return err;	//~ BL101
	err = device_touch(&foo->plain->dev);
	bus_sleep(foo->plain);
	return err;
}

int bad_read_twice_back(struct foo *foo)
{
	int err = bus_wake(foo->plain);

	bus_doze(foo->plain);
	bus_sleep(foo->plain);	//~ BL102
	return err;
}

/* A member that keeps such, and the other way to end it. */
int ok_open(struct foo *foo)
{
	return bus_wake(foo->bdev);
}

void ok_close(struct foo *foo)
{
	bus_doze(foo->bdev);
}

void bad_close(struct foo *foo)
{
	bus_doze(foo->bdev);
	bus_sleep(foo->bdev);	//~ BL102
}

void bad_close_plain(struct foo *foo)
{
	bus_doze(foo->plain);	//~ BL108
}

/* Two kinds of duty, of which one was there and one was not. */
static void ok_remove(struct bus_device *bdev)
{
	bus_wake(bdev);
	bus_disable(bdev);
	bus_doze(bdev);
}

static void bad_remove(struct bus_device *bdev)
{
	bus_wake(bdev);
	bus_disable(bdev);
	bus_disable(bdev);	//~ BL102
	bus_doze(bdev);
}

static int ok_probe(struct bus_device *bdev)
{
	int err = bus_enable(bdev);

	if (err)
		return err;
	bus_wake(bdev);
	return 0;
}

/* Whoever ends it does so once. */
static int bad_probe(struct bus_device *bdev)
{
	int err = bus_enable(bdev);

	if (err)
		return err;
	err = bus_enable(bdev);
	if (err) {
		bus_disable(bdev);
		return err;
	}
	return 0;	//~ BL101
}

const struct bus_driver ok_driver = {
	.probe = ok_probe,
	.remove = ok_remove,
};

const struct bus_driver bad_driver = {
	.probe = bad_probe,
	.remove = bad_remove,
};
