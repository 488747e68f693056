/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Numbers of interrupts. include/linux/irqdomain.h, comments on struct
 * irq_domain_ops, and kernel/irq/irqdomain.c, kernel-doc of each. The data of a
 * domain is what it was made with.
 */
#ifndef BELAY_LINUX_IRQDOMAIN_H
#define BELAY_LINUX_IRQDOMAIN_H

#include <belay/belay.h>
#include_next <linux/irqdomain.h>

int __slot(irq_domain_ops, map)(struct irq_domain *domain, unsigned int virq,
				irq_hw_number_t hwirq) __sleeps;
__slot_check(irq_domain_ops, map);
void __slot(irq_domain_ops, unmap)(struct irq_domain *domain,
				   unsigned int virq) __sleeps;
__slot_check(irq_domain_ops, unmap);
int __slot(irq_domain_ops, xlate)(struct irq_domain *domain,
				  struct device_node *node,
				  const u32 *intspec __counted_by(size),
				  unsigned int size, unsigned long *hwirq,
				  unsigned int *type)
	__sets(*hwirq, result == 0) __sets(*type, result == 0) __sleeps;
__slot_check(irq_domain_ops, xlate);
int __slot(irq_domain_ops, alloc)(struct irq_domain *domain,
				  unsigned int virq, unsigned int count,
				  void *arg __drvdata) __sleeps;
__slot_check(irq_domain_ops, alloc);
void __slot(irq_domain_ops, free)(struct irq_domain *domain,
				  unsigned int virq, unsigned int count)
	__sleeps;
__slot_check(irq_domain_ops, free);
int __slot(irq_domain_ops, translate)(struct irq_domain *domain,
				      struct irq_fwspec *fwspec,
				      unsigned long *hwirq,
				      unsigned int *type)
	__sets(*hwirq, result == 0) __sets(*type, result == 0) __sleeps;
__slot_check(irq_domain_ops, translate);

int irq_domain_xlate_onecell(struct irq_domain *domain,
			     struct device_node *node,
			     const u32 *intspec __counted_by(size),
			     unsigned int size, unsigned long *hwirq,
			     unsigned int *type) __contract;
int irq_domain_xlate_twocell(struct irq_domain *domain,
			     struct device_node *node,
			     const u32 *intspec __counted_by(size),
			     unsigned int size, unsigned long *hwirq,
			     unsigned int *type) __contract;
void irq_domain_remove(struct irq_domain *domain __take) __sleeps;
unsigned int irq_create_mapping_affinity(struct irq_domain *domain __nullable,
					 irq_hw_number_t hwirq,
					 const struct irq_affinity_desc *desc
						__nullable) __sleeps;
void irq_dispose_mapping(unsigned int virq) __sleeps;

#endif
