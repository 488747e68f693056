/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Message queues.
 *
 *	main.c		names, the control device, loading and unloading
 *	file.c		a queue as an open file
 *	queue.c		a queue: messages, waiting, limits, statistics
 *
 * A queue is reference counted. Each open file of it has a reference, and so
 * has the list of those that are kept until they are unlinked. It is in the
 * list of all queues from its creation until its last reference is put, named
 * or not, and that is one step under the lock of the list: what is found there
 * can be got.
 */
#ifndef MSGQ_H
#define MSGQ_H

#include <linux/kref.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/types.h>
#include <linux/wait.h>

#include <uapi/misc/belay_msgq.h>

#include <belay/belay.h>

struct file;
struct iov_iter;
struct page;
struct vm_area_struct;

struct msgq_msg {
	struct list_head node;
	size_t len;
	char data[] __counted_by(len);
};

struct msgq {
	/* constant */
	u64 id;
	char name[BELAY_MSGQ_NAME_SIZE] __cstr;
	/* the statistics as user space sees them */
	struct page *page __own(__free_pages);

	struct kref ref;
	/* These three are protected by the lock of the list of all queues. */
	struct list_head node;	/* in that list */
	struct list_head kept;	/* in the list of those that are kept, or empty */
	bool named;		/* can be found by its name */

	/*
	 * Protects what follows. What tells whether a call has to wait is read
	 * without it, too.
	 */
	struct mutex lock;
	struct list_head msgs __holds(struct msgq_msg, node) __own(kvfree);
	struct belay_msgq_limits limits;
	struct belay_msgq_stats stats;

	wait_queue_head_t readers;
	wait_queue_head_t writers;
};

/*
 * main.c
 */

/* Is the module being unloaded by force? Then nobody waits any more. */
bool msgq_is_gone(void)
	__contract;

/* Are these limits that the module's parameters allow? 0 or an error. */
int msgq_check_limits(const struct belay_msgq_limits *limits) __contract;

/* Drop a reference. May sleep, and takes the lock of the list. */
void msgq_put(struct msgq *q __take) __sleeps;

/*
 * file.c
 */

/*
 * A new file, with a reference to @q, or an ERR_PTR. @flags are those of
 * BELAY_MSGQ_OPEN.
 */
struct file *msgq_getfile(struct msgq *q, u32 flags)
	__own(fput) __errptr __sleeps;

/*
 * queue.c. All may sleep, and those that can fail return -ERESTARTSYS when a
 * signal comes while they wait for the lock.
 */

/* A queue that is not in the list yet, with one reference, or NULL. */
struct msgq *msgq_alloc(const char *name,
			const struct belay_msgq_limits *limits)
	__own(msgq_put) __nullable __sleeps;
void msgq_free(struct msgq *q __take) __sleeps;

/*
 * Send the contents of @from as one message, receive the oldest into @to.
 * Both return the size of the message, or an error: -EMSGSIZE if it is too
 * large, -EAGAIN if @nonblock and they had to wait, -ENODEV if the module is
 * being unloaded. A message that cannot be copied out stays the oldest.
 */
ssize_t msgq_send(struct msgq *q, struct iov_iter *from, bool nonblock)
	__sleeps;
ssize_t msgq_receive(struct msgq *q, struct iov_iter *to, bool nonblock)
	__sets(q->msgs) __sleeps;

/* What would msgq_send() and msgq_receive() say? Without a lock. */
int msgq_may_send(const struct msgq *q, size_t len) __contract;
int msgq_may_receive(const struct msgq *q) __contract;

/* Is there room for any message that the limits allow? Without a lock. */
bool msgq_has_room(const struct msgq *q) __contract;

/* Discard all messages. */
int msgq_clear(struct msgq *q) __sets(q->msgs) __sleeps;

int msgq_get_limits(struct msgq *q, struct belay_msgq_limits *limits)
	__sets(*limits, result == 0) __sleeps;
int msgq_set_limits(struct msgq *q, const struct belay_msgq_limits *limits)
	__sleeps;
int msgq_get_stats(struct msgq *q, struct belay_msgq_stats *stats)
	__sets(*stats, result == 0) __sleeps;

/* Make all who wait look again. */
void msgq_wake(struct msgq *q) __contract;

#endif /* MSGQ_H */
