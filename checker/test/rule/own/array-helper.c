// SPDX-License-Identifier: GPL-2.0-only
/* BL107, BL205: arrays of owners that functions fill and empty for others. */
#include <belay/belay.h>

#include "mini.h"

#define NR_BUFS 4

struct pool {
	void *bufs[NR_BUFS] __own(kfree) __nullable;
	u32 used;
};

struct table {
	u32 n;
	void **slots __own(kfree) __own_each(kfree) __nullable_each
		__counted_by(n);
};

/* Static, without words: as good as written out. */
static void bufs_free(void **bufs, u32 n)
{
	while (n--)
		kfree(bufs[n]);
}

static int bufs_alloc(void **bufs, u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		bufs[i] = kzalloc(64, GFP_KERNEL);
		if (!bufs[i]) {
			bufs_free(bufs, i);
			return -ENOMEM;
		}
	}
	return 0;
}

static void ok_free(struct pool *p __take)
{
	bufs_free(p->bufs, NR_BUFS);
	kfree(p);
}

static void bad_free(struct pool *p __take)
{
	bufs_free(p->bufs, NR_BUFS - 1);
	kfree(p);	//~ BL107 bufs
}

static int ok_local(void)
{
	void *bufs[NR_BUFS] __own(kfree);

	if (bufs_alloc(bufs, NR_BUFS))
		return -ENOMEM;
	bufs_free(bufs, NR_BUFS);
	return 0;
}

static int bad_local(void)
{
	void *bufs[NR_BUFS] __own(kfree);

	if (bufs_alloc(bufs, NR_BUFS))
		return -ENOMEM;
	return 0;	//~ BL101 bufs
}

static void ok_table_free(struct table *t __take)
{
	bufs_free(t->slots, t->n);
	kfree(t->slots);
	kfree(t);
}

static void bad_table_free(struct table *t __take)
{
	if (t->n > 1)
		bufs_free(t->slots, t->n - 1);
	kfree(t->slots);	//~ BL107
	kfree(t);
}

void table_free(struct table *t __take __nullable);

static struct table *ok_table_new(u32 n)
	__own(table_free) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return NULL;
	t->slots = kcalloc(n, sizeof(*t->slots), GFP_KERNEL);
	if (!t->slots)
		goto free;
	if (bufs_alloc(t->slots, n))
		goto free_slots;
	t->n = n;
	return t;

free_slots:
	kfree(t->slots);
free:
	kfree(t);
	return NULL;
}

static struct table *bad_table_new(u32 n)
	__own(table_free) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return NULL;
	t->slots = kcalloc(n, sizeof(*t->slots), GFP_KERNEL);
	if (!t->slots)
		goto free;
	if (bufs_alloc(t->slots, n))
		goto free_slots;
	if (n > 16)
		goto free_slots;
	t->n = n;
	return t;

free_slots:
	kfree(t->slots);	//~ BL107
free:
	kfree(t);
	return NULL;
}

/* With words: the callee is held to them, and the caller relies on them. */
void pool_drain(struct pool *p)
	__sets(p->bufs)
{
	u32 i;

	for (i = 0; i < NR_BUFS; i++) {
		kfree(p->bufs[i]);
		p->bufs[i] = NULL;
	}
}

void bad_pool_drain_undeclared(struct pool *p)
{
	u32 i;

	for (i = 0; i < NR_BUFS; i++) {
		kfree(p->bufs[i]);	//~ BL205
		p->bufs[i] = NULL;
	}
}

/* They do not say that it is empty then. */
static void bad_free_drained(struct pool *p __take)
{
	pool_drain(p);
	kfree(p);	//~ BL107 bufs
}

static void ok_free_drained(struct pool *p __take)
{
	pool_drain(p);
	bufs_free(p->bufs, NR_BUFS);
	kfree(p);
}

/* A callee that grows the array has to say so. */
int table_add(struct table *t, void *buf __take_of(kfree), u32 room)
	__sets(t->slots) __sets(t->n)
{
	void **slots __own_each(kfree) __nullable_each;
	u32 i;

	slots = kcalloc(room, sizeof(*slots), GFP_KERNEL);
	if (!slots || room <= t->n) {
		kfree(slots);
		kfree(buf);
		return -ENOMEM;
	}
	for (i = 0; i < t->n; i++) {
		slots[i] = t->slots[i];
		t->slots[i] = NULL;
	}
	slots[i] = buf;
	kfree(t->slots);
	t->slots = slots;
	t->n = i + 1;
	return 0;
}

int bad_table_add_lost(struct table *t, void *buf __take_of(kfree), u32 room)
	__sets(t->slots) __sets(t->n)
{
	void **slots __own_each(kfree) __nullable_each;

	slots = kcalloc(room, sizeof(*slots), GFP_KERNEL);
	if (!slots || !room) {
		kfree(slots);
		kfree(buf);
		return -ENOMEM;
	}
	slots[0] = buf;
	kfree(t->slots);	//~ BL107
	t->slots = slots;
	t->n = 1;
	return 0;
}

static void bad_use_across(struct table *t, void *buf __take_of(kfree))
	__sets(t->slots) __sets(t->n)
{
	void **slots = t->slots;
	u32 n = t->n;

	table_add(t, buf, 16);
	if (n)
		kfree(slots[0]);	//~ BL104
}

void bad_count_undeclared(struct table *t)
{
	if (t->n)
		t->n--;	//~ BL205
}	//~ BL101 slots

static void ok_count_declared(struct table *t)
	__sets(t->n) __sets(t->slots)
{
	if (!t->n)
		return;
	kfree(t->slots[t->n - 1]);
	t->n--;
}

static void bad_count_lost(struct table *t)
	__sets(t->n) __sets(t->slots)
{
	if (t->n)
		t->n--;
}	//~ BL101

/* What is handed over is all that the array owns, as far as words tell. */
struct item {
	char *name __own(kfree) __nullable;
	u32 id;
};

struct shelf {
	u32 n;
	struct item *items __own(items_free) __counted_by(n);
};

void items_free(struct item *items __take_of(kfree) __counted_by(n), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++)
		kfree(items[i].name);
	kfree(items);
}

void bad_items_free(struct item *items __take_of(kfree) __counted_by(n), u32 n)
{
	kfree(items[0].name);	//~ BL501
	kfree(items);	//~ BL107 name
}

void bufs_give(void **bufs __take_of(kfree));

static void ok_shelf_free(struct shelf *s __take)
{
	items_free(s->items, s->n);
	kfree(s);
}

static void bad_shelf_free(struct shelf *s __take)
{
	if (s->n)
		items_free(s->items, s->n - 1);	//~ BL107 name
	else
		items_free(s->items, 0);
	kfree(s);
}

static void bad_table_give(struct table *t __take)
{
	bufs_give(t->slots);	//~ BL107 slots
	kfree(t);
}

static void ok_table_give(struct table *t __take)
{
	bufs_free(t->slots, t->n);
	bufs_give(t->slots);
	kfree(t);
}
