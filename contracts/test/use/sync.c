// SPDX-License-Identifier: GPL-2.0-only
/* Locks, completions and RCU */
#include <linux/completion.h>
#include <linux/rcupdate.h>
#include <linux/rwsem.h>
#include <linux/semaphore.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <belay/belay.h>

struct dev {
	spinlock_t lock;
	struct rw_semaphore sem;
	struct completion done;
	u32 n;
};

struct dev *ok_new(void) __own(kfree) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	spin_lock_init(&dev->lock);
	init_rwsem(&dev->sem);
	init_completion(&dev->done);
	return dev;
}

struct dev *bad_new(void) __own(kfree) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	spin_lock_init(&dev->lock);
	init_rwsem(&dev->sem);
	return dev;	//~ BL405
}

u32 ok_irqsave(struct dev *dev)
{
	unsigned long flags;
	u32 n;

	spin_lock_irqsave(&dev->lock, flags);
	n = dev->n++;
	spin_unlock_irqrestore(&dev->lock, flags);
	return n;
}

int bad_irqsave(struct dev *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->lock, flags);
	if (dev->n > 9)
		return -ENOSPC;	//~ BL701
	dev->n++;
	spin_unlock_irqrestore(&dev->lock, flags);
	return 0;
}

u32 ok_guard(struct dev *dev)
{
	guard(spinlock_irqsave)(&dev->lock);
	return dev->n++;
}

u32 bad_guard(struct dev *dev)
{
	guard(spinlock_irqsave)(&dev->lock);
	spin_unlock(&dev->lock);
	return dev->n++;	//~ BL702
}

int ok_trylock(struct dev *dev)
{
	if (!spin_trylock(&dev->lock))
		return -EBUSY;
	dev->n++;
	spin_unlock(&dev->lock);
	return 0;
}

int bad_trylock(struct dev *dev)
{
	if (spin_trylock(&dev->lock))
		return -EBUSY;	//~ BL701
	dev->n++;
	spin_unlock(&dev->lock);	//~ BL702
	return 0;
}

int ok_rwsem(struct dev *dev)
{
	if (down_write_killable(&dev->sem))
		return -EINTR;
	dev->n++;
	downgrade_write(&dev->sem);
	up_read(&dev->sem);
	return 0;
}

int bad_rwsem(struct dev *dev)
{
	if (down_read_interruptible(&dev->sem))
		up_read(&dev->sem);	//~ BL702
	dev->n++;
	return 0;	//~ BL701
}

int ok_wait(struct dev *dev)
{
	int err = wait_for_completion_interruptible(&dev->done);

	return err ? err : (int)dev->n;
}

int bad_wait(struct dev *dev)
{
	wait_for_completion_interruptible(&dev->done);	//~ BL305
	return (int)dev->n;
}

struct entry {
	u32 id;
	struct rcu_head rcu;
};

struct table {
	struct entry __rcu *entry __nullable;
};

u32 ok_read(struct table *t)
{
	struct entry *e;
	u32 id = 0;

	rcu_read_lock();
	e = rcu_dereference(t->entry);
	if (e)
		id = e->id;
	rcu_read_unlock();
	return id;
}

u32 bad_read(struct table *t)
{
	struct entry *e;

	rcu_read_lock();
	e = rcu_dereference(t->entry);
	if (!e)
		return 0;	//~ BL701
	rcu_read_unlock();
	return 1;
}

u32 ok_nested(struct table *t)
{
	u32 id;

	rcu_read_lock();
	rcu_read_lock();
	id = ok_read(t);
	rcu_read_unlock();
	rcu_read_unlock();
	return id;
}

u32 bad_nested(struct table *t)
{
	u32 id;

	rcu_read_lock();
	rcu_read_lock();
	id = ok_read(t);
	rcu_read_unlock();
	return id;	//~ BL701
}

static void entry_free(struct rcu_head *rcu)
{
	kfree(container_of(rcu, struct entry, rcu));
}

void ok_later(struct entry *e __take)
{
	call_rcu(&e->rcu, entry_free);
}

void bad_later(struct entry *e __take)
{
	call_rcu(&e->rcu, entry_free);
	kfree(e);	//~ BL102
}

static void entry_keep(struct rcu_head *rcu)
{
	container_of(rcu, struct entry, rcu)->id = 0;
}

void bad_kept(struct entry *e __take)
{
	call_rcu(&e->rcu, entry_keep);
}	//~ BL101

void ok_kfree_rcu(struct entry *e __take)
{
	kfree_rcu(e, rcu);
}

void bad_kfree_rcu(struct entry *e)
{
	kfree_rcu(e, rcu);	//~ BL108
}
