// SPDX-License-Identifier: GPL-2.0-only
/* A driver whose table code replaces: what matched is not known. */
#include <belay/belay.h>

#include "matched.h"

static const struct kind small = { 8 };

static const struct node_id full[] = {
	{ .compatible = "a", .data = &small },
	{ }
};

static int bad_stored(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;	//~ BL301
}

static int ok_tested(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind ? kind->bits : 0;
}

static struct chip_driver driver = {
	.driver = { "stored", full },
	.probe = bad_stored,
}, tested = {
	.driver = { "tested", full },
	.probe = ok_tested,
};

void ok_select(struct chip_driver *drv, const struct node_id *ids)
{
	drv->driver.node_table = ids;
}
