// SPDX-License-Identifier: GPL-2.0-only
/* BL405: locks and the like need their constructor, zeroed or not. */
#include <belay/belay.h>

#include "mini.h"

struct port {
	struct mutex lock;
	spinlock_t fast;
	u32 count;
};

int bad_used_zeroed(void)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	mutex_lock(&port->lock);	//~ BL405
	port->count = 1;
	mutex_unlock(&port->lock);
	kfree(port);
	return 0;
}

int ok_used_constructed(void)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	mutex_init(&port->lock);
	mutex_lock(&port->lock);
	port->count = 1;
	mutex_unlock(&port->lock);
	kfree(port);
	return 0;
}

/* There is nothing to wait for where there is no interrupt. */
struct waiter {
	int irq;
	struct mutex lock __when(irq > 0);
	struct mutex other __when(!irq);
};

int waiter_irq(void) __contract;

struct waiter *ok_built_sometimes(void)
	__own(kfree) __nullable
{
	struct waiter *w = kzalloc(sizeof(*w), GFP_KERNEL);

	if (!w)
		return NULL;
	w->irq = waiter_irq();
	if (w->irq > 0)
		mutex_init(&w->lock);
	else if (!w->irq)
		mutex_init(&w->other);
	return w;
}

struct waiter *bad_built_the_other_way(void)
	__own(kfree) __nullable
{
	struct waiter *w = kzalloc(sizeof(*w), GFP_KERNEL);

	if (!w)
		return NULL;
	w->irq = waiter_irq();
	if (w->irq <= 0)
		mutex_init(&w->lock);
	if (!w->irq)
		mutex_init(&w->other);
	return w;	//~ BL405
}

struct waiter *bad_built_before_it_is_known(void)
	__own(kfree) __nullable
{
	struct waiter *w = kzalloc(sizeof(*w), GFP_KERNEL);
	int irq = waiter_irq();

	if (!w)
		return NULL;
	if (irq > 0)
		mutex_init(&w->lock);
	if (!irq)
		mutex_init(&w->other);
	w->irq = irq + 1;
	return w;	//~ BL405 //~ BL405
}

void ok_used_when_built(struct waiter *w)
{
	if (w->irq > 0) {
		mutex_lock(&w->lock);
		mutex_unlock(&w->lock);
	}
}

void bad_used_when_not_built(struct waiter *w)
{
	if (w->irq < 0) {
		mutex_lock(&w->lock);	//~ BL405
		mutex_unlock(&w->lock);	//~ BL405
	}
}

/* Nothing is known, as in the handler of that interrupt. */
void miss_used_unasked(struct waiter *w)
{
	mutex_lock(&w->other);	//~ miss BL405
	mutex_unlock(&w->other);
}

/* The constructor comes one line too late. */
int bad_order(void)
{
	struct mutex lock;

	mutex_lock(&lock);	//~ BL405
	mutex_init(&lock);
	mutex_unlock(&lock);
	return 0;
}

int ok_order(void)
{
	struct mutex lock;

	mutex_init(&lock);
	mutex_lock(&lock);
	mutex_unlock(&lock);
	return 0;
}

/* Returned, with one of two locks made. */
struct port *bad_returned(void)
	__own(kfree) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return NULL;
	mutex_init(&port->lock);
	return port;	//~ BL405 fast
}

struct port *ok_returned(void)
	__own(kfree) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return NULL;
	mutex_init(&port->lock);
	spin_lock_init(&port->fast);
	return port;
}

/* Parked in the cookie, where the next operation finds it. */
static int bad_open(struct inode *inode, struct file *file)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	spin_lock_init(&port->fast);
	file->private_data = port;
	return 0;	//~ BL405 lock
}

static int ok_open(struct inode *inode, struct file *file)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	spin_lock_init(&port->fast);
	mutex_init(&port->lock);
	file->private_data = port;
	return 0;
}

static int ok_release(struct inode *inode, struct file *file)
{
	kfree(file->private_data);
	return 0;
}

const struct file_operations bad_fops __cookie(struct port, kfree) = {
	.open		= bad_open,
	.release	= ok_release,
};

const struct file_operations ok_fops __cookie(struct port, kfree) = {
	.open		= ok_open,
	.release	= ok_release,
};

/* Constructed on one path. */
int bad_one_path(bool later)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	if (!later)
		spin_lock_init(&port->fast);
	spin_lock(&port->fast);	//~ BL405
	spin_unlock(&port->fast);
	kfree(port);
	return 0;
}

int ok_one_path(bool later)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	if (!later) {
		spin_lock_init(&port->fast);
		spin_lock(&port->fast);
		spin_unlock(&port->fast);
	}
	kfree(port);
	return 0;
}

/* By a helper of the driver. */
static void port_setup(struct port *port)
{
	mutex_init(&port->lock);
	spin_lock_init(&port->fast);
}

struct port *ok_by_helper(void)
	__own(kfree) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (port)
		port_setup(port);
	return port;
}

struct port *bad_helper_not_called(void)
	__own(kfree) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (port) {
		spin_lock_init(&port->fast);
		port->count = 1;
	}
	return port;	//~ BL405
}

/* What comes in as a parameter is made already. */
void ok_parameter(struct port *port)
{
	spin_lock(&port->fast);
	port->count++;
	spin_unlock(&port->fast);
}

/* Nobody sees it before it is freed. */
int ok_never_used(void)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	kfree(port);
	return 0;
}
