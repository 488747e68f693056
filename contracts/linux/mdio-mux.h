/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Several MDIO buses behind one. drivers/net/mdio/mdio-mux.c; include/linux/
 * mdio-mux.h, comment on mdio_mux_init(): the handle is what undoes it.
 */
#ifndef BELAY_LINUX_MDIO_MUX_H
#define BELAY_LINUX_MDIO_MUX_H

#include <belay/belay.h>
#include_next <linux/mdio-mux.h>

int mdio_mux_init(struct device *dev, struct device_node *mux_node __nullable,
		  int (*switch_fn)(int cur, int desired, void *data),
		  void **mux_handle __own(mdio_mux_uninit),
		  void *data __nullable, struct mii_bus *mux_bus __nullable)
	__sets(*mux_handle, result == 0) __at_most(0) __sleeps;
void mdio_mux_uninit(void *mux_handle __take) __sleeps;

#endif
