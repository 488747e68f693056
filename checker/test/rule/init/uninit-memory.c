// SPDX-License-Identifier: GPL-2.0-only
/* BL403: reads of memory from an allocator that does not zero. */
#include <belay/belay.h>

#include "mini.h"

struct ctx {
	u32 id;
	u32 state;
	struct ctx *next __nullable;
};

void note(u32 val) __contract;

u32 bad_kmalloc(void)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	u32 state;

	if (!ctx)
		return 0;
	ctx->id = 1;
	state = ctx->state;	//~ BL403
	kfree(ctx);
	return state;
}

u32 ok_kmalloc(void)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	u32 state;

	if (!ctx)
		return 0;
	ctx->id = 1;
	ctx->state = 0;
	state = ctx->state;
	kfree(ctx);
	return state;
}

u32 ok_kzalloc(void)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	u32 state;

	if (!ctx)
		return 0;
	ctx->id = 1;
	state = ctx->state;
	kfree(ctx);
	return state;
}

/* memset() deleted. */
u32 bad_memset_deleted(u32 n)
{
	u32 *p = kmalloc(sizeof(*p) + n, GFP_KERNEL);
	u32 val;

	if (!p)
		return 0;
	val = p[0];	//~ BL403
	kfree(p);
	return val;
}

u32 ok_memset(u32 n)
{
	u32 *p = kmalloc(sizeof(*p) + n, GFP_KERNEL);
	u32 val;

	if (!p)
		return 0;
	memset(p, 0, sizeof(*p) + n);
	val = p[0];
	kfree(p);
	return val;
}

/* Filled on one path. */
u32 bad_one_path(const void *from, bool skip)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	u32 id;

	if (!ctx)
		return 0;
	if (!skip && copy_from_user(ctx, from, sizeof(*ctx))) {
		kfree(ctx);
		return 0;
	}
	id = ctx->id;	//~ BL403
	kfree(ctx);
	return id;
}

u32 ok_one_path(const void *from)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	u32 id;

	if (!ctx)
		return 0;
	if (copy_from_user(ctx, from, sizeof(*ctx))) {
		kfree(ctx);
		return 0;
	}
	id = ctx->id;
	kfree(ctx);
	return id;
}

/* Compared is read. */
bool bad_compare(u32 id)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	bool same;

	if (!ctx)
		return false;
	same = ctx->id == id;	//~ BL403
	kfree(ctx);
	return same;
}

bool ok_compare(u32 id)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	bool same;

	if (!ctx)
		return false;
	ctx->id = 0;
	same = ctx->id == id;
	kfree(ctx);
	return same;
}

/* The whole structure by assignment. */
u32 ok_assigned(const struct ctx *from)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);
	u32 id;

	if (!ctx)
		return 0;
	*ctx = *from;
	id = ctx->id;
	kfree(ctx);
	return id;
}

u32 bad_read_modify_write(void)
{
	struct ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);

	if (!ctx)
		return 0;
	ctx->state |= 1;	//~ BL403
	kfree(ctx);
	return 0;
}

/* Kept for a device or a later call to fill: nothing says so yet. */
struct rx_ring {
	u8 *page __own(kfree) __nullable;
};

int fp_filled_later(struct rx_ring *ring)
{
	if (ring->page)
		return -EBUSY;
	ring->page = kmalloc(4096, GFP_KERNEL);
	return ring->page ? 0 : -ENOMEM;	//~ fp BL404
}

int ok_zeroed_for_later(struct rx_ring *ring)
{
	if (ring->page)
		return -EBUSY;
	ring->page = kzalloc(4096, GFP_KERNEL);
	return ring->page ? 0 : -ENOMEM;
}

/* The bytes of a flexible array. */
struct report {
	u32 len;
	u8 data[] __counted_by(len);
};

struct report *bad_flexible_array(u32 len) __own(kfree) __nullable;
struct report *bad_flexible_array(u32 len)
{
	struct report *r;

	if (len > 64)
		return NULL;
	r = kmalloc(sizeof(*r) + len, GFP_KERNEL);
	if (!r)
		return NULL;
	r->len = len;
	return r;	//~ BL404
}

/* Filled in on one path, and not on the other. */
int fill_in(u8 *to __bytes(n), u32 n) __sets(*to, result == 0);

struct report *bad_filled_perhaps(u32 len) __own(kfree) __nullable;
struct report *bad_filled_perhaps(u32 len)
{
	struct report *r;

	if (len > 64)
		return NULL;
	r = kmalloc(sizeof(*r) + len, GFP_KERNEL);
	if (!r)
		return NULL;
	r->len = len;
	(void)fill_in(r->data, len);
	return r;	//~ BL404
}

/* Memory from a function that promises nothing of it, as an allocator's. */
void *ok_raw(size_t n) __own(kfree) __nullable __bytes(n);
void *ok_raw(size_t n)
{
	return kmalloc(n, GFP_KERNEL);
}

void *bad_not_raw(size_t n) __own(kfree) __nullable __bytes(n) __zeroed;
void *bad_not_raw(size_t n)
{
	return kmalloc(n, GFP_KERNEL);	//~ BL404
}

u8 *bad_bytes(size_t n) __own(kfree) __nullable __bytes(n);
u8 *bad_bytes(size_t n)
{
	return kmalloc(n, GFP_KERNEL);	//~ BL404
}

/* What was to be copied in may not have been; a helper has not looked. */
struct packet {
	u32 len;
	u8 data[] __counted_by(len);
};

static struct packet *packet_read(const void *ubuf, size_t len, bool look)
{
	struct packet *p;

	if (len > 4096)
		return NULL;
	p = kmalloc(sizeof(*p) + len, GFP_KERNEL);
	if (!p)
		return NULL;
	p->len = len;
	if (copy_from_user(p->data, ubuf, len) && look) {
		kfree(p);
		return NULL;
	}
	return p;
}

struct port {
	struct mutex lock;
	struct packet *last __own(kfree) __nullable;
	u32 seen;
};

int bad_unread(struct port *port, const void *ubuf, size_t len)
	__sets(port->last)
{
	struct packet *p = packet_read(ubuf, len, false), *old;

	if (!p)
		return -EFAULT;
	mutex_lock(&port->lock);
	port->seen += p->len;
	old = port->last;
	port->last = p;
	mutex_unlock(&port->lock);
	kfree(old);
	return 0;	//~ BL404
}

int ok_read(struct port *port, const void *ubuf, size_t len)
	__sets(port->last)
{
	struct packet *p = packet_read(ubuf, len, true), *old;

	if (!p)
		return -EFAULT;
	mutex_lock(&port->lock);
	port->seen += p->len;
	old = port->last;
	port->last = p;
	mutex_unlock(&port->lock);
	kfree(old);
	return 0;
}

/* Filled on one path only, and joined with others before it is used */
int bad_filled_maybe(const void *ubuf, size_t len, char *to)
{
	u8 *buf;
	int err = 0, i;

	if (!len || len > 4096)
		return -EINVAL;
	buf = kmalloc(len, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	if (copy_from_user(buf, ubuf, len))
		err = -EFAULT;
	for (i = 0; i < 3; i++)
		printk("try");
	if (copy_to_user(to, buf, len))	//~ BL404
		err = -EFAULT;
	kfree(buf);
	return err;
}

int ok_filled_or_cleared(const void *ubuf, size_t len, char *to)
{
	u8 *buf;
	int err = 0, i;

	if (!len || len > 4096)
		return -EINVAL;
	buf = kmalloc(len, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	if (copy_from_user(buf, ubuf, len))
		memset(buf, 0, len);
	for (i = 0; i < 3; i++)
		printk("try");
	if (copy_to_user(to, buf, len))
		err = -EFAULT;
	kfree(buf);
	return err;
}
