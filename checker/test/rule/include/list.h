/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Intrusive lists in miniature: the types of the kernel's, with the contracts
 * and the forms of the macros that contracts/linux/list.h gives them.
 */
#ifndef LIST_H
#define LIST_H

#include "mini.h"

struct list_head {
	struct list_head *next, *prev;
};

#define LIST_HEAD_INIT(name)	{ &(name), &(name) }
#define LIST_HEAD(name)		struct list_head name = LIST_HEAD_INIT(name)
#define list_entry(ptr, type, member)	container_of(ptr, type, member)

struct hlist_head {
	struct hlist_node *first;
};

struct hlist_node {
	struct hlist_node *next, **pprev;
};

#define HLIST_HEAD(name)	struct hlist_head name = { .first = NULL }
#define hlist_entry(ptr, type, member)	container_of(ptr, type, member)

void INIT_LIST_HEAD(struct list_head *list __constructs) __list(init, list);
void list_add(struct list_head *new, struct list_head *head)
	__list(add, new, head);
void list_add_tail(struct list_head *new, struct list_head *head)
	__list(add, new, head);

/* list_del() poisons both pointers, list_del_init() has the node initialised. */
void list_del(struct list_head *entry) __list(del, entry);
void list_del_init(struct list_head *entry) __list(del_init, entry);
void list_del_init_careful(struct list_head *entry) __list(del_init, entry);

void list_move(struct list_head *list, struct list_head *head)
	__list(move, list, head);
void list_move_tail(struct list_head *list, struct list_head *head)
	__list(move, list, head);
void list_replace(struct list_head *old, struct list_head *new)
	__list(replace, old, new);
void list_replace_init(struct list_head *old, struct list_head *new)
	__list(replace_init, old, new);

/* Without _init the head that was emptied still points to its elements. */
void list_splice(const struct list_head *list, struct list_head *head)
	__list(splice, list, head);
void list_splice_tail(struct list_head *list, struct list_head *head)
	__list(splice, list, head);
void list_splice_init(struct list_head *list, struct list_head *head)
	__list(splice_init, list, head);
void list_splice_tail_init(struct list_head *list, struct list_head *head)
	__list(splice_init, list, head);
void list_cut_position(struct list_head *list, struct list_head *head,
		       struct list_head *entry) __list(cut, list, head, entry);
void list_cut_before(struct list_head *list, struct list_head *head,
		     struct list_head *entry) __list(cut, list, head, entry);

int list_empty(const struct list_head *head) __list(empty, head);
int list_empty_careful(const struct list_head *head) __list(empty, head);
int list_is_first(const struct list_head *list, const struct list_head *head)
	__contract;
int list_is_last(const struct list_head *list, const struct list_head *head)
	__contract;
int list_is_head(const struct list_head *list, const struct list_head *head)
	__contract;
int list_is_singular(const struct list_head *head) __contract;
void list_rotate_left(struct list_head *head) __list(keep, head);
size_t list_count_nodes(struct list_head *head) __list(keep, head);

/* Forms of the macros. A pass is one loop in the text, and has its number. */
struct list_head *belay_list_first(const struct list_head *head)
	__list(first, head);
void *belay_list_first_or_null(const struct list_head *head)
	__list(first_or_null, head);
struct list_head *belay_list_begin(const struct list_head *head, int pass)
	__list(begin, head, pass);
struct list_head *belay_list_next(const struct list_head *node)
	__list(next, node);
struct list_head *belay_list_step(const struct list_head *node,
					const struct list_head *head)
	__list(next, node, head);
struct list_head *belay_list_follow(const struct list_head *node)
	__list(follow, node);
bool belay_list_more(const struct list_head *node,
		     const struct list_head *head)
	__list(more, node, head);
bool belay_list_more_safe(const struct list_head *node,
			  const struct list_head *next,
			  const struct list_head *head, int pass)
	__list(more, node, next, head, pass);
struct list_head *belay_list_pass(const struct list_head *node,
				  struct list_head *next,
				  const struct list_head *head, int pass)
	__list(pass, node, next, head, pass);

#define list_first_entry(ptr, type, member)				\
	list_entry(belay_list_first(ptr), type, member)
#define list_last_entry(ptr, type, member)				\
	list_entry(belay_list_first(ptr), type, member)
#define list_first_entry_or_null(ptr, type, member)			\
	((type *)belay_list_first_or_null(ptr))
#define list_last_entry_or_null(ptr, type, member)			\
	list_first_entry_or_null(ptr, type, member)
#define list_next_entry(pos, member)					\
	list_entry(belay_list_next(&(pos)->member), typeof(*(pos)), member)
#define list_prev_entry(pos, member)	list_next_entry(pos, member)
#define list_entry_is_head(pos, head, member)				\
	(&(pos)->member == (head))
#define list_safe_reset_next(pos, n, member)				\
	n = list_next_entry(pos, member)

#define list_for_each(pos, head)					\
	for (pos = belay_list_first(head);				\
	     belay_list_more(pos, head);				\
	     pos = belay_list_step(pos, head))
#define list_for_each_prev(pos, head)	list_for_each(pos, head)
#define list_for_each_reverse(pos, head)	list_for_each(pos, head)
#define list_for_each_continue(pos, head)				\
	for (pos = belay_list_next(pos);				\
	     belay_list_more(pos, head);				\
	     pos = belay_list_step(pos, head))

#define belay_list_for_each_safe(pos, n, head, pass)			\
	for (pos = belay_list_begin(head, pass),			\
		n = belay_list_follow(pos);				\
	     belay_list_more_safe(pos, n, head, pass);			\
	     pos = belay_list_pass(pos, n, head, pass),			\
		n = belay_list_follow(pos))
#define list_for_each_safe(pos, n, head)				\
	belay_list_for_each_safe(pos, n, head, __COUNTER__ + 1)
#define list_for_each_prev_safe(pos, n, head)				\
	list_for_each_safe(pos, n, head)

#define list_for_each_entry(pos, head, member)				\
	for (pos = list_first_entry(head, typeof(*pos), member);	\
	     belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step(&pos->member, head),	\
			      typeof(*pos), member))
#define list_for_each_entry_reverse(pos, head, member)			\
	list_for_each_entry(pos, head, member)
#define list_for_each_entry_continue(pos, head, member)			\
	for (pos = list_next_entry(pos, member);			\
	     belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step(&pos->member, head),	\
			      typeof(*pos), member))
#define list_for_each_entry_continue_reverse(pos, head, member)		\
	list_for_each_entry_continue(pos, head, member)
#define list_for_each_entry_from(pos, head, member)			\
	for (; belay_list_more(&pos->member, head);			\
	     pos = list_entry(belay_list_step(&pos->member, head),	\
			      typeof(*pos), member))
#define list_for_each_entry_from_reverse(pos, head, member)		\
	list_for_each_entry_from(pos, head, member)

/* Whatever the cursor starts from, and the number of the pass. */
#define belay_list_safe(pos, n, start, head, member, pass)		\
	for (pos = start,						\
		n = list_entry(belay_list_follow(&pos->member),		\
			       typeof(*pos), member);			\
	     belay_list_more_safe(&pos->member, &n->member, head, pass);	\
	     pos = list_entry(belay_list_pass(&pos->member, &n->member,	\
					      head, pass),		\
			      typeof(*pos), member),			\
		n = list_entry(belay_list_follow(&pos->member),		\
			       typeof(*pos), member))
#define belay_list_for_each_entry_safe(pos, n, head, member, pass)	\
	belay_list_safe(pos, n,						\
			list_entry(belay_list_begin(head, pass),	\
				   typeof(*pos), member),		\
			head, member, pass)
#define list_for_each_entry_safe(pos, n, head, member)			\
	belay_list_for_each_entry_safe(pos, n, head, member,		\
				       __COUNTER__ + 1)
#define list_for_each_entry_safe_reverse(pos, n, head, member)		\
	list_for_each_entry_safe(pos, n, head, member)
#define list_for_each_entry_safe_continue(pos, n, head, member)		\
	belay_list_safe(pos, n, list_next_entry(pos, member), head,	\
			member, 0)
#define list_for_each_entry_safe_from(pos, n, head, member)		\
	belay_list_safe(pos, n, pos, head, member, 0)

/* Lists whose head is one pointer. An unhashed node has a NULL pprev. */
void INIT_HLIST_HEAD(struct hlist_head *h __init_out) __list(init, h);
void INIT_HLIST_NODE(struct hlist_node *h __init_out) __list(init, h);
int hlist_unhashed(const struct hlist_node *h) __list(empty, h);
int hlist_empty(const struct hlist_head *h) __list(empty, h);
void hlist_del(struct hlist_node *n) __list(del, n);
void hlist_del_init(struct hlist_node *n) __list(del_init, n);
void hlist_add_head(struct hlist_node *n, struct hlist_head *h)
	__list(add, n, h);
void hlist_add_before(struct hlist_node *n, struct hlist_node *next)
	__list(add, n, next);
void hlist_add_behind(struct hlist_node *n, struct hlist_node *prev)
	__list(add, n, prev);
void hlist_move_list(struct hlist_head *old, struct hlist_head *new)
	__list(replace_init, old, new);

struct hlist_node *belay_hlist_first(const struct hlist_head *head)
	__list(first, head);
struct hlist_node *belay_hlist_begin(const struct hlist_head *head, int pass)
	__list(begin, head, pass);
struct hlist_node *belay_hlist_next(const struct hlist_node *node)
	__list(next, node);
struct hlist_node *belay_hlist_step(const struct hlist_node *node,
					const struct hlist_head *head)
	__list(next, node, head);
struct hlist_node *belay_hlist_follow(const struct hlist_node *node)
	__list(follow, node);
bool belay_hlist_more(const struct hlist_node *node,
		      const struct hlist_head *head)
	__list(more, node, head);
bool belay_hlist_more_safe(const struct hlist_node *node,
			   const struct hlist_node *next,
			   const struct hlist_head *head, int pass)
	__list(more, node, next, head, pass);
struct hlist_node *belay_hlist_pass(const struct hlist_node *node,
				    struct hlist_node *next,
				    const struct hlist_head *head, int pass)
	__list(pass, node, next, head, pass);

#define hlist_for_each(pos, head)					\
	for (pos = belay_hlist_first(head);				\
	     belay_hlist_more(pos, head);				\
	     pos = belay_hlist_step(pos, head))
#define belay_hlist_for_each_safe(pos, n, head, pass)			\
	for (pos = belay_hlist_begin(head, pass),			\
		n = belay_hlist_follow(pos);				\
	     belay_hlist_more_safe(pos, n, head, pass);			\
	     pos = belay_hlist_pass(pos, n, head, pass),		\
		n = belay_hlist_follow(pos))
#define hlist_for_each_safe(pos, n, head)				\
	belay_hlist_for_each_safe(pos, n, head, __COUNTER__ + 1)

#define hlist_for_each_entry(pos, head, member)				\
	for (pos = hlist_entry(belay_hlist_first(head), typeof(*pos),	\
			       member);					\
	     belay_hlist_more(&pos->member, head);			\
	     pos = hlist_entry(belay_hlist_step(&pos->member, head),	\
			       typeof(*pos), member))
#define belay_hlist_for_each_entry_safe(pos, n, head, member, pass)	\
	for (pos = hlist_entry(belay_hlist_begin(head, pass),		\
			       typeof(*pos), member),			\
		n = belay_hlist_follow(&pos->member);			\
	     belay_hlist_more_safe(&pos->member, n, head, pass);	\
	     pos = hlist_entry(belay_hlist_pass(&pos->member, n, head,	\
						pass),			\
			       typeof(*pos), member),			\
		n = belay_hlist_follow(&pos->member))
#define hlist_for_each_entry_safe(pos, n, head, member)			\
	belay_hlist_for_each_entry_safe(pos, n, head, member,		\
					__COUNTER__ + 1)

#endif
