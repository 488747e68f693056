/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Red-black trees: lists whose links the driver itself follows, from the root
 * down. What such a link holds is believed to be a node of an element that is
 * on the tree, and is one once it is taken for such.
 *
 *	tree_least	root: the first node, NULL where none is
 *	tree_first	root: the last or any node, NULL where none is
 *	tree_after	node: the one that follows, NULL at the end
 *	tree_next	node: another neighbour, NULL at the end
 *	tree_link	node: its links are set
 *	tree_add	node, root: as add, after that
 *	tree_put, tree_replace, tree_erase	as add, replace and del
 */
#ifndef ANALYSIS_TREE_H
#define ANALYSIS_TREE_H

#include "analysis/listop.h"

list_op_fn tree_first, tree_least, tree_next, tree_after, tree_link, tree_add,
	tree_put, tree_replace, tree_erase;

/*
 * The pointer @v, which came from a link, is taken for the address of member
 * @leaf: that it is, everywhere in @w, from here on. NULL: not for all we know.
 */
const struct value *tree_resolve(const struct site *at, struct world *w,
				 const struct value *v,
				 const struct mir_field *leaf);

#endif
