// SPDX-License-Identifier: GPL-2.0-only
/* Functions that release what they find on a list say so; others do not. */
#include <belay/belay.h>

#include "list.h"
#include "table.h"

struct msg {
	u32 id;
	struct list_head node;
};

struct queue {
	struct mutex lock;
	struct list_head msgs __holds(struct msg, node) __own(kfree);
	struct xarray kept __holds(struct msg) __own(kfree);
};

void queue_drop_first(struct queue *q)
{
	struct msg *m;

	mutex_lock(&q->lock);
	m = list_first_entry_or_null(&q->msgs, struct msg, node);
	if (m)
		list_del(&m->node);
	mutex_unlock(&q->lock);
	kfree(m);
}

void queue_clear(struct queue *q)
{
	struct msg *m, *n;
	LIST_HEAD(tmp);

	mutex_lock(&q->lock);
	list_splice_init(&q->msgs, &tmp);
	mutex_unlock(&q->lock);
	list_for_each_entry_safe(m, n, &tmp, node)
		kfree(m);
}

int queue_forget(struct queue *q, unsigned long id)
{
	struct msg *m = xa_erase(&q->kept, id);

	if (!m)
		return -EINVAL;
	kfree(m);
	return 0;
}

u32 queue_count(struct queue *q)
{
	struct msg *m;
	u32 n = 0;

	mutex_lock(&q->lock);
	list_for_each_entry(m, &q->msgs, node)
		n++;
	mutex_unlock(&q->lock);
	return n;
}
