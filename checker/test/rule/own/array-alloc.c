// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL102, BL103, BL107: arrays of owners in memory of their own. */
#include <belay/belay.h>

#include "mini.h"

struct ring {
	u32 id;
	u32 depth;
};

struct ring *ring_alloc(u32 depth) __own(ring_free) __nullable;
void ring_free(struct ring *ring __take __nullable);
int ring_start(struct ring *ring) __contract;
void *devm_kcalloc(struct device *dev, size_t n, size_t size, gfp_t gfp)
	__nullable __bytes(n * size) __zeroed __fresh __borrows(dev);

struct pool {
	u32 n;
	void **bufs __own(kfree) __own_each(kfree) __nullable_each
		__counted_by(n);
};

struct nic {
	u32 nr_rings;
	struct ring **rings __own(kfree) __own_each(ring_free)
		__counted_by(nr_rings);
};

void pool_free(struct pool *p __take);
void nic_free(struct nic *nic __take);

static void ok_free(struct pool *p __take)
{
	u32 i;

	for (i = 0; i < p->n; i++)
		kfree(p->bufs[i]);
	kfree(p->bufs);
	kfree(p);
}

static void bad_free_elements(struct pool *p __take)
{
	kfree(p->bufs);	//~ BL107
	kfree(p);
}

static void bad_free_array(struct pool *p __take)
{
	u32 i;

	for (i = 0; i < p->n; i++)
		kfree(p->bufs[i]);
	kfree(p);	//~ BL107 bufs
}

static void ok_free_downwards(struct pool *p __take)
{
	u32 i = p->n;

	while (i--)
		kfree(p->bufs[i]);
	kfree(p->bufs);
	kfree(p);
}

static void ok_free_by_count(struct pool *p __take)
{
	while (p->n)
		kfree(p->bufs[--p->n]);
	kfree(p->bufs);
	kfree(p);
}

static void bad_free_by_count(struct pool *p __take)
{
	while (p->n > 1)
		kfree(p->bufs[--p->n]);
	kfree(p->bufs);	//~ BL107
	kfree(p);
}

static void bad_free_from_one(struct pool *p __take)
{
	u32 i;

	for (i = 1; i < p->n; i++)
		kfree(p->bufs[i]);
	kfree(p->bufs);	//~ BL107
	kfree(p);
}

static void bad_free_forgets_count(struct pool *p __take)
{
	p->n = 0;
	kfree(p->bufs);	//~ BL107
	kfree(p);
}

static void bad_free_twice(struct pool *p __take)
{
	u32 i;

	for (i = 0; i < p->n; i++)
		kfree(p->bufs[i]);
	for (i = 0; i < p->n; i++)
		kfree(p->bufs[i]);	//~ BL102
	kfree(p->bufs);
	kfree(p);
}

static void ok_free_local(struct nic *nic __take)
{
	struct ring **rings = nic->rings;
	u32 i, n = nic->nr_rings;

	for (i = 0; i < n; i++)
		ring_free(rings[i]);
	kfree(rings);
	kfree(nic);
}

static void bad_free_wrong(struct nic *nic __take)
{
	u32 i;

	for (i = 0; i < nic->nr_rings; i++)
		kfree(nic->rings[i]);	//~ BL105
	kfree(nic->rings);
	kfree(nic);
}

static u32 bad_use_after(struct nic *nic __take)
{
	u32 i, id;

	for (i = 0; i < nic->nr_rings; i++)
		ring_free(nic->rings[i]);
	id = nic->nr_rings ? nic->rings[0]->id : 0;	//~ BL103
	kfree(nic->rings);
	kfree(nic);
	return id;
}

static u32 ok_use_before(struct nic *nic __take)
{
	u32 i, id;

	id = nic->nr_rings ? nic->rings[0]->id : 0;
	for (i = 0; i < nic->nr_rings; i++)
		ring_free(nic->rings[i]);
	kfree(nic->rings);
	kfree(nic);
	return id;
}

static struct pool *ok_new(u32 n)
	__own(pool_free) __nullable
{
	struct pool *p = kzalloc(sizeof(*p), GFP_KERNEL);
	u32 i;

	if (!p)
		return NULL;
	p->bufs = kcalloc(n, sizeof(*p->bufs), GFP_KERNEL);
	if (!p->bufs)
		goto free;
	p->n = n;
	for (i = 0; i < n; i++) {
		p->bufs[i] = kzalloc(64, GFP_KERNEL);
		if (!p->bufs[i])
			goto unwind;
	}
	return p;

unwind:
	while (i--)
		kfree(p->bufs[i]);
	kfree(p->bufs);
free:
	kfree(p);
	return NULL;
}

static struct pool *bad_new_unwind(u32 n)
	__own(pool_free) __nullable
{
	struct pool *p = kzalloc(sizeof(*p), GFP_KERNEL);
	u32 i;

	if (!p)
		return NULL;
	p->bufs = kcalloc(n, sizeof(*p->bufs), GFP_KERNEL);
	if (!p->bufs)
		goto free;
	p->n = n;
	for (i = 0; i < n; i++) {
		p->bufs[i] = kzalloc(64, GFP_KERNEL);
		if (!p->bufs[i])
			goto unwind;
	}
	return p;

unwind:
	kfree(p->bufs);	//~ BL107
free:
	kfree(p);
	return NULL;
}

static struct pool *bad_new_unwind_one_less(u32 n)
	__own(pool_free) __nullable
{
	struct pool *p = kzalloc(sizeof(*p), GFP_KERNEL);
	u32 i;

	if (!p)
		return NULL;
	p->bufs = kcalloc(n, sizeof(*p->bufs), GFP_KERNEL);
	if (!p->bufs)
		goto free;
	p->n = n;
	for (i = 0; i < n; i++) {
		p->bufs[i] = kzalloc(64, GFP_KERNEL);
		if (!p->bufs[i])
			goto unwind;
	}
	return p;

unwind:
	while (i-- > 1)
		kfree(p->bufs[i]);
	kfree(p->bufs);	//~ BL107
free:
	kfree(p);
	return NULL;
}

/* What is not NULL in others' eyes must have been filled. */
static int ok_rings(struct nic *nic, u32 n)
	__sets(nic->rings) __sets(nic->nr_rings)
{
	struct ring **rings __own_each(ring_free);
	u32 i;

	rings = kcalloc(n, sizeof(*rings), GFP_KERNEL);
	if (!rings)
		return -ENOMEM;
	for (i = 0; i < n; i++) {
		rings[i] = ring_alloc(16);
		if (!rings[i])
			goto unwind;
		rings[i]->id = i;
	}
	for (i = 0; i < nic->nr_rings; i++)
		ring_free(nic->rings[i]);
	kfree(nic->rings);
	nic->rings = rings;
	nic->nr_rings = n;
	return 0;

unwind:
	while (i-- > 0)
		ring_free(rings[i]);
	kfree(rings);
	return -ENOMEM;
}

static int bad_rings_lost(struct nic *nic, u32 n)
	__sets(nic->rings) __sets(nic->nr_rings)
{
	struct ring **rings __own_each(ring_free);
	u32 i;

	rings = kcalloc(n, sizeof(*rings), GFP_KERNEL);
	if (!rings)
		return -ENOMEM;
	for (i = 0; i < n; i++) {
		rings[i] = ring_alloc(16);
		if (!rings[i])
			goto unwind;
	}
	kfree(nic->rings);	//~ BL107
	nic->rings = rings;
	nic->nr_rings = n;
	return 0;

unwind:
	while (i-- > 0)
		ring_free(rings[i]);
	kfree(rings);
	return -ENOMEM;
}

static struct nic *bad_not_filled(u32 n)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);

	if (!nic)
		return NULL;
	nic->rings = kcalloc(n, sizeof(*nic->rings), GFP_KERNEL);
	if (!nic->rings) {
		kfree(nic);
		return NULL;
	}
	nic->nr_rings = n;
	return nic;	//~ BL303
}

static struct nic *bad_count_too_low(u32 n)
	__own(nic_free) __nullable
{
	struct nic *nic;
	u32 i;

	if (n < 2)
		return NULL;
	nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	if (!nic)
		return NULL;
	nic->rings = kcalloc(n, sizeof(*nic->rings), GFP_KERNEL);
	if (!nic->rings) {
		kfree(nic);
		return NULL;
	}
	for (i = 0; i < n; i++) {
		nic->rings[i] = ring_alloc(8);
		if (!nic->rings[i])
			goto unwind;
	}
	nic->nr_rings = 1;
	return nic;	//~ BL101

unwind:
	while (i--)
		ring_free(nic->rings[i]);
	kfree(nic->rings);
	kfree(nic);
	return NULL;
}

static struct nic *ok_count_grows(u32 n)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	struct ring *ring;

	if (!nic)
		return NULL;
	nic->rings = kcalloc(n, sizeof(*nic->rings), GFP_KERNEL);
	if (!nic->rings) {
		kfree(nic);
		return NULL;
	}
	while (nic->nr_rings < n) {
		ring = ring_alloc(8);
		if (!ring)
			break;
		nic->rings[nic->nr_rings++] = ring;
	}
	return nic;
}

/* The array is the device's, what is in it is not. */
struct card {
	u32 n;
	void **bufs __own_each(kfree) __nullable_each
		__counted_by(n) __borrows(bufs);
};

static void ok_card_free(struct card *card __take)
{
	u32 i;

	for (i = 0; i < card->n; i++)
		kfree(card->bufs[i]);
	kfree(card);
}

static void bad_card_free(struct card *card __take)
{
	kfree(card);	//~ BL107 bufs
}

static int ok_card_fill(struct card *card, struct device *dev, u32 n)
	__sets(card->bufs) __sets(card->n)
{
	void **bufs __own_each(kfree);
	u32 i;

	bufs = devm_kcalloc(dev, n, sizeof(*bufs), GFP_KERNEL);
	if (!bufs)
		return -ENOMEM;
	for (i = 0; i < n; i++) {
		bufs[i] = kzalloc(16, GFP_KERNEL);
		if (!bufs[i])
			break;
	}
	if (i < n) {
		while (i--)
			kfree(bufs[i]);
		return -ENOMEM;
	}
	for (i = 0; i < card->n; i++)
		kfree(card->bufs[i]);
	card->bufs = bufs;
	card->n = n;
	return 0;
}

static int bad_local_lost(struct device *dev, u32 n)
{
	void **bufs __own_each(kfree);
	u32 i;

	bufs = devm_kcalloc(dev, n, sizeof(*bufs), GFP_KERNEL);
	if (!bufs)
		return -ENOMEM;
	for (i = 0; i < n; i++) {
		bufs[i] = kzalloc(16, GFP_KERNEL);
		if (!bufs[i])
			return -ENOMEM;	//~ BL101
	}
	while (i--)
		kfree(bufs[i]);
	return 0;
}

static void ok_reset(struct pool *p)
	__sets(p->bufs)
{
	u32 i;

	for (i = 0; i < p->n; i++) {
		kfree(p->bufs[i]);
		p->bufs[i] = NULL;
	}
}

static void bad_reset(struct pool *p)
	__sets(p->bufs)
{
	u32 i;

	for (i = 0; i < p->n; i++)
		kfree(p->bufs[i]);
}	//~ BL109

static int ok_replace(struct pool *p, u32 i)
	__sets(p->bufs)
{
	void *buf;

	if (i >= p->n)
		return -EINVAL;
	buf = kzalloc(32, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	kfree(p->bufs[i]);
	p->bufs[i] = buf;
	return 0;
}

static int bad_replace(struct pool *p, u32 i)
	__sets(p->bufs)
{
	void *buf;

	if (i >= p->n)
		return -EINVAL;
	buf = kzalloc(32, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	p->bufs[i] = buf;	//~ BL106
	return 0;
}

static void ok_drop_one(struct pool *p, u32 i)
	__sets(p->bufs)
{
	if (i >= p->n)
		return;
	kfree(p->bufs[i]);
	p->bufs[i] = NULL;
}

static void bad_drop_one(struct pool *p, u32 i)
	__sets(p->bufs)
{
	if (i >= p->n)
		return;
	kfree(p->bufs[i]);
}	//~ BL109

static void bad_drop_two(struct pool *p, u32 i, u32 k)
	__sets(p->bufs)
{
	if (i >= p->n || k >= p->n)
		return;
	kfree(p->bufs[i]);
	kfree(p->bufs[k]);	//~ BL102
	p->bufs[i] = NULL;
	p->bufs[k] = NULL;
}

static void ok_drop_two(struct pool *p, u32 i, u32 k)
	__sets(p->bufs)
{
	if (i >= p->n || k >= p->n)
		return;
	kfree(p->bufs[i]);
	p->bufs[i] = NULL;
	kfree(p->bufs[k]);
	p->bufs[k] = NULL;
}

static int bad_card_fill(struct card *card, struct device *dev, u32 n)
	__sets(card->bufs) __sets(card->n)
{
	void **bufs;

	bufs = devm_kcalloc(dev, n, sizeof(*bufs), GFP_KERNEL);
	if (!bufs)
		return -ENOMEM;
	card->bufs = bufs;	//~ BL106
	card->n = n;
	return 0;
}
