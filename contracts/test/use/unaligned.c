// SPDX-License-Identifier: GPL-2.0-only
/* Numbers at any address, and what else writes bytes through a pointer. */
#include <linux/kernel.h>
#if __has_include(<asm/unaligned.h>)
#include <asm/unaligned.h>
#else
#include <linux/unaligned.h>
#endif
#include <linux/irqdomain.h>
#include <linux/platform_device.h>
#include <belay/belay.h>

int ok_put(u16 val)
{
	u8 buf[6];

	put_unaligned_be16(val, buf);
	put_unaligned_le32(val, buf + 2);
	return buf[0] + buf[5];
}

int bad_put(u16 val)
{
	u8 buf[6];

	put_unaligned_be16(val, buf);
	return buf[0] + buf[5];	//~ BL401
}

void bad_room(u32 val)
{
	u8 buf[3];

	put_unaligned_le32(val, buf);	//~ BL502
}

int ok_put_type(__le32 val)
{
	u8 buf[4];

	put_unaligned(val, (__le32 *)buf);
	return buf[3];
}

u32 ok_get(const u8 *p __bytes(3))
{
	u32 table[2] = { 1, 2 };

	return table[get_unaligned_be24(p) >> 23];
}

u32 bad_get(const u8 *p __bytes(2))
{
	return get_unaligned_be24(p);	//~ BL502
}

/* The resource may be asked for, or not. */
int ok_map(struct platform_device *pdev)
{
	struct resource *res;
	void __iomem *p = devm_platform_get_and_ioremap_resource(pdev, 0, &res);

	return IS_ERR(p) ? PTR_ERR(p) : (int)res->flags;
}

int ok_map_only(struct platform_device *pdev)
{
	void __iomem *p = devm_platform_get_and_ioremap_resource(pdev, 0,
								 NULL);

	return PTR_ERR_OR_ZERO(p);
}

int bad_map(struct platform_device *pdev)
{
	struct resource *res;

	devm_platform_get_and_ioremap_resource(pdev, 0, &res);
	return (int)res->flags;	//~ BL401
}

/* As many numbers as it says */
int ok_fwspec(struct fwnode_handle *fwnode)
{
	struct irq_fwspec spec;

	spec.fwnode = fwnode;
	spec.param_count = 1;
	spec.param[0] = 4;
	return irq_create_fwspec_mapping(&spec);
}

int bad_fwspec(struct fwnode_handle *fwnode)
{
	struct irq_fwspec spec;

	spec.fwnode = fwnode;
	spec.param_count = 2;
	spec.param[0] = 4;
	return irq_create_fwspec_mapping(&spec);	//~ BL404
}
