/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Matrix keypads. drivers/input/matrix-keymap.c, kernel-doc of each: a keymap
 * that is NULL is allocated and goes with the device; one that is there has a
 * code for each row and, rounded up to a power of two, each column.
 */
#ifndef BELAY_LINUX_INPUT_MATRIX_KEYPAD_H
#define BELAY_LINUX_INPUT_MATRIX_KEYPAD_H

#include <belay/belay.h>
#include_next <linux/input/matrix_keypad.h>

int matrix_keypad_build_keymap(const struct matrix_keymap_data *keymap_data
					__nullable,
			       const char *keymap_name __cstr __nullable,
			       unsigned int rows, unsigned int cols,
			       unsigned short *keymap
					__bytes(2 * rows * cols) __nullable,
			       struct input_dev *input_dev)
	__at_most(0) __sleeps;
int matrix_keypad_parse_properties(struct device *dev, unsigned int *rows,
				   unsigned int *cols)
	__sets(*rows, result == 0) __sets(*cols, result == 0)
	__at_most(0) __sleeps;

#endif
