// SPDX-License-Identifier: GPL-2.0-only
/* BL102, BL106, BL107, BL109: arrays of structures that own. */
#include <belay/belay.h>

#include "mini.h"

#define NR_QUEUES 4

struct queue {
	u32 *ring __own(kfree) __nullable;
	u32 depth;
};

struct port {
	struct queue queues[NR_QUEUES];
	u32 *tags[NR_QUEUES] __own(kfree) __nullable;
};

void port_free(struct port *port __take __nullable);

static void bad_structures(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);	//~ BL107 ring
}

static void ok_structures(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		kfree(port->queues[i].ring);
		kfree(port->tags[i]);
	}
	kfree(port);
}

static void ok_structures_by_pointer(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		struct queue *q = &port->queues[i];

		kfree(q->ring);
	}
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);
}

static void bad_structures_but_last(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES - 1; i++)
		kfree(port->queues[i].ring);
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);	//~ BL107 ring
}

static void ok_structures_by_hand(struct port *port __take)
{
	int i;

	kfree(port->queues[3].ring);
	kfree(port->queues[0].ring);
	kfree(port->queues[1].ring);
	kfree(port->queues[2].ring);
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);
}

static void bad_structures_by_hand(struct port *port __take)
{
	int i;

	kfree(port->queues[3].ring);
	kfree(port->queues[0].ring);
	kfree(port->queues[1].ring);
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);	//~ BL107 ring
}

/* A helper for each, as drivers have it. */
static void queue_fini(struct queue *q)
{
	kfree(q->ring);
	q->ring = NULL;
}

static int queue_init(struct queue *q, u32 depth)
{
	q->ring = kcalloc(depth, sizeof(*q->ring), GFP_KERNEL);
	if (!q->ring)
		return -ENOMEM;
	q->depth = depth;
	return 0;
}

static void ok_structures_helper(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		queue_fini(&port->queues[i]);
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);
}

static struct port *ok_new(u32 depth)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++)
		if (queue_init(&port->queues[i], depth))
			goto unwind;
	return port;

unwind:
	while (--i >= 0)
		queue_fini(&port->queues[i]);
	kfree(port);
	return NULL;
}

static struct port *bad_new(u32 depth)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++)
		if (queue_init(&port->queues[i], depth))
			goto unwind;
	return port;

unwind:
	while (--i > 0)
		queue_fini(&port->queues[i]);
	kfree(port);	//~ BL107 ring
	return NULL;
}

static struct port *bad_new_no_unwind(u32 depth)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++) {
		if (queue_init(&port->queues[i], depth)) {
			kfree(port);	//~ BL107 ring
			return NULL;
		}
	}
	return port;
}

static struct port *ok_new_destructor(u32 depth)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++) {
		if (queue_init(&port->queues[i], depth)) {
			port_free(port);
			return NULL;
		}
	}
	return port;
}

/* Any two, which may be the same. */
static void bad_twice_in_no_order(struct port *port, u32 a, u32 b)
	__sets(port->tags)
{
	if (a >= NR_QUEUES || b >= NR_QUEUES)
		return;
	kfree(port->tags[a]);
	kfree(port->tags[b]);	//~ BL102
	port->tags[a] = NULL;
	port->tags[b] = NULL;
}

static void ok_twice_in_no_order(struct port *port, u32 a, u32 b)
	__sets(port->tags)
{
	if (a >= NR_QUEUES || b >= NR_QUEUES)
		return;
	kfree(port->tags[a]);
	port->tags[a] = NULL;
	kfree(port->tags[b]);
	port->tags[b] = NULL;
}

/* The others would be lost. */
static void bad_two_and_clear(struct port *port, u32 a, u32 b)
	__sets(port->tags)
{
	if (a >= NR_QUEUES || b >= NR_QUEUES || a == b)
		return;
	kfree(port->tags[a]);
	kfree(port->tags[b]);
	memset(port->tags, 0, sizeof(port->tags));	//~ BL106
}

static void bad_structures_twice(struct port *port, u32 a, u32 b)
	__sets(port->queues)
{
	if (a >= NR_QUEUES || b >= NR_QUEUES)
		return;
	kfree(port->queues[a].ring);
	kfree(port->queues[b].ring);	//~ BL102
	port->queues[a].ring = NULL;
	port->queues[b].ring = NULL;
}

/* One is resized, the others stay. */
static int ok_resize(struct port *port, u32 i, u32 depth)
	__sets(port->queues)
{
	u32 *ring;

	if (i >= NR_QUEUES)
		return -EINVAL;
	ring = kcalloc(depth, sizeof(*ring), GFP_KERNEL);
	if (!ring)
		return -ENOMEM;
	kfree(port->queues[i].ring);
	port->queues[i].ring = ring;
	port->queues[i].depth = depth;
	return 0;
}

static int bad_resize(struct port *port, u32 i, u32 depth)
	__sets(port->queues)
{
	u32 *ring;

	if (i >= NR_QUEUES)
		return -EINVAL;
	ring = kcalloc(depth, sizeof(*ring), GFP_KERNEL);
	if (!ring)
		return -ENOMEM;
	port->queues[i].ring = ring;	//~ BL106
	port->queues[i].depth = depth;
	return 0;
}

static int bad_resize_dangling(struct port *port, u32 i, u32 depth)
	__sets(port->queues)
{
	if (i >= NR_QUEUES)
		return -EINVAL;
	kfree(port->queues[i].ring);
	if (depth > 1024)
		return -EINVAL;	//~ BL109
	port->queues[i].ring = kcalloc(depth, sizeof(u32), GFP_KERNEL);
	return 0;
}

static void ok_reset(struct port *port)
	__sets(port->queues)
{
	u32 i;

	for (i = 0; i < NR_QUEUES; i++)
		queue_fini(&port->queues[i]);
}

static void bad_reset(struct port *port)
	__sets(port->queues)
{
	u32 i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->queues[i].ring);
}	//~ BL109 ring

/* On the stack. */
static int ok_local(u32 depth)
{
	struct queue queues[NR_QUEUES] = { };
	int i, err = 0;

	for (i = 0; i < NR_QUEUES; i++) {
		err = queue_init(&queues[i], depth);
		if (err)
			break;
	}
	while (i--)
		queue_fini(&queues[i]);
	return err;
}

static int bad_local(u32 depth)
{
	struct queue queues[NR_QUEUES] = { };
	int i, err = 0;

	for (i = 0; i < NR_QUEUES; i++) {
		err = queue_init(&queues[i], depth);
		if (err)
			return err;	//~ BL101 ring
	}
	while (i--)
		queue_fini(&queues[i]);
	return err;
}

/* Members within members. */
struct desc {
	struct {
		void *virt __own(kfree) __nullable;
		u32 len;
	} buf;
	u32 flags;
};

struct engine {
	struct desc descs[64];
};

static void ok_deep(struct engine *e __take)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(e->descs); i++) {
		struct desc *d = &e->descs[i];

		if (d->flags & 1)
			d->flags = 0;
		kfree(d->buf.virt);
	}
	kfree(e);
}

static void bad_deep(struct engine *e __take)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(e->descs); i++) {
		struct desc *d = &e->descs[i];

		if (d->flags & 1)
			kfree(d->buf.virt);
	}
	kfree(e);	//~ BL107 virt
}

/* Two owners in each: one loop for both, or one for each. */
struct chan {
	char *name __own(kfree) __nullable;
	void *mem __own(kvfree) __nullable;
};

struct board {
	struct chan chans[8];
	u32 nr_open;
};

static void ok_two_owners(struct board *b __take)
{
	int i;

	for (i = 0; i < 8; i++) {
		kfree(b->chans[i].name);
		kvfree(b->chans[i].mem);
	}
	kfree(b);
}

static void ok_two_loops(struct board *b __take)
{
	int i;

	for (i = 7; i >= 0; i--)
		kvfree(b->chans[i].mem);
	for (i = 0; i < 8; i++)
		kfree(b->chans[i].name);
	kfree(b);
}

static void bad_two_owners(struct board *b __take)
{
	int i;

	for (i = 0; i < 8; i++)
		kvfree(b->chans[i].mem);
	kfree(b);	//~ BL107 name
}

static void bad_two_owners_class(struct board *b __take)
{
	int i;

	for (i = 0; i < 8; i++) {
		kfree(b->chans[i].name);
		kfree(b->chans[i].mem);	//~ BL105
	}
	kfree(b);
}
