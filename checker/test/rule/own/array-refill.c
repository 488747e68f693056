// SPDX-License-Identifier: GPL-2.0-only
/* BL106, BL404: arrays of owners that are emptied and filled again. */
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
	u32 mask;
};

int ok_up(struct nic *nic) __sets(nic->tx)
{
	u32 i;

	for (i = 0; i < NR; i++) {
		ring_free(nic->tx[i]);
		nic->tx[i] = NULL;
	}
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			return -ENOMEM;
	}
	return 0;
}

int bad_up(struct nic *nic) __sets(nic->tx)
{
	u32 i;

	for (i = 0; i < NR - 1; i++) {
		ring_free(nic->tx[i]);
		nic->tx[i] = NULL;
	}
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);	//~ BL106
		if (!nic->tx[i])
			return -ENOMEM;
	}
	return 0;
}

int bad_not_cleared(struct nic *nic) __sets(nic->tx)
{
	u32 i;

	for (i = 0; i < NR; i++)
		ring_free(nic->tx[i]);
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			return -ENOMEM;	//~ BL404
	}
	return 0;
}

int ok_not_cleared(struct nic *nic) __sets(nic->tx)
{
	u32 i;

	for (i = 0; i < NR; i++)
		ring_free(nic->tx[i]);
	for (i = 0; i < NR; i++)
		nic->tx[i] = ring_alloc(i);
	return 0;
}

/* Down, and up again. */
int ok_down(struct nic *nic) __sets(nic->tx)
{
	int i;

	for (i = NR - 1; i >= 0; i--) {
		ring_free(nic->tx[i]);
		nic->tx[i] = NULL;
	}
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			return -ENOMEM;
	}
	return 0;
}

int bad_down(struct nic *nic) __sets(nic->tx)
{
	int i;

	for (i = NR - 1; i > 0; i--) {
		ring_free(nic->tx[i]);
		nic->tx[i] = NULL;
	}
	for (i = 0; i < NR; i++) {
		nic->tx[i] = ring_alloc(i);	//~ BL106 //~ BL106
		if (!nic->tx[i])
			return -ENOMEM;
	}
	return 0;
}

/* Filled from the end. */
int ok_from_end(struct nic *nic) __sets(nic->tx)
{
	int i;

	for (i = 0; i < NR; i++) {
		ring_free(nic->tx[i]);
		nic->tx[i] = NULL;
	}
	for (i = NR - 1; i >= 0; i--) {
		nic->tx[i] = ring_alloc(i);
		if (!nic->tx[i])
			return -ENOMEM;
	}
	return 0;
}

/* Where it is wanted only. */
int ok_on_demand(struct nic *nic, bool again) __sets(nic->tx)
{
	u32 i;

	for (i = 0; i < NR; i++) {
		ring_free(nic->tx[i]);
		nic->tx[i] = NULL;
	}
	if (!again)
		return 0;
	for (i = 0; i < NR; i++)
		nic->tx[i] = ring_alloc(i);
	return 0;
}

struct pool {
	u32 n;
	void **bufs __own(kfree) __own_each(kfree) __nullable_each
		__counted_by(n);
};

int ok_counted(struct pool *p, size_t size) __sets(p->bufs)
{
	u32 i;

	for (i = 0; i < p->n; i++) {
		kfree(p->bufs[i]);
		p->bufs[i] = NULL;
	}
	for (i = 0; i < p->n; i++) {
		p->bufs[i] = kzalloc(size, GFP_KERNEL);
		if (!p->bufs[i])
			return -ENOMEM;
	}
	return 0;
}

int bad_counted(struct pool *p, size_t size) __sets(p->bufs)
{
	u32 i;

	for (i = 1; i < p->n; i++) {
		kfree(p->bufs[i]);
		p->bufs[i] = NULL;
	}
	for (i = 0; i < p->n; i++) {
		p->bufs[i] = kzalloc(size, GFP_KERNEL);	//~ BL106 //~ BL106
		if (!p->bufs[i])
			return -ENOMEM;
	}
	return 0;
}
