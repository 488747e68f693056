/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Platform devices of nodes. drivers/of/platform.c, kernel-doc of each. The
 * reference that of_find_device_by_node() takes to the device is not followed.
 */
#ifndef BELAY_LINUX_OF_PLATFORM_H
#define BELAY_LINUX_OF_PLATFORM_H

#include <belay/belay.h>
#include_next <linux/of_platform.h>

#ifdef CONFIG_OF
struct platform_device *of_find_device_by_node(struct device_node *np
						__nullable)
	__nullable __sleeps;
#endif
#ifdef CONFIG_OF_ADDRESS
int of_platform_populate(struct device_node *root __nullable,
			 const struct of_device_id *matches __nullable,
			 const struct of_dev_auxdata *lookup __nullable,
			 struct device *parent __nullable
				__gives(of_platform_depopulate, result == 0))
	__at_most(0) __sleeps;
int of_platform_default_populate(struct device_node *root __nullable,
				 const struct of_dev_auxdata *lookup
					__nullable,
				 struct device *parent __nullable
					__gives(of_platform_depopulate,
						result == 0))
	__at_most(0) __sleeps;
void of_platform_depopulate(struct device *parent __take) __sleeps;
int devm_of_platform_populate(struct device *dev) __at_most(0) __sleeps;
void devm_of_platform_depopulate(struct device *dev) __sleeps;
struct platform_device *
of_platform_device_create(struct device_node *np,
			  const char *bus_id __cstr __nullable,
			  struct device *parent __nullable)
	__nullable __sleeps;
#endif

#endif
