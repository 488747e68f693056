// SPDX-License-Identifier: GPL-2.0-only
/* BL101: local lists must be empty when they go. */
#include <belay/belay.h>

#include "list.h"

struct req {
	u32 tag;
	u32 state;
	struct list_head node;
	struct list_head batch;
};

struct dev {
	spinlock_t lock;
	struct list_head pending __holds(struct req, node) __own(req_free);
	struct list_head idle __holds(struct req, node) __own(req_free);
	u32 nr;
};

void req_free(struct req *r __take);
int req_submit(struct req *r) __contract;
struct req *req_alloc(void) __own(req_free) __nullable;

void ok_flush(struct dev *dev) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(dead);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	spin_unlock(&dev->lock);

	list_for_each_entry_safe(r, n, &dead, node) {
		list_del(&r->node);
		req_free(r);
	}
}

void ok_flush_no_del(struct dev *dev) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(dead);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	spin_unlock(&dev->lock);

	list_for_each_entry_safe(r, n, &dead, node)
		req_free(r);
}

void bad_flush_forgets(struct dev *dev) __sets(dev->pending)
{
	LIST_HEAD(dead);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	spin_unlock(&dev->lock);
}	//~ BL101

int bad_flush_early_return(struct dev *dev, u32 force) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(dead);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	spin_unlock(&dev->lock);
	if (!force)
		return -EBUSY;	//~ BL101
	list_for_each_entry_safe(r, n, &dead, node) {
		list_del(&r->node);
		req_free(r);
	}
	return 0;
}

int ok_flush_puts_back(struct dev *dev, u32 force) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(dead);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	spin_unlock(&dev->lock);
	if (!force) {
		spin_lock(&dev->lock);
		list_splice(&dead, &dev->pending);
		spin_unlock(&dev->lock);
		return -EBUSY;
	}
	list_for_each_entry_safe(r, n, &dead, node) {
		list_del(&r->node);
		req_free(r);
	}
	return 0;
}

/* After list_splice() the source is no list until it is made one again. */
void bad_splice_without_init(struct dev *dev) __sets(dev->pending)
{
	struct req *r;
	LIST_HEAD(tmp);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &tmp);
	list_splice(&tmp, &dev->idle);
	while (!list_empty(&tmp)) {	//~ BL405
		r = list_first_entry(&tmp, struct req, node);
		list_del(&r->node);
		req_free(r);
	}
	spin_unlock(&dev->lock);
}

/* Some are picked out, freed after the lock was dropped */
void ok_reap(struct dev *dev) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(done);

	spin_lock(&dev->lock);
	list_for_each_entry_safe(r, n, &dev->pending, node)
		if (r->state == 2)
			list_move_tail(&r->node, &done);
	spin_unlock(&dev->lock);

	while (!list_empty(&done)) {
		r = list_first_entry(&done, struct req, node);
		list_del(&r->node);
		req_free(r);
	}
}

void bad_reap_leaks(struct dev *dev) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(done);

	spin_lock(&dev->lock);
	list_for_each_entry_safe(r, n, &dev->pending, node)
		if (r->state == 2)
			list_move_tail(&r->node, &done);
	spin_unlock(&dev->lock);

	list_for_each_entry(r, &done, node)
		r->state = 0;
}	//~ BL101

void bad_reap_leaks_some(struct dev *dev) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(done);

	spin_lock(&dev->lock);
	list_for_each_entry_safe(r, n, &dev->pending, node)
		if (r->state == 2)
			list_move_tail(&r->node, &done);
	spin_unlock(&dev->lock);

	list_for_each_entry_safe(r, n, &done, node) {
		if (req_submit(r))
			continue;
		list_del(&r->node);
		req_free(r);
	}
}	//~ BL101

void ok_reap_resubmits(struct dev *dev) __sets(dev->pending)
{
	struct req *r, *n;
	LIST_HEAD(done);

	spin_lock(&dev->lock);
	list_for_each_entry_safe(r, n, &dev->pending, node)
		if (r->state == 2)
			list_move_tail(&r->node, &done);
	spin_unlock(&dev->lock);

	list_for_each_entry_safe(r, n, &done, node) {
		list_del(&r->node);
		if (req_submit(r)) {
			spin_lock(&dev->lock);
			list_add(&r->node, &dev->idle);
			spin_unlock(&dev->lock);
			continue;
		}
		req_free(r);
	}
}

/* Allocated in a loop onto a local list, all or nothing */
int ok_prealloc(struct dev *dev, u32 n)
{
	LIST_HEAD(fresh);
	struct req *r, *next;

	while (n--) {
		r = req_alloc();
		if (!r)
			goto out_free;
		list_add(&r->node, &fresh);
	}
	spin_lock(&dev->lock);
	list_splice_tail_init(&fresh, &dev->idle);
	spin_unlock(&dev->lock);
	return 0;

out_free:
	list_for_each_entry_safe(r, next, &fresh, node)
		req_free(r);
	return -ENOMEM;
}

int bad_prealloc(struct dev *dev, u32 n)
{
	LIST_HEAD(fresh);
	struct req *r;

	while (n--) {
		r = req_alloc();
		if (!r)
			return -ENOMEM;	//~ BL101
		list_add(&r->node, &fresh);
	}
	spin_lock(&dev->lock);
	list_splice_tail_init(&fresh, &dev->idle);
	spin_unlock(&dev->lock);
	return 0;
}

/* A batch by another node: the list borrows what dev->pending owns. */
void ok_batch(struct dev *dev)
{
	LIST_HEAD(batch);
	struct req *r, *n;

	spin_lock(&dev->lock);
	list_for_each_entry(r, &dev->pending, node)
		if (r->state == 1)
			list_add_tail(&r->batch, &batch);
	list_for_each_entry_safe(r, n, &batch, batch) {
		r->state = 2;
		list_del(&r->batch);
	}
	spin_unlock(&dev->lock);
}

void bad_batch_stays(struct dev *dev)
{
	LIST_HEAD(batch);
	struct req *r;

	spin_lock(&dev->lock);
	list_for_each_entry(r, &dev->pending, node)
		if (r->state == 1)
			list_add_tail(&r->batch, &batch);
	list_for_each_entry(r, &batch, batch)
		r->state = 2;
	spin_unlock(&dev->lock);
}	//~ BL107

/* A helper that empties whatever list it gets */
static void free_all(struct list_head *list)
{
	struct req *r, *n;

	list_for_each_entry_safe(r, n, list, node) {
		list_del(&r->node);
		req_free(r);
	}
}

void ok_helper(struct dev *dev) __sets(dev->pending) __sets(dev->idle)
{
	LIST_HEAD(dead);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	list_splice_tail_init(&dev->idle, &dead);
	spin_unlock(&dev->lock);
	free_all(&dead);
}

/* The same as a function of its own */
void ok_free_all(struct list_head *list __holds(struct req, node)
			__own(req_free))
{
	struct req *r, *n;

	list_for_each_entry_safe(r, n, list, node) {
		list_del(&r->node);
		req_free(r);
	}
}

/* Who hands over a list counts with that. */
u32 bad_kept_across(struct dev *dev)
{
	struct req *r = list_first_entry_or_null(&dev->pending, struct req,
						 node);

	if (!r)
		return 0;
	ok_free_all(&dev->pending);
	return r->state;	//~ BL201
}

u32 ok_kept_until(struct dev *dev)
{
	struct req *r = list_first_entry_or_null(&dev->pending, struct req,
						 node);
	u32 state = r ? r->state : 0;

	ok_free_all(&dev->pending);
	return state;
}

void bad_unknown_list(struct list_head *list)
{
	struct req *r = list_first_entry(list, struct req, node);	//~ BL909

	r->state = 0;
}

/* At once a head by declaration */
void ok_declared(struct dev *dev) __sets(dev->pending)
{
	struct list_head dead __holds(struct req, node) __own(req_free);
	struct req *r, *n;

	INIT_LIST_HEAD(&dead);
	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);
	spin_unlock(&dev->lock);
	list_for_each_entry_safe(r, n, &dead, node) {
		list_del(&r->node);
		req_free(r);
	}
}

void bad_declared(struct dev *dev) __sets(dev->pending)
{
	struct list_head dead __holds(struct req, node) __own(req_free);

	spin_lock(&dev->lock);
	list_splice_init(&dev->pending, &dead);	//~ BL405
	spin_unlock(&dev->lock);
}	//~ BL101
