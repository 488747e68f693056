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
void __slot(irq_chip, irq_bus_lock)(struct irq_data *data) __sleeps;
__slot_check(irq_chip, irq_bus_lock);
void __slot(irq_chip, irq_bus_sync_unlock)(struct irq_data *data) __sleeps;
__slot_check(irq_chip, irq_bus_sync_unlock);
void __slot(irq_chip, irq_print_chip)(struct irq_data *data,
				      struct seq_file *m) __contract;
__slot_check(irq_chip, irq_print_chip);

int irq_set_chip_data(unsigned int irq, void *data __nullable) __at_most(0);
int irq_set_irq_type(unsigned int irq, unsigned int type) __at_most(0);
void irq_modify_status(unsigned int irq, unsigned long clr, unsigned long set)
	__contract;
struct irq_data *irq_get_irq_data(unsigned int irq) __nullable;
void irq_set_chip_and_handler_name(unsigned int irq,
				   const struct irq_chip *chip __nullable,
				   irq_flow_handler_t handle,
				   const char *name __cstr __nullable)
	__contract;
void handle_nested_irq(unsigned int irq) __sleeps;
void handle_level_irq(struct irq_desc *desc) __contract;
void handle_edge_irq(struct irq_desc *desc) __contract;
void handle_simple_irq(struct irq_desc *desc) __contract;
void handle_bad_irq(struct irq_desc *desc) __contract;

/* kernel/irq/irqdesc.c, kernel-doc of each: calls the handlers of a line. */
int generic_handle_irq(unsigned int irq) __contract;
int generic_handle_irq_safe(unsigned int irq) __contract;
int generic_handle_domain_irq(struct irq_domain *domain, unsigned int hwirq)
	__contract;

#endif
