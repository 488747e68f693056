// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

#define FOO_CTL		0x00
#define FOO_STATUS	0x04
#define FOO_ODD		0x0e
#define FOO_LAST	0xfc
#define FOO_END		0x100
#define FOO_CHAN(n)	(0x80 + (n) * 8)
#define FOO_NR_CHAN	16

u8 readb(const volatile void __iomem *addr __bytes(1)) __contract;
u32 readl(const volatile void __iomem *addr __bytes(4)) __contract;
u64 readq(const volatile void __iomem *addr __bytes(8)) __contract;
void writel(u32 v, volatile void __iomem *addr __bytes(4)) __contract;
void memcpy_fromio(void *to __bytes(n) __init_out,
		   const volatile void __iomem *from __bytes(n), size_t n);
void __iomem *ioremap(u64 phys, size_t size)
	__own(iounmap) __nullable __bytes(size);
void iounmap(volatile void __iomem *addr __take);
void __iomem *devm_ioremap(struct device *dev, u64 phys, size_t size)
	__nullable __bytes(size);
void __iomem *devm_ioremap_bar(struct device *dev) __errptr __contract;

struct foo_regs {
	u32 ctl;
	u32 status;
	u32 chan[FOO_NR_CHAN];
};

struct foo {
	void __iomem *base __bytes(0x100);
	void __iomem *bare;
	void __iomem *own __own(iounmap) __nullable __bytes(0x40);
	void __iomem *sized __bytes(size);
	u32 size;
	struct foo_regs __iomem *regs;
};

u32 ok_first(struct foo *foo)
{
	return readl(foo->base + FOO_CTL) + readl(foo->base);
}

u32 ok_last(struct foo *foo)
{
	return readl(foo->base + FOO_LAST);
}

u32 bad_end(struct foo *foo)
{
	return readl(foo->base + FOO_END); //~ BL521 4 bytes outside
}

u64 bad_wide_at_the_end(struct foo *foo)
{
	return readq(foo->base + FOO_LAST - 4 + 4); //~ BL521
}

u64 ok_wide_at_the_end(struct foo *foo)
{
	return readq(foo->base + FOO_LAST - 4);
}

u32 bad_unaligned(struct foo *foo)
{
	return readl(foo->base + FOO_ODD); //~ BL521 multiple of 4
}

u32 ok_unaligned_byte(struct foo *foo)
{
	return readb(foo->base + FOO_ODD + 1);
}

u32 bad_before(struct foo *foo)
{
	return readl(foo->base - 4); //~ BL521
}

u32 ok_back_and_forth(struct foo *foo)
{
	void __iomem *p = foo->base + 0x20;

	return readl(p - 4);
}

void bad_unknown_length(struct foo *foo)
{
	writel(1, foo->bare + FOO_CTL); //~ BL521 nothing says
}

void ok_known_length(struct foo *foo)
{
	writel(1, foo->base + FOO_CTL);
}

u32 bad_run_time(struct foo *foo, u32 n)
{
	return readl(foo->base + FOO_CHAN(n)); //~ BL521
}

u32 ok_run_time(struct foo *foo, u32 n)
{
	if (n >= FOO_NR_CHAN)
		return 0;
	return readl(foo->base + FOO_CHAN(n));
}

u32 bad_run_time_one_more(struct foo *foo, u32 n)
{
	if (n > FOO_NR_CHAN)
		return 0;
	return readl(foo->base + FOO_CHAN(n)); //~ BL521
}

u32 bad_offset_unaligned(struct foo *foo, u32 off)
{
	if (off > FOO_LAST)
		return 0;
	return readl(foo->base + off); //~ BL521 multiple of 4
}

u32 ok_offset_aligned(struct foo *foo, u32 off)
{
	if (off > FOO_LAST || (off & 3))
		return 0;
	return readl(foo->base + off);
}

u32 ok_offset_masked(struct foo *foo, u32 off)
{
	return readl(foo->base + (off & FOO_LAST));
}

u32 ok_loop(struct foo *foo)
{
	u32 sum = 0;

	for (u32 i = 0; i < FOO_NR_CHAN; i++)
		sum += readl(foo->base + FOO_CHAN(i));
	return sum;
}

u32 bad_loop(struct foo *foo)
{
	u32 sum = 0;

	for (u32 i = 0; i <= FOO_NR_CHAN; i++)
		sum += readl(foo->base + FOO_CHAN(i)); //~ BL521
	return sum;
}

static u32 foo_read(struct foo *foo, u32 reg)
{
	return readl(foo->base + reg);
}

u32 ok_accessor(struct foo *foo)
{
	return foo_read(foo, FOO_STATUS) + foo_read(foo, FOO_LAST);
}

static u32 foo_peek(struct foo *foo, u32 reg)
{
	return readl(foo->base + reg); //~ BL521
}

u32 helper_past_the_end(struct foo *foo)
{
	return foo_peek(foo, FOO_STATUS) + foo_peek(foo, FOO_END);
}

/* Structures of registers */

u32 ok_structure(struct foo *foo, u32 n)
{
	return n < FOO_NR_CHAN ? readl(&foo->regs->chan[n]) :
				 readl(&foo->regs->status);
}

u32 bad_structure(struct foo *foo, u32 n)
{
	return readl(&foo->regs->chan[n]); //~ BL521 //~ BL505
}

/* Mappings */

int ok_mapped(struct device *dev, u64 phys)
{
	void __iomem *p = devm_ioremap(dev, phys, 0x20);

	if (!p)
		return -ENOMEM;
	return readl(p + 0x1c);
}

int bad_mapped(struct device *dev, u64 phys)
{
	void __iomem *p = devm_ioremap(dev, phys, 0x20);

	if (!p)
		return -ENOMEM;
	return readl(p + 0x20); //~ BL521
}

int bad_mapped_not_tested(struct device *dev, u64 phys)
{
	void __iomem *p = devm_ioremap(dev, phys, 0x20);

	return readl(p + 0x1c); //~ BL303
}

int ok_kept(struct foo *foo, struct device *dev, u64 phys)
{
	void __iomem *p = devm_ioremap(dev, phys, 0x100);

	if (!p)
		return -ENOMEM;
	foo->base = p;
	return 0;
}

int bad_kept_too_short(struct foo *foo, struct device *dev, u64 phys)
{
	void __iomem *p = devm_ioremap(dev, phys, 0x80);

	if (!p)
		return -ENOMEM;
	foo->base = p;
	return 0; //~ BL503
}

int ok_kept_of_device(struct foo *foo, struct device *dev)
{
	void __iomem *p = devm_ioremap_bar(dev);

	if (IS_ERR((__force void *)p))
		return -ENODEV;
	foo->base = p;
	return 0;
}

int ok_owned(u64 phys)
{
	void __iomem *p = ioremap(phys, 16);
	u32 v;

	if (!p)
		return -ENOMEM;
	v = readl(p + 12);
	iounmap(p);
	return v;
}

int bad_leaked(u64 phys)
{
	void __iomem *p = ioremap(phys, 16);

	if (!p)
		return -ENOMEM;
	return readl(p + 12); //~ BL101
}

int bad_used_unmapped(u64 phys)
{
	void __iomem *p = ioremap(phys, 16);

	if (!p)
		return -ENOMEM;
	iounmap(p);
	return readl(p); //~ BL103
}

/* Blocks */

void ok_block(struct foo *foo, u8 *to __bytes(n), u32 n)
{
	if (n <= 0x80)
		memcpy_fromio(to, foo->base + 0x80, n);
}

void bad_block(struct foo *foo, u8 *to __bytes(n), u32 n)
{
	if (n <= 0x84)
		memcpy_fromio(to, foo->base + 0x80, n); //~ BL521
}

u32 ok_sized(struct foo *foo)
{
	return foo->size < 0x10 ? 0 : readl(foo->sized + 0xc);
}

u32 bad_sized(struct foo *foo)
{
	return foo->size < 0xc ? 0 : readl(foo->sized + 0xc); //~ BL521
}

/* Two variables that a relation bounds */
u32 ok_checked_against_size(struct foo *foo, u32 off)
{
	if (foo->size < 4 || off > foo->size - 4 || off & 3)
		return 0;
	return readl(foo->sized + off);
}

/* From register to register */
void ok_dump(struct foo *foo, u32 *to __counted_by(32))
{
	u32 off;

	for (off = 0; off <= 0x7c; off += 4)
		to[off / 4] = readl(foo->base + off);
}

void bad_dump(struct foo *foo, u32 *to __counted_by(64))
{
	u32 off;

	for (off = 0; off <= 0x7c; off += 2)
		to[off / 2] = readl(foo->base + off);	//~ BL521 multiple of 4
}
