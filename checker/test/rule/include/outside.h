/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Functions of the kernel that few tests call. They leave alone what they are
 * not passed, other than functions that a test itself declares.
 */
#ifndef OUTSIDE_H
#define OUTSIDE_H

#include <belay/belay.h>

#include "mini.h"

struct dev;
struct device;
struct limits;
struct slot;

/* <linux/interrupt.h>: the cookie is what is registered. */
int request_irq(unsigned int irq, const char *name __cstr,
		void *dev __gives(free_irq, result == 0));
void free_irq(unsigned int irq, void *dev __take);

void *ioremap(unsigned long phys, size_t n) __own(iounmap) __nullable;
void iounmap(void *p __take __nullable);
int poke(void *p) __contract;

void note(u32 value) __contract;
void slot_run(struct slot *slot) __contract;
struct clk *parent_clk(struct device *dev) __nullable __borrows(dev);
int limits_check(const struct limits *limits) __contract;
int step(const struct dev *dev) __contract;

#endif
