/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reset lines. drivers/reset/core.c, kernel-doc of each. An optional line that
 * is not there is NULL, which all accept. Any context, unless the controller
 * sleeps.
 */
#ifndef BELAY_LINUX_RESET_H
#define BELAY_LINUX_RESET_H

#include <belay/belay.h>
#include_next <linux/reset.h>

#ifdef CONFIG_RESET_CONTROLLER

int reset_control_reset(struct reset_control *rstc __nullable)
	__at_most(0) __sleeps;
int reset_control_assert(struct reset_control *rstc __nullable)
	__at_most(0) __sleeps;
int reset_control_deassert(struct reset_control *rstc __nullable)
	__at_most(0) __sleeps;
int reset_control_status(struct reset_control *rstc __nullable) __sleeps;
void reset_control_put(struct reset_control *rstc __take __nullable
				__errptr) __sleeps;

/* The inlines that drivers use differ in flags only. */
struct reset_control *belay_reset_get(struct device *dev,
				      const char *id __cstr __nullable)
	__own(reset_control_put) __errptr __sleeps;
struct reset_control *belay_devm_reset_get(struct device *dev,
					   const char *id __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
struct reset_control *
belay_devm_reset_get_optional(struct device *dev,
			      const char *id __cstr __nullable)
	__errptr __nullable __borrows(dev) __sleeps;

#define reset_control_get_exclusive(dev, id)				\
	belay_reset_get(dev, id)
#define reset_control_get_shared(dev, id)	belay_reset_get(dev, id)
#define devm_reset_control_get(dev, id)		belay_devm_reset_get(dev, id)
#define devm_reset_control_get_exclusive(dev, id)			\
	belay_devm_reset_get(dev, id)
#define devm_reset_control_get_shared(dev, id)				\
	belay_devm_reset_get(dev, id)
#define devm_reset_control_get_exclusive_by_index(dev, index)		\
	((void)(index), belay_devm_reset_get(dev, NULL))
#define devm_reset_control_get_optional(dev, id)			\
	belay_devm_reset_get_optional(dev, id)
#define devm_reset_control_get_optional_exclusive(dev, id)		\
	belay_devm_reset_get_optional(dev, id)
#define devm_reset_control_get_optional_shared(dev, id)			\
	belay_devm_reset_get_optional(dev, id)

#endif

#endif
