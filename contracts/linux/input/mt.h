/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/input/input-mt.c, kernel-doc of each. */
#ifndef BELAY_LINUX_INPUT_MT_H
#define BELAY_LINUX_INPUT_MT_H

#include <belay/belay.h>
#include_next <linux/input/mt.h>

int input_mt_init_slots(struct input_dev *dev, unsigned int num_slots,
			unsigned int flags) __sleeps;
bool input_mt_report_slot_state(struct input_dev *dev, unsigned int tool_type,
				bool active) __contract;
void input_mt_sync_frame(struct input_dev *dev) __contract;
void input_mt_report_pointer_emulation(struct input_dev *dev, bool use_count)
	__contract;

#endif
