// SPDX-License-Identifier: GPL-2.0-only
/* Intrusive lists */
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct item {
	int key;
	struct list_head node;
	struct hlist_node hash;
};

struct set {
	struct mutex lock;
	struct list_head items __holds(struct item, node) __own(kfree);
	struct hlist_head bucket __holds(struct item, hash);
};

int ok_add(struct set *set, int key)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);

	if (!item)
		return -ENOMEM;
	item->key = key;
	mutex_lock(&set->lock);
	list_add_tail(&item->node, &set->items);
	mutex_unlock(&set->lock);
	return 0;
}

int bad_add(struct set *set, int key)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL), *pos;

	if (!item)
		return -ENOMEM;
	item->key = key;
	mutex_lock(&set->lock);
	list_for_each_entry(pos, &set->items, node) {
		if (pos->key == key) {
			mutex_unlock(&set->lock);
			return -EEXIST;	//~ BL101
		}
	}
	list_add_tail(&item->node, &set->items);
	mutex_unlock(&set->lock);
	return 0;
}

void ok_destroy(struct set *set __take_of(kfree))
{
	struct item *item, *next;
	struct hlist_node *tmp;

	hlist_for_each_entry_safe(item, tmp, &set->bucket, hash)
		hlist_del_init(&item->hash);
	list_for_each_entry_safe(item, next, &set->items, node) {
		hlist_del_init(&item->hash);
		list_del(&item->node);
		kfree(item);
	}
	kfree(set);
}

void bad_destroy(struct set *set __take_of(kfree))
{
	struct item *item;

	list_for_each_entry(item, &set->items, node) {	//~ BL103
		hlist_del_init(&item->hash);
		list_del(&item->node);
		kfree(item);
	}
	kfree(set);	//~ BL107
}

int ok_take(struct set *set) __sets(set->items)
{
	struct item *item;
	int key;

	mutex_lock(&set->lock);
	item = list_first_entry_or_null(&set->items, struct item, node);
	if (!item) {
		mutex_unlock(&set->lock);
		return -ENOENT;
	}
	hlist_del_init(&item->hash);
	list_del(&item->node);
	mutex_unlock(&set->lock);
	key = item->key;
	kfree(item);
	return key;
}

int bad_take(struct set *set)
{
	struct item *item;
	int key;

	mutex_lock(&set->lock);
	item = list_first_entry(&set->items, struct item, node);
	key = item->key;	//~ BL306
	mutex_unlock(&set->lock);
	return key;
}

int ok_find(struct set *set, int key)
{
	struct item *item;

	hlist_for_each_entry(item, &set->bucket, hash)
		if (item->key == key)
			return 1;
	return 0;
}

int bad_find(struct set *set, int key)
{
	struct item *item;

	hlist_for_each_entry(item, &set->bucket, hash)
		if (item->key == key)
			break;
	return item->key;	//~ BL301
}

void ok_local(struct set *set) __sets(set->items)
{
	struct item *item, *next;
	LIST_HEAD(dead);

	mutex_lock(&set->lock);
	list_splice_init(&set->items, &dead);
	mutex_unlock(&set->lock);
	list_for_each_entry_safe(item, next, &dead, node) {
		hlist_del_init(&item->hash);
		kfree(item);
	}
}

void bad_local(struct set *set) __sets(set->items)
{
	LIST_HEAD(dead);

	mutex_lock(&set->lock);
	list_splice_init(&set->items, &dead);
	mutex_unlock(&set->lock);
}	//~ BL101
