// SPDX-License-Identifier: GPL-2.0-only
/* BL103, BL201: elements that may be one, globals, parts of a whole. */
#include <belay/belay.h>

#include "mini.h"

struct pkt {
	u32 len;
	u32 seq;
};

struct ring {
	struct pkt *slot[8] __own(kfree) __nullable;
	u32 head;
};

struct dev {
	u32 id;
	struct kref ref;
	struct ring ring;
};

static struct pkt *cache __own(kfree) __nullable;

int cache_refill(void) __sets(cache, result == 0);
int cache_look(void) __contract;
int use(const struct pkt *pkt) __contract;
void note(u32 value) __contract;

/* Two indices that may be equal. */
u32 bad_other_index(struct ring *r, u32 i, u32 k)
	__sets(r->slot)
{
	struct pkt *p;

	if (i >= 8 || k >= 8)
		return 0;
	p = r->slot[i];
	if (!p)
		return 0;
	kfree(r->slot[k]);
	r->slot[k] = NULL;
	return p->len;	//~ BL103
}

u32 ok_other_index(struct ring *r, u32 i, u32 k)
	__sets(r->slot)
{
	struct pkt *p;

	if (i >= 8 || k >= 8)
		return 0;
	p = r->slot[i];
	if (!p || i == k)
		return 0;
	kfree(r->slot[k]);
	r->slot[k] = NULL;
	return p->len;
}

u32 ok_other_constants(struct ring *r)
	__sets(r->slot)
{
	struct pkt *p = r->slot[0];

	if (!p)
		return 0;
	kfree(r->slot[1]);
	r->slot[1] = NULL;
	return p->len;
}

u32 bad_constant_and_index(struct ring *r, u32 k)
	__sets(r->slot)
{
	struct pkt *p = r->slot[0];

	if (!p || k >= 8)
		return 0;
	kfree(r->slot[k]);
	r->slot[k] = NULL;
	return p->len;	//~ BL103
}

/* The same slot of two rings. */
u32 bad_other_ring(struct ring *a, struct ring *b)
	__sets(b->slot)
{
	struct pkt *p = a->slot[2];

	if (!p)
		return 0;
	kfree(b->slot[2]);
	b->slot[2] = NULL;
	return p->len;	//~ BL103
}

u32 ok_other_ring(struct ring *a, struct ring *b)
	__sets(b->slot)
{
	struct pkt *p = a->slot[2];

	if (!p || a == b)
		return 0;
	kfree(b->slot[2]);
	b->slot[2] = NULL;
	return p->len;
}

/* A callee that may empty any of the slots. */
int ring_reset(struct ring *r) __sets(r->slot);

u32 bad_after_reset(struct ring *r)
	__sets(r->slot)
{
	struct pkt *p = r->slot[0];

	if (!p)
		return 0;
	ring_reset(r);
	return p->len;	//~ BL104
}

u32 ok_before_reset(struct ring *r)
	__sets(r->slot)
{
	struct pkt *p = r->slot[0];
	u32 len = p ? p->len : 0;

	ring_reset(r);
	return len;
}

/* What a global owns. */
int bad_cache(void)
	__sets(cache, result == 0)
{
	struct pkt *p = cache;

	if (!p)
		return -ENODEV;
	if (cache_refill())
		return -ENOMEM;
	note(p->seq);	//~ BL104
	return 0;
}

int ok_cache(void)
	__sets(cache, result == 0)
{
	if (cache_refill())
		return -ENOMEM;
	if (cache)
		note(cache->seq);
	return 0;
}

int ok_cache_looked(void)
{
	struct pkt *p = cache;

	if (!p || cache_look())
		return -ENODEV;
	return use(p);
}

/* Released as a whole by a pointer to a part. */
static void dev_release(struct kref *ref)
{
	struct dev *dev = container_of(ref, struct dev, ref);

	for (int i = 0; i < 8; i++)
		kfree(dev->ring.slot[i]);
	kfree(dev);
}

u32 bad_part_after_whole(struct dev *dev __take)
{
	u32 *id = &dev->id;

	kref_put(&dev->ref, dev_release);
	return *id;	//~ BL103
}

u32 ok_part_before_whole(struct dev *dev __take)
{
	u32 id = dev->id;

	kref_put(&dev->ref, dev_release);
	return id;
}
