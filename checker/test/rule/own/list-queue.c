// SPDX-License-Identifier: GPL-2.0-only
/* BL111, BL112: queues that own what is on them. */
#include <belay/belay.h>

#include "list.h"

struct msg {
	u32 type;
	struct list_head node;
	u32 len;
	void *data __own(kfree);
};

struct queue {
	struct mutex lock;
	struct list_head msgs __holds(struct msg, node) __own(msg_free);
	struct list_head done __holds(struct msg, node) __own(msg_free);
	u32 count, limit;
};

void msg_free(struct msg *m __take __nullable);
int msg_send(const struct msg *m) __contract;
void queue_note(struct queue *q) __contract;
void wait_a_while(void) __sleeps;

void msg_free(struct msg *m __take __nullable)
{
	if (!m)
		return;
	kfree(m->data);
	kfree(m);
}

struct msg *msg_alloc(u32 len) __own(msg_free) __nullable
{
	struct msg *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return NULL;
	m->len = len;
	m->data = kzalloc(len, GFP_KERNEL);
	if (!m->data) {
		kfree(m);
		return NULL;
	}
	return m;
}

/* Consumed on success */
int ok_push(struct queue *q, struct msg *m) __takes(m, result == 0)
{
	int err = 0;

	mutex_lock(&q->lock);
	if (q->count >= q->limit) {
		err = -ENOSPC;
		goto out;
	}
	list_add_tail(&m->node, &q->msgs);
	q->count++;
out:
	mutex_unlock(&q->lock);
	return err;
}

int bad_push_forgets(struct queue *q, struct msg *m) __takes(m, result == 0)
{
	mutex_lock(&q->lock);
	if (q->count >= q->limit) {
		mutex_unlock(&q->lock);
		return -ENOSPC;
	}
	q->count++;
	mutex_unlock(&q->lock);
	return 0;	//~ BL110
}

int bad_push_anyway(struct queue *q, struct msg *m) __takes(m, result == 0)
{
	int err = 0;

	mutex_lock(&q->lock);
	list_add_tail(&m->node, &q->msgs);
	if (q->count >= q->limit)
		err = -ENOSPC;
	else
		q->count++;
	mutex_unlock(&q->lock);
	return err;	//~ BL110
}

/* The whole path of one who writes */
int ok_write(struct queue *q, const void *ubuf, u32 len)
{
	struct msg *m = msg_alloc(len);
	int err;

	if (!m)
		return -ENOMEM;
	if (copy_from_user(m->data, ubuf, len)) {
		msg_free(m);
		return -EFAULT;
	}
	err = ok_push(q, m);
	if (err)
		msg_free(m);
	return err;
}

int bad_write_leaks(struct queue *q, const void *ubuf, u32 len)
{
	struct msg *m = msg_alloc(len);
	int err;

	if (!m)
		return -ENOMEM;
	if (copy_from_user(m->data, ubuf, len))
		return -EFAULT;	//~ BL101
	err = ok_push(q, m);
	if (err)
		msg_free(m);
	return err;
}

int bad_write_frees_linked(struct queue *q, const void *ubuf, u32 len)
{
	struct msg *m = msg_alloc(len);

	if (!m)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add_tail(&m->node, &q->msgs);
	if (copy_from_user(m->data, ubuf, len)) {
		msg_free(m);	//~ BL111
		mutex_unlock(&q->lock);
		return -EFAULT;
	}
	mutex_unlock(&q->lock);
	return 0;
}

int ok_write_unlinks_first(struct queue *q, const void *ubuf, u32 len)
{
	struct msg *m = msg_alloc(len);

	if (!m)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add_tail(&m->node, &q->msgs);
	if (copy_from_user(m->data, ubuf, len)) {
		list_del(&m->node);
		mutex_unlock(&q->lock);
		msg_free(m);
		return -EFAULT;
	}
	mutex_unlock(&q->lock);
	return 0;
}

int bad_write_unlinks_and_forgets(struct queue *q, const void *ubuf, u32 len)
{
	struct msg *m = msg_alloc(len);

	if (!m)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add_tail(&m->node, &q->msgs);
	if (copy_from_user(m->data, ubuf, len)) {
		list_del(&m->node);
		mutex_unlock(&q->lock);
		return -EFAULT;	//~ BL101
	}
	mutex_unlock(&q->lock);
	return 0;
}

/* Once the lock was dropped, somebody may have taken it. */
int bad_unlinks_after_unlock(struct queue *q, u32 len)
{
	struct msg *m = msg_alloc(len);
	int err;

	if (!m)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add_tail(&m->node, &q->msgs);
	mutex_unlock(&q->lock);
	wait_a_while();
	mutex_lock(&q->lock);
	list_del(&m->node);	//~ BL112
	mutex_unlock(&q->lock);
	err = msg_send(m);
	msg_free(m);
	return err;
}

/* Dequeue: the first one or NULL */
struct msg *ok_pop(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m = NULL;

	mutex_lock(&q->lock);
	if (!list_empty(&q->msgs)) {
		m = list_first_entry(&q->msgs, struct msg, node);
		list_del(&m->node);
		q->count--;
	}
	mutex_unlock(&q->lock);
	return m;
}

struct msg *ok_pop_or_null(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_del_init(&m->node);
	mutex_unlock(&q->lock);
	return m;
}

struct msg *ok_pop_last(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m;

	mutex_lock(&q->lock);
	if (list_empty(&q->msgs)) {
		mutex_unlock(&q->lock);
		return NULL;
	}
	m = list_last_entry(&q->msgs, struct msg, node);
	list_del(&m->node);
	mutex_unlock(&q->lock);
	return m;
}

struct msg *bad_pop_stays_linked(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	mutex_unlock(&q->lock);
	return m;	//~ BL108 //~ BL111
}

struct msg *bad_pop_empty(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry(&q->msgs, struct msg, node);
	list_del(&m->node);	//~ BL306
	mutex_unlock(&q->lock);
	return m;
}

/* Tested without the lock, that is not to be relied on. */
struct msg *bad_pop_tested_unlocked(struct queue *q)
	__own(msg_free) __nullable
{
	struct msg *m;

	if (list_empty(&q->msgs))
		return NULL;
	mutex_lock(&q->lock);
	m = list_first_entry(&q->msgs, struct msg, node);
	list_del(&m->node);	//~ BL306
	mutex_unlock(&q->lock);
	return m;
}

struct msg *ok_pop_waits(struct queue *q) __own(msg_free)
{
	struct msg *m;

	mutex_lock(&q->lock);
	while (list_empty(&q->msgs)) {
		mutex_unlock(&q->lock);
		wait_a_while();
		mutex_lock(&q->lock);
	}
	m = list_first_entry(&q->msgs, struct msg, node);
	list_del(&m->node);
	mutex_unlock(&q->lock);
	return m;
}

/* After the wait, nobody looked again. */
struct msg *bad_pop_waits_once(struct queue *q) __own(msg_free)
{
	struct msg *m;

	mutex_lock(&q->lock);
	if (list_empty(&q->msgs)) {
		mutex_unlock(&q->lock);
		wait_a_while();
		mutex_lock(&q->lock);
	}
	m = list_first_entry(&q->msgs, struct msg, node);
	list_del(&m->node);	//~ BL306
	mutex_unlock(&q->lock);
	return m;
}

/* Looking at the first one, and taking it only if it fits */
int ok_read(struct queue *q, void *ubuf, u32 len) __sets(q->msgs)
{
	struct msg *m;
	int err = 0;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m || m->len > len) {
		mutex_unlock(&q->lock);
		return -EINVAL;
	}
	list_del(&m->node);
	mutex_unlock(&q->lock);
	if (copy_to_user(ubuf, m->data, m->len))
		err = -EFAULT;
	msg_free(m);
	return err;
}

int bad_read_leaks(struct queue *q, void *ubuf, u32 len) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m || m->len > len) {
		mutex_unlock(&q->lock);
		return -EINVAL;
	}
	list_del(&m->node);
	mutex_unlock(&q->lock);
	if (copy_to_user(ubuf, m->data, m->len))
		return -EFAULT;	//~ BL101
	msg_free(m);
	return 0;
}

/* Put back where it came from when it could not be delivered */
int ok_requeue(struct queue *q)
{
	struct msg *m = ok_pop(q);
	int err;

	if (!m)
		return -EAGAIN;
	err = msg_send(m);
	if (err) {
		mutex_lock(&q->lock);
		list_add(&m->node, &q->msgs);
		q->count++;
		mutex_unlock(&q->lock);
		return err;
	}
	msg_free(m);
	return 0;
}

int bad_requeue_and_free(struct queue *q)
{
	struct msg *m = ok_pop(q);
	int err;

	if (!m)
		return -EAGAIN;
	err = msg_send(m);
	if (err) {
		mutex_lock(&q->lock);
		list_add(&m->node, &q->msgs);
		mutex_unlock(&q->lock);
	}
	msg_free(m);	//~ BL111
	return err;
}

/* From one list of a device to another */
int ok_complete(struct queue *q)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_move_tail(&m->node, &q->done);
	mutex_unlock(&q->lock);
	return m ? 0 : -EAGAIN;
}

void bad_add_without_unlinking(struct queue *q)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_add_tail(&m->node, &q->done);	//~ BL112 //~ BL108
	mutex_unlock(&q->lock);
}

void ok_unlink_and_add(struct queue *q)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		list_del(&m->node);
		list_add_tail(&m->node, &q->done);
	}
	mutex_unlock(&q->lock);
}

void bad_del_twice(struct queue *q) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		list_del(&m->node);
		if (m->type == 7)
			list_del(&m->node);	//~ BL112
	}
	mutex_unlock(&q->lock);
	msg_free(m);
}

/* An initialised node may be unlinked again: nothing happens. */
void ok_del_init_twice(struct queue *q) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		list_del_init(&m->node);
		if (m->type == 7)
			list_del_init(&m->node);
	}
	mutex_unlock(&q->lock);
	msg_free(m);
}

void bad_del_then_move(struct queue *q)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		list_del(&m->node);
		list_move(&m->node, &q->done);	//~ BL112
	}
	mutex_unlock(&q->lock);
}

/* Freed, then unlinked: the list is written through what is gone. */
void bad_free_then_del(struct queue *q) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		msg_free(m);	//~ BL111
		list_del(&m->node);	//~ BL103
	}
	mutex_unlock(&q->lock);
}

u32 bad_use_after_del_and_free(struct queue *q) __sets(q->msgs)
{
	struct msg *m;
	u32 len = 0;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		list_del(&m->node);
		msg_free(m);
		len = m->len;	//~ BL103
	}
	mutex_unlock(&q->lock);
	return len;
}

/* What somebody else owns is not for the list to own. */
void bad_add_borrowed(struct queue *q, struct msg *m)
{
	mutex_lock(&q->lock);
	list_add(&m->node, &q->msgs);	//~ BL108 //~ BL112
	mutex_unlock(&q->lock);
}

struct chunk {
	u32 len;
	struct list_head node;
};

struct pool {
	struct list_head chunks __holds(struct chunk, node) __own(kfree);
};

int ok_add_class(struct pool *pool)
{
	struct chunk *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	list_add(&c->node, &pool->chunks);
	return 0;
}

int bad_add_wrong_class(struct pool *pool)
{
	struct chunk *c = vzalloc(sizeof(*c));

	if (!c)
		return -ENOMEM;
	list_add(&c->node, &pool->chunks);	//~ BL105
	return 0;
}

int bad_add_to_other_kind(struct queue *q)
{
	struct chunk *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	list_add(&c->node, &q->msgs);	//~ BL112
	return 0;	//~ BL101
}

/* Replacing an element by one that is larger */
int ok_replace(struct queue *q, struct msg *new __take) __sets(q->msgs)
{
	struct msg *old;

	mutex_lock(&q->lock);
	old = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!old) {
		mutex_unlock(&q->lock);
		msg_free(new);
		return -ENODEV;
	}
	list_replace(&old->node, &new->node);
	mutex_unlock(&q->lock);
	msg_free(old);
	return 0;
}

int bad_replace_leaks(struct queue *q, struct msg *new __take)
{
	struct msg *old;

	mutex_lock(&q->lock);
	old = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!old) {
		mutex_unlock(&q->lock);
		msg_free(new);
		return -ENODEV;
	}
	list_replace(&old->node, &new->node);
	mutex_unlock(&q->lock);
	return 0;	//~ BL101
}

/* In order: before the first that is not smaller, or at the end */
int ok_insert_sorted(struct queue *q, u32 type)
{
	struct msg *m = msg_alloc(16), *pos;

	if (!m)
		return -ENOMEM;
	m->type = type;
	mutex_lock(&q->lock);
	list_for_each_entry(pos, &q->msgs, node)
		if (pos->type >= type)
			break;
	list_add_tail(&m->node, &pos->node);
	mutex_unlock(&q->lock);
	return 0;
}

int bad_insert_twice(struct queue *q, u32 type)
{
	struct msg *m = msg_alloc(16), *pos;

	if (!m)
		return -ENOMEM;
	m->type = type;
	mutex_lock(&q->lock);
	list_for_each_entry(pos, &q->msgs, node)
		if (pos->type >= type)
			list_add_tail(&m->node, &pos->node);	//~ BL112 //~ BL108
	mutex_unlock(&q->lock);
	return 0;	//~ BL101
}

/* What is put on a list is there for others to read. */
int bad_not_filled(struct queue *q)
{
	struct msg *m = kmalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add_tail(&m->node, &q->msgs);
	mutex_unlock(&q->lock);
	return 0;	//~ BL404
}
