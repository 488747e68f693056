/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lists with readers under RCU. include/linux/rculist.h, kernel-doc of each:
 * writers exclude each other, readers walk while elements come and go. What
 * goes is released after a grace period (Documentation/RCU/listRCU.rst).
 */
#ifndef BELAY_LINUX_RCULIST_H
#define BELAY_LINUX_RCULIST_H

#include <belay/belay.h>
#include_next <linux/rculist.h>

void list_add_rcu(struct list_head *new, struct list_head *head)
	__list(add, new, head);
void list_add_tail_rcu(struct list_head *new, struct list_head *head)
	__list(add, new, head);
void list_del_rcu(struct list_head *entry) __list(del_rcu, entry);
void list_replace_rcu(struct list_head *old, struct list_head *new)
	__list(replace_rcu, old, new);

void hlist_add_head_rcu(struct hlist_node *n, struct hlist_head *h)
	__list(add, n, h);
void hlist_add_tail_rcu(struct hlist_node *n, struct hlist_head *h)
	__list(add, n, h);
void hlist_add_before_rcu(struct hlist_node *n, struct hlist_node *next)
	__list(add, n, next);
void hlist_add_behind_rcu(struct hlist_node *n, struct hlist_node *prev)
	__list(add, n, prev);
void hlist_del_rcu(struct hlist_node *n) __list(del_rcu, n);
void hlist_del_init_rcu(struct hlist_node *n) __list(del_init_rcu, n);
void hlist_replace_rcu(struct hlist_node *old, struct hlist_node *new)
	__list(replace_rcu, old, new);

/* Forms of the macros. A writer may use them, too, under its own lock. */
struct list_head *belay_list_first_rcu(const struct list_head *head)
	__list(first_rcu, head);
void *belay_list_first_or_null_rcu(const struct list_head *head)
	__list(first_or_null_rcu, head);
struct list_head *belay_list_next_rcu(const struct list_head *node)
	__list(next_rcu, node);
struct list_head *belay_list_step_rcu(const struct list_head *node,
				      const struct list_head *head)
	__list(next_rcu, node, head);
struct hlist_node *belay_hlist_first_rcu(const struct hlist_head *head)
	__list(first_rcu, head);
struct hlist_node *belay_hlist_step_rcu(const struct hlist_node *node,
					const struct hlist_head *head)
	__list(next_rcu, node, head);

#undef list_first_or_null_rcu
#define list_first_or_null_rcu(ptr, type, member)			\
	((type *)belay_list_first_or_null_rcu(ptr))
#undef list_for_each_entry_rcu
#define list_for_each_entry_rcu(pos, head, member, cond...)		\
	for (pos = list_entry(belay_list_first_rcu(head),		\
			      typeof(*pos), member);			\
	     belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step_rcu(&pos->member, head),	\
			      typeof(*pos), member))
#undef list_for_each_entry_srcu
#define list_for_each_entry_srcu(pos, head, member, cond)		\
	list_for_each_entry(pos, head, member)
#undef list_for_each_entry_lockless
#define list_for_each_entry_lockless(pos, head, member)			\
	list_for_each_entry_rcu(pos, head, member)
#undef list_for_each_entry_continue_rcu
#define list_for_each_entry_continue_rcu(pos, head, member)		\
	for (pos = list_entry(belay_list_next_rcu(&pos->member),	\
			      typeof(*pos), member);			\
	     belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step_rcu(&pos->member, head),	\
			      typeof(*pos), member))
#undef hlist_for_each_entry_rcu
#define hlist_for_each_entry_rcu(pos, head, member, cond...)		\
	for (pos = hlist_entry(belay_hlist_first_rcu(head),		\
			       typeof(*pos), member);			\
	     belay_hlist_more(&pos->member, head);			\
	     pos = hlist_entry(belay_hlist_step_rcu(&pos->member, head),	\
			       typeof(*pos), member))
#undef hlist_for_each_entry_srcu
#define hlist_for_each_entry_srcu(pos, head, member, cond)		\
	hlist_for_each_entry(pos, head, member)
#undef hlist_for_each_entry_rcu_bh
#define hlist_for_each_entry_rcu_bh(pos, head, member)			\
	hlist_for_each_entry_rcu(pos, head, member)
#undef hlist_for_each_entry_rcu_notrace
#define hlist_for_each_entry_rcu_notrace(pos, head, member)		\
	hlist_for_each_entry_rcu(pos, head, member)

#endif
