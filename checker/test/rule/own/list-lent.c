// SPDX-License-Identifier: GPL-2.0-only
/* BL111: elements that somebody else owns must be unlinked before they go. */
#include <belay/belay.h>

#include "list.h"

struct client;

struct dev {
	struct mutex lock;
	struct list_head clients __holds(struct client, node);
	u32 count;
};

struct client {
	struct list_head node;
	struct dev *dev;
	u32 id;
	char *name __own(kfree) __nullable;
};

static struct dev the_dev;

static int client_open(struct inode *inode, struct file *file)
{
	struct client *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	c->dev = &the_dev;
	mutex_lock(&the_dev.lock);
	list_add_tail(&c->node, &the_dev.clients);
	mutex_unlock(&the_dev.lock);
	file->private_data = c;
	return 0;
}

/* Nobody has initialised the node that release() will unlink. */
static int bad_open_forgets(struct inode *inode, struct file *file)
{
	struct client *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	c->dev = &the_dev;
	file->private_data = c;
	return 0;	//~ BL112
}

static int ok_open_initialises(struct inode *inode, struct file *file)
{
	struct client *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	c->dev = &the_dev;
	INIT_LIST_HEAD(&c->node);
	file->private_data = c;
	return 0;
}

static int bad_open_frees_linked(struct inode *inode, struct file *file)
{
	struct client *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	c->dev = &the_dev;
	mutex_lock(&the_dev.lock);
	list_add_tail(&c->node, &the_dev.clients);
	mutex_unlock(&the_dev.lock);
	c->name = kstrdup("client", GFP_KERNEL);
	if (!c->name) {
		kfree(c);	//~ BL111
		return -ENOMEM;
	}
	file->private_data = c;
	return 0;
}

static int ok_open_unlinks(struct inode *inode, struct file *file)
{
	struct client *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	c->dev = &the_dev;
	mutex_lock(&the_dev.lock);
	list_add_tail(&c->node, &the_dev.clients);
	mutex_unlock(&the_dev.lock);
	c->name = kstrdup("client", GFP_KERNEL);
	if (!c->name) {
		mutex_lock(&the_dev.lock);
		list_del(&c->node);
		mutex_unlock(&the_dev.lock);
		kfree(c);
		return -ENOMEM;
	}
	file->private_data = c;
	return 0;
}

static int client_release(struct inode *inode, struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	list_del(&c->node);
	mutex_unlock(&c->dev->lock);
	kfree(c->name);
	kfree(c);
	return 0;
}

static int bad_release(struct inode *inode, struct file *file)
{
	struct client *c = file->private_data;

	kfree(c->name);
	kfree(c);	//~ BL111
	return 0;
}

static int bad_release_sometimes(struct inode *inode, struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	if (c->id)
		list_del(&c->node);
	mutex_unlock(&c->dev->lock);
	kfree(c->name);
	kfree(c);	//~ BL111
	return 0;
}

static int ok_release_if_linked(struct inode *inode, struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	if (!list_empty(&c->node))
		list_del_init(&c->node);
	mutex_unlock(&c->dev->lock);
	kfree(c->name);
	kfree(c);
	return 0;
}

static int bad_release_order(struct inode *inode, struct file *file)
{
	struct client *c = file->private_data;

	kfree(c->name);
	kfree(c);	//~ BL111
	mutex_lock(&the_dev.lock);
	list_del(&c->node);	//~ BL103
	mutex_unlock(&the_dev.lock);
	return 0;
}

/* While the file is open: the node stays fit for release() */
static int ok_flush_detaches(struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	list_del_init(&c->node);
	mutex_unlock(&c->dev->lock);
	return 0;
}

static int bad_flush_detaches(struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	list_del(&c->node);
	mutex_unlock(&c->dev->lock);
	return 0;	//~ BL112
}

static int bad_flush_adds_again(struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	list_add(&c->node, &c->dev->clients);	//~ BL112
	mutex_unlock(&c->dev->lock);
	return 0;
}

static int ok_flush_moves_to_front(struct file *file)
{
	struct client *c = file->private_data;

	mutex_lock(&c->dev->lock);
	list_move(&c->node, &c->dev->clients);
	mutex_unlock(&c->dev->lock);
	return 0;
}

#ifdef __BELAY__
int __slot(file_operations, flush)(struct file *file)
	__cookie_at(file->private_data);
__slot_check(file_operations, flush);
#endif

static const struct file_operations client_fops __cookie(struct client, kfree) = {
	.open = client_open,
	.release = client_release,
	.flush = ok_flush_detaches,
};

static const struct file_operations fops2 __cookie(struct client, kfree) = {
	.open = bad_open_forgets,
	.release = bad_release,
	.flush = bad_flush_detaches,
};

static const struct file_operations fops3 __cookie(struct client, kfree) = {
	.open = bad_open_frees_linked,
	.release = bad_release_sometimes,
	.flush = bad_flush_adds_again,
};

static const struct file_operations fops4 __cookie(struct client, kfree) = {
	.open = ok_open_unlinks,
	.release = ok_release_if_linked,
	.flush = ok_flush_moves_to_front,
};

static const struct file_operations fops5 __cookie(struct client, kfree) = {
	.open = ok_open_initialises,
	.release = bad_release_order,
};

/* Somebody on the stack who waits */
struct waiter {
	struct list_head link;
	u32 woken;
};

struct event {
	spinlock_t lock;
	struct list_head waiters __holds(struct waiter, link);
};

void sleep_on(struct waiter *w) __sleeps;

u32 ok_wait(struct event *ev)
{
	struct waiter w = { .woken = 0 };

	spin_lock(&ev->lock);
	list_add_tail(&w.link, &ev->waiters);
	spin_unlock(&ev->lock);
	sleep_on(&w);
	spin_lock(&ev->lock);
	list_del(&w.link);
	spin_unlock(&ev->lock);
	return w.woken;
}

u32 bad_wait_stays(struct event *ev)
{
	struct waiter w = { .woken = 0 };

	spin_lock(&ev->lock);
	list_add_tail(&w.link, &ev->waiters);
	spin_unlock(&ev->lock);
	sleep_on(&w);
	return w.woken;	//~ BL111
}

u32 bad_wait_early(struct event *ev, u32 n)
{
	struct waiter w = { .woken = 0 };

	spin_lock(&ev->lock);
	list_add_tail(&w.link, &ev->waiters);
	spin_unlock(&ev->lock);
	if (!n)
		return 0;	//~ BL111
	sleep_on(&w);
	spin_lock(&ev->lock);
	list_del(&w.link);
	spin_unlock(&ev->lock);
	return w.woken;
}

void ok_wake_all(struct event *ev)
{
	struct waiter *w;

	spin_lock(&ev->lock);
	list_for_each_entry(w, &ev->waiters, link)
		w->woken = 1;
	spin_unlock(&ev->lock);
}

/* The container of lent elements: they would point to what is gone. */
struct dev *ok_dev_create(void) __own(ok_dev_destroy) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	mutex_init(&dev->lock);
	INIT_LIST_HEAD(&dev->clients);
	return dev;
}

void bad_dev_destroy(struct dev *dev __take)
{
	kfree(dev);	//~ BL107
}

void ok_dev_destroy(struct dev *dev __take)
{
	struct client *c;

	mutex_lock(&dev->lock);
	while (!list_empty(&dev->clients)) {
		c = list_first_entry(&dev->clients, struct client, node);
		list_del_init(&c->node);
	}
	mutex_unlock(&dev->lock);
	kfree(dev);
}

int ok_dev_try_destroy(struct dev *dev) __takes(dev, result == 0)
{
	mutex_lock(&dev->lock);
	if (!list_empty(&dev->clients)) {
		mutex_unlock(&dev->lock);
		return -EBUSY;
	}
	mutex_unlock(&dev->lock);
	kfree(dev);
	return 0;
}
