// SPDX-License-Identifier: GPL-2.0-only
/* BL209, BL905: a function must keep to the words of its slot. */
#include <belay/belay.h>

#include "mini.h"

struct pkt {
	u32 len;
	u8 *data __own(kfree) __nullable;
};

void pkt_free(struct pkt *pkt __take __nullable);

struct link;

struct link_ops {
	int (*xmit)(struct link *link, struct pkt *pkt);
	int (*peek)(struct link *link, struct pkt *pkt);
	struct pkt *(*recv)(struct link *link);
	struct pkt *(*look)(struct link *link);
	int (*lock)(struct link *link);
	void (*name)(struct link *link, const char *name);
	int (*hold)(struct link *link, struct device *dev);
};

struct link {
	const struct link_ops *ops;
	struct mutex mutex;
	struct pkt *pending __own(pkt_free) __nullable;
};

#ifdef __BELAY__
int __slot(link_ops, xmit)(struct link *link, struct pkt *pkt)
	__takes(pkt, result == 0);
__slot_check(link_ops, xmit);
int __slot(link_ops, peek)(struct link *link, struct pkt *pkt) __contract;
__slot_check(link_ops, peek);
struct pkt *__slot(link_ops, recv)(struct link *link)
	__own(pkt_free) __nullable;
__slot_check(link_ops, recv);
struct pkt *__slot(link_ops, look)(struct link *link) __contract;
__slot_check(link_ops, look);
int __slot(link_ops, lock)(struct link *link)
	__acquires_if(&link->mutex, result == 0);
__slot_check(link_ops, lock);
void __slot(link_ops, name)(struct link *link, const char *name) __contract;
__slot_check(link_ops, name);
int __slot(link_ops, hold)(struct link *link, struct device *dev) __contract;
__slot_check(link_ops, hold);
#endif

int use(const struct pkt *pkt) __contract;

/* Takes where the slot takes. */
static int xmit_like_slot(struct link *l, struct pkt *p)
	__takes(p, result == 0)
{
	if (use(p))
		return -EIO;
	pkt_free(p);
	return 0;
}

/* Says nothing, and does what the slot says. */
static int xmit_silent(struct link *link, struct pkt *pkt)
{
	if (use(pkt))
		return -EIO;
	pkt_free(pkt);
	return 0;
}

/* Takes always: callers free it once more where it fails. */
static int xmit_always(struct link *link, struct pkt *pkt __take_of(pkt_free))
{
	int err = use(pkt);

	pkt_free(pkt);
	return err;
}

static int xmit_on_error(struct link *link, struct pkt *pkt)
	__takes(pkt, result != 0)
{
	int err = use(pkt);

	if (err) {
		pkt_free(pkt);
		return -EIO;
	}
	return 0;
}

const struct link_ops ok_like_slot = { .xmit = xmit_like_slot };
const struct link_ops ok_silent = { .xmit = xmit_silent };
const struct link_ops bad_always = {
	.xmit = xmit_always,	//~ BL209 takes `pkt`
};
const struct link_ops bad_on_error = {
	.xmit = xmit_on_error,	//~ BL209 takes(pkt, result != 0)
};

/* Takes where the slot lends. */
static int peek_and_take(struct link *link, struct pkt *pkt __take_of(pkt_free))
{
	pkt_free(pkt);
	return 0;
}

static int peek_only(struct link *link, struct pkt *pkt)
{
	return use(pkt);
}

/* Without words of its own it is the body that is wrong. */
static int peek_and_free(struct link *link, struct pkt *pkt)
{
	pkt_free(pkt);	//~ BL108
	return 0;
}

static int peek_replaces(struct link *link, struct pkt *pkt)
	__sets(pkt->data)
{
	kfree(pkt->data);
	pkt->data = NULL;
	return 0;
}

static int peek_replaces_silently(struct link *link, struct pkt *pkt)
{
	kfree(pkt->data);	//~ BL205
	pkt->data = NULL;
	return 0;
}

static int peek_fills(struct link *link, struct pkt *pkt)
{
	pkt->len = 0;
	return 0;
}

const struct link_ops bad_take = {
	.peek = peek_and_take,	//~ BL209 takes `pkt`
};
const struct link_ops ok_peek = { .peek = peek_only };
const struct link_ops bad_body = { .peek = peek_and_free };
const struct link_ops bad_replace = {
	.peek = peek_replaces,	//~ BL209 sets(pkt->data)
};
const struct link_ops bad_replace_silently = { .peek = peek_replaces_silently };
const struct link_ops ok_fill = { .peek = peek_fills };

/* Results: no more than callers expect. */
static struct pkt *recv_own(struct link *link)
	__own(pkt_free) __nullable
{
	struct pkt *pkt = link->pending;

	return pkt ? NULL : NULL;
}

static struct pkt *recv_never_null(struct link *link)
{
	return NULL;
}

static struct pkt *recv_errptr(struct link *link)
	__own(pkt_free) __errptr
{
	return ERR_PTR(-EIO);
}

static struct pkt *recv_for_kfree(struct link *link)
	__own(kfree) __nullable
{
	return kzalloc(sizeof(struct pkt), GFP_KERNEL);
}

const struct link_ops ok_recv = { .recv = recv_own };
const struct link_ops ok_recv_null = { .recv = recv_never_null };
const struct link_ops bad_recv_errptr = {
	.recv = recv_errptr,	//~ BL209 may return an ERR_PTR
};
const struct link_ops bad_recv_class = {
	.recv = recv_for_kfree,	//~ BL209 returns a duty
};

static struct pkt *look_null(struct link *link) __nullable
{
	return link->pending;
}

static struct pkt look_none;

static struct pkt *look_valid(struct link *link)
{
	return link->pending ?: &look_none;
}

static struct pkt *look_owned(struct link *link) __own(pkt_free)
{
	struct pkt *pkt = kzalloc(sizeof(*pkt), GFP_KERNEL);

	return pkt;	//~ BL303
}

const struct link_ops bad_look_null = {
	.look = look_null,	//~ BL209 may return NULL
};
const struct link_ops ok_look = { .look = look_valid };
const struct link_ops bad_look_owned = {
	.look = look_owned,	//~ BL209 returns a duty
};

/* Locks. */
static int lock_plain(struct link *l) __acquires_if(&l->mutex, result == 0)
{
	mutex_lock(&l->mutex);
	return 0;
}

static int lock_wanted(struct link *link) __must_hold(&link->mutex)
	__contract
{
	return link->pending ? -EIO : -EBUSY;
}

static int lock_dropped(struct link *link) __releases(&link->mutex)
{
	mutex_unlock(&link->mutex);
	return -EIO;
}

const struct link_ops ok_lock = { .lock = lock_plain };
const struct link_ops bad_lock_wanted = {
	.lock = lock_wanted,	//~ BL209 must_hold
};
const struct link_ops bad_lock_dropped = {
	.lock = lock_dropped,	//~ BL209 releases(
};

/* What it asks of its arguments. */
static void name_string(struct link *link, const char *name __cstr)
{
	printk(name);
}

static void name_any(struct link *link, const char *name __nullable)
{
	use(link->pending ?: &look_none);
}

const struct link_ops bad_name = {
	.name = name_string,	//~ BL209 wants a string in `name`
};
const struct link_ops ok_name = { .name = name_any };

/* What it leaves behind on them. */
static int hold_get(struct link *link, struct device *dev __gives(put_device))
{
	get_device(dev);
	return 0;
}

static int hold_and_put(struct link *link, struct device *dev)
{
	int irq;

	get_device(dev);
	irq = device_irq(dev);
	put_device(dev);
	return irq;
}

const struct link_ops bad_hold = {
	.hold = hold_get,	//~ BL209 puts a duty on `dev`
};
const struct link_ops ok_hold = { .hold = hold_and_put };

/* Assigned later, it is the same. */
void bad_assigned(struct link_ops *ops)
{
	ops->peek = peek_and_take;	//~ BL209
}

void ok_assigned(struct link_ops *ops)
{
	ops->peek = peek_only;
}

/* From slot to slot, only between the same. */
void ok_inherited(struct link_ops *to, const struct link_ops *from)
{
	to->xmit = from->xmit;
	to->peek = from->peek;
}

void bad_crossed(struct link_ops *to, const struct link_ops *from)
{
	to->peek = from->xmit;	//~ BL905
}

void bad_from_parameter(struct link_ops *to,
			int (*fn)(struct link *link, struct pkt *pkt))
{
	to->peek = fn;	//~ BL905
}

/* A caller goes by the slot. */
int bad_call(struct link *link, struct pkt *pkt __take_of(pkt_free))
{
	int err = link->ops->xmit(link, pkt);

	if (err)
		return err;	//~ BL101
	return (int)pkt->len;	//~ BL104
}

int ok_call(struct link *link, struct pkt *pkt __take_of(pkt_free))
{
	int err = link->ops->xmit(link, pkt);

	if (err)
		pkt_free(pkt);
	return err;
}
