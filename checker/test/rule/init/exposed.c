// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL303, BL405, BL109: what a function needs that may be called at any time is
 * there before it is registered, and until that is ended.
 */
#include <belay/belay.h>

#include "device.h"

struct tap {
	struct bus_device *bdev;
	struct mutex lock;
	char *buf __own(kfree);
	char *spare __own(kfree) __nullable;
	struct bus_device *other;
};

static void tap_count(struct tap *tap)
{
	mutex_lock(&tap->lock);
	tap->buf[0]++;
	mutex_unlock(&tap->lock);
}

static int tap_event(int wire, void *cookie)
{
	struct tap *tap = cookie;

	tap_count(tap);
	return device_touch(&tap->bdev->dev);
}

static int ok_probe(struct bus_device *bdev)
{
	struct tap *tap = devm_kzalloc(&bdev->dev, sizeof(*tap), GFP_KERNEL);
	int err;

	if (!tap)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, tap);
	tap->buf = kzalloc(8, GFP_KERNEL);
	if (!tap->buf)
		return -ENOMEM;
	tap->bdev = bdev;
	mutex_init(&tap->lock);
	err = wire_request(1, tap_event, tap);
	if (err) {
		kfree(tap->buf);
		return err;
	}
	tap->other = bdev;
	return 0;
}

static int bad_probe_late(struct bus_device *bdev)
{
	struct tap *tap = devm_kzalloc(&bdev->dev, sizeof(*tap), GFP_KERNEL);
	int err;

	if (!tap)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, tap);
	tap->buf = kzalloc(8, GFP_KERNEL);
	if (!tap->buf)
		return -ENOMEM;
	err = wire_request(1, tap_event, tap);	//~ BL303 tap->bdev //~ BL405
	if (err) {
		kfree(tap->buf);
		return err;
	}
	tap->bdev = bdev;
	mutex_init(&tap->lock);
	tap->other = bdev;
	return 0;
}

/* The driver's part of a gadget, which is the cookie. */
static int part_event(int wire, void *cookie)
{
	struct tap *tap = gadget_priv(cookie);

	mutex_lock(&tap->lock);
	mutex_unlock(&tap->lock);
	return device_touch(&tap->bdev->dev);
}

static int ok_probe_part(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct tap));
	struct tap *tap;

	if (!g)
		return -ENOMEM;
	tap = gadget_priv(g);
	mutex_init(&tap->lock);
	tap->bdev = bdev;
	return devm_wire_request(&bdev->dev, 2, part_event, g);
}

static int bad_probe_part(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct tap));
	struct tap *tap;
	int err;

	if (!g)
		return -ENOMEM;
	tap = gadget_priv(g);
	err = devm_wire_request(&bdev->dev, 2, part_event, g);	//~ BL303 //~ BL405
	if (err)
		return err;
	mutex_init(&tap->lock);
	tap->bdev = bdev;
	return 0;
}

static void ok_remove(struct bus_device *bdev)
{
	struct tap *tap = dev_get_drvdata(&bdev->dev);

	wire_free(1, tap);
	kfree(tap->buf);
}

static void bad_remove(struct bus_device *bdev)
{
	struct tap *tap = dev_get_drvdata(&bdev->dev);

	kfree(tap->buf);
	wire_free(1, tap);	//~ BL109 tap_event
}

/* What it does not use may go. */
static void ok_remove_spare(struct bus_device *bdev)
{
	struct tap *tap = dev_get_drvdata(&bdev->dev);

	kfree(tap->spare);
	wire_free(1, tap);
	kfree(tap->buf);
}

const struct bus_driver ok_driver = {
	.probe = ok_probe, .remove = ok_remove,
};

const struct bus_driver bad_driver = {
	.probe = bad_probe_late, .remove = bad_remove,
};

const struct bus_driver part_driver = { .probe = ok_probe_part };
const struct bus_driver bad_part_driver = { .probe = bad_probe_part };
const struct bus_driver spare_driver = { .remove = ok_remove_spare };
