/* SPDX-License-Identifier: GPL-2.0-only */
/* Interrupts of nodes. drivers/of/irq.c, kernel-doc of each. */
#ifndef BELAY_LINUX_OF_IRQ_H
#define BELAY_LINUX_OF_IRQ_H

#include <belay/belay.h>
#include_next <linux/of_irq.h>

#ifdef CONFIG_OF_IRQ
/* 0 where there is none. */
unsigned int irq_of_parse_and_map(struct device_node *node __nullable,
				  int index) __sleeps;
int of_irq_get(struct device_node *dev __nullable, int index) __sleeps;
int of_irq_get_byname(struct device_node *dev __nullable,
		      const char *name __cstr) __sleeps;
int of_irq_parse_one(struct device_node *device __nullable, int index,
		     struct of_phandle_args *out_irq)
	__sets(*out_irq, result == 0) __at_most(0);
unsigned int irq_create_of_mapping(struct of_phandle_args *irq_data) __sleeps;
struct device_node *of_irq_find_parent(struct device_node *child __nullable)
	__own(of_node_put) __nullable;
#endif

#endif
