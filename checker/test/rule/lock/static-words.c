// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL702, BL701: static functions that say which locks they take and leave, and
 * nothing else. Their callers see the body all the same.
 */
#include <belay/belay.h>

#include "list.h"

struct obj {
	struct kref ref;
	u32 id;
	struct list_head node;
	char *text __own(kfree) __nullable;
	struct mutex lock;
};

static struct mutex objs_lock;
static __holds(struct obj, node) LIST_HEAD(objs);

void obj_put(struct obj *o __take);

/* The last put: what it releases it owns. */
static void ok_release(struct kref *ref) __releases(&objs_lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	mutex_unlock(&objs_lock);
	kfree(o->text);
	kfree(o);
}

void obj_put(struct obj *o)
{
	kref_put_mutex(&o->ref, ok_release, &objs_lock);
}

static void bad_release_leaks(struct kref *ref) __releases(&objs_lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	mutex_unlock(&objs_lock);
	kfree(o);	//~ BL107
}

struct obj *obj_leaky(void) __own(put_leaks);
void put_leaks(struct obj *o __take);

void put_leaks(struct obj *o)
{
	kref_put_mutex(&o->ref, bad_release_leaks, &objs_lock);
}

/* Says that it unlocks, and does not. */
static void bad_release_locked(struct kref *ref) __releases(&objs_lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	kfree(o->text);
	kfree(o);
}	//~ BL701

struct obj *obj_stuck(void) __own(put_stuck);
void put_stuck(struct obj *o __take);

void put_stuck(struct obj *o)
{
	if (kref_put_mutex(&o->ref, bad_release_locked, &objs_lock))
		mutex_unlock(&objs_lock);
}

/* Called with a lock that is not the one it unlocks. */
static void release_other(struct kref *ref) __releases(&objs_lock)
{
	struct obj *o = container_of(ref, struct obj, ref);

	list_del(&o->node);
	mutex_unlock(&objs_lock);
	kfree(o->text);
	kfree(o);
}

struct obj *obj_other(void) __own(bad_put_other_lock);
void bad_put_other_lock(struct obj *o __take, struct mutex *lock);

void bad_put_other_lock(struct obj *o, struct mutex *lock)
{
	if (kref_put_mutex(&o->ref, release_other, lock))	//~ BL702
		mutex_unlock(lock);
}

/* A helper that releases what its caller owns, with the lock held. */
static void set_text(struct obj *o, char *text) __must_hold(&o->lock)
{
	kfree(o->text);
	o->text = text;
}

void ok_clear(struct obj *o) __sets(o->text)
{
	mutex_lock(&o->lock);
	set_text(o, NULL);
	mutex_unlock(&o->lock);
}

void bad_clear_unlocked(struct obj *o) __sets(o->text)
{
	set_text(o, NULL);	//~ BL702
}

/* One that takes the lock, or fails. */
static int enter(struct obj *o) __acquires_if(&o->lock, result == 0)
{
	mutex_lock(&o->lock);
	if (!o->id) {
		mutex_unlock(&o->lock);
		return -EBUSY;
	}
	return 0;
}

int ok_enter(struct obj *o)
{
	int err = enter(o);

	if (err)
		return err;
	o->id++;
	mutex_unlock(&o->lock);
	return 0;
}

int bad_enter_leaves_it(struct obj *o)
{
	int err = enter(o);

	if (err)
		return err;
	o->id++;
	return 0;	//~ BL701
}

static int bad_enter_fails_locked(struct obj *o)
	__acquires_if(&o->lock, result == 0)
{
	mutex_lock(&o->lock);
	if (!o->id)
		return -EBUSY;	//~ BL701
	return 0;
}

int enter_badly(struct obj *o)
{
	int err = bad_enter_fails_locked(o);

	mutex_unlock(&o->lock);
	return err;
}

/* Nobody calls it: it is held against its words by itself. */
static void bad_unused(struct obj *o) __acquires(&o->lock)
{
	o->id++;
}	//~ BL702

/* Recursion goes by the words, which do not tell of what is released. */
static void ok_count_down(struct obj *o) __must_hold(&o->lock)
{
	if (!o->id)
		return;
	o->id--;
	ok_count_down(o);
}

static void bad_drop_down(struct obj *o) __must_hold(&o->lock)
{
	if (!o->id)
		return;
	o->id--;
	bad_drop_down(o);
	kfree(o->text);	//~ BL205
	o->text = NULL;
}

void count(struct obj *o) __sets(o->text)
{
	mutex_lock(&o->lock);
	ok_count_down(o);
	bad_drop_down(o);
	mutex_unlock(&o->lock);
}
