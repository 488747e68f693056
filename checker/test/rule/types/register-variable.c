// SPDX-License-Identifier: GPL-2.0-only
/* Regions of registers whose length is said on a variable, or on an array */
#include <belay/belay.h>

#include "mini.h"

u32 readl(const volatile void __iomem *addr __bytes(4)) __contract;
void __iomem *devm_ioremap(struct device *dev, u64 phys, size_t size)
	__nullable __bytes(size);

static void __iomem *base __bytes(8);
static void __iomem *unsaid;

struct foo {
	void __iomem *bank[2] __bytes(4);
	u32 nr;
};

int ok_read(void)
{
	return base ? readl(base + 4) : 0;
}

int bad_read(void)
{
	return base ? readl(base + 8) : 0;	//~ BL521
}

int bad_unsaid(void)
{
	return unsaid ? readl(unsaid) : 0;	//~ BL521
}

int ok_map(struct device *dev, u64 where)
{
	void __iomem *p = devm_ioremap(dev, where, 16);

	if (!p)
		return -ENOMEM;
	base = p;
	return 0;
}

int bad_map(struct device *dev, u64 where)
{
	void __iomem *p = devm_ioremap(dev, where, 4);

	if (!p)
		return -ENOMEM;
	base = p;
	return 0;	//~ BL503
}

u32 ok_bank(struct foo *foo, u32 i)
{
	return i < 2 ? readl(foo->bank[i]) : 0;
}

u32 bad_bank(struct foo *foo, u32 i)
{
	return i < 2 ? readl(foo->bank[i] + 4) : 0;	//~ BL521
}

u32 bad_index(struct foo *foo, u32 i)
{
	return readl(foo->bank[i]);	//~ BL501
}

int ok_map_bank(struct foo *foo, struct device *dev, u64 where)
{
	void __iomem *p = devm_ioremap(dev, where, 4);

	if (!p)
		return -ENOMEM;
	foo->bank[1] = p;
	return 0;
}

int bad_map_bank(struct foo *foo, struct device *dev, u64 where)
{
	void __iomem *p = devm_ioremap(dev, where, 2);

	if (!p)
		return -ENOMEM;
	foo->bank[1] = p;
	return 0;	//~ BL503
}

struct big {
	void __iomem *bank[2] __bytes(4096);
};

struct big *ok_big(void) __own(kfree) __nullable
{
	return kzalloc(sizeof(struct big), GFP_KERNEL);
}

u32 ok_read_twice(void)
{
	u32 n = base ? readl(base) : 0;

	return base ? n + readl(base + 4) : n;
}

void touch(void) __contract;

u32 ok_read_and_call(struct foo *foo)
{
	u32 n = readl(foo->bank[0]);

	touch();
	return n + readl(foo->bank[1]);
}
