/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lists with readers under RCU in miniature, as contracts/linux/rculist.h has
 * them.
 */
#ifndef RCULIST_H
#define RCULIST_H

#include "list.h"

struct rcu_head {
	void *next;
};

#define kfree_rcu(p, member)	kvfree_call_rcu(NULL, p)
void call_rcu(struct rcu_head *head,
	      void (*func)(struct rcu_head *head) __calls(head)) __contract;

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

#define list_first_or_null_rcu(ptr, type, member)			\
	((type *)belay_list_first_or_null_rcu(ptr))
#define list_for_each_entry_rcu(pos, head, member, cond...)		\
	for (pos = list_entry(belay_list_first_rcu(head),		\
			      typeof(*pos), member);			\
	     belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step_rcu(&pos->member, head),	\
			      typeof(*pos), member))
#define list_for_each_entry_lockless(pos, head, member)			\
	list_for_each_entry_rcu(pos, head, member)
#define list_for_each_entry_continue_rcu(pos, head, member)		\
	for (pos = list_entry(belay_list_next_rcu(&pos->member),	\
			      typeof(*pos), member);			\
	     belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step_rcu(&pos->member, head),	\
			      typeof(*pos), member))
#define hlist_for_each_entry_rcu(pos, head, member, cond...)		\
	for (pos = hlist_entry(belay_hlist_first_rcu(head),		\
			       typeof(*pos), member);			\
	     belay_hlist_more(&pos->member, head);			\
	     pos = hlist_entry(belay_hlist_step_rcu(&pos->member, head),	\
			       typeof(*pos), member))

#endif
