/* SPDX-License-Identifier: GPL-2.0-only */
#include <linux/container_of.h>
#include <linux/dma-mapping.h>
#include <linux/io.h>
#include <linux/types.h>

struct regs {
	u32 ctl;
	u32 status;
};

struct dev_state {
	struct regs __iomem *regs;
	void __iomem *base;
};

u32 use_io(struct dev_state *s, void *buf)
{
	u32 v;

	writel(1, &s->regs->ctl);
	writew_relaxed(2, s->base);
	v = readl(&s->regs->status) + ioread32be(s->base) + readb(s->base);
	memcpy_fromio(buf, s->base, 4);
	memcpy_toio(s->base, buf, 4);
	memset_io(s->base, 0, 4);
	return v;
}

void use_map(struct device *dev)
{
	void __iomem *p = ioremap(0x1000, 16);

	iounmap(p);
	p = devm_ioremap(dev, 0x1000, 16);
	p = devm_ioremap_wc(dev, 0x1000, 16);
}

void use_dma(struct device *dev)
{
	dma_addr_t h;
	void *p = dma_alloc_coherent(dev, 64, &h, GFP_KERNEL);

	dma_free_coherent(dev, 64, p, h);
	p = dmam_alloc_attrs(dev, 64, &h, GFP_KERNEL, 0);
}
