/* SPDX-License-Identifier: GPL-2.0-only */
/* Devices of several functions. drivers/mfd/mfd-core.c, kernel-doc of each. */
#ifndef BELAY_LINUX_MFD_CORE_H
#define BELAY_LINUX_MFD_CORE_H

#include <belay/belay.h>
#include_next <linux/mfd/core.h>

int mfd_add_devices(struct device *parent
			__gives(mfd_remove_devices, result == 0), int id,
		    const struct mfd_cell *cells __counted_by(n_devs),
		    int n_devs, struct resource *mem_base __nullable,
		    int irq_base, struct irq_domain *domain __nullable)
	__at_most(0) __sleeps;
void mfd_remove_devices(struct device *parent __take) __sleeps;
int devm_mfd_add_devices(struct device *dev, int id,
			 const struct mfd_cell *cells __counted_by(n_devs),
			 int n_devs, struct resource *mem_base __nullable,
			 int irq_base, struct irq_domain *domain __nullable)
	__at_most(0) __sleeps;

#endif
