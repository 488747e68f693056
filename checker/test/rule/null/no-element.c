// SPDX-License-Identifier: GPL-2.0-only
/* BL306: the end of a list is no element. */
#include <belay/belay.h>

#include "list.h"

struct item {
	u32 id;
	struct list_head node;
	u32 weight;
	struct hlist_node hash;
};

struct set {
	struct mutex lock;
	struct list_head items __holds(struct item, node);
	struct hlist_head bucket __holds(struct item, hash);
};

void item_show(const struct item *it) __contract;

/* Where the loop ran to its end, the cursor is the head in disguise. */
u32 bad_after_loop(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			break;
	return it->weight;	//~ BL306
}

u32 ok_found_in_loop(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			return it->weight;
	return 0;
}

u32 ok_separate_variable(struct set *s, u32 id)
{
	struct item *it, *found = NULL;

	list_for_each_entry(it, &s->items, node) {
		if (it->id == id) {
			found = it;
			break;
		}
	}
	return found ? found->weight : 0;
}

/* It is not NULL, either. */
u32 bad_null_test(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			break;
	if (!it)
		return 0;
	return it->weight;	//~ BL306
}

u32 ok_head_test(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			break;
	if (list_entry_is_head(it, &s->items, node))
		return 0;
	return it->weight;
}

u32 ok_head_test_by_hand(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			break;
	if (&it->node == &s->items)
		return 0;
	return it->weight;
}

u32 bad_head_test_inverted(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			break;
	if (&it->node == &s->items)
		return it->weight;	//~ BL306
	return 0;
}

/* A lookup whose result the caller may not use as it is */
struct item *bad_lookup(struct set *s, u32 id)
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			break;
	return it;	//~ BL306
}

struct item *ok_lookup(struct set *s, u32 id) __nullable
{
	struct item *it;

	list_for_each_entry(it, &s->items, node)
		if (it->id == id)
			return it;
	return NULL;
}

void bad_passed_on(struct set *s)
{
	struct item *it;

	list_for_each_entry_reverse(it, &s->items, node)
		if (it->weight > 7)
			break;
	item_show(it);	//~ BL306
}

void ok_passed_on(struct set *s)
{
	struct item *it;

	list_for_each_entry_reverse(it, &s->items, node)
		if (it->weight > 7)
			item_show(it);
}

u32 bad_first(struct set *s)
{
	return list_first_entry(&s->items, struct item, node)->id;	//~ BL306
}

u32 ok_first(struct set *s)
{
	if (list_empty(&s->items))
		return 0;
	return list_first_entry(&s->items, struct item, node)->id;
}

u32 bad_first_empty_branch(struct set *s)
{
	if (!list_empty(&s->items))
		return 0;
	return list_first_entry(&s->items, struct item, node)->id;	//~ BL306
}

u32 ok_first_or_null(struct set *s)
{
	struct item *it = list_first_entry_or_null(&s->items, struct item,
						   node);

	return it ? it->id : 0;
}

u32 bad_first_or_null(struct set *s)
{
	struct item *it = list_first_entry_or_null(&s->items, struct item,
						   node);

	return it->id;	//~ BL301
}

/* The neighbour of the last one is the head. */
u32 bad_next(struct set *s)
{
	struct item *it;
	u32 sum = 0;

	list_for_each_entry(it, &s->items, node)
		sum += list_next_entry(it, node)->weight;	//~ BL306
	return sum;
}

u32 ok_next(struct set *s)
{
	struct item *it, *next;
	u32 sum = 0;

	list_for_each_entry(it, &s->items, node) {
		next = list_next_entry(it, node);
		if (list_entry_is_head(next, &s->items, node))
			break;
		sum += next->weight;
	}
	return sum;
}

u32 ok_continue(struct set *s, u32 id)
{
	struct item *it, *rest;
	u32 sum = 0;

	list_for_each_entry(it, &s->items, node) {
		if (it->id != id)
			continue;
		rest = it;
		list_for_each_entry_continue(rest, &s->items, node)
			sum += rest->weight;
		break;
	}
	return sum;
}

/* Chains of a hash table end with NULL. */
u32 ok_hash(struct set *s, u32 id)
{
	struct item *it;

	hlist_for_each_entry(it, &s->bucket, hash)
		if (it->id == id)
			return it->weight;
	return 0;
}

u32 bad_hash_after_loop(struct set *s, u32 id)
{
	struct item *it;

	hlist_for_each_entry(it, &s->bucket, hash)
		if (it->id == id)
			break;
	return it->weight;	//~ BL301
}

u32 ok_hash_after_loop(struct set *s, u32 id)
{
	struct item *it;

	hlist_for_each_entry(it, &s->bucket, hash)
		if (it->id == id)
			break;
	return it ? it->weight : 0;
}

/* The loop over nodes */
u32 ok_nodes(struct set *s)
{
	struct list_head *pos;
	u32 sum = 0;

	list_for_each(pos, &s->items)
		sum += list_entry(pos, struct item, node)->weight;
	return sum;
}
