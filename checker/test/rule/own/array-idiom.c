// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL106, BL107: what drivers do with arrays of owners. */
#include <belay/belay.h>

#include "mini.h"

#define NR	4

struct ring {
	u32 id;
};

struct ring *ring_alloc(u32 id) __own(ring_free) __nullable;
void ring_free(struct ring *ring __take __nullable);

struct nic {
	struct ring *tx[NR] __own(ring_free) __nullable;
	struct ring *rx[NR] __own(ring_free) __nullable;
	u32 mask;
};

void nic_free(struct nic *nic __take __nullable);

/* Two arrays in one loop. */
static struct nic *ok_two(void)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	int i;

	if (!nic)
		return NULL;
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			goto unwind;
		nic->rx[i] = ring_alloc(i);
		if (!nic->rx[i]) {
			ring_free(nic->tx[i]);
			goto unwind;
		}
	}
	return nic;

unwind:
	while (--i >= 0) {
		ring_free(nic->rx[i]);
		ring_free(nic->tx[i]);
	}
	kfree(nic);
	return NULL;
}

static struct nic *bad_two(void)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	int i;

	if (!nic)
		return NULL;
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			goto unwind;
		nic->rx[i] = ring_alloc(i);
		if (!nic->rx[i])
			goto unwind;
	}
	return nic;

unwind:
	while (--i >= 0) {
		ring_free(nic->rx[i]);
		ring_free(nic->tx[i]);
	}
	kfree(nic);	//~ BL107 tx
	return NULL;
}

/* One after the other, with a rung for each. */
static struct nic *ok_ladder(void)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	int i;

	if (!nic)
		return NULL;
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			goto free_tx;
	}
	for (i = 0; i < NR; i++) {
		nic->rx[i] = ring_alloc(i);
		if (!nic->rx[i])
			goto free_rx;
	}
	return nic;

free_rx:
	while (i-- > 0)
		ring_free(nic->rx[i]);
	i = NR;
free_tx:
	while (i-- > 0)
		ring_free(nic->tx[i]);
	kfree(nic);
	return NULL;
}

static struct nic *bad_ladder(void)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	int i;

	if (!nic)
		return NULL;
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			goto free_tx;
	}
	for (i = 0; i < NR; i++) {
		nic->rx[i] = ring_alloc(i);
		if (!nic->rx[i])
			goto free_rx;
	}
	return nic;

free_rx:
	while (i-- > 0)
		ring_free(nic->rx[i]);
free_tx:
	while (i-- > 0)
		ring_free(nic->tx[i]);
	kfree(nic);	//~ BL107 tx
	return NULL;
}

/* Only some are there. */
static struct nic *ok_sparse(u32 mask)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	u32 i;

	if (!nic)
		return NULL;
	for (i = 0; i < NR; i++) {
		if (!(mask & (1u << i)))
			continue;
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			goto unwind;
	}
	nic->mask = mask;
	return nic;

unwind:
	while (i--)
		ring_free(nic->tx[i]);
	kfree(nic);
	return NULL;
}

static struct nic *bad_sparse(u32 mask)
	__own(nic_free) __nullable
{
	struct nic *nic = kzalloc(sizeof(*nic), GFP_KERNEL);
	u32 i;

	if (!nic)
		return NULL;
	for (i = 0; i < NR; i++) {
		if (!(mask & (1u << i)))
			continue;
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			goto unwind;
	}
	nic->mask = mask;
	return nic;

unwind:
	kfree(nic);	//~ BL107 tx
	return NULL;
}

/* From one array to another. */
static int ok_move(struct nic *nic __take)
{
	struct ring *rings[NR] __own(ring_free) __nullable;
	int i;

	for (i = 0; i < NR; i++) {
		rings[i] = nic->tx[i];
		nic->tx[i] = NULL;
	}
	for (i = 0; i < NR; i++)
		ring_free(nic->rx[i]);
	kfree(nic);
	for (i = 0; i < NR; i++)
		ring_free(rings[i]);
	return 0;
}

static int bad_move(struct nic *nic __take)
{
	struct ring *rings[NR] __own(ring_free) __nullable;
	int i;

	for (i = 0; i < NR; i++) {
		rings[i] = nic->tx[i];
		nic->tx[i] = NULL;
	}
	for (i = 0; i < NR; i++)
		ring_free(nic->rx[i]);
	kfree(nic);
	return 0;	//~ BL101 rings
}

/* Slots: put in and taken out by number. */
static int ok_slot_put(struct nic *nic, struct ring *ring, u32 i)
	__takes(ring, result == 0) __sets(nic->tx)
{
	if (i >= NR || nic->tx[i])
		return -EBUSY;
	nic->tx[i] = ring;
	return 0;
}

static int bad_slot_put(struct nic *nic, struct ring *ring, u32 i)
	__takes(ring, result == 0) __sets(nic->tx)
{
	if (i >= NR)
		return -EBUSY;
	nic->tx[i] = ring;	//~ BL106
	return 0;
}

static struct ring *ok_slot_take(struct nic *nic, u32 i)
	__own(ring_free) __nullable __sets(nic->tx)
{
	struct ring *ring;

	if (i >= NR)
		return NULL;
	ring = nic->tx[i];
	nic->tx[i] = NULL;
	return ring;
}

static struct ring *bad_slot_take(struct nic *nic, u32 i)
	__own(ring_free) __nullable __sets(nic->tx)
{
	if (i >= NR)
		return NULL;
	return nic->tx[i];	//~ BL108
}

/* The first that is free. */
static int ok_slot_find(struct nic *nic, struct ring *ring __take_of(ring_free))
	__sets(nic->tx)
{
	int i;

	for (i = 0; i < NR; i++) {
		if (!nic->tx[i]) {
			nic->tx[i] = ring;
			return i;
		}
	}
	ring_free(ring);
	return -ENOSPC;
}

static int bad_slot_find(struct nic *nic, struct ring *ring __take_of(ring_free))
	__sets(nic->tx)
{
	int i;

	for (i = 0; i < NR; i++) {
		if (!nic->tx[i]) {
			nic->tx[i] = ring;
			return i;
		}
	}
	return -ENOSPC;	//~ BL101 ring
}

/* A list in an array, of which one is taken out and the last put there. */
struct table {
	u32 n;
	struct ring **rings __own(kfree) __own_each(ring_free)
		__counted_by(n);
};

static void ok_remove(struct table *t, u32 i)
	__sets(t->rings) __sets(t->n)
{
	if (i >= t->n)
		return;
	ring_free(t->rings[i]);
	t->n--;
	if (i != t->n)
		t->rings[i] = t->rings[t->n];
}

static void bad_remove(struct table *t, u32 i)
	__sets(t->rings) __sets(t->n)
{
	if (i >= t->n)
		return;
	ring_free(t->rings[i]);
}	//~ BL109

static void ok_pop(struct table *t)
	__sets(t->rings) __sets(t->n)
{
	if (t->n)
		ring_free(t->rings[--t->n]);
}

static void bad_pop(struct table *t)
	__sets(t->rings) __sets(t->n)
{
	if (t->n)
		ring_free(t->rings[t->n - 1]);
}	//~ BL109

static void ok_clear(struct table *t)
	__sets(t->rings) __sets(t->n)
{
	u32 i;

	for (i = 0; i < t->n; i++)
		ring_free(t->rings[i]);
	t->n = 0;
}

static void bad_clear(struct table *t)
	__sets(t->rings) __sets(t->n)
{
	t->n = 0;
}	//~ BL101

/* Borrowing from it. */
static u32 ok_sum(const struct table *t)
{
	u32 i, sum = 0;

	for (i = 0; i < t->n; i++)
		sum += t->rings[i]->id;
	return sum;
}

static u32 bad_borrow(struct table *t)
	__sets(t->rings) __sets(t->n)
{
	struct ring *first;
	u32 i;

	if (!t->n)
		return 0;
	first = t->rings[0];
	for (i = 0; i < t->n; i++)
		ring_free(t->rings[i]);
	t->n = 0;
	return first->id;	//~ BL103
}

/* All at once. */
static void rings_free(struct ring **rings, u32 n)
{
	while (n > 0)
		ring_free(rings[--n]);
	kfree(rings);
}

static void ok_free_helper(struct table *t __take)
{
	rings_free(t->rings, t->n);
	kfree(t);
}

static void bad_free_helper(struct table *t __take)
{
	if (t->n > 1)
		rings_free(t->rings, t->n);
	kfree(t);	//~ BL107 rings
}

/* Made anew with more room. */
static int ok_grow(struct table *t, u32 n)
	__sets(t->rings) __sets(t->n)
{
	struct ring **rings __own_each(ring_free);
	u32 i;

	if (n < t->n)
		return -EINVAL;
	rings = kcalloc(n, sizeof(*rings), GFP_KERNEL);
	if (!rings)
		return -ENOMEM;
	for (i = 0; i < t->n; i++)
		rings[i] = t->rings[i];
	kfree(t->rings);
	t->rings = rings;
	return 0;
}

/* Rows of rows. */
struct matrix {
	void *cells[2][NR] __own(kfree) __nullable;
};

static void bad_matrix(struct matrix *m __take)
{
	kfree(m);	//~ BL107 cells
}

struct group {
	struct nic nics[2];
};

static void bad_group(struct group *g __take)
{
	kfree(g);	//~ BL107
}
