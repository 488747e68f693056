/* SPDX-License-Identifier: GPL-2.0-only */
/* Parents of clocks in the device tree. drivers/clk/clk.c, kernel-doc. */
#ifndef BELAY_LINUX_OF_CLK_H
#define BELAY_LINUX_OF_CLK_H

#include <belay/belay.h>
#include <linux/stddef.h>
#include_next <linux/of_clk.h>

#if defined(CONFIG_COMMON_CLK) && defined(CONFIG_OF)
unsigned int of_clk_get_parent_count(const struct device_node *np __nullable)
	__contract;
const char *of_clk_get_parent_name(const struct device_node *np __nullable,
				   int index) __nullable;
#endif

#endif
