// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL111, BL112: counted objects that are on a list and in a tree for as long as
 * anybody has a reference. The last put takes them off both.
 */
#include <belay/belay.h>

#include "list.h"
#include "rbtree.h"

struct obj {
	struct kref ref;
	u32 id;
	struct list_head node __linked(node);
	struct rb_node rb __linked(rb);
};

void obj_put(struct obj *o __take);
void note(u32 id) __contract;
void obj_note(struct obj *o) __contract;

static struct mutex lock;
static __holds(struct obj, node) LIST_HEAD(objs);
static struct rb_root tree __holds(struct obj, rb);

static void insert(struct obj *o)
{
	struct rb_node **link = &tree.rb_node, *parent = NULL;
	struct obj *other;

	while (*link) {
		parent = *link;
		other = rb_entry(parent, struct obj, rb);
		if (o->id < other->id)
			link = &parent->rb_left;
		else
			link = &parent->rb_right;
	}
	rb_link_node(&o->rb, parent, link);
	rb_insert_color(&o->rb, &tree);
	list_add(&o->node, &objs);
}

static void ok_release(struct kref *ref) __releases(&lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
	kfree(o);
}

void obj_put(struct obj *o)
{
	kref_put_mutex(&o->ref, ok_release, &lock);
}

/* It stays in the tree. */
static void bad_release_in_tree(struct kref *ref) __releases(&lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	mutex_unlock(&lock);
	kfree(o);	//~ BL111
}

void put_in_tree(struct obj *o __take);
struct obj *made_in_tree(void) __own(put_in_tree);

void put_in_tree(struct obj *o)
{
	kref_put_mutex(&o->ref, bad_release_in_tree, &lock);
}

/* It stays on the list. */
static void bad_release_on_list(struct kref *ref) __releases(&lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
	kfree(o);	//~ BL111
}

void put_on_list(struct obj *o __take);
struct obj *made_on_list(void) __own(put_on_list);

void put_on_list(struct obj *o)
{
	kref_put_mutex(&o->ref, bad_release_on_list, &lock);
}

static void bad_release_twice(struct kref *ref) __releases(&lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	rb_erase(&o->rb, &tree);
	rb_erase(&o->rb, &tree);	//~ BL112
	mutex_unlock(&lock);
	kfree(o);
}

void put_twice(struct obj *o __take);
struct obj *made_twice(void) __own(put_twice);

void put_twice(struct obj *o)
{
	kref_put_mutex(&o->ref, bad_release_twice, &lock);
}

struct obj *ok_new(u32 id) __own(obj_put) __nullable
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return NULL;
	kref_init(&o->ref);
	o->id = id;
	mutex_lock(&lock);
	insert(o);
	mutex_unlock(&lock);
	return o;
}

struct obj *bad_new_on_list_only(u32 id) __own(obj_put) __nullable
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return NULL;
	kref_init(&o->ref);
	o->id = id;
	mutex_lock(&lock);
	list_add(&o->node, &objs);
	mutex_unlock(&lock);
	return o;	//~ BL112
}

/* Put on an error path before it is in anything: kfree() would be right. */
struct obj *bad_new_put(u32 id) __own(obj_put) __nullable
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return NULL;
	kref_init(&o->ref);
	o->id = id;
	if (!id) {
		obj_put(o);	//~ BL112
		return NULL;
	}
	mutex_lock(&lock);
	insert(o);
	mutex_unlock(&lock);
	return o;
}

struct obj *ok_new_free(u32 id) __own(obj_put) __nullable
{
	struct obj *o = kzalloc(sizeof(*o), GFP_KERNEL);

	if (!o)
		return NULL;
	kref_init(&o->ref);
	o->id = id;
	if (!id) {
		kfree(o);
		return NULL;
	}
	mutex_lock(&lock);
	insert(o);
	mutex_unlock(&lock);
	return o;
}

struct obj *ok_find(u32 id) __own(obj_put) __nullable
{
	struct obj *o;

	mutex_lock(&lock);
	list_for_each_entry(o, &objs, node)
		if (o->id == id && kref_get_unless_zero(&o->ref)) {
			mutex_unlock(&lock);
			return o;
		}
	mutex_unlock(&lock);
	return NULL;
}

/* Whoever has a reference may rest on it. */
void ok_use(u32 id)
{
	struct obj *o = ok_find(id);

	if (!o)
		return;
	obj_note(o);
	obj_put(o);
}

struct user {
	struct obj *o __own(obj_put) __nullable;
};

void ok_user_clear(struct user *u) __sets(u->o)
{
	if (u->o)
		obj_put(u->o);
	u->o = NULL;
}

/* Somebody else's reference, and ours, would be of something unlinked. */
void bad_unlink_and_put(u32 id)
{
	struct obj *o = ok_find(id);

	if (!o)
		return;
	mutex_lock(&lock);
	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
	obj_put(o);	//~ BL112
}

void bad_unlink(struct obj *o)
{
	mutex_lock(&lock);
	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
}	//~ BL112

void bad_unlink_and_call(struct obj *o)
{
	mutex_lock(&lock);
	rb_erase(&o->rb, &tree);
	list_del(&o->node);
	obj_note(o);	//~ BL112
	insert(o);
	mutex_unlock(&lock);
}

/* Others look once the lock is dropped. */
void bad_moves_slowly(struct obj *o)
{
	mutex_lock(&lock);
	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
	mutex_lock(&lock);	//~ BL112
	o->id++;
	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
}	//~ BL112

void ok_moves(struct obj *o, u32 id)
{
	mutex_lock(&lock);
	rb_erase(&o->rb, &tree);
	list_del(&o->node);
	o->id = id;
	insert(o);
	mutex_unlock(&lock);
}

/* The put is of a reference that may not be the last. */
static void last(struct kref *ref)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	kfree(o);
}

void bad_erase_first(struct obj *o __take)
{
	rb_erase(&o->rb, &tree);
	kref_put(&o->ref, last);	//~ BL112
}

/* Without the word a tree has to be asked. */
struct leaf {
	struct kref ref;
	u32 id;
	struct rb_node rb;
};

static struct rb_root leaves __holds(struct leaf, rb);

void leaf_put(struct leaf *l __take);
struct leaf *leaf_get(u32 id) __own(leaf_put);

static void leaf_release(struct kref *ref)
{
	struct leaf *l = container_of(ref, struct leaf, ref);

	if (!RB_EMPTY_NODE(&l->rb))
		rb_erase(&l->rb, &leaves);
	kfree(l);
}

void leaf_put(struct leaf *l)
{
	kref_put(&l->ref, leaf_release);
}

static void bad_leaf_release(struct kref *ref)
{
	struct leaf *l = container_of(ref, struct leaf, ref);

	rb_erase(&l->rb, &leaves);	//~ BL112
	kfree(l);
}

struct leaf *leaf_other(u32 id) __own(leaf_put_badly);
void leaf_put_badly(struct leaf *l __take);

void leaf_put_badly(struct leaf *l)
{
	kref_put(&l->ref, bad_leaf_release);
}

/* Hash tables unlink in the same way. */
struct entry {
	struct kref ref;
	u32 key;
	struct hlist_node hash __linked(hash);
};

static struct hlist_head entries __holds(struct entry, hash);

void entry_put(struct entry *e __take);
struct entry *entry_get(u32 key) __own(entry_put);

static void entry_release(struct kref *ref)
{
	struct entry *e = container_of(ref, struct entry, ref);

	hlist_del(&e->hash);
	kfree(e);
}

void entry_put(struct entry *e)
{
	kref_put(&e->ref, entry_release);
}

static void bad_entry_release(struct kref *ref)
{
	kfree(container_of(ref, struct entry, ref));	//~ BL111
}

struct entry *entry_other(u32 key) __own(entry_put_badly);
void entry_put_badly(struct entry *e __take);

void entry_put_badly(struct entry *e)
{
	kref_put(&e->ref, bad_entry_release);
}

/* A link says it of itself. */
struct bad_link {
	u32 id __linked(id);	//~ BL906
	struct rb_node rb __linked(hash);	//~ BL906
	struct hlist_node hash __linked(hash);
};
