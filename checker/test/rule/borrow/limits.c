// SPDX-License-Identifier: GPL-2.0-only
/* What is not found yet, and what is found wrongly. */
#include <belay/belay.h>

#include "mini.h"

struct view {
	const u8 *bytes;
	u32 len;
};

struct blob {
	u8 *bytes __own(kfree) __nullable;
	char *name __own(kfree) __nullable;
	u32 len;
};

struct holder {
	struct blob *blob __nullable;
	unsigned long handle;
};

/* As the kernel's own structures: its members have no words. */
struct file_like {
	struct device *dev;
};

struct clk *blob_clk(struct blob *b) __contract;
struct view blob_view(struct blob *b) __contract;
u32 sum_of(const u8 *bytes) __contract;

/* A structure that is returned may hold borrows. */
u32 miss_in_result(u32 n)
{
	struct blob *b = kzalloc(sizeof(*b), GFP_KERNEL);
	struct view v;

	if (!b)
		return n;
	v = blob_view(b);
	kfree(b);
	return sum_of(v.bytes);	//~ miss BL201
}

/* A number is no borrow, though it was one. */
void miss_as_number(struct holder *to, struct blob *blob)
{
	to->handle = (unsigned long)blob;	//~ miss BL206
}

/* What a member without words points to may be gone with the structure. */
int miss_member_of_kernel(struct file_like *f __take_of(kfree))
{
	struct device *dev = f->dev;

	kfree(f);
	return device_irq(dev);	//~ miss BL201
}

/* Bytes may be anything, so this may be in the name that is freed. */
int fp_other_member(struct blob *b)
	__sets(b->name)
{
	struct clk *clk = blob_clk(b);

	kfree(b->name);
	b->name = NULL;
	return clk_set_rate(clk, 1);	//~ fp BL201
}
