// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: objects that count their references with a kref. */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 id;
	struct kref ref;
	char *name __own(kfree) __nullable;
};

int use(struct foo *foo) __contract;

static void foo_release(struct kref *ref)
{
	struct foo *foo = container_of(ref, struct foo, ref);

	kfree(foo->name);
	kfree(foo);
}

/* The usual four: make, get, try to get, put. */
struct foo *ok_foo_new(u32 id) __own(foo_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->id = id;
	kref_init(&foo->ref);
	return foo;
}

struct foo *bad_foo_new_not_counted(u32 id) __own(foo_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->id = id;
	return foo;	//~ BL405
}

struct foo *foo_get(struct foo *foo __gives(foo_put)) __returns(foo)
{
	kref_get(&foo->ref);
	return foo;
}

struct foo *bad_get_forgets(struct foo *foo __gives(foo_put)) __returns(foo)
{
	foo->id++;
	return foo;	//~ BL110
}

void bad_get_twice(struct foo *foo __gives(foo_put))
{
	kref_get(&foo->ref);
	kref_get(&foo->ref);
}	//~ BL101

bool ok_tryget(struct foo *foo __gives(foo_put, result != 0))
{
	return kref_get_unless_zero(&foo->ref);
}

bool bad_tryget_keeps(struct foo *foo __gives(foo_put, result != 0))
{
	if (!kref_get_unless_zero(&foo->ref))
		return false;
	if (use(foo))
		return false;	//~ BL101
	return true;
}

bool ok_tryget_gives_back(struct foo *foo __gives(foo_put, result != 0));

void foo_put(struct foo *foo __take __nullable)
{
	if (foo)
		kref_put(&foo->ref, foo_release);
}

bool ok_tryget_gives_back(struct foo *foo __gives(foo_put, result != 0))
{
	if (!kref_get_unless_zero(&foo->ref))
		return false;
	if (use(foo)) {
		foo_put(foo);
		return false;
	}
	return true;
}

void bad_put_forgets(struct foo *foo __take __nullable)
{
	if (foo && foo->id)
		kref_put(&foo->ref, foo_release);
}	//~ BL101

void bad_put_twice(struct foo *foo __take)
{
	kref_put(&foo->ref, foo_release);
	kref_put(&foo->ref, foo_release);	//~ BL102
}

u32 bad_used_after_put(struct foo *foo __take)
{
	kref_put(&foo->ref, foo_release);
	return foo->id;	//~ BL103
}

u32 ok_used_before_put(struct foo *foo __take)
{
	u32 id = foo->id;

	kref_put(&foo->ref, foo_release);
	return id;
}

/* What runs when the last reference goes owns the object. */
static void release_leaks(struct kref *ref)
{
	struct foo *foo = container_of(ref, struct foo, ref);

	kfree(foo->name);
	foo->name = NULL;
}

void bad_release_leaks(struct foo *foo __take)
{
	kref_put(&foo->ref, release_leaks);
}	//~ BL101

static void release_half(struct kref *ref)
{
	struct foo *foo = container_of(ref, struct foo, ref);

	kfree(foo);	//~ BL107
}

void ok_release_half(struct foo *foo __take)
{
	kref_put(&foo->ref, release_half);
}

static void release_twice(struct kref *ref)
{
	struct foo *foo = container_of(ref, struct foo, ref);

	kfree(foo->name);
	kfree(foo);
	kfree(foo);	//~ BL102
}

void ok_release_twice(struct foo *foo __take)
{
	kref_put(&foo->ref, release_twice);
}

static void release_then_use(struct kref *ref)
{
	struct foo *foo = container_of(ref, struct foo, ref);

	kfree(foo->name);
	kfree(foo);
	foo->id = 0;	//~ BL103
}

void ok_release_then_use(struct foo *foo __take)
{
	kref_put(&foo->ref, release_then_use);
}

/* References beside the one that the caller keeps. */
u32 ok_borrowed_meanwhile(struct foo *foo)
{
	foo_get(foo);
	use(foo);
	foo_put(foo);
	return foo->id;
}

u32 bad_borrowed_kept(struct foo *foo)
{
	foo_get(foo);
	if (use(foo))
		return 0;	//~ BL101
	foo_put(foo);
	return foo->id;
}

void bad_put_what_is_lent(struct foo *foo)
{
	use(foo);
	foo_put(foo);	//~ BL108
}

int bad_put_once_too_often(struct foo *foo)
{
	int err;

	foo_get(foo);
	err = use(foo);
	foo_put(foo);
	if (err)
		foo_put(foo);	//~ BL102
	return err;
}

/* One's own reference, and one that goes somewhere else. */
struct user {
	struct foo *foo __own(foo_put) __nullable;
};

int ok_shared_with_user(struct user *user)
	__sets(user->foo)
{
	struct foo *foo = ok_foo_new(3);
	int err;

	if (!foo)
		return -ENOMEM;
	foo_put(user->foo);
	user->foo = foo_get(foo);
	err = use(foo);
	foo_put(foo);
	return err;
}

int bad_shared_with_user(struct user *user)
	__sets(user->foo)
{
	struct foo *foo = ok_foo_new(3);
	int err;

	if (!foo)
		return -ENOMEM;
	foo_put(user->foo);
	user->foo = foo_get(foo);
	err = use(foo);
	return err;	//~ BL101
}

int bad_stored_without_get(struct user *user, struct foo *foo)
	__sets(user->foo)
{
	foo_put(user->foo);
	user->foo = foo;	//~ BL108
	return 0;
}

int ok_stored_with_get(struct user *user, struct foo *foo)
	__sets(user->foo)
{
	foo_put(user->foo);
	user->foo = foo_get(foo);
	return 0;
}

void ok_user_drop(struct user *user)
	__sets(user->foo)
{
	foo_put(user->foo);
	user->foo = NULL;
}

void bad_user_drop(struct user *user)
	__sets(user->foo)
{
	foo_put(user->foo);
}	//~ BL109

/* A reference of one's own to what a member holds, too. */
int ok_get_from_member(struct user *user)
{
	struct foo *foo = user->foo;
	int err;

	if (!foo)
		return -ENODEV;
	foo_get(foo);
	err = use(foo);
	foo_put(foo);
	return err;
}

int bad_get_from_member(struct user *user)
{
	struct foo *foo = user->foo;
	int err;

	if (!foo)
		return -ENODEV;
	err = use(foo);
	foo_put(foo);	//~ BL205
	return err;	//~ BL109
}

/* The count is the first member. */
struct first {
	struct kref ref;
	u32 id;
};

static void first_release(struct kref *ref)
{
	kfree(container_of(ref, struct first, ref));
}

void ok_first_put(struct first *f __take)
{
	kref_put(&f->ref, first_release);
}

int bad_first_put(struct first *f __take)
{
	if (kref_put(&f->ref, first_release))
		return 1;
	return (int)f->id;	//~ BL103
}

/* Made and thrown away without a release function in between. */
int ok_never_shared(void)
{
	struct first *f = kzalloc(sizeof(*f), GFP_KERNEL);

	if (!f)
		return -ENOMEM;
	kref_init(&f->ref);
	if (f->id) {
		kfree(f);
		return -EIO;
	}
	kref_put(&f->ref, first_release);
	return 0;
}

/* Looked up under a lock, kept by a reference. */
struct table {
	struct mutex lock;
	struct foo *foo __guarded_by(&lock) __nullable;
};

u32 ok_upgraded(struct table *t)
{
	struct foo *foo;
	u32 id;

	mutex_lock(&t->lock);
	foo = t->foo;
	if (foo)
		foo_get(foo);
	mutex_unlock(&t->lock);
	if (!foo)
		return 0;
	id = foo->id;
	foo_put(foo);
	return id;
}

u32 bad_upgraded_too_late(struct table *t)
{
	struct foo *foo;

	mutex_lock(&t->lock);
	foo = t->foo;
	mutex_unlock(&t->lock);
	if (!foo)
		return 0;
	foo_get(foo);	//~ BL204
	return 1;
}

u32 bad_upgraded_and_put(struct table *t)
{
	struct foo *foo;

	mutex_lock(&t->lock);
	foo = t->foo;
	if (foo)
		foo_get(foo);
	mutex_unlock(&t->lock);
	if (!foo)
		return 0;
	foo_put(foo);
	return foo->id;	//~ BL103
}

u32 ok_put_under_the_lock(struct table *t)
{
	struct foo *foo;
	u32 id = 0;

	mutex_lock(&t->lock);
	foo = t->foo;
	if (foo) {
		foo_get(foo);
		use(foo);
		foo_put(foo);
		id = foo->id;
	}
	mutex_unlock(&t->lock);
	return id;
}

/* The owner goes, and a reference of one's own stays. */
void user_free(struct user *user __take)
{
	foo_put(user->foo);
	kfree(user);
}

u32 ok_outlives_user(struct user *user __take)
{
	struct foo *foo = user->foo;
	u32 id;

	if (foo)
		foo_get(foo);
	user_free(user);
	if (!foo)
		return 0;
	id = foo->id;
	foo_put(foo);
	return id;
}

u32 bad_outlives_user(struct user *user __take)
{
	struct foo *foo = user->foo;

	user_free(user);
	if (!foo)
		return 0;
	return foo->id;	//~ BL104
}

u32 bad_outlives_user_and_put(struct user *user __take)
{
	struct foo *foo = user->foo;

	if (foo)
		foo_get(foo);
	user_free(user);
	if (!foo)
		return 0;
	foo_put(foo);
	return foo->id;	//~ BL103
}
