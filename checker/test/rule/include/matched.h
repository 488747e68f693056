/* SPDX-License-Identifier: GPL-2.0-only */
/* A bus in miniature that binds drivers by two kinds of tables. */
#ifndef MATCHED_H
#define MATCHED_H

#include "mini.h"

struct node;

struct chip_device {
	struct chip_device *parent;
	const struct node *of_node __nullable;
	u32 nr;
};

struct node_id {
	char compatible[16];
	const void *data __nullable __matched();
};

struct name_id {
	char name[16];
	unsigned long driver_data __matched();
};

struct driver {
	const char *name;
	const struct node_id *node_table __nullable __matched();
};

struct chip_driver {
	struct driver driver;
	const struct name_id *name_table __nullable __matched();
	int (*probe)(struct chip_device *chip);
};

int __slot(chip_driver, probe)(struct chip_device *chip) __contract;
__slot_check(chip_driver, probe);

const void *node_data(const struct chip_device *chip)
	__drvdata __nullable __matched(node_table);
const void *any_data(const struct chip_device *chip)
	__drvdata __nullable __matched(node_table | name_table);
const struct node_id *node_match(const struct node_id *ids,
				 const struct chip_device *chip)
	__nullable __borrows(ids) __matched(node_table);
const struct node_id *node_find(const struct node_id *ids,
				const struct node *np
					__nullable __matched(of_node))
	__nullable __borrows(ids) __matched(node_table);
const struct name_id *name_match(const struct chip_device *chip)
	__nullable __matched(name_table);

struct kind {
	u32 bits;
};

#endif
