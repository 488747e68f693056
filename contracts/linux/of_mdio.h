/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/net/mdio/of_mdio.c, kernel-doc of each. */
#ifndef BELAY_LINUX_OF_MDIO_H
#define BELAY_LINUX_OF_MDIO_H

#include <belay/belay.h>
#include_next <linux/of_mdio.h>

#if IS_ENABLED(CONFIG_OF_MDIO)
int __of_mdiobus_register(struct mii_bus *mdio
				__gives(mdiobus_unregister, result == 0),
			  struct device_node *np __nullable,
			  struct module *owner __nullable)
	__at_most(0) __sleeps;
int __devm_of_mdiobus_register(struct device *dev, struct mii_bus *mdio,
			       struct device_node *np __nullable,
			       struct module *owner __nullable)
	__at_most(0) __sleeps;
#endif

#endif
