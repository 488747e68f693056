// SPDX-License-Identifier: GPL-2.0-only
/* BL603: tables that keep numbers in one row and addresses in another. */
#include <belay/belay.h>

#include "device.h"

struct model {
	u32 channels;
};

static const struct model models[2];

static const struct gadget_id bad_ids[] = {
	{ "a", (unsigned long)&models[0] },
	{ "b", 7 },
	{ }
};

u32 bad_match(u32 i)
{
	const struct gadget_id *id = &bad_ids[i & 1];

	return ((const struct model *)id->driver_data)->channels; //~ BL603
}

/* A row that leaves it out has 0 there. */
struct own_id {
	u32 nr;
	unsigned long data;
};

static const struct own_id gaps[] = {
	{ 1, (unsigned long)&models[0] },
	{ 2 },
};

u32 bad_gap(u32 i)
{
	return ((const struct model *)gaps[i & 1].data)->channels; //~ BL603
}

struct ok_id {
	u32 nr;
	unsigned long data;
};

static const struct ok_id full[] = {
	{ 1, (unsigned long)&models[0] },
	{ 2, (unsigned long)&models[1] },
};

u32 ok_full(u32 i)
{
	return ((const struct model *)full[i & 1].data)->channels;
}

/* What anybody may write is believed no more. */
struct open_id {
	u32 nr;
	unsigned long data;
};

static struct open_id open[] = {
	{ 1, (unsigned long)&models[0] },
};

u32 bad_open(void)
{
	return ((const struct model *)open[0].data)->channels; //~ BL603
}

void open_set(struct open_id *id, unsigned long data)
{
	id->data = data;
}

u32 ok_nr(u32 i)
{
	return open[0].nr + full[i & 1].nr;
}
