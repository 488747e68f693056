// SPDX-License-Identifier: GPL-2.0-only
/* Rings, descriptor chains, tables of tables. */
#include <belay/belay.h>

#include "mini.h"

#define RING_SIZE	64
#define RING_MASK	(RING_SIZE - 1)

struct desc {
	u64 addr;
	u32 len;
	u16 flags;
	u16 next;
};

struct ring {
	u32 head, tail;
	struct desc desc[RING_SIZE];
	void *cookie[RING_SIZE];
};

/* Free-running indices, masked where they are used. */
struct desc *ok_masked(struct ring *r)
{
	return &r->desc[r->head++ & RING_MASK];
}

u32 ok_masked_read(struct ring *r)
{
	return r->desc[r->head & RING_MASK].len;
}

u32 bad_mask(struct ring *r)
{
	return r->desc[r->head & RING_SIZE].len;	//~ BL501
}

u32 bad_unmasked(struct ring *r)
{
	return r->desc[r->head].len;	//~ BL501
}

u32 ok_modulo(struct ring *r)
{
	return r->desc[r->head % RING_SIZE].len;
}

u32 bad_modulo_signed(struct ring *r, int i)
{
	return r->desc[i % RING_SIZE].len;	//~ BL501
}

/* Wrapped when it reaches the end. */
u32 ok_wrapped(struct ring *r)
{
	u32 i = r->head;

	if (i >= RING_SIZE)
		return 0;
	if (++i == RING_SIZE)
		i = 0;
	r->head = i;
	return r->desc[i].len;
}

u32 bad_wrapped(struct ring *r)
{
	u32 i = r->head;

	if (i >= RING_SIZE)
		return 0;
	if (i++ == RING_SIZE)
		i = 0;
	r->head = i;
	return r->desc[i].len;	//~ BL501
}

u32 ok_walk(struct ring *r)
{
	u32 sum = 0, i;

	for (i = r->tail & RING_MASK; i != (r->head & RING_MASK);
	     i = (i + 1) & RING_MASK)
		sum += r->desc[i].len;
	return sum;
}

u32 bad_walk(struct ring *r)
{
	u32 sum = 0, i;

	for (i = r->tail; i != r->head; i = (i + 1) & RING_MASK)
		sum += r->desc[i].len;	//~ BL501
	return sum;
}

u32 ok_walk_free(struct ring *r)
{
	u32 sum = 0;

	while (r->tail != r->head) {
		sum += r->desc[r->tail & RING_MASK].len;
		r->tail++;
	}
	return sum;
}

/* A size that is known at run time only. */
u32 ok_dynamic(struct desc *d __counted_by(n), u32 n, u32 i)
{
	if (!n)
		return 0;
	return d[i & (n - 1)].len;
}

u32 bad_dynamic(struct desc *d __counted_by(n), u32 n, u32 i)
{
	return d[i & (n - 1)].len;	//~ BL501
}

u32 ok_dynamic_modulo(struct desc *d __counted_by(n), u32 n, u32 i)
{
	return n ? d[i % n].len : 0;
}

/* Chains: each link names the next. */
u32 ok_chain(struct ring *r, u16 first)
{
	u32 sum = 0, n;
	u16 i = first;

	for (n = 0; n < RING_SIZE; n++) {
		if (i >= RING_SIZE)
			return 0;
		sum += r->desc[i].len;
		if (!(r->desc[i].flags & 1))
			break;
		i = r->desc[i].next;
	}
	return sum;
}

u32 bad_chain(struct ring *r, u16 first)
{
	u32 sum = 0, n;
	u16 i = first;

	if (i >= RING_SIZE)
		return 0;
	for (n = 0; n < RING_SIZE; n++) {
		sum += r->desc[i].len;	//~ BL501
		if (!(r->desc[i].flags & 1))
			break;
		i = r->desc[i].next;
	}
	return sum;
}

u32 ok_chain_while(struct ring *r, u16 i)
{
	u32 sum = 0;

	while (i < RING_SIZE) {
		sum += r->desc[i].len;
		i = r->desc[i].next;
	}
	return sum;
}

/* What the device says is done. */
void *ok_complete(struct ring *r, u16 id)
{
	void *p;

	if (id >= ARRAY_SIZE(r->cookie))
		return r->cookie[0];
	p = r->cookie[id];
	return p;
}

void *bad_complete(struct ring *r, u16 id)
{
	return r->cookie[id];	//~ BL501
}

/* Two levels: a directory of tables. */
struct table {
	u32 entry[16];
};

struct directory {
	u32 nr;
	struct table *tables[8] __nullable;
};

u32 ok_two_levels(struct directory *d, u32 key)
{
	u32 hi = key >> 4, lo = key & 15;

	if (hi >= ARRAY_SIZE(d->tables) || !d->tables[hi])
		return 0;
	return d->tables[hi]->entry[lo];
}

u32 bad_two_levels(struct directory *d, u32 key)
{
	u32 hi = key >> 4, lo = key & 31;

	if (hi >= ARRAY_SIZE(d->tables) || !d->tables[hi])
		return 0;
	return d->tables[hi]->entry[lo];	//~ BL501
}

u32 ok_split_key(struct directory *d, u8 key)
{
	if (key >= 128 || !d->tables[key / 16])
		return 0;
	return d->tables[key / 16]->entry[key % 16];
}

u32 bad_split_key(struct directory *d, u8 key)
{
	if (!d->tables[key / 16])	//~ BL501
		return 0;
	return 1;
}

/* Bits in words. */
struct bits {
	unsigned long word[4];
};

bool ok_test_bit(struct bits *b, u32 nr)
{
	if (nr >= 256)
		return false;
	return b->word[nr / 64] >> (nr % 64) & 1;
}

bool bad_test_bit(struct bits *b, u32 nr)
{
	if (nr >= 256)
		return false;
	return b->word[nr / 32] >> (nr % 32) & 1;	//~ BL501
}

bool ok_shifted_bit(struct bits *b, u32 nr)
{
	if (nr >> 6 >= ARRAY_SIZE(b->word))
		return false;
	return b->word[nr >> 6] & 1ul << (nr & 63);
}

/* An index that goes through a map. */
struct map {
	u8 to[16];
	u32 val[16];
};

u32 ok_mapped(struct map *m, u32 i)
{
	u8 k;

	if (i >= 16)
		return 0;
	k = m->to[i];
	return k < 16 ? m->val[k] : 0;
}

u32 bad_mapped(struct map *m, u32 i)
{
	if (i >= 16)
		return 0;
	return m->val[m->to[i]];	//~ BL501
}

/* Checked, and read again: the second may be another. */
u32 ok_same_value(struct map *m, u32 i)
{
	u32 k;

	if (i >= 16)
		return 0;
	k = m->to[i];
	if (k >= 16)
		return 0;
	return m->val[k];
}

int poke(struct map *m) __contract;

u32 bad_changed_between(struct map *m, u32 i)
{
	if (i >= 16 || m->to[i] >= 16)
		return 0;
	poke(m);
	return m->val[m->to[i]];	//~ BL501
}
