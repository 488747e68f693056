// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper that loops until it may return with the lock. What it borrows on
 * the way makes each round differ, and must not make the caller forget which
 * result goes with the lock.
 */
#include "mini.h"
#include <belay/belay.h>

struct page;

struct state {
	int sequence;
};

struct queue {
	struct mutex lock;
	unsigned int messages;
	struct page *page;
};

struct state *state_of(const struct page *page) __contract;
int queue_may_send(const struct queue *q) __contract;
int queue_wait(struct queue *q) __contract;

static void queue_publish(struct queue *q)
{
	struct state *state = state_of(q->page);

	state->sequence++;
}

static int queue_lock_to_send(struct queue *q, bool nonblock)
{
	int ret;

	for (;;) {
		if (mutex_lock_interruptible(&q->lock))
			return -EINTR;
		ret = queue_may_send(q);
		if (!ret)
			return 0;
		if (ret == -EAGAIN && !nonblock)
			queue_publish(q);
		mutex_unlock(&q->lock);
		if (ret != -EAGAIN || nonblock)
			return ret;
		ret = queue_wait(q);
		if (ret)
			return ret;
	}
}

int ok_send(struct queue *q, bool nonblock)
{
	int ret = queue_lock_to_send(q, nonblock);

	if (ret)
		return ret;
	q->messages++;
	queue_publish(q);
	mutex_unlock(&q->lock);
	return 0;
}

int bad_send(struct queue *q, bool nonblock)
{
	int ret = queue_lock_to_send(q, nonblock);

	if (ret)
		return ret;
	q->messages++;
	queue_publish(q);
	return 0;	//~ BL701
}

int bad_send_unchecked(struct queue *q, bool nonblock)
{
	int ret = queue_lock_to_send(q, nonblock);

	q->messages++;
	mutex_unlock(&q->lock);	//~ BL702
	return ret;
}
