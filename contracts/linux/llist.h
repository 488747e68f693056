/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lists without a lock. include/linux/llist.h, the comment at its top and the
 * kernel-doc of each: any number of threads add, one takes off all at once, or
 * the first. What llist_del_all() yields is a chain of nodes, and NULL where
 * there was none.
 */
#ifndef BELAY_LINUX_LLIST_H
#define BELAY_LINUX_LLIST_H

#include <belay/belay.h>
#include_next <linux/llist.h>

void init_llist_head(struct llist_head *list __init_out) __list(init, list);
bool llist_empty(const struct llist_head *head) __list(empty, head);
/* True where the list was empty. */
bool llist_add(struct llist_node *new, struct llist_head *head)
	__list(add, new, head);
bool __llist_add(struct llist_node *new, struct llist_head *head)
	__list(add, new, head);
struct llist_node *llist_del_all(struct llist_head *head)
	__list(drain, head);
struct llist_node *__llist_del_all(struct llist_head *head)
	__list(drain, head);
struct llist_node *llist_del_first(struct llist_head *head)
	__list(pop, head);
struct llist_node *llist_reverse_order(struct llist_node *head __nullable)
	__list(turn, head);

/* Forms of the macros, which go by the chain that the loop starts from */
struct llist_node *belay_llist_begin(const struct llist_node *chain __nullable,
				     int pass) __list(begin, chain, pass);
struct llist_node *belay_llist_step(const struct llist_node *node,
				    const struct llist_node *chain)
	__list(next, node, chain);
struct llist_node *belay_llist_follow(const struct llist_node *node)
	__list(follow, node);
bool belay_llist_more(const struct llist_node *node,
		      const struct llist_node *chain)
	__list(more, node, chain);
bool belay_llist_more_safe(const struct llist_node *node,
			   const struct llist_node *next,
			   const struct llist_node *chain, int pass)
	__list(more, node, next, chain, pass);
struct llist_node *belay_llist_pass(const struct llist_node *node,
				    struct llist_node *next,
				    const struct llist_node *chain, int pass)
	__list(pass, node, next, chain, pass);

#define belay_llist_safe(pos, n, node, member, pass)			\
	for (struct llist_node *__chain = ({				\
			struct llist_node *__first = (node);		\
									\
			pos = llist_entry(belay_llist_begin(__first, pass), \
					  typeof(*pos), member);	\
			n = llist_entry(belay_llist_follow(&pos->member), \
					typeof(*pos), member);		\
			__first;					\
		});							\
	     belay_llist_more_safe(&pos->member, &n->member, __chain, pass); \
	     pos = llist_entry(belay_llist_pass(&pos->member, &n->member, \
						__chain, pass),		\
			       typeof(*pos), member),			\
		n = llist_entry(belay_llist_follow(&pos->member),	\
				typeof(*pos), member))
#undef llist_for_each_entry_safe
#define llist_for_each_entry_safe(pos, n, node, member)			\
	belay_llist_safe(pos, n, node, member, __COUNTER__ + 1)
#undef llist_for_each_entry
#define llist_for_each_entry(pos, node, member)				\
	for (struct llist_node *__chain = ({				\
			struct llist_node *__first = (node);		\
									\
			pos = llist_entry(belay_llist_begin(__first, 0), \
					  typeof(*pos), member);	\
			__first;					\
		});							\
	     belay_llist_more(&pos->member, __chain);			\
	     pos = llist_entry(belay_llist_step(&pos->member, __chain),	\
			       typeof(*pos), member))

#endif
