// SPDX-License-Identifier: GPL-2.0-only
/* What a description says whose operations name the callback. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static int three[3], six[6];

static int ok_buck_enable(struct supply *supply)
{
	return three[supply_desc(supply)->id - 3];
}

static int bad_buck_sense(struct supply *supply)
{
	return three[supply_desc(supply)->id];	//~ BL501
}

static int bad_more_sense(struct supply *other)
{
	return three[supply_desc(other)->id];	//~ BL501
}

static int ok_ldo_enable(struct supply *supply)
{
	return three[supply_desc(supply)->id];
}

static struct supply *neighbour __nullable;

static int bad_ldo_sense(struct supply *supply)
{
	if (!neighbour)
		return 0;
	/* One of any. */
	return three[supply_desc(neighbour)->id];	//~ BL501
}

/* In a table that two descriptions lead to, and in another */
static int bad_mixed_enable(struct supply *supply)
{
	return 100 / supply_desc(supply)->id;	//~ BL506
}

static int ok_mixed_sense(struct supply *supply)
{
	return 100 / supply_desc(supply)->id;
}

static const struct supply_ops ldo_ops = {
	.enable = ok_ldo_enable,
	.sense = bad_ldo_sense,
};

static const struct supply_ops buck_ops = {
	.enable = ok_buck_enable,
	.sense = bad_buck_sense,
};

static const struct supply_ops mixed_ops = {
	.enable = bad_mixed_enable,
	.sense = ok_mixed_sense,
};

static const struct supply_ops more_ops = {
	.enable = bad_mixed_enable,
	.sense = bad_more_sense,
};

static const struct supply_desc supplies[] = {
	{ .id = 0, .ops = &ldo_ops },
	{ .id = 1, .ops = &ldo_ops },
	{ .id = 2, .ops = &ldo_ops },
	{ .id = 3, .ops = &buck_ops },
	{ .id = 4, .ops = &buck_ops },
	{ .id = 5, .ops = &buck_ops },
	{ .id = 4, .ops = &mixed_ops },
	{ .id = 0, .ops = &more_ops },
	{ .id = 5, .ops = &more_ops },
};

static int ok_probe(int i)
{
	struct supply *supply;

	if (i < 0 || i >= 9)
		return -EINVAL;
	supply = supply_register(&supplies[i]);
	return IS_ERR(supply) ? PTR_ERR(supply) : six[supplies[i].id];
}
