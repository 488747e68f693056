// SPDX-License-Identifier: GPL-2.0-only
/* BL101 to BL112: objects by an id, with references or lent. */
#include <belay/belay.h>

#include "list.h"
#include "table.h"

struct obj {
	struct kref ref;
	u32 handle;
	u32 size;
};

struct client {
	spinlock_t lock;
	struct idr objs __holds(struct obj) __own(obj_put);
};

static void obj_release(struct kref *ref)
{
	kfree(container_of(ref, struct obj, ref));
}

void obj_put(struct obj *obj __take)
{
	kref_put(&obj->ref, obj_release);
}

static struct obj *obj_new(u32 size)
{
	struct obj *obj = kzalloc(sizeof(*obj), GFP_KERNEL);

	if (!obj)
		return NULL;
	kref_init(&obj->ref);
	obj->size = size;
	return obj;
}

/* The table gets the reference that came with the object. */
int ok_create(struct client *c, u32 size)
{
	struct obj *obj = obj_new(size);
	int id;

	if (!obj)
		return -ENOMEM;
	spin_lock(&c->lock);
	id = idr_alloc(&c->objs, obj, 1, 0, GFP_ATOMIC);
	spin_unlock(&c->lock);
	if (id < 0)
		obj_put(obj);
	return id;
}

int bad_create(struct client *c, u32 size)
{
	struct obj *obj = obj_new(size);
	int id;

	if (!obj)
		return -ENOMEM;
	spin_lock(&c->lock);
	id = idr_alloc(&c->objs, obj, 1, 0, GFP_ATOMIC);
	spin_unlock(&c->lock);
	return id;	//~ BL101
}

int bad_create_puts(struct client *c, u32 size)
{
	struct obj *obj = obj_new(size);
	int id;

	if (!obj)
		return -ENOMEM;
	spin_lock(&c->lock);
	id = idr_alloc(&c->objs, obj, 1, 0, GFP_ATOMIC);
	spin_unlock(&c->lock);
	obj_put(obj);	//~ BL111
	return id;
}

/* One for the table, one for the caller */
struct obj *ok_create_both(struct client *c, u32 size)
	__own(obj_put) __nullable
{
	struct obj *obj = obj_new(size);
	int id;

	if (!obj)
		return NULL;
	kref_get(&obj->ref);
	spin_lock(&c->lock);
	id = idr_alloc(&c->objs, obj, 1, 0, GFP_ATOMIC);
	spin_unlock(&c->lock);
	if (id < 0) {
		obj_put(obj);
		obj_put(obj);
		return NULL;
	}
	return obj;
}

struct obj *bad_create_both(struct client *c, u32 size)
	__own(obj_put) __nullable
{
	struct obj *obj = obj_new(size);
	int id;

	if (!obj)
		return NULL;
	kref_get(&obj->ref);
	spin_lock(&c->lock);
	id = idr_alloc(&c->objs, obj, 1, 0, GFP_ATOMIC);
	spin_unlock(&c->lock);
	if (id < 0) {
		obj_put(obj);
		return NULL;	//~ BL101
	}
	return obj;
}

/* A look under the lock, and a reference to keep it */
struct obj *ok_get(struct client *c, int id) __own(obj_put) __nullable
{
	struct obj *obj;

	spin_lock(&c->lock);
	obj = idr_find(&c->objs, id);
	if (obj)
		kref_get(&obj->ref);
	spin_unlock(&c->lock);
	return obj;
}

struct obj *bad_get(struct client *c, int id) __own(obj_put) __nullable
{
	struct obj *obj;

	spin_lock(&c->lock);
	obj = idr_find(&c->objs, id);
	spin_unlock(&c->lock);
	return obj;	//~ BL108
}

/* Without the lock, under RCU: only what is not on its way out */
struct obj *ok_get_rcu(struct client *c, int id) __own(obj_put) __nullable
{
	struct obj *obj;

	rcu_read_lock();
	obj = idr_find(&c->objs, id);
	if (obj && !kref_get_unless_zero(&obj->ref))
		obj = NULL;
	rcu_read_unlock();
	return obj;
}

u32 bad_look_rcu(struct client *c, int id)
{
	struct obj *obj;

	rcu_read_lock();
	obj = idr_find(&c->objs, id);
	rcu_read_unlock();
	return obj ? obj->size : 0;	//~ BL204
}

u32 ok_look_rcu(struct client *c, int id)
{
	struct obj *obj;
	u32 size;

	rcu_read_lock();
	obj = idr_find(&c->objs, id);
	size = obj ? obj->size : 0;
	rcu_read_unlock();
	return size;
}

/* Once the lock is dropped, the reference is all there is. */
u32 ok_put_after_use(struct client *c, int id)
{
	struct obj *obj = ok_get(c, id);
	u32 size;

	if (!obj)
		return 0;
	size = obj->size;
	obj_put(obj);
	return size;
}

u32 bad_put_before_use(struct client *c, int id)
{
	struct obj *obj;

	spin_lock(&c->lock);
	obj = idr_find(&c->objs, id);
	if (obj)
		kref_get(&obj->ref);
	spin_unlock(&c->lock);
	if (!obj)
		return 0;
	obj_put(obj);
	return obj->size;	//~ BL104
}

int ok_close(struct client *c, int id) __sets(c->objs)
{
	struct obj *obj;

	spin_lock(&c->lock);
	obj = idr_remove(&c->objs, id);
	spin_unlock(&c->lock);
	if (!obj)
		return -EINVAL;
	obj_put(obj);
	return 0;
}

int bad_close(struct client *c, int id) __sets(c->objs)
{
	struct obj *obj;

	spin_lock(&c->lock);
	obj = idr_remove(&c->objs, id);
	spin_unlock(&c->lock);
	if (!obj)
		return -EINVAL;
	return 0;	//~ BL101
}

int bad_close_twice(struct client *c, int id) __sets(c->objs)
{
	struct obj *obj;

	spin_lock(&c->lock);
	obj = idr_find(&c->objs, id);
	if (!obj) {
		spin_unlock(&c->lock);
		return -EINVAL;
	}
	idr_remove(&c->objs, id);
	spin_unlock(&c->lock);
	obj_put(obj);
	obj_put(obj);	//~ BL102
	return 0;
}

void ok_release(struct client *c __take_of(kfree))
{
	struct obj *obj;
	int id;

	idr_for_each_entry(&c->objs, obj, id)
		obj_put(obj);
	idr_destroy(&c->objs);
	kfree(c);
}

void bad_release(struct client *c __take_of(kfree))
{
	idr_destroy(&c->objs);	//~ BL106
	kfree(c);
}

static int put_one(int id, void *p, void *data)
{
	struct obj *obj = p;

	obj_put(obj);
	return 0;
}

void ok_release_called(struct client *c __take_of(kfree))
{
	idr_for_each(&c->objs, put_one, NULL);
	idr_destroy(&c->objs);
	kfree(c);
}

static int put_some(int id, void *p, void *data)
{
	struct obj *obj = p;

	if (obj->size)
		obj_put(obj);
	return 0;
}

void bad_release_called(struct client *c __take_of(kfree))
{
	idr_for_each(&c->objs, put_some, NULL);
	idr_destroy(&c->objs);	//~ BL106
	kfree(c);
}

/* Lent: the table has no part in who frees them. */
struct port {
	int minor;
	u32 flags;
};

static struct mutex ports_lock;
static __holds(struct port) DEFINE_IDR(ports);

struct port *ok_port_add(void) __own(ok_port_del) __nullable __linked(ports)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	mutex_lock(&ports_lock);
	p->minor = idr_alloc(&ports, p, 0, 16, GFP_KERNEL);
	mutex_unlock(&ports_lock);
	if (p->minor < 0) {
		kfree(p);
		return NULL;
	}
	return p;
}

struct port *bad_port_add(void) __own(ok_port_del) __nullable __linked(ports)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	mutex_lock(&ports_lock);
	p->minor = idr_alloc(&ports, p, 0, 16, GFP_KERNEL);
	mutex_unlock(&ports_lock);
	if (p->minor < 0 || !p->flags) {
		kfree(p);	//~ BL111
		return NULL;
	}
	return p;
}

void ok_port_del(struct port *p __take __linked(ports))
{
	mutex_lock(&ports_lock);
	idr_remove(&ports, p->minor);
	mutex_unlock(&ports_lock);
	kfree(p);
}

void bad_port_del(struct port *p __take __linked(ports))
{
	kfree(p);	//~ BL111
}

u32 ok_port_flags(int minor)
{
	struct port *p;
	u32 flags = 0;

	mutex_lock(&ports_lock);
	p = idr_find(&ports, minor);
	if (p)
		flags = p->flags;
	mutex_unlock(&ports_lock);
	return flags;
}

void bad_port_free_found(int minor)
{
	struct port *p;

	mutex_lock(&ports_lock);
	p = idr_find(&ports, minor);
	mutex_unlock(&ports_lock);
	kfree(p);	//~ BL108
}

/* A number first, since the name of the thing needs it */
int ok_replace(struct client *c, u32 size)
{
	struct obj *obj;
	int id;

	id = idr_alloc(&c->objs, NULL, 1, 0, GFP_KERNEL);
	if (id < 0)
		return id;
	obj = obj_new(size);
	if (!obj) {
		idr_remove(&c->objs, id);
		return -ENOMEM;
	}
	obj->handle = id;
	idr_replace(&c->objs, obj, id);
	return id;
}

int bad_replace(struct client *c, u32 size)
{
	struct obj *obj;
	int id;

	id = idr_alloc(&c->objs, NULL, 1, 0, GFP_KERNEL);
	if (id < 0)
		return id;
	obj = obj_new(size);
	if (!obj) {
		idr_remove(&c->objs, id);
		return -ENOMEM;
	}
	obj->handle = id;
	idr_replace(&c->objs, obj, id);
	obj_put(obj);	//~ BL111
	return id;
}

/* What has an id in one table may be found by its name in another. */
struct name {
	int id;
	u32 hash;
	struct hlist_node node;
};

struct names {
	struct idr ids __holds(struct name) __own(kfree);
	struct hlist_head by_hash __holds(struct name, node);
};

int ok_name_add(struct names *n, u32 hash)
{
	struct name *name = kzalloc(sizeof(*name), GFP_KERNEL);

	if (!name)
		return -ENOMEM;
	name->hash = hash;
	name->id = idr_alloc(&n->ids, name, 0, 0, GFP_KERNEL);
	if (name->id < 0) {
		kfree(name);
		return -ENOSPC;
	}
	hlist_add_head(&name->node, &n->by_hash);
	return 0;
}

int ok_name_del(struct names *n, int id) __sets(n->ids)
{
	struct name *name = idr_remove(&n->ids, id);

	if (!name)
		return -EINVAL;
	hlist_del_init(&name->node);
	kfree(name);
	return 0;
}

int bad_name_del(struct names *n, int id) __sets(n->ids)
{
	struct name *name = idr_remove(&n->ids, id);

	if (!name)
		return -EINVAL;
	kfree(name);	//~ BL111
	return 0;
}

/* That the two hold the same is not known. */
void fp_names_destroy(struct names *n __take_of(kfree))
{
	struct name *name;
	int id;

	idr_for_each_entry(&n->ids, name, id) {
		hlist_del_init(&name->node);
		kfree(name);
	}
	idr_destroy(&n->ids);
	kfree(n);	//~ fp BL107
}

/* Unless it is said: all on the list is in the table. */
struct index {
	struct idr ids __holds(struct entry) __own(kfree);
	struct hlist_head by_hash[8] __holds(struct entry, node) __borrows(ids);
};

struct entry {
	int id;
	struct hlist_node node;
};

int ok_entry_add(struct index *x, u32 hash)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);
	int id;

	if (!e)
		return -ENOMEM;
	id = idr_alloc(&x->ids, e, 0, 0, GFP_KERNEL);
	if (id < 0) {
		kfree(e);
		return id;
	}
	e->id = id;
	hlist_add_head(&e->node, &x->by_hash[hash % 8]);
	return 0;
}

int bad_entry_add(struct index *x, u32 hash)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);
	int id;

	if (!e)
		return -ENOMEM;
	hlist_add_head(&e->node, &x->by_hash[hash % 8]);	//~ BL206
	id = idr_alloc(&x->ids, e, 0, 0, GFP_KERNEL);
	if (id < 0) {
		hlist_del_init(&e->node);
		kfree(e);
		return id;
	}
	return 0;
}

int ok_entry_del(struct index *x, int id) __sets(x->ids)
{
	struct entry *e = idr_remove(&x->ids, id);

	if (!e)
		return -EINVAL;
	hlist_del_init(&e->node);
	kfree(e);
	return 0;
}

int bad_entry_del(struct index *x, int id) __sets(x->ids)
{
	struct entry *e = idr_remove(&x->ids, id);

	if (!e)
		return -EINVAL;
	kfree(e);	//~ BL111
	return 0;
}

void ok_index_destroy(struct index *x __take_of(kfree))
{
	struct entry *e;
	int id;

	idr_for_each_entry(&x->ids, e, id) {
		hlist_del_init(&e->node);
		kfree(e);
	}
	idr_destroy(&x->ids);
	kfree(x);
}

void bad_index_destroy(struct index *x __take_of(kfree))
{
	struct entry *e;
	int id;

	idr_for_each_entry(&x->ids, e, id) {
		if (!e->id)
			continue;
		idr_remove(&x->ids, id);
		hlist_del_init(&e->node);
		kfree(e);
	}
	kfree(x);	//~ BL107
}

void bad_index_destroy_linked(struct index *x __take_of(kfree))
{
	struct entry *e;
	int id;

	idr_for_each_entry(&x->ids, e, id)
		kfree(e);	//~ BL111
	idr_destroy(&x->ids);
	kfree(x);
}

/* Counted, in a table that has a reference and a list that has none */
struct chan {
	struct kref ref;
	int id;
	struct hlist_node node;
};

static struct mutex chans_lock;
static __holds(struct chan) __own(chan_put) DEFINE_IDR(chans);
static __holds(struct chan, node) __borrows(chans) HLIST_HEAD(chan_list);

/* Whoever takes it out of the table unlinks it, too. */
static void chan_release(struct kref *ref)
{
	kfree(container_of(ref, struct chan, ref));
}

void chan_put(struct chan *c __take);

void chan_put(struct chan *c)
{
	kref_put(&c->ref, chan_release);
}

int ok_chan_create(void)
{
	struct chan *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int id;

	if (!c)
		return -ENOMEM;
	kref_init(&c->ref);
	mutex_lock(&chans_lock);
	id = idr_alloc(&chans, c, 0, 0, GFP_KERNEL);
	if (id >= 0)
		hlist_add_head(&c->node, &chan_list);
	mutex_unlock(&chans_lock);
	if (id < 0) {
		chan_put(c);
		return id;
	}
	return 0;
}

int ok_chan_destroy(int id) __sets(chans)
{
	struct chan *c;

	mutex_lock(&chans_lock);
	c = idr_remove(&chans, id);
	if (c)
		hlist_del_init(&c->node);
	mutex_unlock(&chans_lock);
	if (!c)
		return -EINVAL;
	chan_put(c);
	return 0;
}

int bad_chan_destroy(int id) __sets(chans)
{
	struct chan *c;

	mutex_lock(&chans_lock);
	c = idr_remove(&chans, id);
	mutex_unlock(&chans_lock);
	if (!c)
		return -EINVAL;
	chan_put(c);	//~ BL111
	return 0;
}

struct chan *ok_chan_get(int id) __own(chan_put) __nullable
{
	struct chan *c;

	mutex_lock(&chans_lock);
	c = idr_find(&chans, id);
	if (c)
		kref_get(&c->ref);
	mutex_unlock(&chans_lock);
	return c;
}

u32 ok_chan_look(int id)
{
	struct chan *c = ok_chan_get(id);
	u32 found;

	if (!c)
		return 0;
	found = c->id;
	chan_put(c);
	return found;
}
