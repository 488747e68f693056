/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Keymaps by scan codes. drivers/input/sparse-keymap.c, kernel-doc of each: a
 * copy of the map is made that goes with the input device, and entries of it
 * are found there.
 */
#ifndef BELAY_LINUX_INPUT_SPARSE_KEYMAP_H
#define BELAY_LINUX_INPUT_SPARSE_KEYMAP_H

#include <belay/belay.h>
#include <linux/types.h>
struct input_dev;
#include_next <linux/input/sparse-keymap.h>

struct key_entry *sparse_keymap_entry_from_scancode(struct input_dev *dev,
						    unsigned int code)
	__nullable __borrows(dev);
struct key_entry *sparse_keymap_entry_from_keycode(struct input_dev *dev,
						   unsigned int code)
	__nullable __borrows(dev);
int sparse_keymap_setup(struct input_dev *dev, const struct key_entry *keymap,
			int (*setup)(struct input_dev *dev,
				     struct key_entry *entry) __nullable)
	__at_most(0) __sleeps;
void sparse_keymap_report_entry(struct input_dev *dev,
				const struct key_entry *ke,
				unsigned int value, bool autorelease)
	__contract;
bool sparse_keymap_report_event(struct input_dev *dev, unsigned int code,
				unsigned int value, bool autorelease)
	__contract;

#endif
