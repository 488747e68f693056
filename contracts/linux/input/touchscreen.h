/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/input/touchscreen.c, kernel-doc of each. */
#ifndef BELAY_LINUX_INPUT_TOUCHSCREEN_H
#define BELAY_LINUX_INPUT_TOUCHSCREEN_H

#include <belay/belay.h>
#include <linux/types.h>
#include_next <linux/input/touchscreen.h>

void touchscreen_parse_properties(struct input_dev *input, bool multitouch,
				  struct touchscreen_properties *prop
					__init_out __nullable) __sleeps;
void touchscreen_report_pos(struct input_dev *input,
			    const struct touchscreen_properties *prop,
			    unsigned int x, unsigned int y, bool multitouch)
	__contract;

#endif
