// SPDX-License-Identifier: GPL-2.0-only
/* BL7xx: locks that are taken and released depending on the result. */
#include <belay/belay.h>

#include "mini.h"

enum outcome {
	OUTCOME_IDLE,
	OUTCOME_BUSY,
	OUTCOME_GONE,
};

struct dev {
	struct mutex lock;
	spinlock_t irq_lock;
	u32 state;
	u32 users;
};

int commit(struct dev *dev) __releases_if(&dev->lock, result == 0);
bool try_enter(struct dev *dev) __acquires_if(&dev->lock, result);
enum outcome enter(struct dev *dev)
	__acquires_if(&dev->lock, result != OUTCOME_GONE);
struct dev *get_locked(u32 id) __acquires_if(&result->lock, result != NULL)
	__nullable;

/* A callee that releases on success only. */
int ok_commit(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = commit(dev);
	if (err)
		mutex_unlock(&dev->lock);
	return err;
}

int bad_commit(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	err = commit(dev);
	if (!err)
		mutex_unlock(&dev->lock);	//~ BL702
	return err;	//~ BL701
}

int bad_commit_unlocked(struct dev *dev)
{
	return commit(dev);	//~ BL702
}

int ok_commit_retried(struct dev *dev)
{
	int err;

	mutex_lock(&dev->lock);
	while ((err = commit(dev)) == -EAGAIN)
		dev->state++;
	if (err)
		mutex_unlock(&dev->lock);
	return err;
}

int bad_commit_retried(struct dev *dev)
{
	mutex_lock(&dev->lock);
	while (commit(dev))
		dev->state++;
	mutex_unlock(&dev->lock);	//~ BL702
	return 0;
}

/* The body of one. */
int ok_body(struct dev *dev) __releases_if(&dev->lock, result == 0)
{
	if (dev->users)
		return -EBUSY;
	dev->state = 0;
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_body_early(struct dev *dev) __releases_if(&dev->lock, result == 0)
{
	dev->state = 0;
	mutex_unlock(&dev->lock);
	if (dev->users)
		return -EBUSY;	//~ BL702
	return 0;
}

int bad_body_never(struct dev *dev) __releases_if(&dev->lock, result == 0)
{
	if (dev->users)
		return -EBUSY;
	dev->state = 0;
	return 0;	//~ BL701
}

int bad_body_inverted(struct dev *dev) __releases_if(&dev->lock, result == 0)
{
	if (dev->users) {
		mutex_unlock(&dev->lock);
		return -EBUSY;	//~ BL702
	}
	dev->state = 0;
	return 0;	//~ BL701
}

/* A boolean. */
int ok_try(struct dev *dev)
{
	if (!try_enter(dev))
		return -EBUSY;
	dev->state++;
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_try(struct dev *dev)
{
	if (!try_enter(dev))
		return -EBUSY;
	dev->state++;
	return 0;	//~ BL701
}

bool ok_try_body(struct dev *dev) __acquires_if(&dev->lock, result)
{
	if (!mutex_trylock(&dev->lock))
		return false;
	if (dev->state) {
		mutex_unlock(&dev->lock);
		return false;
	}
	return true;
}

bool bad_try_body(struct dev *dev) __acquires_if(&dev->lock, result)
{
	if (!mutex_trylock(&dev->lock))
		return false;
	if (dev->state)
		return false;	//~ BL701
	return true;
}

bool ok_try_direct(struct dev *dev) __acquires_if(&dev->lock, result)
{
	return mutex_trylock(&dev->lock);
}

bool bad_try_direct(struct dev *dev) __acquires_if(&dev->lock, result)
{
	return !mutex_trylock(&dev->lock);	//~ BL701 //~ BL702
}

/* An enumerator. */
int ok_enter(struct dev *dev)
{
	enum outcome o = enter(dev);

	if (o == OUTCOME_GONE)
		return -ENODEV;
	dev->users++;
	mutex_unlock(&dev->lock);
	return o == OUTCOME_BUSY;
}

int bad_enter(struct dev *dev)
{
	enum outcome o = enter(dev);

	if (o == OUTCOME_BUSY)
		return -EBUSY;	//~ BL701
	if (o == OUTCOME_GONE)
		return -ENODEV;
	dev->users++;
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_enter_switch(struct dev *dev)
{
	switch (enter(dev)) {
	case OUTCOME_GONE:
		return -ENODEV;
	case OUTCOME_IDLE:
		dev->users++;
		break;
	default:
		break;
	}
	mutex_unlock(&dev->lock);
	return 0;
}

int bad_enter_switch(struct dev *dev)
{
	switch (enter(dev)) {
	case OUTCOME_GONE:
		break;
	case OUTCOME_IDLE:
		dev->users++;
		break;
	default:
		break;
	}
	mutex_unlock(&dev->lock);	//~ BL702
	return 0;
}

/* A lock in what is returned. */
u32 ok_get_locked(u32 id)
{
	struct dev *dev = get_locked(id);
	u32 users;

	if (!dev)
		return 0;
	users = dev->users;
	mutex_unlock(&dev->lock);
	return users;
}

u32 bad_get_locked(u32 id)
{
	struct dev *dev = get_locked(id);

	if (!dev)
		return 0;
	return dev->users;	//~ BL701
}

struct dev *ok_lock_it(struct dev *dev)
	__acquires_if(&dev->lock, result != NULL) __nullable
{
	mutex_lock(&dev->lock);
	if (!dev->state) {
		mutex_unlock(&dev->lock);
		return NULL;
	}
	return dev;
}

struct dev *bad_lock_it(struct dev *dev)
	__acquires_if(&dev->lock, result != NULL) __nullable
{
	mutex_lock(&dev->lock);
	if (!dev->state)
		return NULL;	//~ BL701
	return dev;
}

/* Two locks, of which a failure releases the first. */
int ok_both(struct dev *a, struct dev *b)
	__acquires_if(&a->lock, result == 0) __acquires_if(&b->lock, result == 0)
{
	mutex_lock(&a->lock);
	if (mutex_lock_interruptible(&b->lock)) {
		mutex_unlock(&a->lock);
		return -EINTR;
	}
	return 0;
}

int bad_both(struct dev *a, struct dev *b)
	__acquires_if(&a->lock, result == 0) __acquires_if(&b->lock, result == 0)
{
	mutex_lock(&a->lock);
	if (mutex_lock_interruptible(&b->lock))
		return -EINTR;	//~ BL701
	return 0;
}

/* Unlocked around something slow. */
int ok_relocked(struct dev *dev) __must_hold(&dev->lock)
{
	mutex_unlock(&dev->lock);
	dev->state = 1;
	mutex_lock(&dev->lock);
	return 0;
}

int bad_relocked(struct dev *dev) __must_hold(&dev->lock)
{
	mutex_unlock(&dev->lock);
	if (mutex_lock_interruptible(&dev->lock))
		return -EINTR;	//~ BL702
	return 0;
}
