// SPDX-License-Identifier: GPL-2.0-only
/* Waiting, with and without a lock; assertions about locks; polling */
#include <linux/lockdep.h>
#include <linux/mutex.h>
#include <linux/poll.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/wait.h>
#include <belay/belay.h>

struct dev {
	spinlock_t spin;
	wait_queue_head_t wq;
	struct mutex lock;
	char *buf __own(kfree) __nullable;
	int ready;
	int error;
};

struct dev *ok_new(void) __own(kfree) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	init_waitqueue_head(&dev->wq);
	spin_lock_init(&dev->spin);
	mutex_init(&dev->lock);
	return dev;
}

struct dev *bad_new(void) __own(kfree) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	spin_lock_init(&dev->spin);
	mutex_init(&dev->lock);
	return dev;	//~ BL405
}

/* A signal ends the waiting: what was acquired before must be released. */
int ok_interruptible(struct dev *dev, char **out __own(kfree))
	__sets(*out, result == 0)
{
	char *buf = kzalloc(16, GFP_KERNEL);
	int ret;

	if (!buf)
		return -ENOMEM;
	ret = wait_event_interruptible(dev->wq, READ_ONCE(dev->ready));
	if (ret) {
		kfree(buf);
		return ret;
	}
	*out = buf;
	return 0;
}

int bad_interruptible(struct dev *dev, char **out __own(kfree))
	__sets(*out, result == 0)
{
	char *buf = kzalloc(16, GFP_KERNEL);
	int ret;

	if (!buf)
		return -ENOMEM;
	ret = wait_event_interruptible(dev->wq, READ_ONCE(dev->ready));
	if (ret)
		return ret;	//~ BL101
	*out = buf;
	return 0;
}

/* Others run while one waits: what was known before is not known any more. */
int ok_done(struct dev *dev)
{
	char *buf = NULL;

	dev->ready = 0;
	wait_event(dev->wq, dev->ready);
	buf = kmalloc(16, GFP_KERNEL);
	kfree(buf);
	return 0;
}

int bad_done(struct dev *dev)
{
	char *buf = NULL;

	dev->ready = 0;
	wait_event(dev->wq, dev->ready);
	buf = kmalloc(16, GFP_KERNEL);
	return buf ? 1 : 0;	//~ BL101
}

/* The condition may be true after the last moment, and a signal too. */
long ok_timeout(struct dev *dev)
{
	char *buf = kmalloc(16, GFP_KERNEL);
	long left = wait_event_interruptible_timeout(dev->wq, dev->ready, 5);

	kfree(buf);
	if (left < 0)
		return left;
	return left ? 0 : -ETIMEDOUT;
}

long bad_timeout(struct dev *dev)
{
	char *buf = kmalloc(16, GFP_KERNEL);
	long left = wait_event_interruptible_timeout(dev->wq, dev->ready, 5);

	if (left <= 0)
		return left;	//~ BL101
	kfree(buf);
	return 0;
}

/* The lock is dropped while one sleeps, and is held again afterwards. */
int ok_lock_irq(struct dev *dev)
{
	int ret;

	spin_lock_irq(&dev->spin);
	ret = wait_event_interruptible_lock_irq(dev->wq, dev->ready,
						dev->spin);
	spin_unlock_irq(&dev->spin);
	return ret;
}

int bad_lock_irq(struct dev *dev)
{
	spin_lock_irq(&dev->spin);
	return wait_event_interruptible_lock_irq(dev->wq, dev->ready,
						 dev->spin);	//~^ BL701
}

static void set_ready(struct dev *dev, int ready)
{
	lockdep_assert_held(&dev->lock);
	dev->ready = ready;
}

void ok_assert(struct dev *dev)
{
	mutex_lock(&dev->lock);
	set_ready(dev, 1);
	mutex_unlock(&dev->lock);
	wake_up_all(&dev->wq);
}

void bad_assert(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_unlock(&dev->lock);
	lockdep_assert_held(&dev->lock);	//~ BL702
	dev->ready = 1;
}

__poll_t ok_poll(struct dev *dev, struct file *file,
		 poll_table *wait __nullable)
{
	poll_wait(file, &dev->wq, wait);
	return dev->ready ? EPOLLIN : 0;
}

__poll_t bad_poll(struct dev *dev, struct file *file __nullable,
		  poll_table *wait __nullable)
{
	poll_wait(file, &dev->wq, wait);	//~ BL303
	return 0;
}
