/* SPDX-License-Identifier: GPL-2.0-only */
/* Which clock is whose. drivers/clk/clkdev.c, kernel-doc of each. */
#ifndef BELAY_LINUX_CLKDEV_H
#define BELAY_LINUX_CLKDEV_H

#include <belay/belay.h>
#include_next <linux/clkdev.h>

void clkdev_add(struct clk_lookup *cl) __sleeps;
void clkdev_drop(struct clk_lookup *cl __take) __sleeps;
struct clk_lookup *clkdev_create(struct clk *clk, const char *con_id
					__cstr __nullable,
				 const char *dev_fmt __cstr __nullable, ...)
	__own(clkdev_drop) __nullable __sleeps;
struct clk_lookup *clkdev_hw_create(struct clk_hw *hw, const char *con_id
					__cstr __nullable,
				    const char *dev_fmt __cstr __nullable, ...)
	__own(clkdev_drop) __nullable __sleeps;
void clkdev_add_table(struct clk_lookup *cl __counted_by(num), size_t num)
	__sleeps;
int clk_add_alias(const char *alias __cstr, const char *alias_dev_name
			__cstr __nullable,
		  const char *con_id __cstr __nullable,
		  struct device *dev __nullable) __at_most(0) __sleeps;

/* Entries that stay for ever; an error for a clock is passed on. */
int clk_register_clkdev(struct clk *clk __errptr,
			const char *con_id __cstr __nullable,
			const char *dev_id __cstr __nullable)
	__at_most(0) __sleeps;
int clk_hw_register_clkdev(struct clk_hw *hw __errptr,
			   const char *con_id __cstr __nullable,
			   const char *dev_id __cstr __nullable)
	__at_most(0) __sleeps;
int devm_clk_hw_register_clkdev(struct device *dev,
				struct clk_hw *hw __errptr,
				const char *con_id __cstr __nullable,
				const char *dev_id __cstr __nullable)
	__at_most(0) __sleeps;

#endif
