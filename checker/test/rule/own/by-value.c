// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: structures that are passed and returned by value. */
#include <belay/belay.h>

#include "mini.h"

struct buf {
	char *data __own(kfree) __nullable;
	size_t len;
};

struct handle {
	struct mutex *lock;
	u32 cookie;
};

static struct buf buf_make(size_t len)
{
	struct buf b = { .data = kzalloc(len, GFP_KERNEL), .len = len };

	return b;
}

static void buf_end(struct buf b)
{
	kfree(b.data);
}

int ok_made_and_ended(void)
{
	struct buf b = buf_make(8);
	char first;

	if (!b.data)
		return -ENOMEM;
	first = b.data[0];
	kfree(b.data);
	return first;
}

int bad_made_and_left(void)
{
	struct buf b = buf_make(8);

	if (!b.data)
		return -ENOMEM;
	return b.data[0];	//~ BL101
}

int ok_handed_on(void)
{
	buf_end(buf_make(8));
	return 0;
}

int bad_handed_on_twice(void)
{
	struct buf b = buf_make(8);

	buf_end(b);
	kfree(b.data);	//~ BL102
	return 0;
}

/* What was known of a member comes along. */
static struct handle lock_it(struct mutex *lock)
{
	struct handle h = { .lock = lock };

	mutex_lock(h.lock);
	return h;
}

static void unlock_it(struct handle *h)
{
	mutex_unlock(h->lock);
}

u32 ok_locked(struct mutex *lock)
{
	struct handle h = lock_it(lock);
	u32 cookie = h.cookie;

	unlock_it(&h);
	return cookie;
}

u32 bad_locked(struct mutex *lock)
{
	struct handle h = lock_it(lock);

	mutex_unlock(lock);
	unlock_it(&h);	//~ BL702
	return 0;
}

u32 bad_still_locked(struct mutex *lock, u32 n)
{
	struct handle h = lock_it(lock);

	if (n)
		return h.cookie;	//~ BL701
	unlock_it(&h);
	return 0;
}
