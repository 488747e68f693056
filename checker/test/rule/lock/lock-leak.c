// SPDX-License-Identifier: GPL-2.0-only
/* BL701: returned with a lock held. */
#include <belay/belay.h>

#include "mini.h"

struct dev {
	struct mutex lock;
	spinlock_t fast;
	u32 state;
	u32 count;
};

int step(struct dev *dev) __contract;

int bad_unlock_deleted(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->state = 1;
	return 0;	//~ BL701
}

int ok_unlock(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->state = 1;
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_early_return(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = step(dev);
	if (err)
		return err;	//~ BL701
	dev->count++;
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_goto_unlock(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = step(dev);
	if (err)
		goto out_unlock;
	dev->count++;
out_unlock:
	mutex_unlock(&dev->lock);
	return err;
}

/* One label too far. */
int bad_goto_past(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = step(dev);
	if (err)
		goto out;
	dev->count++;
	mutex_unlock(&dev->lock);
out:
	return err;	//~ BL701
}

/* Two locks, unlocked in reverse. */
int ok_two_locks(struct dev *dev)
{
	mutex_lock(&dev->lock);
	spin_lock(&dev->fast);
	dev->count++;
	spin_unlock(&dev->fast);
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_two_locks(struct dev *dev)
{
	mutex_lock(&dev->lock);
	spin_lock(&dev->fast);
	if (!dev->state) {
		mutex_unlock(&dev->lock);
		return -ENODEV;	//~ BL701 fast
	}
	spin_unlock(&dev->fast);
	mutex_unlock(&dev->lock);
	return 0;
}

/* Taken if not interrupted. */
int ok_interruptible(struct dev *dev)
{
	int err;

	err = mutex_lock_interruptible(&dev->lock);
	if (err)
		return err;
	dev->count++;
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_interruptible(struct dev *dev)
{
	int err;

	err = mutex_lock_interruptible(&dev->lock);
	if (err)
		return err;
	if (!dev->state)
		return -ENODEV;	//~ BL701
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_trylock(struct dev *dev)
{
	if (!mutex_trylock(&dev->lock))
		return -EBUSY;
	dev->count++;
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_trylock_inverted(struct dev *dev)
{
	if (mutex_trylock(&dev->lock))
		return -EBUSY;	//~ BL701
	dev->count++;
	return 0;
}

/* A condition that locks and a condition that unlocks. */
int ok_conditional(struct dev *dev, bool locked)
{
	if (!locked)
		mutex_lock(&dev->lock);
	dev->count++;
	if (!locked)
		mutex_unlock(&dev->lock);
	return 0;
}

int bad_conditional(struct dev *dev, bool locked)
{
	if (!locked)
		mutex_lock(&dev->lock);
	dev->count++;
	if (!locked && dev->state)
		mutex_unlock(&dev->lock);
	return 0;	//~ BL701
}

/* A loop that leaves in the middle. */
int bad_loop(struct dev *dev, u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		mutex_lock(&dev->lock);
		if (step(dev))
			break;
		mutex_unlock(&dev->lock);
	}
	return 0;	//~ BL701
}

int ok_loop(struct dev *dev, u32 n)
{
	u32 i;
	int err;

	for (i = 0; i < n; i++) {
		mutex_lock(&dev->lock);
		err = step(dev);
		mutex_unlock(&dev->lock);
		if (err)
			break;
	}
	return 0;
}

/* Dropped and taken again around something slow. */
int ok_drop_and_retake(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	while (dev->state) {
		mutex_unlock(&dev->lock);
		err = step(dev);
		if (err)
			return err;
		mutex_lock(&dev->lock);
	}
	mutex_unlock(&dev->lock);
	return 0;
}

/* A function that returns with the lock held says so. */
void ok_enter(struct dev *dev)
	__acquires(&dev->lock)
{
	mutex_lock(&dev->lock);
	dev->count++;
}

void ok_leave(struct dev *dev)
	__releases(&dev->lock)
{
	dev->count--;
	mutex_unlock(&dev->lock);
}

int ok_enter_and_leave(struct dev *dev)
{
	ok_enter(dev);
	dev->state = 1;
	ok_leave(dev);
	return 0;
}

int bad_enter_only(struct dev *dev)
{
	ok_enter(dev);
	dev->state = 1;
	return 0;	//~ BL701
}

/* Helpers without words are read. */
static void enter(struct dev *dev)
{
	mutex_lock(&dev->lock);
}

static void leave(struct dev *dev)
{
	mutex_unlock(&dev->lock);
}

void ok_helpers(struct dev *dev)
{
	enter(dev);
	dev->count++;
	leave(dev);
}

void bad_helpers(struct dev *dev)
{
	enter(dev);
	dev->count++;
	if (dev->count > 4)
		leave(dev);
}	//~ BL701

/* Through a pointer to the lock. */
int ok_pointer(struct dev *dev)
{
	struct mutex *lock = &dev->lock;

	mutex_lock(lock);
	dev->count++;
	mutex_unlock(&dev->lock);
	return 0;
}
