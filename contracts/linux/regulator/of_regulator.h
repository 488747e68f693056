/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Regulators in the device tree. drivers/regulator/of_regulator.c, kernel-doc of
 * each. The nodes that a table gets are put with the device, so that it has to
 * be there until then.
 */
#ifndef BELAY_LINUX_REGULATOR_OF_REGULATOR_H
#define BELAY_LINUX_REGULATOR_OF_REGULATOR_H

#include <belay/belay.h>
#include <linux/stddef.h>
#include_next <linux/regulator/of_regulator.h>

#ifdef CONFIG_OF
struct regulator_init_data *
of_get_regulator_init_data(struct device *dev, struct device_node *node
				__nullable,
			   const struct regulator_desc *desc)
	__nullable __borrows(dev) __sleeps;
/* How many were found, or a negative errno. */
int of_regulator_match(struct device *dev, struct device_node *node __nullable,
		       struct of_regulator_match *matches
				__counted_by(num_matches),
		       unsigned int num_matches) __sleeps;
#endif

#endif
