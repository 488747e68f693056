/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Red-black trees. lib/rbtree.c, Documentation/core-api/rbtree.rst. The caller
 * locks.
 *
 * That a node is linked is not followed yet: whoever owns the object around it
 * goes on owning it, and must have erased it before it is released.
 */
#ifndef BELAY_LINUX_RBTREE_H
#define BELAY_LINUX_RBTREE_H

#include <belay/belay.h>
#include_next <linux/rbtree.h>

void rb_link_node(struct rb_node *node __init_out,
		  struct rb_node *parent __nullable,
		  struct rb_node **rb_link) __contract;
void rb_insert_color(struct rb_node *node, struct rb_root *root) __contract;
void rb_erase(struct rb_node *node, struct rb_root *root) __contract;
void rb_replace_node(struct rb_node *victim, struct rb_node *new,
		     struct rb_root *root) __contract;

/* NULL where there is none: an empty tree, the end. */
struct rb_node *rb_first(const struct rb_root *root)
	__nullable __borrows(root);
struct rb_node *rb_last(const struct rb_root *root)
	__nullable __borrows(root);
struct rb_node *rb_next(const struct rb_node *node)
	__nullable __borrows(node);
struct rb_node *rb_prev(const struct rb_node *node)
	__nullable __borrows(node);
struct rb_node *rb_first_postorder(const struct rb_root *root)
	__nullable __borrows(root);
struct rb_node *rb_next_postorder(const struct rb_node *node)
	__nullable __borrows(node);

#endif
