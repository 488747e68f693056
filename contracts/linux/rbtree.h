/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Red-black trees. lib/rbtree.c, include/linux/rbtree.h,
 * Documentation/core-api/rbtree.rst. The caller locks, and searches by itself:
 * the links are for it to follow. Linking is two steps, rb_link_node() and
 * rb_insert_color(); the second counts here.
 *
 * What a tree holds, and whether it owns that, is said where it is declared.
 * The words beside __list() are for trees of which nothing is said.
 */
#ifndef BELAY_LINUX_RBTREE_H
#define BELAY_LINUX_RBTREE_H

#include <belay/belay.h>
#include_next <linux/rbtree.h>

void rb_link_node(struct rb_node *node __init_out,
		  struct rb_node *parent __nullable,
		  struct rb_node **rb_link) __list(tree_link, node);
void rb_link_node_rcu(struct rb_node *node __init_out,
		      struct rb_node *parent __nullable,
		      struct rb_node **rb_link) __list(tree_link, node);
void rb_insert_color(struct rb_node *node, struct rb_root *root)
	__list(tree_add, node, root);
void rb_insert_color_cached(struct rb_node *node, struct rb_root_cached *root,
			    bool leftmost) __list(tree_add, node, root);
/* The node is left as it was; RB_CLEAR_NODE() says that it is on no tree. */
void rb_erase(struct rb_node *node, struct rb_root *root)
	__list(tree_erase, node, root);
struct rb_node *rb_erase_cached(struct rb_node *node,
				struct rb_root_cached *root)
	__list(tree_erase, node, root) __nullable;
void rb_replace_node(struct rb_node *victim, struct rb_node *new,
		     struct rb_root *root) __list(tree_replace, victim, new);
void rb_replace_node_cached(struct rb_node *victim, struct rb_node *new,
			    struct rb_root_cached *root)
	__list(tree_replace, victim, new);

/* Searches by @less and links; true puts it before. */
void rb_add(struct rb_node *node, struct rb_root *tree,
	    bool (*less)(struct rb_node *, const struct rb_node *))
	__list(tree_put, node, tree);
struct rb_node *rb_add_cached(struct rb_node *node,
			      struct rb_root_cached *tree,
			      bool (*less)(struct rb_node *,
					   const struct rb_node *))
	__list(tree_put, node, tree) __nullable;

/* NULL where there is none: an empty tree, the end. */
struct rb_node *rb_first(const struct rb_root *root)
	__list(tree_least, root) __nullable __borrows(root);
struct rb_node *rb_last(const struct rb_root *root)
	__list(tree_first, root) __nullable __borrows(root);
struct rb_node *rb_next(const struct rb_node *node)
	__list(tree_after, node) __nullable __borrows(node);
struct rb_node *rb_prev(const struct rb_node *node)
	__list(tree_next, node) __nullable __borrows(node);
struct rb_node *rb_first_postorder(const struct rb_root *root)
	__list(tree_first, root) __nullable __borrows(root);
struct rb_node *rb_next_postorder(const struct rb_node *node)
	__list(tree_next, node) __nullable __borrows(node);

/* Forms of the macros. A pass is one loop in the text, and has its number. */
struct rb_node *belay_rb_first_cached(const struct rb_root_cached *root)
	__list(tree_least, root) __nullable __borrows(root);
bool belay_rb_empty_root(const struct rb_root *root) __list(empty, root);
bool belay_rb_empty_node(const struct rb_node *node) __list(empty, node);
void belay_rb_clear_node(struct rb_node *node __init_out) __list(init, node);
struct rb_node *belay_rb_begin(const struct rb_root *root, int pass)
	__list(begin, root, pass);
struct rb_node *belay_rb_follow(const struct rb_node *node)
	__list(follow, node);
bool belay_rb_more_safe(const struct rb_node *node,
			const struct rb_node *next,
			const struct rb_root *root, int pass)
	__list(more, node, next, root, pass);
struct rb_node *belay_rb_pass(const struct rb_node *node, struct rb_node *next,
			      const struct rb_root *root, int pass)
	__list(pass, node, next, root, pass);

#undef rb_first_cached
#define rb_first_cached(root)	belay_rb_first_cached(root)
#undef RB_EMPTY_ROOT
#define RB_EMPTY_ROOT(root)	belay_rb_empty_root(root)
#undef RB_EMPTY_NODE
#define RB_EMPTY_NODE(node)	belay_rb_empty_node(node)
#undef RB_CLEAR_NODE
#define RB_CLEAR_NODE(node)	belay_rb_clear_node(node)

#define belay_rb_postorder_safe(pos, n, root, field, pass)		\
	for (pos = rb_entry(belay_rb_begin(root, pass), typeof(*pos),	\
			    field),					\
		n = rb_entry(belay_rb_follow(&pos->field), typeof(*pos),	\
			     field);					\
	     belay_rb_more_safe(&pos->field, &n->field, root, pass);	\
	     pos = rb_entry(belay_rb_pass(&pos->field, &n->field, root,	\
					  pass), typeof(*pos), field),	\
		n = rb_entry(belay_rb_follow(&pos->field), typeof(*pos),	\
			     field))
#undef rbtree_postorder_for_each_entry_safe
#define rbtree_postorder_for_each_entry_safe(pos, n, root, field)	\
	belay_rb_postorder_safe(pos, n, root, field, __COUNTER__ + 1)

#endif
