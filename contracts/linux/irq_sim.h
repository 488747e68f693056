/* SPDX-License-Identifier: GPL-2.0-only */
/* Interrupts that are made up. kernel/irq/irq_sim.c, kernel-doc of each. */
#ifndef BELAY_LINUX_IRQ_SIM_H
#define BELAY_LINUX_IRQ_SIM_H

#include <belay/belay.h>
#include_next <linux/irq_sim.h>

struct irq_domain *
irq_domain_create_sim(struct fwnode_handle *fwnode __nullable,
		      unsigned int num_irqs)
	__own(irq_domain_remove_sim) __errptr __sleeps;
void irq_domain_remove_sim(struct irq_domain *domain __take) __sleeps;
struct irq_domain *
devm_irq_domain_create_sim(struct device *dev,
			   struct fwnode_handle *fwnode __nullable,
			   unsigned int num_irqs)
	__errptr __borrows(dev) __sleeps;

#endif
