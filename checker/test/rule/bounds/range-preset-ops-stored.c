// SPDX-License-Identifier: GPL-2.0-only
/* The same where code makes one description lead to other operations. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static int three[3];

static int bad_buck_enable(struct supply *supply)
{
	return three[supply_desc(supply)->id - 3];	//~ BL501
}

static int ok_buck_sense(struct supply *supply)
{
	int id = supply_desc(supply)->id;

	return id >= 3 ? three[id - 3] : 0;
}

static const struct supply_ops buck_ops = {
	.enable = bad_buck_enable,
	.sense = ok_buck_sense,
};

static struct supply_desc supplies[] = {
	{ .id = 3, .ops = &buck_ops },
	{ .id = 5, .ops = &buck_ops },
	{ .id = 0 },
};

static int ok_probe(int i)
{
	if (i < 0 || i >= 3)
		return -EINVAL;
	supplies[2].ops = &buck_ops;
	return PTR_ERR_OR_ZERO(supply_register(&supplies[i]));
}
