// SPDX-License-Identifier: GPL-2.0-only
/* BL107: the container goes while its members still own something. */
#include <belay/belay.h>

#include "mini.h"

struct ring {
	void *desc __own(kvfree) __nullable;
	u32 *tags __own(kfree) __nullable;
	u32 depth;
};

struct hold {
	u32 *map __own(kfree) __nullable;
	u32 size;
};

struct port {
	char *name __own(kfree) __nullable;
	struct ring *ring __own(ring_free) __nullable;
	struct hold *hold __own(kfree) __nullable;
	struct ring inner;
};

void ring_free(struct ring *ring __take __nullable);

void bad_member_forgotten(struct ring *ring __take)
{
	kvfree(ring->desc);
	kfree(ring);	//~ BL107 tags
}

void ok_members_first(struct ring *ring __take)
{
	kvfree(ring->desc);
	kfree(ring->tags);
	kfree(ring);
}

/* The container goes before its member is looked at. */
void bad_container_first(struct ring *ring __take)
{
	u32 *tags = ring->tags;

	kfree(ring);	//~ BL107 desc
	kfree(tags);
}

void ok_container_first_saved(struct ring *ring __take)
{
	void *desc = ring->desc;
	u32 *tags = ring->tags;

	kfree(ring);
	kvfree(desc);
	kfree(tags);
}

/* The ladder enters one rung too low. */
struct ring *bad_new_wrong_label(u32 depth)
	__own(ring_free) __nullable
{
	struct ring *ring = kzalloc(sizeof(*ring), GFP_KERNEL);

	if (!ring)
		return NULL;
	ring->depth = depth;
	ring->desc = kvzalloc((size_t)depth * 64, GFP_KERNEL);
	if (!ring->desc)
		goto err_free_ring;
	ring->tags = kcalloc(depth, sizeof(*ring->tags), GFP_KERNEL);
	if (!ring->tags)
		goto err_free_ring;
	return ring;

err_free_ring:
	kfree(ring);	//~ BL107 desc
	return NULL;
}

struct ring *ok_new(u32 depth)
	__own(ring_free) __nullable
{
	struct ring *ring = kzalloc(sizeof(*ring), GFP_KERNEL);

	if (!ring)
		return NULL;
	ring->depth = depth;
	ring->desc = kvzalloc((size_t)depth * 64, GFP_KERNEL);
	if (!ring->desc)
		goto err_free_ring;
	ring->tags = kcalloc(depth, sizeof(*ring->tags), GFP_KERNEL);
	if (!ring->tags)
		goto err_free_desc;
	return ring;

err_free_desc:
	kvfree(ring->desc);
err_free_ring:
	kfree(ring);
	return NULL;
}

/* The typed destructor takes the members along, and NULL. */
void ring_free(struct ring *ring __take __nullable)
{
	if (!ring)
		return;
	kfree(ring->tags);
	kvfree(ring->desc);
	kfree(ring);
}

struct ring *ok_new_by_destructor(u32 depth)
	__own(ring_free) __nullable
{
	struct ring *ring = kzalloc(sizeof(*ring), GFP_KERNEL);

	if (!ring)
		return NULL;
	ring->desc = kvzalloc((size_t)depth * 64, GFP_KERNEL);
	ring->tags = kcalloc(depth, sizeof(*ring->tags), GFP_KERNEL);
	if (!ring->desc || !ring->tags) {
		ring_free(ring);
		return NULL;
	}
	return ring;
}

struct ring *bad_new_by_kfree(u32 depth)
	__own(ring_free) __nullable
{
	struct ring *ring = kzalloc(sizeof(*ring), GFP_KERNEL);

	if (!ring)
		return NULL;
	ring->desc = kvzalloc((size_t)depth * 64, GFP_KERNEL);
	if (!ring->desc) {
		kfree(ring);
		return NULL;
	}
	ring->tags = kcalloc(depth, sizeof(*ring->tags), GFP_KERNEL);
	if (!ring->tags) {
		kfree(ring);	//~ BL107 desc
		return NULL;
	}
	return ring;
}

/* A member of a member owns, and an embedded structure does. */
void bad_nested(struct port *port __take)
{
	kfree(port->name);
	ring_free(port->ring);
	kfree(port->hold ? port->hold->map : NULL);
	kfree(port->hold);
	kfree(port->inner.tags);
	kfree(port);	//~ BL107 desc
}

void ok_nested(struct port *port __take)
{
	kfree(port->name);
	ring_free(port->ring);
	kfree(port->hold ? port->hold->map : NULL);
	kfree(port->hold);
	kfree(port->inner.tags);
	kvfree(port->inner.desc);
	kfree(port);
}

void bad_owner_of_owner(struct port *port __take)
{
	kfree(port->name);
	ring_free(port->ring);
	kfree(port->inner.tags);
	kvfree(port->inner.desc);
	kfree(port->hold);	//~ BL107 map
	kfree(port);
}

void ok_owner_of_owner(struct port *port __take)
{
	kfree(port->name);
	ring_free(port->ring);
	kfree(port->inner.tags);
	kvfree(port->inner.desc);
	if (port->hold) {
		kfree(port->hold->map);
		kfree(port->hold);
	}
	kfree(port);
}

void bad_owner_of_owner_in_pieces(struct port *port __take)
{
	kfree(port->name);
	kfree(port->hold ? port->hold->map : NULL);
	kfree(port->hold);
	kfree(port->inner.tags);
	kvfree(port->inner.desc);
	if (port->ring) {
		kfree(port->ring->tags);
		kvfree(port->ring->desc);
		kfree(port->ring);	//~ BL105 ring_free
	}
	kfree(port);
}

/* Known to be empty: nothing is lost. */
int ok_known_empty(struct ring *ring __take)
{
	if (ring->desc || ring->tags) {
		ring_free(ring);
		return -EBUSY;
	}
	kfree(ring);
	return 0;
}

int bad_half_known(struct ring *ring __take)
{
	if (ring->desc) {
		ring_free(ring);
		return -EBUSY;
	}
	kfree(ring);	//~ BL107 tags
	return 0;
}

/* A local structure owns as well; it goes at the end of its scope. */
int bad_local(u32 depth)
{
	struct ring ring = { .depth = depth };

	ring.tags = kcalloc(depth, sizeof(*ring.tags), GFP_KERNEL);
	if (!ring.tags)
		return -ENOMEM;
	return 0;	//~ BL101
}

int ok_local(u32 depth)
{
	struct ring ring = { .depth = depth };

	ring.tags = kcalloc(depth, sizeof(*ring.tags), GFP_KERNEL);
	if (!ring.tags)
		return -ENOMEM;
	kfree(ring.tags);
	return 0;
}
