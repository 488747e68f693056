/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/mfd/syscon.c: maps that are never released. */
#ifndef BELAY_LINUX_MFD_SYSCON_H
#define BELAY_LINUX_MFD_SYSCON_H

#include <belay/belay.h>
#include_next <linux/mfd/syscon.h>

#ifdef CONFIG_MFD_SYSCON
struct regmap *syscon_node_to_regmap(struct device_node *np __nullable)
	__errptr __sleeps;
struct regmap *syscon_regmap_lookup_by_compatible(const char *s __cstr)
	__errptr __sleeps;
struct regmap *syscon_regmap_lookup_by_phandle(struct device_node *np
						__nullable,
					       const char *property __cstr)
	__errptr __sleeps;
struct regmap *
syscon_regmap_lookup_by_phandle_args(struct device_node *np __nullable,
				     const char *property __cstr,
				     int arg_count,
				     unsigned int *out_args
					__counted_by(arg_count))
	__errptr __sets(*out_args, !IS_ERR(result)) __sleeps;
struct regmap *
syscon_regmap_lookup_by_phandle_optional(struct device_node *np __nullable,
					 const char *property __cstr)
	__errptr __nullable __sleeps;
struct regmap *device_node_to_regmap(struct device_node *np __nullable)
	__errptr __sleeps;
#endif

#endif
