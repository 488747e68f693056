/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory that is set aside. drivers/of/of_reserved_mem.c, kernel-doc of each. */
#ifndef BELAY_LINUX_OF_RESERVED_MEM_H
#define BELAY_LINUX_OF_RESERVED_MEM_H

#include <belay/belay.h>
#include_next <linux/of_reserved_mem.h>

#ifdef CONFIG_OF_RESERVED_MEM
/* Several regions of a device, of which the other call releases all. */
int of_reserved_mem_device_init_by_idx(struct device *dev,
				       struct device_node *np, int idx)
	__at_most(0) __sleeps;
int of_reserved_mem_device_init_by_name(struct device *dev,
					struct device_node *np,
					const char *name __cstr)
	__at_most(0) __sleeps;
void of_reserved_mem_device_release(struct device *dev) __sleeps;
struct reserved_mem *of_reserved_mem_lookup(struct device_node *np)
	__nullable;
#endif

#endif
