/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which line is which. drivers/gpio/gpiolib.c, kernel-doc of each: the tables
 * are kept until they are removed.
 */
#ifndef BELAY_LINUX_GPIO_MACHINE_H
#define BELAY_LINUX_GPIO_MACHINE_H

#include <belay/belay.h>
#include_next <linux/gpio/machine.h>

void gpiod_add_lookup_table(struct gpiod_lookup_table *table
				__gives(gpiod_remove_lookup_table)) __sleeps;
void gpiod_add_lookup_tables(struct gpiod_lookup_table **tables
				__counted_by(n), size_t n) __sleeps;
/* NULL is let through. */
void gpiod_remove_lookup_table(struct gpiod_lookup_table *table
				__take __nullable) __sleeps;
void gpiod_add_hogs(struct gpiod_hog *hogs __gives(gpiod_remove_hogs))
	__sleeps;
void gpiod_remove_hogs(struct gpiod_hog *hogs __take) __sleeps;

#endif
