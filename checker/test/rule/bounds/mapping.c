// SPDX-License-Identifier: GPL-2.0-only
/* BL521, BL503: mappings as long as a table of the device says. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	void __iomem *base __bytes(0x20) __nullable;
	void __iomem *bare __nullable;
	void __iomem *own __own(iounmap_regs) __bytes(0x20) __nullable;
};

void __iomem *ioremap_regs(unsigned long start, size_t n)
	__own(iounmap_regs) __nullable __bytes(n);
void iounmap_regs(void __iomem *base __take __nullable);

/* The member says how long it is; no more is known here. */
int ok_probe(struct bus_device *bdev, struct foo *foo)
{
	struct resource *res = bus_resource(bdev);

	foo->base = devm_ioremap(&bdev->dev, res->start,
				 res->end - res->start + 1);
	if (!foo->base)
		return -ENOMEM;
	return readl(foo->base + 0x1c);
}

int bad_beyond(struct bus_device *bdev, struct foo *foo)
{
	struct resource *res = bus_resource(bdev);

	foo->base = devm_ioremap(&bdev->dev, res->start,
				 res->end - res->start + 1);
	if (!foo->base)
		return -ENOMEM;
	return readl(foo->base + 0x20);	//~ BL521
}

/* So it does where the member owns the mapping. */
int ok_own(struct bus_device *bdev, struct foo *foo) __sets(foo->own)
{
	struct resource *res = bus_resource(bdev);

	iounmap_regs(foo->own);
	foo->own = ioremap_regs(res->start, res->end - res->start + 1);
	if (!foo->own)
		return -ENOMEM;
	return readl(foo->own + 0x1c);
}

int bad_own(struct bus_device *bdev, struct foo *foo) __sets(foo->own)
{
	struct resource *res = bus_resource(bdev);

	iounmap_regs(foo->own);
	foo->own = ioremap_regs(res->start, res->end - res->start + 1);
	if (!foo->own)
		return -ENOMEM;
	return readl(foo->own + 0x20);	//~ BL521
}

int bad_bare(struct bus_device *bdev, struct foo *foo)
{
	struct resource *res = bus_resource(bdev);

	foo->bare = devm_ioremap(&bdev->dev, res->start,
				 res->end - res->start + 1);
	if (!foo->bare)
		return -ENOMEM;
	return readl(foo->bare);	//~ BL521
}

/* A length that is known is what counts. */
int bad_known(struct bus_device *bdev, struct foo *foo)
{
	struct resource *res = bus_resource(bdev);

	foo->base = devm_ioremap(&bdev->dev, res->start, 0x10);
	return 0;	//~ BL503
}

int ok_known(struct bus_device *bdev, struct foo *foo)
{
	struct resource *res = bus_resource(bdev);

	foo->base = devm_ioremap(&bdev->dev, res->start, 0x40);
	return 0;
}

/* A parameter that is declared as an array is a pointer. */
static const u8 table[16] = { 1, 2 }, small[8] = { 1 };

u8 ok_array(u8 crc)
{
	return crc_table(table, crc);
}

u8 bad_array(u8 crc)
{
	return crc_table(small, crc);	//~ BL502
}

/* Used by a local variable before the member has it */
int fp_member_last(struct bus_device *bdev, struct foo *foo)
{
	struct resource *res = bus_resource(bdev);
	void __iomem *base;

	base = devm_ioremap(&bdev->dev, res->start, res->end - res->start + 1);
	if (!base)
		return -ENOMEM;
	foo->base = readl(base + 0x1c) ? base : NULL;	//~ fp BL521
	return 0;
}
