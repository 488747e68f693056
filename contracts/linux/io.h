/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * I/O memory. Documentation/driver-api/device-io.rst: the accessors take a
 * pointer that a mapping returned, plus an offset; each accesses as many bytes
 * as its name says, and none sleeps.
 *
 * On one architecture these are functions, on another macros, so that
 * stand-ins have the words.
 */
#ifndef BELAY_LINUX_IO_H
#define BELAY_LINUX_IO_H

#include <belay/belay.h>
#include_next <linux/io.h>

#define belay_read(name, type, n)					\
	type belay_##name(const volatile void __iomem *addr __bytes(n))	\
		__contract
#define belay_write(name, type, n)					\
	void belay_##name(type value,					\
			  volatile void __iomem *addr __bytes(n)) __contract

belay_read(readb, u8, 1);
belay_read(readw, u16, 2);
belay_read(readl, u32, 4);
belay_read(readq, u64, 8);
belay_write(writeb, u8, 1);
belay_write(writew, u16, 2);
belay_write(writel, u32, 4);
belay_write(writeq, u64, 8);

#undef readb
#define readb(addr)			belay_readb(addr)
#undef readw
#define readw(addr)			belay_readw(addr)
#undef readl
#define readl(addr)			belay_readl(addr)
#undef readq
#define readq(addr)			belay_readq(addr)
#undef writeb
#define writeb(value, addr)		belay_writeb(value, addr)
#undef writew
#define writew(value, addr)		belay_writew(value, addr)
#undef writel
#define writel(value, addr)		belay_writel(value, addr)
#undef writeq
#define writeq(value, addr)		belay_writeq(value, addr)

/* The same without a barrier, in the byte order of the machine. */
#undef readb_relaxed
#define readb_relaxed(addr)		belay_readb(addr)
#undef readw_relaxed
#define readw_relaxed(addr)		belay_readw(addr)
#undef readl_relaxed
#define readl_relaxed(addr)		belay_readl(addr)
#undef readq_relaxed
#define readq_relaxed(addr)		belay_readq(addr)
#undef writeb_relaxed
#define writeb_relaxed(value, addr)	belay_writeb(value, addr)
#undef writew_relaxed
#define writew_relaxed(value, addr)	belay_writew(value, addr)
#undef writel_relaxed
#define writel_relaxed(value, addr)	belay_writel(value, addr)
#undef writeq_relaxed
#define writeq_relaxed(value, addr)	belay_writeq(value, addr)

#undef __raw_readb
#define __raw_readb(addr)		belay_readb(addr)
#undef __raw_readw
#define __raw_readw(addr)		belay_readw(addr)
#undef __raw_readl
#define __raw_readl(addr)		belay_readl(addr)
#undef __raw_readq
#define __raw_readq(addr)		belay_readq(addr)
#undef __raw_writeb
#define __raw_writeb(value, addr)	belay_writeb(value, addr)
#undef __raw_writew
#define __raw_writew(value, addr)	belay_writew(value, addr)
#undef __raw_writel
#define __raw_writel(value, addr)	belay_writel(value, addr)
#undef __raw_writeq
#define __raw_writeq(value, addr)	belay_writeq(value, addr)

/* include/asm-generic/io.h: the same for memory and ports. */
#undef ioread8
#define ioread8(addr)			belay_readb(addr)
#undef ioread16
#define ioread16(addr)			belay_readw(addr)
#undef ioread32
#define ioread32(addr)			belay_readl(addr)
#undef ioread16be
#define ioread16be(addr)		belay_readw(addr)
#undef ioread32be
#define ioread32be(addr)		belay_readl(addr)
#undef iowrite8
#define iowrite8(value, addr)		belay_writeb(value, addr)
#undef iowrite16
#define iowrite16(value, addr)		belay_writew(value, addr)
#undef iowrite32
#define iowrite32(value, addr)		belay_writel(value, addr)
#undef iowrite16be
#define iowrite16be(value, addr)	belay_writew(value, addr)
#undef iowrite32be
#define iowrite32be(value, addr)	belay_writel(value, addr)

/* Ports, which are numbers. arch/x86/include/asm/shared/io.h */
u8 belay_inb(unsigned long port) __contract;
u16 belay_inw(unsigned long port) __contract;
u32 belay_inl(unsigned long port) __contract;
void belay_out(u32 value, unsigned long port) __contract;

#undef inb
#define inb(port)			belay_inb(port)
#undef inb_p
#define inb_p(port)			belay_inb(port)
#undef inw
#define inw(port)			belay_inw(port)
#undef inw_p
#define inw_p(port)			belay_inw(port)
#undef inl
#define inl(port)			belay_inl(port)
#undef inl_p
#define inl_p(port)			belay_inl(port)
#undef outb
#define outb(value, port)		belay_out((u8)(value), port)
#undef outb_p
#define outb_p(value, port)		belay_out((u8)(value), port)
#undef outw
#define outw(value, port)		belay_out((u16)(value), port)
#undef outw_p
#define outw_p(value, port)		belay_out((u16)(value), port)
#undef outl
#define outl(value, port)		belay_out(value, port)
#undef outl_p
#define outl_p(value, port)		belay_out(value, port)

/* Blocks of bytes, of no alignment. */
void belay_memcpy_fromio(void *to __bytes(n) __init_out,
			 const volatile void __iomem *from __bytes(n),
			 size_t n) __contract;
void belay_memcpy_toio(volatile void __iomem *to __bytes(n),
		       const void *from __bytes(n) __leaves,
		       size_t n) __contract;
void belay_memset_io(volatile void __iomem *to __bytes(n), int value,
		     size_t n) __contract;

#undef memcpy_fromio
#define memcpy_fromio(to, from, n)	belay_memcpy_fromio(to, from, n)
#undef memcpy_toio
#define memcpy_toio(to, from, n)	belay_memcpy_toio(to, from, n)
#undef memset_io
#define memset_io(to, value, n)		belay_memset_io(to, value, n)

/*
 * Mappings: NULL on failure; at least as long as asked for.
 * arch/x86/mm/ioremap.c, lib/devres.c: kernel-doc of each.
 */
void __iomem *belay_ioremap(phys_addr_t offset, size_t size)
	__own(iounmap) __nullable __bytes(size) __sleeps;

#undef ioremap
#define ioremap(offset, size)		belay_ioremap(offset, size)
#undef ioremap_wc
#define ioremap_wc(offset, size)	belay_ioremap(offset, size)

void iounmap(volatile void __iomem *addr __take) __sleeps;

/* Ports as if they were memory. lib/iomap.c, lib/devres.c */
#ifdef CONFIG_HAS_IOPORT_MAP
void __iomem *ioport_map(unsigned long port, unsigned int nr)
	__own(ioport_unmap) __nullable __bytes(nr);
void ioport_unmap(void __iomem *addr __take) __contract;
#endif

/* Memory that has no side effects. kernel/iomem.c, kernel-doc. */
void *memremap(resource_size_t offset, size_t size, unsigned long flags)
	__own(memunmap) __nullable __bytes(size) __sleeps;
void memunmap(void *addr __take) __sleeps;
void devm_iounmap(struct device *dev, void __iomem *addr) __sleeps;

/* Words of 32 bits. lib/iomap_copy.c, kernel-doc of each. */
void __ioread32_copy(void *to __bytes(4 * count) __init_out,
		     const void __iomem *from __bytes(4 * count),
		     size_t count) __contract;
void __iowrite32_copy(void __iomem *to __bytes(4 * count),
		      const void *from __bytes(4 * count) __leaves,
		      size_t count) __contract;

void __iomem *devm_ioremap(struct device *dev, resource_size_t offset,
			   resource_size_t size)
	__nullable __bytes(size) __sleeps;
void __iomem *devm_ioremap_wc(struct device *dev, resource_size_t offset,
			      resource_size_t size)
	__nullable __bytes(size) __sleeps;

/* The region is requested, too, and may be shorter than what is accessed. */
void __iomem *devm_ioremap_resource(struct device *dev,
				    const struct resource *res __nullable)
	__errptr __borrows(dev) __sleeps;
void __iomem *devm_ioport_map(struct device *dev, unsigned long port,
			      unsigned int nr)
	__nullable __bytes(nr) __borrows(dev) __sleeps;
void *devm_memremap(struct device *dev, resource_size_t offset, size_t size,
		    unsigned long flags)
	__errptr __bytes(size) __borrows(dev) __sleeps;

#endif
