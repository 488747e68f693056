// SPDX-License-Identifier: GPL-2.0-only
/* BL107, BL111, BL112: hash chains and other heads of one pointer. */
#include <belay/belay.h>

#include "list.h"

struct obj {
	u32 key;
	struct hlist_node node;
};

struct bucket {
	spinlock_t lock;
	struct hlist_head chain __holds(struct obj, node) __own(kfree);
};

int ok_insert(struct bucket *b, u32 key)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return -ENOMEM;
	o->key = key;
	spin_lock(&b->lock);
	hlist_add_head(&o->node, &b->chain);
	spin_unlock(&b->lock);
	return 0;
}

int bad_insert_leaks(struct bucket *b, u32 key)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL), *other;

	if (!o)
		return -ENOMEM;
	o->key = key;
	spin_lock(&b->lock);
	hlist_for_each_entry(other, &b->chain, node) {
		if (other->key == key) {
			spin_unlock(&b->lock);
			return -EBUSY;	//~ BL101
		}
	}
	hlist_add_head(&o->node, &b->chain);
	spin_unlock(&b->lock);
	return 0;
}

int ok_insert_unique(struct bucket *b, u32 key)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL), *other;

	if (!o)
		return -ENOMEM;
	o->key = key;
	spin_lock(&b->lock);
	hlist_for_each_entry(other, &b->chain, node) {
		if (other->key == key) {
			spin_unlock(&b->lock);
			kfree(o);
			return -EBUSY;
		}
	}
	hlist_add_head(&o->node, &b->chain);
	spin_unlock(&b->lock);
	return 0;
}

int ok_remove(struct bucket *b, u32 key) __sets(b->chain)
{
	struct obj *o;

	spin_lock(&b->lock);
	hlist_for_each_entry(o, &b->chain, node) {
		if (o->key != key)
			continue;
		hlist_del(&o->node);
		spin_unlock(&b->lock);
		kfree(o);
		return 0;
	}
	spin_unlock(&b->lock);
	return -EINVAL;
}

int bad_remove_frees_linked(struct bucket *b, u32 key) __sets(b->chain)
{
	struct obj *o;

	spin_lock(&b->lock);
	hlist_for_each_entry(o, &b->chain, node) {
		if (o->key != key)
			continue;
		kfree(o);	//~ BL111
		break;
	}
	spin_unlock(&b->lock);
	return 0;
}

int bad_remove_leaks(struct bucket *b, u32 key)
{
	struct obj *o;

	spin_lock(&b->lock);
	hlist_for_each_entry(o, &b->chain, node) {
		if (o->key != key)
			continue;
		hlist_del(&o->node);
		spin_unlock(&b->lock);
		return 0;	//~ BL101
	}
	spin_unlock(&b->lock);
	return -EINVAL;
}

void ok_clear(struct bucket *b) __sets(b->chain)
{
	struct hlist_node *tmp;
	struct obj *o;

	hlist_for_each_entry_safe(o, tmp, &b->chain, node) {
		hlist_del(&o->node);
		kfree(o);
	}
}

void bad_clear_plain(struct bucket *b) __sets(b->chain)
{
	struct obj *o;

	hlist_for_each_entry(o, &b->chain, node) {	//~ BL103
		hlist_del(&o->node);
		kfree(o);
	}
}

void ok_destroy(struct bucket *b __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;

	hlist_for_each_entry_safe(o, tmp, &b->chain, node)
		kfree(o);
	kfree(b);
}

void bad_destroy(struct bucket *b __take_of(kfree))
{
	kfree(b);	//~ BL107
}

void bad_destroy_filtered(struct bucket *b __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;

	hlist_for_each_entry_safe(o, tmp, &b->chain, node) {
		if (o->key & 1)
			continue;
		hlist_del(&o->node);
		kfree(o);
	}
	kfree(b);	//~ BL107
}

/* Zeroed memory is an empty chain, and an unhashed node. */
struct bucket *ok_create(void) __own(kfree) __nullable
{
	struct bucket *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (b)
		spin_lock_init(&b->lock);
	return b;
}

struct bucket *ok_create_and_fail(u32 n) __own(kfree) __nullable
{
	struct bucket *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return NULL;
	spin_lock_init(&b->lock);
	INIT_HLIST_HEAD(&b->chain);
	if (!n) {
		kfree(b);
		return NULL;
	}
	return b;
}

/* hlist_del() of a node that is on no list writes through NULL. */
void bad_del_unhashed(void)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return;
	hlist_del(&o->node);	//~ BL112
	kfree(o);
}

void ok_del_unhashed(void)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return;
	hlist_del_init(&o->node);
	kfree(o);
}

void ok_move_list(struct bucket *b) __sets(b->chain)
{
	struct hlist_node *tmp;
	struct obj *o;
	HLIST_HEAD(old);

	spin_lock(&b->lock);
	hlist_move_list(&b->chain, &old);
	spin_unlock(&b->lock);
	hlist_for_each_entry_safe(o, tmp, &old, node) {
		hlist_del(&o->node);
		kfree(o);
	}
}

void bad_move_list(struct bucket *b) __sets(b->chain)
{
	HLIST_HEAD(old);

	spin_lock(&b->lock);
	hlist_move_list(&b->chain, &old);
	spin_unlock(&b->lock);
}	//~ BL101

/* A table of chains: each is emptied, one after the other. */
struct table {
	struct hlist_head chain[16] __holds(struct obj, node) __own(kfree);
};

void ok_table_destroy(struct table *t __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node)
			kfree(o);
	kfree(t);
}

void bad_table_destroy(struct table *t __take_of(kfree))
{
	kfree(t);	//~ BL107
}

void bad_table_destroy_short(struct table *t __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 15; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node)
			kfree(o);
	kfree(t);	//~ BL107
}

void bad_table_destroy_one(struct table *t __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[0], node) {
			hlist_del(&o->node);
			kfree(o);
		}
	kfree(t);	//~ BL107
}

void bad_table_destroy_filtered(struct table *t __take_of(kfree), u32 key)
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node) {
			if (o->key == key)
				continue;
			hlist_del(&o->node);
			kfree(o);
		}
	kfree(t);	//~ BL107
}

/* Those that stay must not point to what was freed. */
void bad_table_clear(struct table *t) __sets(t->chain)
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node)
			kfree(o);
}	//~ BL111

void ok_table_clear(struct table *t) __sets(t->chain)
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node) {
			hlist_del(&o->node);
			kfree(o);
		}
}

void ok_table_clear_anew(struct table *t) __sets(t->chain)
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++) {
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node)
			kfree(o);
		INIT_HLIST_HEAD(&t->chain[i]);
	}
}

/* The first of each, as long as there is one; downwards, too */
void ok_table_drain(struct table *t __take_of(kfree))
{
	struct obj *o;
	int i;

	for (i = 0; i < 16; i++)
		while (!hlist_empty(&t->chain[i])) {
			o = hlist_entry(belay_hlist_first(&t->chain[i]),
					struct obj, node);
			hlist_del(&o->node);
			kfree(o);
		}
	kfree(t);
}

void ok_table_drain_down(struct table *t __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;
	int i;

	for (i = 15; i >= 0; i--)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node) {
			hlist_del(&o->node);
			kfree(o);
		}
	kfree(t);
}

/* A function of the driver may put something there again. */
void table_fill(struct table *t) __contract;
void note(u32 key) __contract;

void bad_table_filled(struct table *t __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node)
			kfree(o);
	table_fill(t);
	kfree(t);	//~ BL107
}

void ok_table_noted(struct table *t __take_of(kfree))
{
	struct hlist_node *tmp;
	struct obj *o;
	u32 i;

	for (i = 0; i < 16; i++)
		hlist_for_each_entry_safe(o, tmp, &t->chain[i], node) {
			note(o->key);
			hlist_del(&o->node);
			kfree(o);
		}
	kfree(t);
}

struct table *ok_table_create(void) __own(kfree) __nullable
{
	return kzalloc(sizeof(struct table), GFP_KERNEL);
}

/* A chain by the hash of its key */
int ok_table_add(struct table *t, u32 key)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL), *other;

	if (!o)
		return -ENOMEM;
	o->key = key;
	hlist_for_each_entry(other, &t->chain[key % 16], node) {
		if (other->key == key) {
			kfree(o);
			return -EBUSY;
		}
	}
	hlist_add_head(&o->node, &t->chain[key % 16]);
	return 0;
}

int bad_table_add(struct table *t, u32 key)
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL), *other;

	if (!o)
		return -ENOMEM;
	o->key = key;
	hlist_for_each_entry(other, &t->chain[key % 16], node)
		if (other->key == key)
			return -EBUSY;	//~ BL101
	hlist_add_head(&o->node, &t->chain[key % 16]);
	return 0;
}

/* Heads in an array that are made one by one, and undone so */
struct ports {
	struct list_head lists[4] __holds(struct port, node) __own(kfree);
};

struct port {
	struct list_head node;
	u32 nr;
};

struct ports *ok_ports_create(void) __own(ok_ports_destroy) __nullable
{
	struct ports *p = kzalloc(sizeof(*p), GFP_KERNEL);
	int i;

	if (!p)
		return NULL;
	for (i = 0; i < 4; i++)
		INIT_LIST_HEAD(&p->lists[i]);
	return p;
}

void ok_ports_destroy(struct ports *p __take)
{
	struct port *port, *next;
	int i;

	for (i = 0; i < 4; i++)
		list_for_each_entry_safe(port, next, &p->lists[i], node) {
			list_del(&port->node);
			kfree(port);
		}
	kfree(p);
}

void bad_ports_destroy(struct ports *p __take)
{
	struct port *port, *next;
	int i;

	for (i = 1; i < 4; i++)
		list_for_each_entry_safe(port, next, &p->lists[i], node) {
			list_del(&port->node);
			kfree(port);
		}
	kfree(p);	//~ BL107
}
