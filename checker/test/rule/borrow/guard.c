// SPDX-License-Identifier: GPL-2.0-only
/* BL204: found under a lock, used when that is gone. */
#include <belay/belay.h>

#include "cleanup.h"

struct session {
	u32 id;
	u32 users;
};

struct port {
	struct mutex lock;
	struct session *session __own(kfree) __nullable __guarded_by(&lock);
	struct device *dev __guarded_by(&lock) __borrows(dev);
	struct session *current __nullable __guarded_by(&lock)
		__borrows(session);
	u32 count __guarded_by(&lock);
};

struct hub {
	spinlock_t lock;
	struct device *owner __own(put_device) __nullable __guarded_by(&lock);
};

struct session *port_session(struct port *port)
	__nullable __must_hold(&port->lock) __borrows(port);
int port_wait(struct port *port)
	__must_hold(&port->lock) __contract;
void note(u32 value) __contract;

u32 bad_after_unlock(struct port *port)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->session;
	mutex_unlock(&port->lock);
	return s ? s->id : 0;	//~ BL204 `s` is used after `&port->lock`
}

u32 ok_before_unlock(struct port *port)
{
	struct session *s;
	u32 id;

	mutex_lock(&port->lock);
	s = port->session;
	id = s ? s->id : 0;
	mutex_unlock(&port->lock);
	return id;
}

/* By whichever return. */
u32 bad_on_one_path(struct port *port, bool fast)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->session;
	if (!s) {
		mutex_unlock(&port->lock);
		return 0;
	}
	if (fast)
		mutex_unlock(&port->lock);
	note(s->id);	//~ BL204
	if (!fast)
		mutex_unlock(&port->lock);
	return 1;
}

u32 ok_on_one_path(struct port *port, bool fast)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->session;
	if (!s) {
		mutex_unlock(&port->lock);
		return 0;
	}
	note(s->id);
	if (fast)
		note(0);
	mutex_unlock(&port->lock);
	return 1;
}

/* Locked again, it may be another one. */
u32 bad_across_relock(struct port *port)
{
	struct session *s;
	u32 id = 0;

	mutex_lock(&port->lock);
	s = port->session;
	mutex_unlock(&port->lock);
	note(1);
	mutex_lock(&port->lock);
	if (s)
		id = s->id;	//~ BL204
	mutex_unlock(&port->lock);
	return id;
}

u32 ok_reloaded(struct port *port)
{
	struct session *s;
	u32 id = 0;

	mutex_lock(&port->lock);
	s = port->session;
	if (s)
		s->users++;
	mutex_unlock(&port->lock);
	note(1);
	mutex_lock(&port->lock);
	s = port->session;
	if (s)
		id = s->id;
	mutex_unlock(&port->lock);
	return id;
}

/* Taken out under the lock, it is this function's own. */
void ok_taken_out(struct port *port)
	__sets(port->session) __sets(port->current)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->session;
	port->session = NULL;
	port->current = NULL;
	mutex_unlock(&port->lock);
	if (s)
		note(s->id);
	kfree(s);
}

void bad_taken_without_clearing(struct port *port)
	__sets(port->session) __sets(port->current)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->session;
	mutex_unlock(&port->lock);
	kfree(s);	//~ BL204
}

/* Put there under the lock, others may release it from then on. */
int bad_after_publishing(struct port *port)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	mutex_lock(&port->lock);
	if (port->session) {
		mutex_unlock(&port->lock);
		kfree(s);
		return -EBUSY;
	}
	port->session = s;
	mutex_unlock(&port->lock);
	s->id = 1;	//~ BL204
	return 0;
}

int ok_before_publishing(struct port *port)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	s->id = 1;
	mutex_lock(&port->lock);
	if (port->session) {
		mutex_unlock(&port->lock);
		kfree(s);
		return -EBUSY;
	}
	port->session = s;
	s->users = 1;
	mutex_unlock(&port->lock);
	return 0;
}

/* A reference taken under the lock holds beyond it. */
int ok_get_under_lock(struct hub *hub)
{
	struct device *dev;
	int irq = -ENODEV;

	spin_lock(&hub->lock);
	dev = hub->owner;
	if (dev)
		get_device(dev);
	spin_unlock(&hub->lock);
	if (dev) {
		irq = device_irq(dev);
		put_device(dev);
	}
	return irq;
}

int bad_get_after_lock(struct hub *hub)
{
	struct device *dev;
	int irq = -ENODEV;

	spin_lock(&hub->lock);
	dev = hub->owner;
	spin_unlock(&hub->lock);
	if (dev) {
		get_device(dev);	//~ BL204
		irq = 0;
	}
	return irq;
}

/* A member that says that its target outlives the structure. */
int ok_parent(struct port *port)
{
	struct device *dev;

	mutex_lock(&port->lock);
	dev = port->dev;
	mutex_unlock(&port->lock);
	return device_irq(dev);
}

/* A borrow beside the owner is guarded as well. */
u32 bad_current(struct port *port)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->current;
	mutex_unlock(&port->lock);
	return s ? s->id : 0;	//~ BL204
}

u32 ok_current(struct port *port)
{
	struct session *s;
	u32 id = 0;

	mutex_lock(&port->lock);
	s = port->current;
	if (s)
		id = s->id;
	mutex_unlock(&port->lock);
	return id;
}

/* By a guard, the scope is the section. */
u32 bad_guard_scope(struct port *port)
{
	struct session *s;

	scoped_guard(mutex, &port->lock) {
		s = port->session;
	}
	return s ? s->id : 0;	//~ BL204
}

u32 ok_guard_scope(struct port *port)
{
	struct session *s;

	guard(mutex)(&port->lock);
	s = port->session;
	return s ? s->id : 0;
}

struct session *bad_guard_returned(struct port *port) __nullable
{
	guard(mutex)(&port->lock);
	return port->session;	//~ BL204
}

/* The caller holds the lock: so long it may use what it gets. */
struct session *ok_returned_locked(struct port *port)
	__nullable __must_hold(&port->lock)
{
	return port->session;
}

u32 bad_helper_result(struct port *port)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port_session(port);
	mutex_unlock(&port->lock);
	return s ? s->id : 0;	//~ BL204
}

u32 ok_helper_result(struct port *port)
{
	struct session *s;
	u32 id;

	mutex_lock(&port->lock);
	s = port_session(port);
	id = s ? s->id : 0;
	mutex_unlock(&port->lock);
	return id;
}

/* The lock of another port guards nothing here. */
u32 ok_other_lock(struct port *a, struct port *b)
{
	struct session *s;
	u32 id;

	mutex_lock(&a->lock);
	s = a->session;
	mutex_lock(&b->lock);
	b->count++;
	mutex_unlock(&b->lock);
	id = s ? s->id : 0;
	mutex_unlock(&a->lock);
	return id;
}

/* What nobody else has yet needs no lock. */
struct port *ok_private(struct device *dev) __own(kfree) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!port || !s) {
		kfree(port);
		kfree(s);
		return NULL;
	}
	mutex_init(&port->lock);
	mutex_lock(&port->lock);
	port->dev = dev;
	port->session = s;
	mutex_unlock(&port->lock);
	s->id = 1;
	return port;
}

/* Comparing is no use. */
bool ok_compared(struct port *port, struct session *mine)
{
	struct session *s;

	mutex_lock(&port->lock);
	s = port->session;
	mutex_unlock(&port->lock);
	return s == mine;
}
