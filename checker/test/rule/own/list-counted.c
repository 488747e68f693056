// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL108, BL111: lists of objects whose references are counted. */
#include <belay/belay.h>

#include "list.h"

struct port {
	struct kref ref;
	u32 id;
	struct list_head node;	/* in all_ports, as long as it is there */
	struct list_head kept;	/* in kept_ports, with a reference, or empty */
};

void port_put(struct port *p __take);

static __holds(struct port, node) LIST_HEAD(all_ports);
static __holds(struct port, kept) __own(port_put) LIST_HEAD(kept_ports);
static struct mutex ports_lock;

static void port_release(struct kref *ref)
{
	struct port *p = container_of(ref, struct port, ref);

	list_del(&p->node);
	mutex_unlock(&ports_lock);
	kfree(p);
}

void port_put(struct port *p)
{
	kref_put_mutex(&p->ref, port_release, &ports_lock);
}

static void bad_release(struct kref *ref)
{
	struct port *p = container_of(ref, struct port, ref);

	mutex_unlock(&ports_lock);
	kfree(p);	//~ BL111
}

struct port *port_other(void) __own(put_badly);
void put_badly(struct port *p __take);

void put_badly(struct port *p)
{
	kref_put_mutex(&p->ref, bad_release, &ports_lock);
}

struct port *ok_create(u32 id) __own(port_put) __nullable __linked(node)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	kref_init(&p->ref);
	p->id = id;
	INIT_LIST_HEAD(&p->kept);
	mutex_lock(&ports_lock);
	list_add_tail(&p->node, &all_ports);
	mutex_unlock(&ports_lock);
	return p;
}

struct port *bad_create(u32 id) __own(port_put) __nullable __linked(node)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	kref_init(&p->ref);
	p->id = id;
	mutex_lock(&ports_lock);
	list_add_tail(&p->node, &all_ports);
	mutex_unlock(&ports_lock);
	return p;	//~ BL112
}

struct port *ok_get(u32 id) __own(port_put) __nullable __linked(node)
{
	struct port *p;

	mutex_lock(&ports_lock);
	list_for_each_entry(p, &all_ports, node) {
		if (p->id != id)
			continue;
		kref_get(&p->ref);
		mutex_unlock(&ports_lock);
		return p;
	}
	mutex_unlock(&ports_lock);
	return NULL;
}

struct port *bad_get(u32 id) __own(port_put) __nullable __linked(node)
{
	struct port *p;

	mutex_lock(&ports_lock);
	list_for_each_entry(p, &all_ports, node) {
		if (p->id != id)
			continue;
		mutex_unlock(&ports_lock);
		return p;	//~ BL108
	}
	mutex_unlock(&ports_lock);
	return NULL;
}

/* The list has a reference of its own. */
void ok_keep(struct port *p)
{
	mutex_lock(&ports_lock);
	if (list_empty(&p->kept)) {
		kref_get(&p->ref);
		list_add_tail(&p->kept, &kept_ports);
	}
	mutex_unlock(&ports_lock);
}

void bad_keep(struct port *p)
{
	mutex_lock(&ports_lock);
	if (list_empty(&p->kept))
		list_add_tail(&p->kept, &kept_ports);	//~ BL108
	mutex_unlock(&ports_lock);
}

void bad_keep_again(struct port *p)
{
	mutex_lock(&ports_lock);
	kref_get(&p->ref);
	list_add_tail(&p->kept, &kept_ports);	//~ BL112
	mutex_unlock(&ports_lock);
}

/* Whoever unlinks it has to put that. */
void ok_forget(struct port *p)
{
	bool kept;

	mutex_lock(&ports_lock);
	kept = !list_empty(&p->kept);
	if (kept)
		list_del_init(&p->kept);
	mutex_unlock(&ports_lock);
	if (kept)
		port_put(p);
}

void bad_forget(struct port *p)
{
	mutex_lock(&ports_lock);
	if (!list_empty(&p->kept))
		list_del_init(&p->kept);
	mutex_unlock(&ports_lock);
}	//~ BL101

void bad_forget_nothing(struct port *p)
{
	mutex_lock(&ports_lock);
	if (!list_empty(&p->kept))
		list_del_init(&p->kept);
	mutex_unlock(&ports_lock);
	port_put(p);	//~ BL108
}

static struct port *forget_one(void)
{
	struct port *p;

	mutex_lock(&ports_lock);
	p = list_first_entry_or_null(&kept_ports, struct port, kept);
	if (p)
		list_del_init(&p->kept);
	mutex_unlock(&ports_lock);
	return p;
}

void port_wake(struct port *p) __contract;

void ok_forget_all(void) __sets(kept_ports)
{
	struct port *p;

	mutex_lock(&ports_lock);
	list_for_each_entry(p, &all_ports, node) {
		p->id = 0;
		port_wake(p);
	}
	mutex_unlock(&ports_lock);
	while ((p = forget_one()))
		port_put(p);
}

void bad_forget_all(void)
{
	struct port *p = forget_one();

	if (p)
		p->id = 0;
}	//~ BL101

/* The reference is what keeps it once the lock is dropped. */
static struct port *first_port(void)
{
	struct port *p, *found = NULL;

	mutex_lock(&ports_lock);
	list_for_each_entry(p, &all_ports, node) {
		kref_get(&p->ref);
		found = p;
		break;
	}
	mutex_unlock(&ports_lock);
	return found;
}

u32 ok_put_after_use(void)
{
	struct port *p = first_port();
	u32 id;

	if (!p)
		return 0;
	id = p->id;
	port_put(p);
	return id;
}

u32 bad_put_before_use(void)
{
	struct port *p = first_port();

	if (!p)
		return 0;
	port_put(p);
	return p->id;	//~ BL104
}
