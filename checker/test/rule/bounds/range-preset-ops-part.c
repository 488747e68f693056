// SPDX-License-Identifier: GPL-2.0-only
/* The same where it is not told which operations an initialiser means. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static int three[3];

static int bad_enable(struct supply *supply)
{
	return three[supply_desc(supply)->id - 3];	//~ BL501
}

static int ok_enable(struct supply *supply)
{
	int id = supply_desc(supply)->id;

	return id >= 3 ? three[id - 3] : 0;
}

static const struct supply_ops buck_ops[] = {
	{ .enable = bad_enable },
	{ .enable = ok_enable },
};

static const struct supply_desc supplies[] = {
	{ .id = 3, .ops = buck_ops },
	{ .id = 0, .ops = &buck_ops[1] },
	{ .id = 0, .ops = buck_ops + 0 },
};

static int ok_probe(int i)
{
	if (i < 0 || i >= 3)
		return -EINVAL;
	return PTR_ERR_OR_ZERO(supply_register(&supplies[i]));
}
