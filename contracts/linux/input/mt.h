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
void input_mt_destroy_slots(struct input_dev *dev) __contract;
void input_mt_drop_unused(struct input_dev *dev) __contract;
void input_mt_report_finger_count(struct input_dev *dev, int count)
	__contract;
/* The best slots for these contacts; none where there are too many of them. */
int input_mt_assign_slots(struct input_dev *dev,
			  int *slots __counted_by(num_pos),
			  const struct input_mt_pos *pos __counted_by(num_pos),
			  int num_pos, int dmax)
	__sets(*slots, result == 0) __at_most(0);
/* The slot with this key, or a free one, or -1. */
int input_mt_get_slot_by_key(struct input_dev *dev, int key) __contract;
void input_mt_sync_frame(struct input_dev *dev) __contract;
void input_mt_report_pointer_emulation(struct input_dev *dev, bool use_count)
	__contract;

#endif
