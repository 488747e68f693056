// SPDX-License-Identifier: GPL-2.0-only
/*
 * A queue: messages, waiting, limits, statistics.
 *
 * The lock of a queue is held while a message is copied to user space, as that
 * of a pipe is. So a message leaves the queue only when its receiver has it,
 * and they are received in the order in which they were sent, whatever fails.
 */
#include <linux/err.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/poll.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uio.h>

#include "msgq.h"

#include <belay/belay.h>

static void msgq_free_msgs(struct list_head *msgs)
{
	struct msgq_msg *msg, *next;

	list_for_each_entry_safe(msg, next, msgs, node) {
		list_del(&msg->node);
		kvfree(msg);
		cond_resched();
	}
}

struct msgq *msgq_alloc(const char *name,
			const struct belay_msgq_limits *limits)
{
	struct msgq *q;

	q = kzalloc(sizeof(*q), GFP_KERNEL_ACCOUNT);
	if (!q)
		return NULL;

	q->page = alloc_page(GFP_KERNEL_ACCOUNT | __GFP_ZERO);
	if (!q->page)
		goto err_free;

	strscpy(q->name, name, sizeof(q->name));
	kref_init(&q->ref);
	INIT_LIST_HEAD(&q->node);
	INIT_LIST_HEAD(&q->kept);
	mutex_init(&q->lock);
	INIT_LIST_HEAD(&q->msgs);
	q->limits = *limits;
	init_waitqueue_head(&q->readers);
	init_waitqueue_head(&q->writers);
	return q;

err_free:
	kfree(q);
	return NULL;
}

void msgq_free(struct msgq *q)
{
	msgq_free_msgs(&q->msgs);
	mutex_destroy(&q->lock);
	__free_page(q->page);
	kfree(q);
}

/* Show the statistics to those who have mapped them. */
static void msgq_publish(struct msgq *q)
{
	struct belay_msgq_stats *page = page_address(q->page);

	lockdep_assert_held(&q->lock);

	WRITE_ONCE(page->sequence, ++q->stats.sequence);
	/* Readers see that the number is odd before they see new contents, */
	smp_wmb();
	*page = q->stats;
	/* and that it is even after them. */
	smp_wmb();
	WRITE_ONCE(page->sequence, ++q->stats.sequence);
}

/* The message at @msg is in the list now. */
static void msgq_count_in(struct msgq *q, const struct msgq_msg *msg)
{
	struct belay_msgq_stats *s = &q->stats;

	lockdep_assert_held(&q->lock);

	WRITE_ONCE(s->messages, s->messages + 1);
	WRITE_ONCE(s->bytes, s->bytes + msg->len);
	s->peak_messages = max(s->peak_messages, s->messages);
	s->peak_bytes = max(s->peak_bytes, s->bytes);
	s->sent++;
	s->sent_bytes += msg->len;
	msgq_publish(q);
}

static void msgq_count_out(struct msgq *q, const struct msgq_msg *msg)
{
	struct belay_msgq_stats *s = &q->stats;

	lockdep_assert_held(&q->lock);

	WRITE_ONCE(s->messages, s->messages - 1);
	WRITE_ONCE(s->bytes, s->bytes - msg->len);
	s->received++;
	s->received_bytes += msg->len;
	msgq_publish(q);
}

static void msgq_count_cleared(struct msgq *q)
{
	struct belay_msgq_stats *s = &q->stats;

	lockdep_assert_held(&q->lock);

	s->cleared += s->messages;
	s->cleared_bytes += s->bytes;
	WRITE_ONCE(s->messages, 0);
	WRITE_ONCE(s->bytes, 0);
	msgq_publish(q);
}

int msgq_may_send(const struct msgq *q, size_t len)
{
	const struct belay_msgq_limits *limits = &q->limits;

	if (msgq_is_gone())
		return -ENODEV;
	if (len > READ_ONCE(limits->max_message_size))
		return -EMSGSIZE;
	if (READ_ONCE(q->stats.messages) >= READ_ONCE(limits->max_messages))
		return -EAGAIN;
	if (READ_ONCE(q->stats.bytes) + len > READ_ONCE(limits->max_bytes))
		return -EAGAIN;
	return 0;
}

int msgq_may_receive(const struct msgq *q)
{
	if (msgq_is_gone())
		return -ENODEV;
	return READ_ONCE(q->stats.messages) ? 0 : -EAGAIN;
}

bool msgq_has_room(const struct msgq *q)
{
	return !msgq_may_send(q, READ_ONCE(q->limits.max_message_size));
}

/*
 * One message is enough for one reader, so they wait exclusively, first come
 * first woken. Who was woken and leaves without it, or leaves others behind,
 * wakes the next.
 */
static void msgq_wake_reader(struct msgq *q)
{
	wake_up_interruptible_poll(&q->readers, EPOLLIN | EPOLLRDNORM);
}

/* Messages differ in size: only those who wait know whether they fit. */
static void msgq_wake_writers(struct msgq *q)
{
	wake_up_interruptible_poll(&q->writers, EPOLLOUT | EPOLLWRNORM);
}

void msgq_wake(struct msgq *q)
{
	wake_up_all(&q->readers);
	wake_up_all(&q->writers);
}

/* Returns 0 with the lock held, and room for a message of @len bytes. */
static int msgq_lock_to_send(struct msgq *q, size_t len, bool nonblock)
{
	int ret;

	for (;;) {
		if (mutex_lock_interruptible(&q->lock))
			return -ERESTARTSYS;

		ret = msgq_may_send(q, len);
		if (!ret)
			return 0;
		if (ret == -EAGAIN && !nonblock) {
			q->stats.send_waits++;
			msgq_publish(q);
		}
		mutex_unlock(&q->lock);
		if (ret != -EAGAIN || nonblock)
			return ret;

		ret = wait_event_interruptible(q->writers,
					       msgq_may_send(q, len) !=
					       -EAGAIN);
		if (ret)
			return ret;
	}
}

/* Returns 0 with the lock held, and a message in the list. */
static int msgq_lock_to_receive(struct msgq *q, bool nonblock)
{
	int ret;

	for (;;) {
		if (mutex_lock_interruptible(&q->lock))
			return -ERESTARTSYS;

		ret = msgq_is_gone() ? -ENODEV : -EAGAIN;
		if (ret == -EAGAIN && !list_empty(&q->msgs))
			return 0;
		if (ret == -EAGAIN && !nonblock) {
			q->stats.receive_waits++;
			msgq_publish(q);
		}
		mutex_unlock(&q->lock);
		if (ret != -EAGAIN || nonblock)
			return ret;

		ret = wait_event_interruptible_exclusive(q->readers,
							 msgq_may_receive(q) !=
							 -EAGAIN);
		if (ret)
			return ret;
	}
}

static struct msgq_msg *msgq_msg_copy(struct iov_iter *from)
{
	size_t len = iov_iter_count(from);
	struct msgq_msg *msg;

	msg = kvmalloc(struct_size(msg, data, len), GFP_KERNEL_ACCOUNT);
	if (!msg)
		return ERR_PTR(-ENOMEM);

	msg->len = len;
	if (!copy_from_iter_full(msg->data, len, from)) {
		kvfree(msg);
		return ERR_PTR(-EFAULT);
	}
	return msg;
}

ssize_t msgq_send(struct msgq *q, struct iov_iter *from, bool nonblock)
{
	size_t len = iov_iter_count(from);
	struct msgq_msg *msg;
	int ret;

	if (len > READ_ONCE(q->limits.max_message_size))
		return -EMSGSIZE;

	msg = msgq_msg_copy(from);
	if (IS_ERR(msg))
		return PTR_ERR(msg);

	ret = msgq_lock_to_send(q, len, nonblock);
	if (ret) {
		kvfree(msg);
		return ret;
	}

	list_add_tail(&msg->node, &q->msgs);
	msgq_count_in(q, msg);
	mutex_unlock(&q->lock);

	msgq_wake_reader(q);
	return len;
}

static ssize_t msgq_copy_to(const struct msgq_msg *msg, struct iov_iter *to)
{
	if (msg->len > iov_iter_count(to))
		return -EMSGSIZE;
	if (copy_to_iter(msg->data, msg->len, to) != msg->len)
		return -EFAULT;
	return msg->len;
}

ssize_t msgq_receive(struct msgq *q, struct iov_iter *to, bool nonblock)
{
	struct msgq_msg *msg;
	ssize_t ret;

	ret = msgq_lock_to_receive(q, nonblock);
	if (ret)
		goto out_wake;

	msg = list_first_entry(&q->msgs, struct msgq_msg, node);
	ret = msgq_copy_to(msg, to);
	if (ret < 0) {
		mutex_unlock(&q->lock);
		goto out_wake;
	}

	list_del(&msg->node);
	msgq_count_out(q, msg);
	mutex_unlock(&q->lock);

	kvfree(msg);
	msgq_wake_writers(q);
out_wake:
	if (!msgq_may_receive(q))
		msgq_wake_reader(q);
	return ret;
}

int msgq_clear(struct msgq *q)
{
	LIST_HEAD(msgs);

	if (mutex_lock_interruptible(&q->lock))
		return -ERESTARTSYS;
	list_splice_init(&q->msgs, &msgs);
	msgq_count_cleared(q);
	mutex_unlock(&q->lock);

	msgq_free_msgs(&msgs);
	msgq_wake_writers(q);
	return 0;
}

int msgq_get_limits(struct msgq *q, struct belay_msgq_limits *limits)
{
	if (mutex_lock_interruptible(&q->lock))
		return -ERESTARTSYS;
	*limits = q->limits;
	mutex_unlock(&q->lock);
	return 0;
}

int msgq_set_limits(struct msgq *q, const struct belay_msgq_limits *limits)
{
	if (mutex_lock_interruptible(&q->lock))
		return -ERESTARTSYS;
	WRITE_ONCE(q->limits.max_messages, limits->max_messages);
	WRITE_ONCE(q->limits.max_message_size, limits->max_message_size);
	WRITE_ONCE(q->limits.max_bytes, limits->max_bytes);
	mutex_unlock(&q->lock);

	msgq_wake_writers(q);
	return 0;
}

int msgq_get_stats(struct msgq *q, struct belay_msgq_stats *stats)
{
	if (mutex_lock_interruptible(&q->lock))
		return -ERESTARTSYS;
	*stats = q->stats;
	mutex_unlock(&q->lock);
	return 0;
}
