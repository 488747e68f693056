// SPDX-License-Identifier: GPL-2.0-only
/* BL106: an owning member is assigned while it may still be full. */
#include <belay/belay.h>

#include "mini.h"

struct tx {
	char *name __own(kfree) __nullable;
	void *ring __own(kvfree) __nullable;
	u32 depth;
};

void tx_free(struct tx *tx __take);

int bad_reopen(struct tx *tx, size_t n)
{
	void *ring = kvzalloc(n, GFP_KERNEL);

	if (!ring)
		return -ENOMEM;
	tx->ring = ring;	//~ BL106
	return 0;
}

int ok_reopen_busy(struct tx *tx, size_t n)
{
	void *ring;

	if (tx->ring)
		return -EBUSY;
	ring = kvzalloc(n, GFP_KERNEL);
	if (!ring)
		return -ENOMEM;
	tx->ring = ring;
	return 0;
}

int ok_reopen_replaces(struct tx *tx, size_t n)
	__sets(tx->ring)
{
	void *ring = kvzalloc(n, GFP_KERNEL);

	if (!ring)
		return -ENOMEM;
	kvfree(tx->ring);
	tx->ring = ring;
	return 0;
}

void bad_clear(struct tx *tx)
{
	tx->depth = 0;
	tx->ring = NULL;	//~ BL106
}

void ok_clear(struct tx *tx)
	__sets(tx->ring)
{
	tx->depth = 0;
	kvfree(tx->ring);
	tx->ring = NULL;
}

/* The release deleted from a rename. */
int bad_rename(struct tx *tx, const char *name __cstr)
{
	char *copy = kstrdup(name, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	tx->name = copy;	//~ BL106
	return 0;
}

int ok_rename(struct tx *tx, const char *name __cstr)
	__sets(tx->name)
{
	char *copy = kstrdup(name, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	kfree(tx->name);
	tx->name = copy;
	return 0;
}

/* Fresh memory is empty; filled once, it is full. */
struct tx *bad_fill_twice(const char *a __cstr, const char *b __cstr)
	__own(tx_free) __nullable
{
	struct tx *tx = kzalloc(sizeof(*tx), GFP_KERNEL);

	if (!tx)
		return NULL;
	tx->name = kstrdup(a, GFP_KERNEL);
	if (b[0])
		tx->name = kstrdup(b, GFP_KERNEL);	//~ BL106
	return tx;
}

struct tx *ok_fill_one(const char *a __cstr, const char *b __cstr)
	__own(tx_free) __nullable
{
	struct tx *tx = kzalloc(sizeof(*tx), GFP_KERNEL);

	if (!tx)
		return NULL;
	if (b[0])
		tx->name = kstrdup(b, GFP_KERNEL);
	else
		tx->name = kstrdup(a, GFP_KERNEL);
	return tx;
}

/* Tested on one path only. */
int bad_tested_half(struct tx *tx, size_t n, bool force)
{
	if (tx->ring && !force)
		return -EBUSY;
	tx->ring = kvzalloc(n, GFP_KERNEL);	//~ BL106
	return tx->ring ? 0 : -ENOMEM;
}

int ok_tested_whole(struct tx *tx, size_t n, bool force)
	__sets(tx->ring)
{
	if (tx->ring) {
		if (!force)
			return -EBUSY;
		kvfree(tx->ring);
	}
	tx->ring = kvzalloc(n, GFP_KERNEL);
	return tx->ring ? 0 : -ENOMEM;
}

/* An owner taken out first may be replaced. */
void ok_take_out(struct tx *tx)
	__sets(tx->ring)
{
	void *ring = tx->ring;

	tx->ring = NULL;
	kvfree(ring);
}

void bad_take_out_wrong(struct tx *tx)
	__sets(tx->ring)
{
	void *ring = tx->ring;

	tx->ring = NULL;
	tx->name = NULL;	//~ BL106
	kvfree(ring);
}

/* Zeroing the whole object loses what it owns, too. */
void bad_memset(struct tx *tx)
{
	memset(tx, 0, sizeof(*tx));	//~ BL106
}

void ok_memset(struct tx *tx)
	__sets(tx->name)
	__sets(tx->ring)
{
	kfree(tx->name);
	kvfree(tx->ring);
	memset(tx, 0, sizeof(*tx));
}

void bad_assign_whole(struct tx *tx)
{
	*tx = (struct tx){ .depth = 4 };	//~ BL106
}

void ok_assign_whole(struct tx *tx)
	__sets(tx->name)
	__sets(tx->ring)
{
	kfree(tx->name);
	kvfree(tx->ring);
	*tx = (struct tx){ .depth = 4 };
}
