// SPDX-License-Identifier: GPL-2.0-only
/*
 * Assertions that a lock is held, in the form of lockdep_assert_held(): the
 * lock of a caller, a member or a global, is named by a pointer of any type.
 */
#include "mini.h"
#include <belay/belay.h>

void assert_held(const void *lock) __must_hold(lock);

struct dev {
	int id;
	struct mutex lock;
	int users;
};

static struct mutex list_lock;
static int count;

static void dev_use(struct dev *dev)
{
	assert_held(&dev->lock);
	dev->users++;
}

void ok_in_helper(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev_use(dev);
	mutex_unlock(&dev->lock);
}

static void dev_use_late(struct dev *dev)
{
	assert_held(&dev->lock);	//~ BL702 dev->lock
	dev->users++;
}

void helper_after_unlock(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_unlock(&dev->lock);
	dev_use_late(dev);
}

void ok_must_hold(struct dev *dev) __must_hold(&dev->lock)
{
	assert_held(&dev->lock);
	dev->users++;
}

void bad_must_hold(struct dev *dev, struct dev *other)
	__must_hold(&other->lock)
{
	assert_held(&dev->lock);	//~ BL702
	dev->users++;
}

void ok_releases(struct dev *dev) __releases(&dev->lock)
{
	assert_held(&dev->lock);
	dev->users--;
	mutex_unlock(&dev->lock);
}

void bad_releases(struct dev *dev) __releases(&dev->lock)
{
	mutex_unlock(&dev->lock);
	assert_held(&dev->lock);	//~ BL702
	dev->users--;
}

void ok_global(void) __releases(&list_lock)
{
	assert_held(&list_lock);
	count--;
	mutex_unlock(&list_lock);
}

void bad_global(void) __acquires(&list_lock)
{
	assert_held(&list_lock);	//~ BL702
	count--;
	mutex_lock(&list_lock);
}
