// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/hashtable.h>
#include <linux/list.h>
#include <linux/llist.h>
#include <linux/rculist.h>

struct item {
	struct list_head node;
	struct hlist_node hash;
	struct llist_node lnode;
	int key;
};

int use_list(struct list_head *head, struct list_head *other)
{
	struct item *pos, *n;
	struct list_head *p, *q;
	LIST_HEAD(local);
	int sum = 0;

	INIT_LIST_HEAD(other);
	pos = list_first_entry(head, struct item, node);
	list_del(&pos->node);
	list_add(&pos->node, head);
	list_add_tail(&pos->node, head);
	list_move(&pos->node, &local);
	list_move_tail(&pos->node, &local);
	list_replace(&pos->node, other);
	list_replace_init(&pos->node, other);
	list_del_init(&pos->node);
	list_splice(other, head);
	list_splice_init(&local, head);
	list_splice_tail(other, head);
	list_splice_tail_init(&local, head);
	list_cut_position(&local, head, other);
	list_cut_before(&local, head, other);
	list_rotate_left(head);
	if (list_empty(head) || list_empty_careful(head) ||
	    list_is_singular(head) || list_is_last(other, head) ||
	    list_is_first(other, head))
		return 0;
	pos = list_last_entry(head, struct item, node);
	sum += pos->key;
	pos = list_first_entry_or_null(head, struct item, node);
	if (pos)
		sum += pos->key;
	list_for_each(p, head)
		sum += list_entry(p, struct item, node)->key;
	list_for_each_prev(p, head)
		sum++;
	list_for_each_safe(p, q, head)
		list_del(p);
	list_for_each_entry(pos, head, node)
		sum += list_next_entry(pos, node)->key;
	list_for_each_entry_reverse(pos, head, node)
		sum += list_prev_entry(pos, node)->key;
	list_for_each_entry_continue(pos, head, node)
		sum++;
	list_for_each_entry_from(pos, head, node)
		sum++;
	list_for_each_entry_safe(pos, n, head, node)
		list_del(&pos->node);
	list_for_each_entry_safe_reverse(pos, n, head, node)
		list_del(&pos->node);
	list_for_each_entry_safe_continue(pos, n, head, node)
		list_del(&pos->node);
	list_for_each_entry_safe_from(pos, n, head, node)
		list_del(&pos->node);
	return sum;
}

int use_hlist(struct hlist_head *head, struct hlist_head *other)
{
	struct hlist_node *p, *q;
	struct item *pos;
	int sum = 0;

	INIT_HLIST_HEAD(other);
	hlist_move_list(head, other);
	if (hlist_empty(head))
		return 0;
	hlist_for_each(p, head)
		sum += hlist_entry(p, struct item, hash)->key;
	hlist_for_each_safe(p, q, head)
		hlist_del(p);
	hlist_for_each_entry(pos, head, hash) {
		if (hlist_unhashed(&pos->hash))
			INIT_HLIST_NODE(&pos->hash);
		hlist_add_before(&pos->hash, other->first);
		hlist_add_behind(&pos->hash, other->first);
		hlist_add_head(&pos->hash, other);
	}
	hlist_for_each_entry_safe(pos, p, head, hash)
		hlist_del_init(&pos->hash);
	return sum;
}

int use_rculist(struct list_head *head, struct hlist_head *h)
{
	struct item *pos;
	int sum = 0;

	list_for_each_entry_rcu(pos, head, node) {
		list_del_rcu(&pos->node);
		list_add_rcu(&pos->node, head);
		list_add_tail_rcu(&pos->node, head);
		list_replace_rcu(&pos->node, head);
	}
	list_for_each_entry_continue_rcu(pos, head, node)
		sum++;
	hlist_for_each_entry_rcu(pos, h, hash) {
		hlist_del_rcu(&pos->hash);
		hlist_del_init_rcu(&pos->hash);
		hlist_add_head_rcu(&pos->hash, h);
		hlist_add_tail_rcu(&pos->hash, h);
		hlist_add_before_rcu(&pos->hash, h->first);
		hlist_add_behind_rcu(&pos->hash, h->first);
		hlist_replace_rcu(&pos->hash, h->first);
	}
	return sum + !list_first_or_null_rcu(head, struct item, node);
}

int use_llist(struct llist_head *head, struct item *item)
{
	struct item *pos, *n;
	int sum = 0;

	init_llist_head(head);
	sum += llist_add(&item->lnode, head) + llist_empty(head);
	llist_for_each_entry(pos, llist_reverse_order(llist_del_all(head)),
			     lnode)
		sum++;
	llist_for_each_entry_safe(pos, n, llist_del_all(head), lnode)
		sum++;
	return sum + !llist_del_first(head);
}
