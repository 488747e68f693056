// SPDX-License-Identifier: GPL-2.0-only
/* Counted objects on a list and in a tree, until the last put */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/rbtree.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct obj {
	struct kref ref;
	u32 id;
	struct list_head node __linked(node);
	struct rb_node rb __linked(rb);
};

static DEFINE_MUTEX(lock);
static __holds(struct obj, node) LIST_HEAD(objs);
static struct rb_root tree __holds(struct obj, rb) = RB_ROOT;

void obj_put(struct obj *o __take);

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

struct obj *obj_other(void) __own(obj_put_badly);
void obj_put_badly(struct obj *o __take);

static void bad_release(struct kref *ref) __releases(&lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	mutex_unlock(&lock);
	kfree(o);	//~ BL111
}

void obj_put_badly(struct obj *o)
{
	kref_put_mutex(&o->ref, bad_release, &lock);
}

static void insert(struct obj *o)
{
	struct rb_node **link = &tree.rb_node, *parent = NULL;

	while (*link) {
		parent = *link;
		if (o->id < rb_entry(parent, struct obj, rb)->id)
			link = &parent->rb_left;
		else
			link = &parent->rb_right;
	}
	rb_link_node(&o->rb, parent, link);
	rb_insert_color(&o->rb, &tree);
	list_add(&o->node, &objs);
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

struct obj *bad_new(u32 id) __own(obj_put) __nullable
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

void bad_unlink(struct obj *o)
{
	mutex_lock(&lock);
	rb_erase(&o->rb, &tree);
	mutex_unlock(&lock);
}	//~ BL112
