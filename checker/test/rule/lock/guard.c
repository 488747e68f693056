// SPDX-License-Identifier: GPL-2.0-only
/* guard() and scoped_guard(): unlocked where the scope ends. */
#include <belay/belay.h>

#include "cleanup.h"

struct dev {
	struct mutex lock;
	u32 count;
};

int step(struct dev *dev) __contract;

int ok_guard(struct dev *dev)
{
	guard(mutex)(&dev->lock);

	if (step(dev))
		return -EIO;
	dev->count++;
	return 0;
}

int bad_guard_and_unlock(struct dev *dev)
{
	guard(mutex)(&dev->lock);

	if (step(dev)) {
		mutex_unlock(&dev->lock);
		return -EIO;	//~ BL702
	}
	return 0;
}

int bad_guard_twice(struct dev *dev)
{
	guard(mutex)(&dev->lock);

	mutex_lock(&dev->lock);	//~ BL703
	dev->count++;
	return 0;
}

int ok_guard_in_a_scope(struct dev *dev)
{
	{
		guard(mutex)(&dev->lock);

		dev->count++;
	}
	mutex_lock(&dev->lock);
	dev->count--;
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_scoped_guard(struct dev *dev)
{
	scoped_guard(mutex, &dev->lock)
		dev->count++;

	mutex_lock(&dev->lock);
	dev->count--;
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_return_from_scoped_guard(struct dev *dev)
{
	scoped_guard(mutex, &dev->lock) {
		if (dev->count)
			return -EBUSY;
		dev->count = 1;
	}
	return 0;
}
