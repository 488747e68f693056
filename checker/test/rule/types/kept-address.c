// SPDX-License-Identifier: GPL-2.0-only
/* BL603: addresses that drivers keep in numbers of the kernel's. */
#include <belay/belay.h>

#include "device.h"

struct model {
	u32 channels;
};

struct other {
	u32 id;
	struct other *next;
};

static const struct model models[2];

static const struct gadget_id ok_ids[] = {
	{ "a", (unsigned long)&models[0] },
	{ .name = "b", .driver_data = (unsigned long)(&models[1]) },
	{ }
};

u32 ok_match(u32 i)
{
	const struct gadget_id *id = &ok_ids[i & 1];
	const struct model *m = (const struct model *)id->driver_data;

	return m->channels;
}

u32 bad_other_type(const struct gadget_id *id)
{
	return ((const struct other *)id->driver_data)->id;	//~ BL603
}

u32 ok_not_written(const struct gadget_id *id)
{
	return ((struct model *)id->driver_data)->channels;
}

void bad_written(const struct gadget_id *id)
{
	((struct model *)id->driver_data)->channels = 1;	//~ BL601
}

/* What is stored counts as what tables say. */
struct rng {
	u32 left;
	struct gadget_rng ops;
};

static u32 ok_read(struct gadget_rng *ops)
{
	struct rng *rng = (struct rng *)ops->priv;

	return rng->left;
}

void ok_init(struct rng *rng)
{
	rng->ops.read = ok_read;
	rng->ops.priv = (unsigned long)rng;
}

u32 bad_read(struct gadget_rng *ops)
{
	return ((struct other *)ops->priv)->id;	//~ BL603
}

/* It may be zero where the file has tested that it is. */
u32 ok_tested(const struct gadget_id *id)
{
	return id->driver_data ? 1 : 0;
}
