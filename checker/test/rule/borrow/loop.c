// SPDX-License-Identifier: GPL-2.0-only
/* BL201, BL103: taken in one round, gone in the next. */
#include <belay/belay.h>

#include "mini.h"

struct item {
	u32 key;
	u8 bytes[8];
};

struct link {
	struct link *next __own(kfree) __nullable;
	u32 key;
};

struct set {
	struct link *first __own(link_free_all) __nullable;
};

void link_free_all(struct link *link __take __nullable);
struct item *item_make(u32 key) __own(kfree) __nullable;
const u8 *item_bytes(const struct item *item) __nullable __borrows(item);
u32 sum_of(const u8 *bytes) __contract;
void note(u32 value) __contract;

/* The last one is remembered, and freed meanwhile. */
u32 bad_previous(u32 n)
{
	struct item *prev = NULL, *item;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		item = item_make(i);
		if (!item)
			break;
		if (prev)
			sum += prev->key;	//~ BL103
		kfree(item);
		prev = item;
	}
	return sum;
}

u32 ok_previous(u32 n)
{
	struct item *item;
	u32 prev = 0, sum = 0;

	for (u32 i = 0; i < n; i++) {
		item = item_make(i);
		if (!item)
			break;
		sum += prev;
		prev = item->key;
		kfree(item);
	}
	return sum;
}

/* The same of what points into it. */
u32 bad_previous_bytes(u32 n)
{
	const u8 *bytes = NULL;
	struct item *item;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		item = item_make(i);
		if (!item)
			break;
		if (bytes)
			sum += sum_of(bytes);	//~ BL201
		bytes = item_bytes(item);
		kfree(item);
	}
	return sum;
}

u32 ok_previous_bytes(u32 n)
{
	const u8 *bytes;
	struct item *item;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		item = item_make(i);
		if (!item)
			break;
		bytes = item_bytes(item);
		if (bytes)
			sum += sum_of(bytes);
		kfree(item);
	}
	return sum;
}

/* Replaced on some rounds: what was found in the old one dangles. */
u32 bad_found_in_old(struct item *item __take_of(kfree), u32 n)
{
	const u8 *bytes = item_bytes(item);
	struct item *next;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		next = item_make(i);
		if (!next)
			break;
		kfree(item);
		item = next;
	}
	if (bytes)
		sum = sum_of(bytes);	//~ BL201
	kfree(item);
	return sum;
}

u32 ok_found_in_new(struct item *item __take_of(kfree), u32 n)
{
	const u8 *bytes;
	struct item *next;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		next = item_make(i);
		if (!next)
			break;
		kfree(item);
		item = next;
	}
	bytes = item_bytes(item);
	if (bytes)
		sum = sum_of(bytes);
	kfree(item);
	return sum;
}

/* The successor is saved before its owner goes. */
void ok_free_chain(struct link *link __take_of(kfree) __nullable)
{
	struct link *next;

	for (; link; link = next) {
		next = link->next;
		kfree(link);
	}
}

void bad_free_chain(struct link *link __take_of(kfree) __nullable)
{
	struct link *next;

	for (; link; link = next) {
		next = link->next;
		kfree(link);
		if (link->key)	//~ BL103
			note(0);
	}
}

/* The longest so far is a borrow from the chain. */
struct link *ok_largest(struct set *set) __nullable __borrows(set)
{
	struct link *link, *best = NULL;

	for (link = set->first; link; link = link->next)
		if (!best || link->key > best->key)
			best = link;
	return best;
}

u32 ok_largest_used(struct set *set)
	__sets(set->first)
{
	struct link *best = ok_largest(set);
	u32 key = best ? best->key : 0;

	link_free_all(set->first);
	set->first = NULL;
	return key;
}

u32 bad_largest_used(struct set *set)
	__sets(set->first)
{
	struct link *best = ok_largest(set);

	link_free_all(set->first);
	set->first = NULL;
	return best ? best->key : 0;	//~ BL201
}

/* The same, with the walk in this function. */
u32 bad_largest_inline(struct set *set)
	__sets(set->first)
{
	struct link *link, *best = NULL;

	for (link = set->first; link; link = link->next)
		if (!best || link->key > best->key)
			best = link;
	link_free_all(set->first);
	set->first = NULL;
	return best ? best->key : 0;	//~ BL103
}

u32 ok_largest_inline(struct set *set)
	__sets(set->first)
{
	struct link *link;
	u32 best = 0;

	for (link = set->first; link; link = link->next)
		if (link->key > best)
			best = link->key;
	link_free_all(set->first);
	set->first = NULL;
	return best;
}

/* Either of two, chosen before one of them goes. */
u32 bad_either(struct item *a __take_of(kfree), struct item *b, bool second)
{
	const u8 *bytes = item_bytes(second ? b : a);

	kfree(a);
	return bytes ? sum_of(bytes) : 0;	//~ BL201
}

u32 ok_either(struct item *a __take_of(kfree), struct item *b, bool second)
{
	const u8 *bytes = item_bytes(second ? b : a);
	u32 sum = bytes ? sum_of(bytes) : 0;

	kfree(a);
	return sum;
}

/* Try again: what the last attempt left is not looked at. */
int ok_retry(u32 n)
{
	struct item *item;
	const u8 *bytes;

	for (u32 i = 0; i < n; i++) {
		item = item_make(i);
		if (!item)
			return -ENOMEM;
		bytes = item_bytes(item);
		if (bytes && sum_of(bytes)) {
			kfree(item);
			return 0;
		}
		kfree(item);
	}
	return -EAGAIN;
}

int bad_retry(u32 n)
{
	const u8 *bytes = NULL;
	struct item *item;

	for (u32 i = 0; i < n; i++) {
		item = item_make(i);
		if (!item)
			return -ENOMEM;
		bytes = item_bytes(item);
		kfree(item);
		if (bytes && sum_of(bytes))	//~ BL201
			return 0;
	}
	return -EAGAIN;
}
