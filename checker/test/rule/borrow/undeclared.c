// SPDX-License-Identifier: GPL-2.0-only
/* BL205: release through a parameter is denied unless it is declared. */
#include <belay/belay.h>

#include "mini.h"

struct buf {
	u8 *data __own(kfree) __nullable;
	u32 len;
};

struct chan {
	struct buf *rx __own(buf_free) __nullable;
	struct buf *tx __own(buf_free) __nullable;
	u8 *ring[4] __own(kfree) __nullable;
	struct buf head;
	u32 errors;
};

void buf_free(struct buf *buf __take __nullable);
struct buf *buf_make(u32 len) __own(buf_free) __nullable;
int send(const struct buf *buf) __contract;
void queue_push(struct buf *buf __take_of(buf_free));
int queue_try(struct buf *buf) __takes(buf, result == 0);

void bad_free_member(struct chan *c)
{
	buf_free(c->rx);	//~ BL205 `c->rx`
	c->rx = NULL;
}

void ok_free_member(struct chan *c)
	__sets(c->rx)
{
	buf_free(c->rx);
	c->rx = NULL;
}

/* The word names another member. */
void bad_free_other_member(struct chan *c)
	__sets(c->rx)
{
	buf_free(c->rx);
	c->rx = NULL;
	buf_free(c->tx);	//~ BL205 `c->tx`
	c->tx = NULL;
}

void ok_free_both_members(struct chan *c)
	__sets(c->rx) __sets(c->tx)
{
	buf_free(c->rx);
	c->rx = NULL;
	buf_free(c->tx);
	c->tx = NULL;
}

/* Deeper down. */
void bad_free_below(struct chan *c)
{
	if (!c->rx)
		return;
	kfree(c->rx->data);	//~ BL205
	c->rx->data = NULL;
}

void ok_free_below(struct chan *c)
	__sets(c->rx->data)
{
	if (!c->rx)
		return;
	kfree(c->rx->data);
	c->rx->data = NULL;
}

void bad_free_embedded(struct chan *c)
{
	kfree(c->head.data);	//~ BL205 `c->head.data`
	c->head.data = NULL;
}

void ok_free_embedded(struct chan *c)
	__sets(c->head.data)
{
	kfree(c->head.data);
	c->head.data = NULL;
}

/* Given away, and moved out to the caller. */
int bad_give_member(struct chan *c)
{
	struct buf *tx = c->tx;

	if (!tx)
		return -ENODEV;
	c->tx = NULL;
	queue_push(tx);	//~ BL205
	return 0;
}

int ok_give_member(struct chan *c)
	__sets(c->tx)
{
	struct buf *tx = c->tx;

	if (!tx)
		return -ENODEV;
	c->tx = NULL;
	queue_push(tx);
	return 0;
}

struct buf *bad_pop(struct chan *c) __own(buf_free) __nullable
{
	struct buf *rx = c->rx;

	c->rx = NULL;
	return rx;	//~ BL205
}

struct buf *ok_pop(struct chan *c) __own(buf_free) __nullable
	__sets(c->rx)
{
	struct buf *rx = c->rx;

	c->rx = NULL;
	return rx;
}

/* Another is put there, after the old one is freed. */
int bad_replace(struct chan *c, u32 len)
{
	struct buf *rx = buf_make(len);

	if (!rx)
		return -ENOMEM;
	buf_free(c->rx);	//~ BL205
	c->rx = rx;
	return 0;
}

int ok_replace(struct chan *c, u32 len)
	__sets(c->rx, result == 0)
{
	struct buf *rx = buf_make(len);

	if (!rx)
		return -ENOMEM;
	buf_free(c->rx);
	c->rx = rx;
	return 0;
}

/* Where the word does not hold callers go on using the old one. */
int bad_replace_too_early(struct chan *c, u32 len)
	__sets(c->rx, result == 0)
{
	struct buf *rx;

	buf_free(c->rx);	//~ BL205 `c->rx`
	c->rx = NULL;
	rx = buf_make(len);
	if (!rx)
		return -ENOMEM;
	c->rx = rx;
	return 0;
}

int ok_replace_whatever_happens(struct chan *c, u32 len)
	__sets(c->rx)
{
	struct buf *rx;

	buf_free(c->rx);
	c->rx = NULL;
	rx = buf_make(len);
	if (!rx)
		return -ENOMEM;
	c->rx = rx;
	return 0;
}

/* To call what releases it is to release it. */
int bad_by_callee(struct chan *c)
{
	if (c->errors > 3)
		return ok_replace(c, 64);	//~ BL205
	return 0;
}

int ok_by_callee(struct chan *c)
	__sets(c->rx)
{
	if (c->errors > 3)
		return ok_replace(c, 64);
	return 0;
}

/* A helper without words is part of the function that calls it. */
static void drop_rx(struct chan *c)
{
	buf_free(c->rx);
	c->rx = NULL;
}

int ok_by_helper(struct chan *c)
	__sets(c->rx)
{
	drop_rx(c);
	return 0;
}

static void drop_tx(struct chan *c)
{
	buf_free(c->tx);	//~ BL205
	c->tx = NULL;
}

int calls_drop_tx(struct chan *c)
{
	drop_tx(c);
	return 0;
}

/* To fill what is empty takes nothing from anybody. */
int ok_fill(struct chan *c, u32 len)
{
	if (c->rx)
		return -EBUSY;
	c->rx = buf_make(len);
	return c->rx ? 0 : -ENOMEM;
}

/* Two change places: both are still there. */
void ok_swap(struct chan *c)
{
	struct buf *rx = c->rx;

	c->rx = c->tx;
	c->tx = rx;
}

/* What the function was given is its own, and so is what that owns. */
void ok_given(struct chan *c __take_of(kfree))
{
	for (int i = 0; i < 4; i++)
		kfree(c->ring[i]);
	buf_free(c->rx);
	buf_free(c->tx);
	kfree(c->head.data);
	kfree(c);
}

/* And so is what it made. */
int ok_made(u32 len)
{
	struct chan *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int err = -ENOMEM;

	if (!c)
		return err;
	c->rx = buf_make(len);
	if (c->rx)
		err = send(c->rx);
	buf_free(c->rx);
	kfree(c);
	return err;
}

/* A structure on the stack is nobody else's. */
int ok_on_stack(u32 len)
{
	struct buf buf = { .len = len };

	buf.data = kzalloc(len, GFP_KERNEL);
	if (!buf.data)
		return -ENOMEM;
	kfree(buf.data);
	return 0;
}

/* Taken on success only: so the caller knows. */
int ok_try(struct chan *c)
	__sets(c->tx, result == 0)
{
	int err;

	if (!c->tx)
		return -ENODEV;
	err = queue_try(c->tx);
	if (!err)
		c->tx = NULL;
	return err;
}

int bad_try(struct chan *c)
	__sets(c->tx, result < 0)
{
	int err;

	if (!c->tx)
		return -ENODEV;
	err = queue_try(c->tx);	//~ BL205
	if (!err)
		c->tx = NULL;
	return err;
}

/* A global that others may hold on to. */
static struct buf *spare __own(buf_free) __nullable;

void bad_global(void)
{
	buf_free(spare);	//~ BL205 `spare`
	spare = NULL;
}

void ok_global(void)
	__sets(spare)
{
	buf_free(spare);
	spare = NULL;
}

/* A member of any object of the type: found by a call, it has no path. */
struct chan *chan_find(u32 id) __nullable __contract;

void bad_found(u32 id)
{
	struct chan *c = chan_find(id);

	if (!c)
		return;
	buf_free(c->rx);	//~ BL205
	c->rx = NULL;
}

void ok_found(u32 id)
	__sets(struct chan.rx)
{
	struct chan *c = chan_find(id);

	if (!c)
		return;
	buf_free(c->rx);
	c->rx = NULL;
}

int bad_caller_of_found(struct chan *c)
	__sets(c->rx)
{
	struct buf *rx = c->rx;

	if (!rx)
		return 0;
	ok_found(1);
	return send(rx);	//~ BL104
}

int ok_caller_of_found(struct chan *c)
	__sets(c->rx)
{
	int err = c->rx ? send(c->rx) : 0;

	ok_found(1);
	return err;
}
