/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Controllers of interrupts. include/linux/irq.h, comments on struct irq_chip,
 * and kernel/irq/chip.c, kernel-doc of each. Called with the lock of the
 * descriptor held, but for irq_bus_lock() and irq_bus_sync_unlock().
 */
#ifndef BELAY_LINUX_IRQ_H
#define BELAY_LINUX_IRQ_H

#include <belay/belay.h>
#include_next <linux/irq.h>

#define belay_irq_chip_op(type, name, ...)				\
	type __slot(irq_chip, name)(struct irq_data *data,		\
				    ##__VA_ARGS__) __contract;		\
	__slot_check(irq_chip, name)

belay_irq_chip_op(unsigned int, irq_startup);
belay_irq_chip_op(void, irq_shutdown);
belay_irq_chip_op(void, irq_enable);
belay_irq_chip_op(void, irq_disable);
belay_irq_chip_op(void, irq_ack);
belay_irq_chip_op(void, irq_mask);
belay_irq_chip_op(void, irq_mask_ack);
belay_irq_chip_op(void, irq_unmask);
belay_irq_chip_op(void, irq_eoi);
belay_irq_chip_op(int, irq_set_affinity, const struct cpumask *dest,
		  bool force);
belay_irq_chip_op(int, irq_retrigger);
belay_irq_chip_op(int, irq_set_type, unsigned int flow_type);
belay_irq_chip_op(int, irq_set_wake, unsigned int on);
belay_irq_chip_op(int, irq_request_resources);
belay_irq_chip_op(void, irq_release_resources);
/* What the one takes the other lets go; the core calls them in pairs. */
void __slot(irq_chip, irq_bus_lock)(struct irq_data *data __parks(lock))
	__sleeps;
__slot_check(irq_chip, irq_bus_lock);
void __slot(irq_chip, irq_bus_sync_unlock)(struct irq_data *data
						__parks(lock)) __sleeps;
__slot_check(irq_chip, irq_bus_sync_unlock);
void __slot(irq_chip, irq_print_chip)(struct irq_data *data,
				      struct seq_file *m) __contract;
__slot_check(irq_chip, irq_print_chip);
void __slot(irq_chip, irq_suspend)(struct irq_data *data) __contract;
__slot_check(irq_chip, irq_suspend);
void __slot(irq_chip, irq_resume)(struct irq_data *data) __contract;
__slot_check(irq_chip, irq_resume);
void __slot(irq_chip, irq_compose_msi_msg)(struct irq_data *data,
					   struct msi_msg *msg) __contract;
__slot_check(irq_chip, irq_compose_msi_msg);
void __slot(irq_chip, irq_write_msi_msg)(struct irq_data *data,
					 struct msi_msg *msg) __contract;
__slot_check(irq_chip, irq_write_msi_msg);
int __slot(irq_chip, irq_get_irqchip_state)(struct irq_data *data,
					    enum irqchip_irq_state which,
					    bool *state)
	__sets(*state, result == 0) __contract;
__slot_check(irq_chip, irq_get_irqchip_state);
int __slot(irq_chip, irq_set_irqchip_state)(struct irq_data *data,
					    enum irqchip_irq_state which,
					    bool state) __contract;
__slot_check(irq_chip, irq_set_irqchip_state);

/* kernel/irq/chip.c: what the chip of the parent domain does. */
void irq_chip_ack_parent(struct irq_data *data) __contract;
void irq_chip_mask_parent(struct irq_data *data) __contract;
void irq_chip_unmask_parent(struct irq_data *data) __contract;
void irq_chip_mask_ack_parent(struct irq_data *data) __contract;
void irq_chip_eoi_parent(struct irq_data *data) __contract;
void irq_chip_enable_parent(struct irq_data *data) __contract;
void irq_chip_disable_parent(struct irq_data *data) __contract;
int irq_chip_set_type_parent(struct irq_data *data, unsigned int type)
	__contract;
int irq_chip_set_wake_parent(struct irq_data *data, unsigned int on)
	__contract;
int irq_chip_set_affinity_parent(struct irq_data *data,
				 const struct cpumask *dest, bool force)
	__contract;
int irq_chip_retrigger_hierarchy(struct irq_data *data) __contract;
int irq_chip_request_resources_parent(struct irq_data *data) __contract;
void irq_chip_release_resources_parent(struct irq_data *data) __contract;

int irq_set_chip_data(unsigned int irq, void *data __nullable) __at_most(0);
int irq_set_irq_type(unsigned int irq, unsigned int type) __at_most(0);
void irq_modify_status(unsigned int irq, unsigned long clr, unsigned long set)
	__contract;
struct irq_data *irq_get_irq_data(unsigned int irq) __nullable;
void irq_set_chip_and_handler_name(unsigned int irq,
				   const struct irq_chip *chip __nullable,
				   irq_flow_handler_t handle __nullable,
				   const char *name __cstr __nullable)
	__contract;
void handle_nested_irq(unsigned int irq) __sleeps;
void handle_level_irq(struct irq_desc *desc) __contract;
void handle_edge_irq(struct irq_desc *desc) __contract;
void handle_simple_irq(struct irq_desc *desc) __contract;
void handle_bad_irq(struct irq_desc *desc) __contract;
void handle_fasteoi_irq(struct irq_desc *desc) __contract;
void handle_fasteoi_ack_irq(struct irq_desc *desc) __contract;
void handle_fasteoi_mask_irq(struct irq_desc *desc) __contract;
int irq_set_chip(unsigned int irq, const struct irq_chip *chip __nullable)
	__contract;
int irq_set_handler_data(unsigned int irq, void *data __nullable) __contract;
/* NULL takes the handler away. */
void __irq_set_handler(unsigned int irq, irq_flow_handler_t handle __nullable,
		       int is_chained, const char *name __cstr __nullable)
	__contract;
void irq_set_chained_handler_and_data(unsigned int irq,
				      irq_flow_handler_t handle __nullable,
				      void *data __nullable) __contract;
int irq_set_parent(int irq, int parent_irq) __contract;
int can_request_irq(unsigned int irq, unsigned long irqflags) __contract;
/* The first number of @cnt, or a negative errno. */
int __irq_alloc_descs(int irq, unsigned int from, unsigned int cnt, int node,
		      struct module *owner __nullable,
		      const struct irq_affinity_desc *affinity __nullable)
	__sleeps;
int __devm_irq_alloc_descs(struct device *dev, int irq, unsigned int from,
			   unsigned int cnt, int node,
			   struct module *owner __nullable,
			   const struct irq_affinity_desc *affinity __nullable)
	__sleeps;
void irq_free_descs(unsigned int irq, unsigned int cnt) __sleeps;

/* kernel/irq/generic-chip.c, kernel-doc of each; chips of plain registers. */
void irq_gc_noop(struct irq_data *d) __contract;
void irq_gc_mask_disable_reg(struct irq_data *d) __contract;
void irq_gc_mask_set_bit(struct irq_data *d) __contract;
void irq_gc_mask_clr_bit(struct irq_data *d) __contract;
void irq_gc_unmask_enable_reg(struct irq_data *d) __contract;
void irq_gc_ack_set_bit(struct irq_data *d) __contract;
void irq_gc_ack_clr_bit(struct irq_data *d) __contract;
void irq_gc_mask_disable_and_ack_set(struct irq_data *d) __contract;
void irq_gc_eoi(struct irq_data *d) __contract;
int irq_gc_set_wake(struct irq_data *d, unsigned int on) __contract;
int irq_setup_alt_chip(struct irq_data *d, unsigned int type) __contract;
struct irq_chip_generic *
devm_irq_alloc_generic_chip(struct device *dev, const char *name __cstr,
			    int num_ct, unsigned int irq_base,
			    void __iomem *reg_base __nullable,
			    irq_flow_handler_t handler)
	__nullable __borrows(dev) __sleeps;
int devm_irq_setup_generic_chip(struct device *dev,
				struct irq_chip_generic *gc, u32 msk,
				enum irq_gc_flags flags, unsigned int clr,
				unsigned int set) __sleeps;
void irq_setup_generic_chip(struct irq_chip_generic *gc, u32 msk,
			    enum irq_gc_flags flags, unsigned int clr,
			    unsigned int set) __sleeps;
void irq_remove_generic_chip(struct irq_chip_generic *gc, u32 msk,
			     unsigned int clr, unsigned int set) __sleeps;
struct irq_chip_generic *
irq_get_domain_generic_chip(struct irq_domain *d, unsigned int hw_irq)
	__nullable __errptr __borrows(d);

/* kernel/irq/irqdesc.c, kernel-doc of each: calls the handlers of a line. */
int generic_handle_irq(unsigned int irq) __contract;
int generic_handle_irq_safe(unsigned int irq) __contract;
int generic_handle_domain_irq(struct irq_domain *domain, unsigned int hwirq)
	__contract;

#endif
