// SPDX-License-Identifier: GPL-2.0-only
/* BL102, BL103, BL107: memory that stays in a structure of the kernel's. */
#include <belay/belay.h>

#include "device.h"

struct rng {
	u32 left;
	char *pool __own(kfree) __nullable;
};

static u32 ok_read(struct gadget_rng *ops)
{
	return ((struct rng *)ops->priv)->left;
}

static struct gadget_rng the_rng __parks(kfree) = {
	.name = "rng",
	.read = ok_read,
};

int ok_start(void)
{
	struct rng *rng = kzalloc(sizeof(*rng), GFP_KERNEL);

	if (!rng)
		return -ENOMEM;
	the_rng.priv = (unsigned long)rng;
	return 0;
}

int bad_start(u32 left)
{
	struct rng *rng = kzalloc(sizeof(*rng), GFP_KERNEL);

	if (!rng)
		return -ENOMEM;
	if (left > 9)
		return -EINVAL;	//~ BL101
	the_rng.priv = (unsigned long)rng;
	return 0;
}

void ok_stop(void)
{
	struct rng *rng = (struct rng *)the_rng.priv;

	kfree(rng->pool);
	kfree(rng);
}

void bad_stop_full(void)
{
	struct rng *rng = (struct rng *)the_rng.priv;

	kfree(rng);	//~ BL107
}

void bad_stop_twice(void)
{
	struct rng *rng = (struct rng *)the_rng.priv;

	kfree(rng->pool);
	kfree(rng);
	kfree(rng);	//~ BL102
}

u32 bad_stop_used(void)
{
	struct rng *rng = (struct rng *)the_rng.priv;

	kfree(rng->pool);
	kfree(rng);
	return rng->left;	//~ BL103
}

/* In a structure of the driver's own it is a pointer, and must not dangle. */
struct named {
	struct gadget_rng ops __parks(kfree);
};

int ok_name(struct named *n, u32 size __at_least(1))
{
	char *name = kzalloc(size, GFP_KERNEL);

	if (!name)
		return -ENOMEM;
	n->ops.name = name;
	return 0;
}

void ok_unname(struct named *n)
{
	kfree(n->ops.name);
	n->ops.name = "none";
}

void bad_unname(struct named *n)
{
	kfree(n->ops.name);
}	//~ BL203
