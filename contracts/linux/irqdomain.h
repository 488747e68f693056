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
#include <linux/version.h>

int __slot(irq_domain_ops, match)(struct irq_domain *domain,
				  struct device_node *node __nullable,
				  enum irq_domain_bus_token bus_token)
	__contract;
__slot_check(irq_domain_ops, match);
int __slot(irq_domain_ops, select)(struct irq_domain *domain,
				   struct irq_fwspec *fwspec,
				   enum irq_domain_bus_token bus_token)
	__contract;
__slot_check(irq_domain_ops, select);
#ifdef CONFIG_IRQ_DOMAIN_HIERARCHY
int __slot(irq_domain_ops, activate)(struct irq_domain *domain,
				     struct irq_data *data, bool reserve)
	__contract;
__slot_check(irq_domain_ops, activate);
void __slot(irq_domain_ops, deactivate)(struct irq_domain *domain,
					struct irq_data *data) __contract;
__slot_check(irq_domain_ops, deactivate);
#endif

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
int irq_domain_xlate_onetwocell(struct irq_domain *domain,
				struct device_node *node,
				const u32 *intspec __counted_by(size),
				unsigned int size, unsigned long *hwirq,
				unsigned int *type)
	__sets(*hwirq, result == 0) __sets(*type, result == 0) __at_most(0);

/* Domains: those that are made by the older functions are NULL on failure. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
struct irq_domain *
irq_domain_instantiate(const struct irq_domain_info *info)
	__own(irq_domain_remove) __errptr __sleeps;
struct irq_domain *
devm_irq_domain_instantiate(struct device *dev,
			    const struct irq_domain_info *info)
	__errptr __borrows(dev) __sleeps;
#endif
struct irq_domain *
irq_domain_create_simple(struct fwnode_handle *fwnode __nullable,
			 unsigned int size, unsigned int first_irq,
			 const struct irq_domain_ops *ops,
			 void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_create_legacy(struct fwnode_handle *fwnode __nullable,
			 unsigned int size, unsigned int first_irq,
			 irq_hw_number_t first_hwirq,
			 const struct irq_domain_ops *ops,
			 void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_create_linear(struct fwnode_handle *fwnode __nullable,
			 unsigned int size, const struct irq_domain_ops *ops,
			 void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_create_tree(struct fwnode_handle *fwnode __nullable,
		       const struct irq_domain_ops *ops,
		       void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_add_simple(struct device_node *of_node __nullable,
		      unsigned int size, unsigned int first_irq,
		      const struct irq_domain_ops *ops,
		      void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_add_legacy(struct device_node *of_node __nullable,
		      unsigned int size, unsigned int first_irq,
		      irq_hw_number_t first_hwirq,
		      const struct irq_domain_ops *ops,
		      void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_add_linear(struct device_node *of_node __nullable,
		      unsigned int size, const struct irq_domain_ops *ops,
		      void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
struct irq_domain *
irq_domain_add_tree(struct device_node *of_node __nullable,
		    const struct irq_domain_ops *ops,
		    void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
void irq_domain_remove(struct irq_domain *domain __take) __sleeps;
void irq_domain_update_bus_token(struct irq_domain *domain,
				 enum irq_domain_bus_token bus_token)
	__sleeps;
struct irq_domain *
irq_find_matching_fwspec(struct irq_fwspec *fwspec,
			 enum irq_domain_bus_token bus_token)
	__nullable __sleeps;

/* Names of domains that have no node. */
struct fwnode_handle *
__irq_domain_alloc_fwnode(unsigned int type, int id,
			  const char *name __cstr __nullable,
			  phys_addr_t *pa __nullable)
	__own(irq_domain_free_fwnode) __nullable __sleeps;
void irq_domain_free_fwnode(struct fwnode_handle *fwnode __take __nullable)
	__contract;

#ifdef CONFIG_IRQ_DOMAIN_HIERARCHY
struct irq_domain *
irq_domain_create_hierarchy(struct irq_domain *parent __nullable,
			    unsigned int flags, unsigned int size,
			    struct fwnode_handle *fwnode __nullable,
			    const struct irq_domain_ops *ops,
			    void *host_data __nullable)
	__own(irq_domain_remove) __nullable __sleeps;
/* Interrupts go by their numbers, which are not followed. */
int irq_domain_alloc_irqs_parent(struct irq_domain *domain,
				 unsigned int irq_base, unsigned int nr_irqs,
				 void *arg __nullable) __sleeps;
void irq_domain_free_irqs_parent(struct irq_domain *domain,
				 unsigned int irq_base, unsigned int nr_irqs)
	__sleeps;
void irq_domain_free_irqs_common(struct irq_domain *domain, unsigned int virq,
				 unsigned int nr_irqs) __sleeps;
int irq_domain_set_hwirq_and_chip(struct irq_domain *domain,
				  unsigned int virq, irq_hw_number_t hwirq,
				  const struct irq_chip *chip __nullable,
				  void *chip_data __nullable) __contract;
void irq_domain_set_info(struct irq_domain *domain, unsigned int virq,
			 irq_hw_number_t hwirq,
			 const struct irq_chip *chip __nullable,
			 void *chip_data __nullable,
			 irq_flow_handler_t handler,
			 void *handler_data __nullable,
			 const char *handler_name __cstr __nullable)
	__contract;
struct irq_data *irq_domain_get_irq_data(struct irq_domain *domain,
					 unsigned int virq) __nullable;
int irq_domain_disconnect_hierarchy(struct irq_domain *domain,
				    unsigned int virq) __contract;
int irq_domain_translate_twocell(struct irq_domain *domain,
				 struct irq_fwspec *fwspec,
				 unsigned long *hwirq, unsigned int *type)
	__sets(*hwirq, result == 0) __sets(*type, result == 0) __at_most(0);
int irq_domain_translate_onecell(struct irq_domain *domain,
				 struct irq_fwspec *fwspec,
				 unsigned long *hwirq, unsigned int *type)
	__sets(*hwirq, result == 0) __sets(*type, result == 0) __at_most(0);
#endif

/* As many numbers as it says. */
extern __typeof__(((struct irq_fwspec *)0)->param) __slot(irq_fwspec, param)
	__counted_by(param_count);

/* 0 where there is no such interrupt. NULL stands for the default domain. */
unsigned int irq_find_mapping(struct irq_domain *domain __nullable,
			      irq_hw_number_t hwirq) __contract;
struct irq_desc *irq_resolve_mapping(struct irq_domain *domain __nullable,
				     irq_hw_number_t hwirq) __nullable;
unsigned int irq_create_fwspec_mapping(struct irq_fwspec *fwspec) __sleeps;
unsigned int irq_create_mapping_affinity(struct irq_domain *domain __nullable,
					 irq_hw_number_t hwirq,
					 const struct irq_affinity_desc *desc
						__nullable) __sleeps;
void irq_dispose_mapping(unsigned int virq) __sleeps;

#endif
