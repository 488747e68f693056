// SPDX-License-Identifier: GPL-2.0-only
/* BL106, BL107, BL108: what is not followed of arrays so far. */
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

void nic_free(struct nic *nic __take __nullable);

/*
 * Which ones of those that were put here and there are NULL is not followed
 * on the way up.
 */
static struct nic *fp_sparse(u32 mask)
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
	for (i = 0; i < NR; i++)
		ring_free(nic->tx[i]);	//~ fp BL108
	kfree(nic);	//~ fp BL107 tx
	return NULL;
}

/* Rows of rows, emptied by a loop in a loop. */
struct matrix {
	void *cells[2][NR] __own(kfree) __nullable;
};

static void fp_rows(struct matrix *m __take)
{
	int i, k;

	for (i = 0; i < 2; i++)
		for (k = 0; k < NR; k++)
			kfree(m->cells[i][k]);
	kfree(m);	//~ fp BL107 cells
}

static void bad_rows(struct matrix *m __take)
{
	int i, k;

	for (i = 0; i < 2; i++)
		for (k = 1; k < NR; k++)
			kfree(m->cells[i][k]);
	kfree(m);	//~ BL107 cells
}

struct pool {
	u32 n;
	void **bufs __own(kfree) __own_each(kfree) __nullable_each
		__counted_by(n);
};

/* Where the first is NULL, all are. */
static int fp_first(struct pool *p)
	__sets(p->bufs)
{
	u32 i;

	if (!p->n || p->bufs[0])
		return 0;
	for (i = 0; i < p->n; i++)
		p->bufs[i] = kzalloc(8, GFP_KERNEL);	//~ fp BL106
	return 0;
}

/* One is taken out, and those behind it move up. */
static void fp_shift(struct pool *p, u32 i)
	__sets(p->bufs) __sets(p->n)
{
	if (i >= p->n)
		return;
	kfree(p->bufs[i]);
	for (; i + 1 < p->n; i++)
		p->bufs[i] = p->bufs[i + 1];	//~ fp BL106
	p->n--;
}	//~ fp BL109
