/* SPDX-License-Identifier: GPL-2.0-only */
/* Addresses of nodes. drivers/of/address.c, kernel-doc of each. */
#ifndef BELAY_LINUX_OF_ADDRESS_H
#define BELAY_LINUX_OF_ADDRESS_H

#include <belay/belay.h>
#include_next <linux/of_address.h>

#ifdef CONFIG_OF
void __iomem *of_iomap(struct device_node *np __nullable, int index)
	__own(iounmap) __nullable __sleeps;
void __iomem *of_io_request_and_map(struct device_node *np __nullable,
				    int index, const char *name
					__cstr __nullable)
	__own(iounmap) __errptr __sleeps;
int of_address_to_resource(struct device_node *dev __nullable, int index,
			   struct resource *r)
	__sets(*r, result == 0) __at_most(0);
#endif

#endif
