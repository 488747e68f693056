// SPDX-License-Identifier: GPL-2.0-only
/* BL702: unlocked without being held. */
#include <belay/belay.h>

#include "mini.h"

struct dev {
	struct mutex lock;
	struct mutex io;
	spinlock_t fast;
	u32 count;
};

int step(struct dev *dev) __contract;
void update(struct dev *dev) __must_hold(&dev->lock);

void bad_lock_deleted(struct dev *dev)
{
	dev->count++;
	mutex_unlock(&dev->lock);	//~ BL702
}

void ok_locked(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->count++;
	mutex_unlock(&dev->lock);
}

void bad_unlock_doubled(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->count++;
	mutex_unlock(&dev->lock);
	mutex_unlock(&dev->lock);	//~ BL702
}

/* Unlocked where the error is found and at the label. */
int bad_error_path(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = step(dev);
	if (err) {
		mutex_unlock(&dev->lock);
		goto out;
	}
	dev->count++;
out:
	mutex_unlock(&dev->lock);	//~ BL702
	return err;
}

int ok_error_path(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = step(dev);
	if (err)
		goto out;
	dev->count++;
out:
	mutex_unlock(&dev->lock);
	return err;
}

/* Not taken where it was interrupted. */
int bad_interrupted(struct dev *dev)
{
	int err = mutex_lock_interruptible(&dev->lock);

	if (!err)
		dev->count++;
	mutex_unlock(&dev->lock);	//~ BL702
	return err;
}

int ok_not_interrupted(struct dev *dev)
{
	int err = mutex_lock_interruptible(&dev->lock);

	if (!err) {
		dev->count++;
		mutex_unlock(&dev->lock);
	}
	return err;
}

int bad_trylock(struct dev *dev)
{
	if (mutex_trylock(&dev->lock))
		dev->count++;
	mutex_unlock(&dev->lock);	//~ BL702
	return 0;
}

int ok_trylock(struct dev *dev)
{
	if (mutex_trylock(&dev->lock)) {
		dev->count++;
		mutex_unlock(&dev->lock);
	}
	return 0;
}

/* The other lock of the device. */
void bad_other_lock(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->count++;
	mutex_unlock(&dev->io);	//~ BL702 io
	mutex_unlock(&dev->lock);
}

void ok_both_locks(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_lock(&dev->io);
	dev->count++;
	mutex_unlock(&dev->io);
	mutex_unlock(&dev->lock);
}

/* What must be held on entry. */
void bad_callee_needs_it(struct dev *dev)
{
	update(dev);	//~ BL702
}

void ok_callee_has_it(struct dev *dev)
{
	mutex_lock(&dev->lock);
	update(dev);
	mutex_unlock(&dev->lock);
}

void ok_held_on_entry(struct dev *dev)
	__must_hold(&dev->lock)
{
	dev->count++;
	update(dev);
}

/* Dropped for a moment, and not taken again. */
int bad_not_retaken(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	if (dev->count) {
		mutex_unlock(&dev->lock);
		err = step(dev);
		if (!err)
			mutex_lock(&dev->lock);
	}
	mutex_unlock(&dev->lock);	//~ BL702
	return 0;
}

int ok_retaken(struct dev *dev)
{
	mutex_lock(&dev->lock);
	if (dev->count) {
		mutex_unlock(&dev->lock);
		step(dev);
		mutex_lock(&dev->lock);
	}
	mutex_unlock(&dev->lock);
	return 0;
}

/* A contract that promises a lock is held against the body. */
void bad_enter_without(struct dev *dev)
	__acquires(&dev->lock)
{
	dev->count++;
}	//~ BL702 promises

int bad_enter_on_one_path(struct dev *dev)
	__acquires(&dev->lock)
{
	if (!dev->count)
		return -EAGAIN;	//~ BL702 promises
	mutex_lock(&dev->lock);
	return 0;
}

int ok_enter_or_fail(struct dev *dev)
	__acquires_if(&dev->lock, result == 0)
{
	if (!dev->count)
		return -EAGAIN;
	mutex_lock(&dev->lock);
	return 0;
}

/* What must be held is held on return, too. */
void bad_drops_it(struct dev *dev)
	__must_hold(&dev->lock)
{
	mutex_unlock(&dev->lock);
}	//~ BL702 promises

void ok_drops_and_retakes(struct dev *dev)
	__must_hold(&dev->lock)
{
	mutex_unlock(&dev->lock);
	dev->count = 0;
	mutex_lock(&dev->lock);
}
