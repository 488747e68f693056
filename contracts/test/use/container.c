// SPDX-License-Identifier: GPL-2.0-only
/* Ids, trees, arrays, work and timers */
#include <linux/gfp.h>
#include <linux/idr.h>
#include <linux/rbtree.h>
#include <linux/slab.h>
#include <linux/timer.h>
#include <linux/workqueue.h>
#include <linux/xarray.h>
#include <belay/belay.h>

struct item {
	struct rb_node node;
	struct work_struct work;
	struct timer_list timer;
	u32 key;
};

static DEFINE_IDA(ids);

int ok_id(void)
{
	int id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	ida_free(&ids, id);
	return 0;
}

int bad_id(void)
{
	int id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	if (id > 9)
		return -ENOSPC;	//~ BL101
	ida_free(&ids, id);
	return 0;
}

bool ok_find(struct xarray *xa, unsigned long i)
{
	return xa_load(xa, i);
}

/* What this file puts into an array, below, is what is found there. */
u32 ok_find_item(struct xarray *xa, unsigned long i)
{
	struct item *item = xa_load(xa, i);

	return item ? item->key : 0;
}

int ok_store(struct xarray *xa, struct item *item)
{
	return xa_err(xa_store(xa, item->key, item, GFP_KERNEL));
}

int bad_alloc(struct xarray *xa, struct item *item)
{
	u32 id;
	int err = xa_alloc(xa, &id, item, xa_limit_32b, GFP_KERNEL);

	if (!err)
		return 0;
	return (int)id;	//~ BL401
}

int ok_alloc(struct xarray *xa, struct item *item)
{
	u32 id;
	int err = xa_alloc(xa, &id, item, xa_limit_32b, GFP_KERNEL);

	return err ? err : (int)id;
}

u32 ok_first(struct rb_root *root)
{
	struct rb_node *n = rb_first(root);

	return n ? rb_entry(n, struct item, node)->key : 0;
}

u32 bad_first(struct rb_root *root)
{
	struct rb_node *n = rb_first(root);

	return rb_next(n) ? 1 : 0;	//~ BL303
}

static void item_work(struct work_struct *work)
{
	container_of(work, struct item, work)->key++;
}

static void item_timer(struct timer_list *t)
{
	struct item *item = from_timer(item, t, timer);

	item->key++;
}

struct item *ok_item(void) __own(kfree) __nullable
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);

	if (!item)
		return NULL;
	INIT_WORK(&item->work, item_work);
	timer_setup(&item->timer, item_timer, 0);
	return item;
}

struct item *bad_item(void) __own(kfree) __nullable
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);

	if (!item)
		return NULL;
	INIT_WORK(&item->work, item_work);
	return item;	//~ BL405
}

int ok_queue(void)
{
	struct workqueue_struct *wq = alloc_workqueue("foo", 0, 1);

	if (!wq)
		return -ENOMEM;
	destroy_workqueue(wq);
	return 0;
}

int bad_queue(struct item *item)
{
	struct workqueue_struct *wq = alloc_workqueue("foo", 0, 1);

	if (!wq)
		return -ENOMEM;
	if (!queue_work(wq, &item->work))
		return -EBUSY;	//~ BL101
	destroy_workqueue(wq);
	return 0;
}

int ok_page(void)
{
	struct page *page = alloc_page(GFP_KERNEL);

	if (!page)
		return -ENOMEM;
	__free_page(page);
	return 0;
}

int bad_page(void)
{
	struct page *page = alloc_pages(GFP_KERNEL, 2);

	if (!page)
		return -ENOMEM;
	__free_pages(page, 2);
	__free_pages(page, 2);	//~ BL102
	return 0;
}
