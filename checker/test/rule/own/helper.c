// SPDX-License-Identifier: GPL-2.0-only
/* Static functions without words are read where they are called. */
#include <belay/belay.h>

#include "mini.h"

struct ring {
	void *desc __own(kvfree) __nullable;
	u32 *tags __own(kfree) __nullable;
	u32 depth;
};

static int ring_alloc(struct ring *ring, u32 depth)
{
	ring->desc = kvzalloc((size_t)depth * 64, GFP_KERNEL);
	if (!ring->desc)
		return -ENOMEM;
	ring->tags = kcalloc(depth, sizeof(*ring->tags), GFP_KERNEL);
	if (!ring->tags) {
		kvfree(ring->desc);
		ring->desc = NULL;
		return -ENOMEM;
	}
	ring->depth = depth;
	return 0;
}

static void ring_release(struct ring *ring)
{
	kfree(ring->tags);
	kvfree(ring->desc);
	ring->tags = NULL;
	ring->desc = NULL;
}

static void drop(void *p)
{
	kfree(p);
}

static void *get_zeroed(size_t n)
{
	return kzalloc(n, GFP_KERNEL);
}

static bool ready(const struct ring *ring)
{
	return ring->desc && ring->tags;
}

static void keep(struct ring *ring, u32 *tags)
{
	ring->tags = tags;
}

int run(struct ring *ring) __contract;
void ring_free(struct ring *ring __take);

int ok_local_ring(u32 depth)
{
	struct ring ring = { 0 };
	int err = ring_alloc(&ring, depth);

	if (err)
		return err;
	err = run(&ring);
	ring_release(&ring);
	return err;
}

int bad_local_ring(u32 depth)
{
	struct ring ring = { 0 };
	int err = ring_alloc(&ring, depth);

	if (err)
		return err;
	err = run(&ring);
	return err;	//~ BL101 desc //~ BL101 tags
}

struct ring *ok_ring_new(u32 depth)
	__own(ring_free) __nullable
{
	struct ring *ring = kzalloc(sizeof(*ring), GFP_KERNEL);

	if (!ring)
		return NULL;
	if (ring_alloc(ring, depth)) {
		kfree(ring);
		return NULL;
	}
	return ring;
}

struct ring *bad_ring_new(u32 depth)
	__own(ring_free) __nullable
{
	struct ring *ring = kzalloc(sizeof(*ring), GFP_KERNEL);

	if (!ring)
		return NULL;
	if (ring_alloc(ring, depth)) {
		kfree(ring);
		return NULL;
	}
	if (run(ring)) {
		kfree(ring);	//~ BL107
		return NULL;
	}
	return ring;
}

void ring_free(struct ring *ring __take)
{
	ring_release(ring);
	kfree(ring);
}

void bad_released_by_helper(u32 n)
{
	void *p = get_zeroed(n);

	drop(p);
	kfree(p);	//~ BL102
}

void ok_released_by_helper(u32 n)
{
	void *p = get_zeroed(n);

	drop(p);
}

int bad_used_after_helper(u32 n)
{
	u32 *p = get_zeroed((n + 1ul) * sizeof(*p));
	u32 val;

	if (!p)
		return 0;
	drop(p);
	val = *p;	//~ BL103
	return val;
}

int ok_used_before_helper(u32 n)
{
	u32 *p = get_zeroed((n + 1ul) * sizeof(*p));
	u32 val;

	if (!p)
		return 0;
	val = *p;
	drop(p);
	return val;
}

int bad_allocated_by_helper(u32 n)
{
	void *p = get_zeroed(n);

	return p ? 0 : -ENOMEM;	//~ BL101
}

int ok_allocated_by_helper(u32 n)
{
	void *p = get_zeroed(n);
	int err = p ? 0 : -ENOMEM;

	kfree(p);
	return err;
}

/* What a predicate finds out holds in the caller. */
int ok_predicate(struct ring *ring)
{
	u32 *tags = ring->tags;

	if (!ready(ring))
		return -ENODEV;
	return tags[0];
}

int bad_predicate(struct ring *ring)
{
	u32 *tags = ring->tags;

	if (ready(ring))
		return 0;
	return tags[0];	//~ BL301
}

/* Parked by a helper: the second parking loses the first. */
int ok_parked_by_helper(struct ring *ring)
{
	u32 *tags;

	if (ring->tags)
		return -EBUSY;
	tags = get_zeroed(64);
	if (!tags)
		return -ENOMEM;
	keep(ring, tags);
	return 0;
}

int bad_parked_and_dropped(struct ring *ring)
{
	u32 *tags;

	if (ring->tags)
		return -EBUSY;
	tags = get_zeroed(64);
	if (!tags)
		return -ENOMEM;
	keep(ring, tags);
	drop(tags);
	return 0;	//~ BL109
}

/* Two levels deep. */
static void drop_twice_removed(void *p)
{
	if (p)
		drop(p);
}

void ok_two_levels(u32 n)
{
	drop_twice_removed(get_zeroed(n));
}

void bad_two_levels(u32 n)
{
	void *p = get_zeroed(n);

	drop_twice_removed(p);
	drop_twice_removed(p);	//~ BL102
}

/* A helper that takes on one path only. */
static int submit(void *p, bool now)
{
	if (!now)
		return -EAGAIN;
	kfree(p);
	return 0;
}

int ok_submit(u32 n, bool now)
{
	void *p = get_zeroed(n);
	int err;

	if (!p)
		return -ENOMEM;
	err = submit(p, now);
	if (err)
		kfree(p);
	return err;
}

int bad_submit(u32 n, bool now)
{
	void *p = get_zeroed(n);

	if (!p)
		return -ENOMEM;
	return submit(p, now);	//~ BL101
}

/* What a helper loses is lost in the helper. */
static int lose(u32 n)
{
	void *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	if (n > 8)
		return -EINVAL;	//~ BL101
	kfree(p);
	return 0;
}

int calls_lose(u32 n)
{
	return lose(n);
}

/* What a helper hands out through memory is not lost. */
static int hand_out(u32 **out, u32 n)
{
	u32 *p = kcalloc(n, sizeof(*p), GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	*out = p;
	return 0;
}

int ok_handed_out(u32 n)
{
	u32 *tags;
	int err = hand_out(&tags, n);

	if (err)
		return err;
	kfree(tags);
	return 0;
}
