// SPDX-License-Identifier: GPL-2.0-only
/* Hash tables, lists under RCU, lists without a lock */
#include <linux/hashtable.h>
#include <linux/llist.h>
#include <linux/rculist.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <belay/belay.h>

struct item {
	u32 key;
	struct hlist_node hash;
	struct llist_node free;
	struct list_head node;
	struct rcu_head rcu;
};

struct cache {
	spinlock_t lock;
	DECLARE_HASHTABLE(items, 4) __holds(struct item, hash) __own(kfree);
};

struct shared_item {			/* with readers under RCU */
	u32 key;
	struct hlist_node hash;
	struct rcu_head rcu;
};

struct shared {
	spinlock_t lock;
	DECLARE_HASHTABLE(items, 4) __holds(struct shared_item, hash)
				    __own(kfree);
};

struct pool {
	struct llist_head free __holds(struct item, free) __own(kfree);
	struct list_head all __holds(struct item, node) __own(kfree);
	spinlock_t lock;
};

struct cache *ok_create(void) __own(kfree) __nullable
{
	struct cache *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return NULL;
	spin_lock_init(&c->lock);
	hash_init(c->items);
	return c;
}

int ok_add(struct cache *c, u32 key)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL), *other;

	if (!item)
		return -ENOMEM;
	item->key = key;
	spin_lock(&c->lock);
	hash_for_each_possible(c->items, other, hash, key) {
		if (other->key == key) {
			spin_unlock(&c->lock);
			kfree(item);
			return -EEXIST;
		}
	}
	hash_add(c->items, &item->hash, key);
	spin_unlock(&c->lock);
	return 0;
}

int bad_add(struct cache *c, u32 key)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL), *other;

	if (!item)
		return -ENOMEM;
	item->key = key;
	spin_lock(&c->lock);
	hash_for_each_possible(c->items, other, hash, key) {
		if (other->key == key) {
			spin_unlock(&c->lock);
			return -EEXIST;	//~ BL101
		}
	}
	hash_add(c->items, &item->hash, key);
	spin_unlock(&c->lock);
	return 0;
}

int ok_del(struct cache *c, u32 key) __sets(c->items)
{
	struct item *item;
	struct hlist_node *tmp;

	spin_lock(&c->lock);
	hash_for_each_possible_safe(c->items, item, tmp, hash, key) {
		if (item->key != key)
			continue;
		hash_del(&item->hash);
		spin_unlock(&c->lock);
		kfree_rcu(item, rcu);
		return 0;
	}
	spin_unlock(&c->lock);
	return -ENOENT;
}

int bad_del(struct cache *c, u32 key) __sets(c->items)
{
	struct item *item;

	spin_lock(&c->lock);
	hash_for_each_possible(c->items, item, hash, key) {
		if (item->key == key) {
			spin_unlock(&c->lock);
			kfree(item);	//~ BL111
			return 0;
		}
	}
	spin_unlock(&c->lock);
	return -ENOENT;
}

void ok_destroy(struct cache *c __take_of(kfree))
{
	struct hlist_node *tmp;
	struct item *item;
	int bkt;

	hash_for_each_safe(c->items, bkt, tmp, item, hash) {
		hash_del(&item->hash);
		kfree(item);
	}
	kfree(c);
}

void ok_destroy_no_del(struct cache *c __take_of(kfree))
{
	struct hlist_node *tmp;
	struct item *item;
	u32 bkt;

	hash_for_each_safe(c->items, bkt, tmp, item, hash)
		kfree(item);
	kfree(c);
}

void bad_destroy(struct cache *c __take_of(kfree))
{
	struct hlist_node *tmp;
	struct item *item;
	int bkt;

	hash_for_each_safe(c->items, bkt, tmp, item, hash) {
		if (!item->key)
			break;
		hash_del(&item->hash);
		kfree(item);
	}
	kfree(c);	//~ BL107
}

u32 ok_find_rcu(struct shared *c, u32 key)
{
	struct shared_item *item;
	u32 found = 0;

	rcu_read_lock();
	hash_for_each_possible_rcu(c->items, item, hash, key)
		found |= item->key == key;
	rcu_read_unlock();
	return found;
}

u32 bad_find_rcu(struct shared *c, u32 key)
{
	struct shared_item *item, *found = NULL;

	rcu_read_lock();
	hash_for_each_possible_rcu(c->items, item, hash, key)
		if (item->key == key)
			found = item;
	rcu_read_unlock();
	return found ? found->key : 0;	//~ BL204
}

void ok_del_rcu(struct shared *c, struct shared_item *item __linked(hash))
	__sets(c->items)
{
	spin_lock(&c->lock);
	hash_del_rcu(&item->hash);
	spin_unlock(&c->lock);
	kfree_rcu(item, rcu);
}

void bad_del_rcu(struct shared *c, struct shared_item *item __linked(hash))
	__sets(c->items)
{
	spin_lock(&c->lock);
	hash_del_rcu(&item->hash);
	spin_unlock(&c->lock);
	kfree(item);	//~ BL210
}

void ok_list_del_rcu(struct pool *p) __sets(p->all)
{
	struct item *item;

	spin_lock(&p->lock);
	item = list_first_entry_or_null(&p->all, struct item, node);
	if (item)
		list_del_rcu(&item->node);
	spin_unlock(&p->lock);
	synchronize_rcu();
	kfree(item);
}

void bad_list_del_rcu(struct pool *p) __sets(p->all)
{
	struct item *item;

	spin_lock(&p->lock);
	item = list_first_entry_or_null(&p->all, struct item, node);
	if (item)
		list_del_rcu(&item->node);
	spin_unlock(&p->lock);
	kfree(item);	//~ BL210
}

u32 ok_list_find(struct pool *p, u32 key)
{
	struct item *item;
	u32 n = 0;

	rcu_read_lock();
	list_for_each_entry_rcu(item, &p->all, node)
		n += item->key == key;
	rcu_read_unlock();
	return n;
}

u32 bad_list_find(struct pool *p)
{
	struct item *item;

	rcu_read_lock();
	item = list_first_or_null_rcu(&p->all, struct item, node);
	rcu_read_unlock();
	return item ? item->key : 0;	//~ BL204
}

void ok_put_back(struct pool *p, struct item *item __take_of(kfree))
{
	llist_add(&item->free, &p->free);
}

void bad_put_back(struct pool *p, struct item *item __take_of(kfree))
{
	if (llist_add(&item->free, &p->free))
		kfree(item);	//~ BL111
}

void ok_drain(struct pool *p) __sets(p->free)
{
	struct item *item, *next;

	llist_for_each_entry_safe(item, next, llist_del_all(&p->free), free)
		kfree(item);
}

void bad_drain(struct pool *p) __sets(p->free)
{
	struct llist_node *first = llist_del_all(&p->free);

	if (!first)
		return;
}	//~ BL101
