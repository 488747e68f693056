// SPDX-License-Identifier: GPL-2.0-only
/* BL107: what memory owns that goes with its device. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	struct device *dev __borrows(dev);
	char *name __own(kfree) __nullable;
	char *log __own(kfree) __nullable;
	char *spare __own(kfree) __nullable;
	char *temp __own(kfree) __nullable;
	char *page __own(kfree) __nullable;
	char *key __own(kfree) __nullable;
};

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->dev = &bdev->dev;
	foo->name = kzalloc(16, GFP_KERNEL);
	if (!foo->name)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

static void ok_remove(struct bus_device *bdev)
{
	struct foo *foo = dev_get_drvdata(&bdev->dev);

	kfree(foo->name);
}

static const struct bus_driver good = {
	.probe = ok_probe,
	.remove = ok_remove,
};

/* Nobody releases the log. */
static int bad_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->dev = &bdev->dev;
	foo->log = kzalloc(16, GFP_KERNEL);
	if (!foo->log)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ BL107 foo->log
}

static const struct bus_driver bad = {
	.probe = bad_probe,
};

/* But this very function, where it fails, by a helper. */
static void drop_spare(struct foo *foo)
{
	kfree(foo->spare);
	foo->spare = NULL;
}

static int bad_probe_helper(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->dev = &bdev->dev;
	foo->spare = kzalloc(16, GFP_KERNEL);
	if (!foo->spare)
		return -ENOMEM;
	err = device_touch(&bdev->dev);
	if (err) {
		drop_spare(foo);
		return err;
	}
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ BL107 foo->spare
}

static const struct bus_driver bad_too = {
	.probe = bad_probe_helper,
};

/* By a helper that remove() shares with it. */
static void drop_temp(struct foo *foo)
{
	kfree(foo->temp);
	foo->temp = NULL;
}

static int ok_probe_helper(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->dev = &bdev->dev;
	foo->temp = kzalloc(16, GFP_KERNEL);
	if (!foo->temp)
		return -ENOMEM;
	err = device_touch(&bdev->dev);
	if (err) {
		drop_temp(foo);
		return err;
	}
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

static void ok_remove_helper(struct bus_device *bdev)
{
	drop_temp(dev_get_drvdata(&bdev->dev));
}

static const struct bus_driver good_too = {
	.probe = ok_probe_helper,
	.remove = ok_remove_helper,
};

/* Elsewhere, as its words say. */
void foo_forget(struct foo *foo) __sets(foo->key);

static int ok_probe_elsewhere(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->dev = &bdev->dev;
	foo->key = kzalloc(16, GFP_KERNEL);
	if (!foo->key)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

static void ok_remove_elsewhere(struct bus_device *bdev)
{
	foo_forget(dev_get_drvdata(&bdev->dev));
}

static const struct bus_driver good_elsewhere = {
	.probe = ok_probe_elsewhere,
	.remove = ok_remove_elsewhere,
};

/* Released by somebody, but not when the device goes. */
void ok_flush(struct foo *foo) __sets(foo->page)
{
	kfree(foo->page);
	foo->page = NULL;
}

static int miss_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->dev = &bdev->dev;
	foo->page = kzalloc(16, GFP_KERNEL);
	if (!foo->page)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ miss BL107
}

static const struct bus_driver not_yet = {
	.probe = miss_probe,
};
