// SPDX-License-Identifier: GPL-2.0-only
/* What kernel code does rightly, and what is wrong by one line. */
#include <belay/belay.h>

#include "cleanup.h"

struct entry {
	struct entry *next __nullable;
	u32 key;
};

struct table {
	struct entry *bucket[16] __nullable;
	u32 count;
};

struct vec {
	u32 *item __own(kfree) __nullable;
	u32 nr, max;
};

struct ctx {
	struct mutex lock;
	u8 *front __own(kfree) __nullable;
	u8 *back __own(kfree) __nullable;
	u8 *active __nullable __borrows(front);
	struct device *parent __borrows(parent);
	void *priv __nullable __own(kfree);
};

struct drv {
	struct ctx *ctx __own(ctx_free) __nullable;
};

void ctx_free(struct ctx *ctx __take __nullable);
int use(const u8 *bytes) __contract;
const char *dev_label(struct device *dev) __borrows(dev);
void report(const char *text) __contract;
void note(u32 value) __contract;

/* Growing in place: pointers into the old block are made anew. */
int ok_grow(struct vec *v)
	__sets(v->item, result == 0)
{
	u32 *item, *last;

	if (!v->item || !v->nr)
		return 0;
	item = krealloc(v->item, 64, GFP_KERNEL);
	if (!item)
		return -ENOMEM;
	v->item = item;
	v->max = 16;
	last = v->item;
	note(*last);
	return 0;
}

int bad_grow(struct vec *v)
	__sets(v->item, result == 0)
{
	u32 *item, *last;

	if (!v->item || !v->nr)
		return 0;
	last = v->item;
	item = krealloc(v->item, 64, GFP_KERNEL);
	if (!item)
		return -ENOMEM;
	v->item = item;
	v->max = 16;
	note(*last);	//~ BL104
	return 0;
}

/* Where it could not grow the old block is where it was. */
int ok_grow_failed(struct vec *v)
	__sets(v->item, result == 0)
{
	u32 *item, *last;

	if (!v->item || !v->nr)
		return 0;
	last = v->item;
	item = krealloc(v->item, 64, GFP_KERNEL);
	if (!item) {
		note(*last);
		return -ENOMEM;
	}
	v->item = item;
	return 0;
}

/* Two buffers change places. */
void ok_flip(struct ctx *c)
{
	u8 *front = c->front;

	c->active = NULL;
	c->front = c->back;
	c->back = front;
	if (front)
		use(front);
}

void bad_flip(struct ctx *c)
	__sets(c->front) __sets(c->back)
{
	u8 *front = c->front;

	c->active = NULL;
	kfree(c->back);
	c->back = front;
	c->front = NULL;
	kfree(c->back);
	c->back = NULL;
	if (front)
		use(front);	//~ BL103
}

/* Parked in another object, and used on through the local. */
int ok_park_and_use(struct ctx *c, size_t n)
{
	u8 *buf;

	if (c->front)
		return -EBUSY;
	buf = kzalloc(n, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	c->front = buf;
	c->active = buf;
	return use(buf);
}

int bad_park_and_use(struct drv *drv, size_t n)
	__sets(drv->ctx)
{
	struct ctx *c = drv->ctx;
	u8 *buf;

	if (!c || c->front)
		return -EBUSY;
	buf = kzalloc(n, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	c->front = buf;
	ctx_free(drv->ctx);
	drv->ctx = NULL;
	return use(buf);	//~ BL104
}

/* A hash chain walked by the address of its links. */
void ok_unlink(struct table *t, u32 key)
{
	struct entry **pp = &t->bucket[key % 16], *e;

	while ((e = *pp)) {
		if (e->key == key) {
			*pp = e->next;
			t->count--;
		} else {
			pp = &e->next;
		}
	}
}

/* A __free local keeps what rests on it alive to the end of its scope. */
int ok_free_local(const char *name __cstr)
{
	struct device *dev __free(put_device) = bus_find(name);

	if (!dev)
		return -ENODEV;
	report(dev_label(dev));
	return 0;
}

const char *bad_free_local(const char *name __cstr) __nullable
{
	struct device *dev __free(put_device) = bus_find(name);

	if (!dev)
		return NULL;
	return dev_label(dev);	//~ BL201
}

/* Moved out of the local: no cleanup, and others may use it. */
int ok_no_free_ptr(struct ctx *c, size_t n)
{
	u8 *buf __free(kfree) = kzalloc(n, GFP_KERNEL);
	u8 *same;

	if (!buf || c->front)
		return -ENOMEM;
	same = no_free_ptr(buf);
	c->front = same;
	return use(same);
}

int bad_no_free_ptr(struct ctx *c, size_t n)
	__sets(c->front)
{
	u8 *buf __free(kfree) = kzalloc(n, GFP_KERNEL);
	u8 *same;

	if (!buf || c->front)
		return -ENOMEM;
	same = no_free_ptr(buf);
	c->front = same;
	c->active = NULL;
	kfree(c->front);
	c->front = NULL;
	return use(same);	//~ BL103
}

/* Assigning a __free local to another is no move: both would free it. */
int ok_plain_copy(size_t n)
{
	u8 *buf __free(kfree) = kzalloc(n, GFP_KERNEL);
	u8 *copy = buf;

	return copy ? use(copy) : -ENOMEM;
}

u8 *bad_plain_copy(size_t n) __nullable
{
	u8 *buf __free(kfree) = kzalloc(n, GFP_KERNEL);
	u8 *copy = buf;

	return copy;	//~ BL103
}

/* Back pointers: cleared after the child is gone. */
struct child {
	struct parent *up __nullable __borrows(up);
	u32 id;
};

struct parent {
	struct child *child __own(kfree) __nullable;
	struct child *busy __nullable __borrows(child);
};

void ok_child_gone(struct parent *p)
	__sets(p->child)
{
	kfree(p->child);
	p->child = NULL;
	p->busy = NULL;
}

void bad_child_gone(struct parent *p)
	__sets(p->child)
{
	kfree(p->child);
	p->child = NULL;
}	//~ BL203

int ok_child_made(struct parent *p, u32 id)
{
	struct child *c;

	if (p->child)
		return -EBUSY;
	c = kzalloc(sizeof(*c), GFP_KERNEL);
	if (!c)
		return -ENOMEM;
	c->up = p;
	c->id = id;
	p->child = c;
	p->busy = c;
	return 0;
}

/* Down and up again: the parent is still there when the child is not. */
u32 ok_up_after_child(struct child *c)
	__sets(struct parent.child)
{
	struct parent *p = c->up;
	u32 id = c->id;

	if (!p)
		return id;
	p->busy = NULL;
	kfree(p->child);
	p->child = NULL;
	return p->busy ? 1 : id;
}

/* An error ladder that releases what its label says. */
int ok_ladder(struct drv *drv, struct device *dev, size_t n)
{
	struct ctx *c;
	int err;

	if (drv->ctx)
		return -EBUSY;
	c = kzalloc(sizeof(*c), GFP_KERNEL);
	if (!c)
		return -ENOMEM;
	mutex_init(&c->lock);
	c->parent = dev;
	c->front = kzalloc(n, GFP_KERNEL);
	if (!c->front) {
		err = -ENOMEM;
		goto out_free;
	}
	c->active = c->front;
	err = use(c->active);
	if (err)
		goto out_free_front;
	drv->ctx = c;
	return 0;

out_free_front:
	kfree(c->front);
out_free:
	kfree(c);
	return err;
}

int bad_ladder(struct drv *drv, struct device *dev, size_t n)
{
	struct ctx *c;
	int err;

	if (drv->ctx)
		return -EBUSY;
	c = kzalloc(sizeof(*c), GFP_KERNEL);
	if (!c)
		return -ENOMEM;
	mutex_init(&c->lock);
	c->parent = dev;
	c->front = kzalloc(n, GFP_KERNEL);
	if (!c->front) {
		err = -ENOMEM;
		goto out_free;
	}
	c->active = c->front;
	err = use(c->active);
	if (err)
		goto out_free_front;
	drv->ctx = c;
	return 0;

out_free_front:
	kfree(c->front);
	use(c->active);	//~ BL103
out_free:
	kfree(c);
	return err;
}
