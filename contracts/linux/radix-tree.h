/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Radix trees: xarrays by another name. lib/radix-tree.c, kernel-doc of each.
 * The caller locks. The functions that hand out slots have no contract: what
 * they point to is neither an entry nor the tree.
 */
#ifndef BELAY_LINUX_RADIX_TREE_H
#define BELAY_LINUX_RADIX_TREE_H

#include <belay/belay.h>
#include_next <linux/radix-tree.h>

/* -EEXIST where there is an item. */
int radix_tree_insert(struct radix_tree_root *root, unsigned long index,
		      void *item) __list(insert, root, index, item);
void *radix_tree_delete(struct radix_tree_root *root, unsigned long index)
	__list(erase, root, index) __nullable __borrows(root);
void *radix_tree_delete_item(struct radix_tree_root *root,
			     unsigned long index, void *item __nullable)
	__list(erase, root, index) __nullable __borrows(root);
void *radix_tree_lookup(const struct radix_tree_root *root,
			unsigned long index)
	__list(load, root, index) __nullable __borrows(root);
bool radix_tree_empty(const struct radix_tree_root *root)
	__list(empty, root);

#endif
