// SPDX-License-Identifier: GPL-2.0-only
/* BL703: taken once more by the function that holds it. */
#include <belay/belay.h>

#include "mini.h"

struct dev {
	struct mutex lock;
	struct mutex io;
	spinlock_t fast;
	u32 count;
};

int step(struct dev *dev) __contract;

void bad_lock_doubled(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_lock(&dev->lock);	//~ BL703
	dev->count++;
	mutex_unlock(&dev->lock);
}

void ok_lock_once(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->count++;
	mutex_unlock(&dev->lock);
}

void ok_lock_again_later(struct dev *dev)
{
	mutex_lock(&dev->lock);
	dev->count++;
	mutex_unlock(&dev->lock);
	step(dev);
	mutex_lock(&dev->lock);
	dev->count--;
	mutex_unlock(&dev->lock);
}

/* The helper takes it as well. */
static u32 count_locked(struct dev *dev)
{
	u32 n;

	mutex_lock(&dev->lock);
	n = dev->count;
	mutex_unlock(&dev->lock);
	return n;
}

u32 bad_helper(struct dev *dev)
{
	u32 n;

	mutex_lock(&dev->lock);
	n = count_locked(dev);	//~ BL703
	mutex_unlock(&dev->lock);
	return n;
}

u32 ok_helper(struct dev *dev)
{
	u32 n = count_locked(dev);

	mutex_lock(&dev->lock);
	n += dev->count;
	mutex_unlock(&dev->lock);
	return n;
}

/* The second round of a loop. */
void bad_loop(struct dev *dev, u32 n)
{
	u32 i;

	mutex_lock(&dev->lock);
	for (i = 0; i < n; i++) {
		mutex_unlock(&dev->lock);
		if (step(dev))
			mutex_lock(&dev->lock);
		mutex_lock(&dev->lock);	//~ BL703
	}
	mutex_unlock(&dev->lock);
}

void ok_loop(struct dev *dev, u32 n)
{
	u32 i;

	mutex_lock(&dev->lock);
	for (i = 0; i < n; i++) {
		mutex_unlock(&dev->lock);
		step(dev);
		mutex_lock(&dev->lock);
	}
	mutex_unlock(&dev->lock);
}

/* One path has it already. */
void bad_one_path(struct dev *dev, bool quick)
{
	if (quick)
		spin_lock(&dev->fast);
	dev->count++;
	spin_lock(&dev->fast);	//~ BL703
	dev->count++;
	spin_unlock(&dev->fast);
}

void ok_one_path(struct dev *dev, bool quick)
{
	if (quick)
		spin_lock(&dev->fast);
	dev->count++;
	if (!quick)
		spin_lock(&dev->fast);
	dev->count++;
	spin_unlock(&dev->fast);
}

/* Another lock, and the same lock of another device. */
void ok_other_lock(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_lock(&dev->io);
	dev->count++;
	mutex_unlock(&dev->io);
	mutex_unlock(&dev->lock);
}

void ok_same_lock_of_a_fresh_device(struct dev *dev)
{
	struct dev *twin = kzalloc(sizeof(*twin), GFP_KERNEL);

	if (!twin)
		return;
	mutex_init(&twin->lock);
	mutex_lock(&dev->lock);
	mutex_lock(&twin->lock);
	twin->count = dev->count;
	mutex_unlock(&twin->lock);
	mutex_unlock(&dev->lock);
	kfree(twin);
}

void ok_trylock_fails_politely(struct dev *dev)
{
	if (mutex_trylock(&dev->lock)) {
		dev->count++;
		mutex_unlock(&dev->lock);
	}
}
