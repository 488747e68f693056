// SPDX-License-Identifier: GPL-2.0-only
/* Counted objects */
#include <linux/kref.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct foo {
	struct kref ref;
	char *name __own(kfree) __nullable;
};

static void foo_release(struct kref *ref)
{
	struct foo *foo = container_of(ref, struct foo, ref);

	kfree(foo->name);
	kfree(foo);
}

struct foo *ok_new(void) __own(ok_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (foo)
		kref_init(&foo->ref);
	return foo;
}

void ok_put(struct foo *foo __take __nullable)
{
	if (foo)
		kref_put(&foo->ref, foo_release);
}

void bad_put(struct foo *foo __take)
{
	kref_put(&foo->ref, foo_release);
	kref_put(&foo->ref, foo_release);	//~ BL102
}

struct foo *ok_get(struct foo *foo __gives(ok_put)) __returns(foo)
{
	kref_get(&foo->ref);
	return foo;
}

struct foo *bad_get(struct foo *foo __gives(ok_put)) __returns(foo)
{
	return foo;	//~ BL110
}

bool ok_tryget(struct foo *foo __gives(ok_put, result != 0))
{
	return kref_get_unless_zero(&foo->ref);
}

bool bad_tryget(struct foo *foo __gives(ok_put, result != 0))
{
	if (!kref_get_unless_zero(&foo->ref))
		return true;	//~ BL110
	return false;	//~ BL101
}

static void bar_release(struct kref *ref)
{
	kfree(container_of(ref, struct foo, ref));	//~ BL107
}

void ok_put_bar(struct foo *foo __take)
{
	kref_put(&foo->ref, bar_release);
}

void ok_put_mutex(struct foo *foo __take, struct mutex *lock)
{
	if (kref_put_mutex(&foo->ref, foo_release, lock))
		mutex_unlock(lock);
}

void bad_put_mutex(struct foo *foo __take, struct mutex *lock)
{
	kref_put_mutex(&foo->ref, foo_release, lock);
}	//~ BL701

struct job {
	refcount_t users __counts;
	atomic_t pins __counts;
};

void ok_job_put(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users))
		kfree(job);
}

void bad_job_put(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users))
		return;	//~ BL101
	kfree(job);	//~ BL102
}

void ok_job_unpin(struct job *job __take)
{
	if (atomic_dec_and_test(&job->pins))
		kfree(job);
}

void bad_job_unpin(struct job *job __take)
{
	atomic_inc(&job->pins);
	if (atomic_dec_and_test(&job->pins))
		kfree(job);
}	//~ BL101
