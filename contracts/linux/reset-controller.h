/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Controllers of reset lines. include/linux/reset-controller.h, comments on
 * struct reset_control_ops, and drivers/reset/core.c, kernel-doc of each. The
 * numbers are those that of_xlate() made, below nr_resets without it.
 */
#ifndef BELAY_LINUX_RESET_CONTROLLER_H
#define BELAY_LINUX_RESET_CONTROLLER_H

#include <belay/belay.h>
#include_next <linux/reset-controller.h>

#define belay_reset_op(name)						\
	int __slot(reset_control_ops, name)(				\
		struct reset_controller_dev *rcdev, unsigned long id)	\
		__sleeps;						\
	__slot_check(reset_control_ops, name)

belay_reset_op(reset);
belay_reset_op(assert);
belay_reset_op(deassert);
belay_reset_op(status);
int __slot(reset_controller_dev, of_xlate)(
		struct reset_controller_dev *rcdev,
		const struct of_phandle_args *reset_spec) __contract;
__slot_check(reset_controller_dev, of_xlate);

#if IS_ENABLED(CONFIG_RESET_CONTROLLER)
int reset_controller_register(struct reset_controller_dev *rcdev
				__gives(reset_controller_unregister,
					result == 0)) __at_most(0) __sleeps;
void reset_controller_unregister(struct reset_controller_dev *rcdev __take)
	__sleeps;
int devm_reset_controller_register(struct device *dev,
				   struct reset_controller_dev *rcdev)
	__at_most(0) __sleeps;
void reset_controller_add_lookup(struct reset_control_lookup *lookup
					__counted_by(num_entries),
				 unsigned int num_entries) __sleeps;
#endif

#endif
