// SPDX-License-Identifier: GPL-2.0-only
/* BL112, BL111: what functions say of elements that they pass on. */
#include <belay/belay.h>

#include "list.h"

struct msg {
	u32 id;
	struct list_head node;
};

struct queue {
	struct mutex lock;
	struct list_head msgs __holds(struct msg, node) __own(msg_free);
};

void msg_free(struct msg *m __take);
struct msg *msg_alloc(void) __own(msg_free) __nullable;

/* A lookup whose result is still on the list: the caller holds the lock. */
struct msg *ok_find(struct queue *q, u32 id)
	__must_hold(&q->lock) __linked(node) __nullable
{
	struct msg *m;

	list_for_each_entry(m, &q->msgs, node)
		if (m->id == id)
			return m;
	return NULL;
}

struct msg *bad_find(struct queue *q, u32 id)
	__must_hold(&q->lock) __linked(node) __nullable __sets(q->msgs)
{
	struct msg *m, *n;

	list_for_each_entry_safe(m, n, &q->msgs, node) {
		if (m->id != id)
			continue;
		list_del_init(&m->node);
		return m;	//~ BL112 //~ BL101
	}
	return NULL;
}

int ok_drop(struct queue *q, u32 id) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = ok_find(q, id);
	if (m)
		list_del(&m->node);
	mutex_unlock(&q->lock);
	if (!m)
		return -EINVAL;
	msg_free(m);
	return 0;
}

int bad_drop_linked(struct queue *q, u32 id) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = ok_find(q, id);
	mutex_unlock(&q->lock);
	if (!m)
		return -EINVAL;
	msg_free(m);	//~ BL204
	return 0;
}

/* One that is told which one to unlink */
void ok_unlink(struct queue *q, struct msg *m __linked(node)) __sets(q->msgs)
{
	mutex_lock(&q->lock);
	list_del(&m->node);
	mutex_unlock(&q->lock);
	msg_free(m);
}

/* Without the word: who knows? */
void bad_unlink(struct queue *q, struct msg *m) __sets(q->msgs)
{
	mutex_lock(&q->lock);
	list_del(&m->node);	//~ BL112
	mutex_unlock(&q->lock);
	msg_free(m);
}

void ok_unlink_first(struct queue *q) __sets(q->msgs)
{
	struct msg *m;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		ok_unlink(q, m);
}

void bad_unlink_none(struct queue *q) __sets(q->msgs)
{
	struct msg *m = msg_alloc();

	if (!m)
		return;
	ok_unlink(q, m);	//~ BL112
	msg_free(m);
}

/* A constructor whose result is on a list already */
struct msg *bad_create(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m = msg_alloc();

	if (!m)
		return NULL;
	mutex_lock(&q->lock);
	list_add(&m->node, &q->msgs);
	mutex_unlock(&q->lock);
	return m;	//~ BL108 //~ BL111
}

/* A list at file scope */
static __holds(struct msg, node) __own(msg_free) LIST_HEAD(all_msgs);
static struct mutex all_lock;

int ok_register(u32 id)
{
	struct msg *m = msg_alloc();

	if (!m)
		return -ENOMEM;
	m->id = id;
	mutex_lock(&all_lock);
	list_add_tail(&m->node, &all_msgs);
	mutex_unlock(&all_lock);
	return 0;
}

int bad_register(u32 id)
{
	struct msg *m = msg_alloc(), *other;

	if (!m)
		return -ENOMEM;
	m->id = id;
	mutex_lock(&all_lock);
	list_for_each_entry(other, &all_msgs, node) {
		if (other->id == id) {
			mutex_unlock(&all_lock);
			return -EBUSY;	//~ BL101
		}
	}
	list_add_tail(&m->node, &all_msgs);
	mutex_unlock(&all_lock);
	return 0;
}

/* Callers that found something on the list before are not told. */
void bad_drop_first(struct queue *q)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_del(&m->node);
	mutex_unlock(&q->lock);
	if (m)
		msg_free(m);	//~ BL205
}

void ok_drop_first(struct queue *q) __sets(q->msgs)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_del(&m->node);
	mutex_unlock(&q->lock);
	if (m)
		msg_free(m);
}

/* By way of a list that callers do not see */
void bad_drop_all(struct queue *q)
{
	struct msg *m, *n;
	LIST_HEAD(tmp);

	mutex_lock(&q->lock);
	list_splice_init(&q->msgs, &tmp);	//~ BL205
	mutex_unlock(&q->lock);
	list_for_each_entry_safe(m, n, &tmp, node)
		msg_free(m);
}

void bad_drop_some(struct queue *q, u32 id)
{
	struct msg *m, *n;
	LIST_HEAD(tmp);

	mutex_lock(&q->lock);
	list_for_each_entry_safe(m, n, &q->msgs, node)
		if (m->id < id)
			list_move(&m->node, &tmp);	//~ BL205
	mutex_unlock(&q->lock);
	list_for_each_entry_safe(m, n, &tmp, node)
		msg_free(m);
}

void ok_drop_all(struct queue *q) __sets(q->msgs)
{
	struct msg *m, *n;
	LIST_HEAD(tmp);

	mutex_lock(&q->lock);
	list_splice_init(&q->msgs, &tmp);
	mutex_unlock(&q->lock);
	list_for_each_entry_safe(m, n, &tmp, node)
		msg_free(m);
}

/* What this function put there itself nobody has found before. */
int ok_undo(struct queue *q, u32 id)
{
	struct msg *m = msg_alloc();

	if (!m)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add(&m->node, &q->msgs);
	if (id)
		list_del(&m->node);
	mutex_unlock(&q->lock);
	if (!id)
		return 0;
	msg_free(m);
	return -EINVAL;
}

/* What goes out with the result is the caller's to see. */
struct msg *ok_take_first(struct queue *q) __own(msg_free) __nullable
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_del(&m->node);
	mutex_unlock(&q->lock);
	return m;
}

/* And callers go by the words. */
u32 bad_kept_across(struct queue *q)
{
	struct msg *m;
	u32 id = 0;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		ok_drop_first(q);
		id = m->id;	//~ BL201
	}
	return id;
}

u32 ok_kept_until(struct queue *q)
{
	struct msg *m;
	u32 id = 0;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m) {
		id = m->id;
		ok_drop_first(q);
	}
	return id;
}

u32 bad_walk(struct queue *q)
{
	struct msg *m;
	u32 n = 0;

	list_for_each_entry(m, &q->msgs, node) {	//~ BL201
		if (m->id)
			ok_drop_all(q);
		n++;
	}
	return n;
}

/* One that was found may be the one that is taken. */
u32 bad_taken_and_freed(struct queue *q)
{
	struct msg *m, *first;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m)
		return 0;
	first = ok_take_first(q);
	if (first)
		msg_free(first);
	return m->id;	//~ BL103
}

u32 ok_taken_and_kept(struct queue *q)
{
	struct msg *m, *first;
	u32 id;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m)
		return 0;
	first = ok_take_first(q);
	id = m->id;
	if (first)
		msg_free(first);
	return id;
}

u32 ok_compared(struct queue *q)
{
	struct msg *m, *first;
	u32 id = 0;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m)
		return 0;
	first = ok_take_first(q);
	if (first && first != m) {
		msg_free(first);
		return m->id;
	}
	if (first)
		msg_free(first);
	return id;
}

/* From another list */
u32 ok_taken_elsewhere(struct queue *q, struct queue *other)
{
	struct msg *m, *first;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m || q == other)
		return 0;
	first = ok_take_first(other);
	if (first)
		msg_free(first);
	return m->id;
}

/* New ones come from nowhere. */
u32 ok_new_beside(struct queue *q)
{
	struct msg *m, *new;

	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (!m)
		return 0;
	new = msg_alloc();
	if (new)
		msg_free(new);
	return m->id;
}
