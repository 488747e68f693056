// SPDX-License-Identifier: GPL-2.0-only
/* Ids, trees, arrays, work and timers */
#include <linux/gfp.h>
#include <linux/idr.h>
#include <linux/radix-tree.h>
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

struct box {
	struct xarray items __holds(struct item) __own(kfree);
	struct idr objs __holds(struct obj) __own(kfree);
	struct radix_tree_root pages __holds(struct page_info);
	struct xarray numbers;
};

struct obj {
	int id;
	u32 size;
};

struct page_info {
	int id;
};

bool ok_number(struct box *b, unsigned long i)
{
	return xa_to_value(xa_load(&b->numbers, i)) ||
	       xa_store(&b->numbers, i, xa_mk_value(3), GFP_KERNEL);
}

int bad_silent(struct box *b, struct obj *obj)
{
	return xa_insert(&b->numbers, 3, obj, GFP_KERNEL);	//~ BL909
}

u32 ok_find_item(struct box *b, unsigned long i)
{
	struct item *item = xa_load(&b->items, i);

	return item ? item->key : 0;
}

u32 bad_find_item(struct box *b, unsigned long i)
{
	struct item *item = xa_load(&b->items, i);

	return item->key;	//~ BL301
}

int ok_store(struct box *b, unsigned long i, struct item *item)
	__takes(item, result == 0) __sets(b->items)
{
	struct item *old = xa_store(&b->items, i, item, GFP_KERNEL);

	if (xa_is_err(old))
		return xa_err(old);
	kfree(old);
	return 0;
}

int bad_store(struct box *b, unsigned long i, struct item *item)
	__takes(item, result == 0) __sets(b->items)
{
	struct item *old = xa_store(&b->items, i, item, GFP_KERNEL);

	return xa_err(old);	//~ BL101
}

int ok_alloc(struct box *b, u32 size)
{
	struct obj *obj = kzalloc(sizeof(*obj), GFP_KERNEL);
	int id;

	if (!obj)
		return -ENOMEM;
	idr_lock(&b->objs);
	id = idr_alloc(&b->objs, obj, 1, 0, GFP_ATOMIC);
	idr_unlock(&b->objs);
	if (id < 0)
		kfree(obj);
	return id;
}

int bad_alloc(struct box *b, u32 size)
{
	struct obj *obj = kzalloc(sizeof(*obj), GFP_KERNEL);
	int id;

	if (!obj)
		return -ENOMEM;
	idr_lock(&b->objs);
	id = idr_alloc(&b->objs, obj, 1, 0, GFP_ATOMIC);
	idr_unlock(&b->objs);
	return id;	//~ BL101
}

int bad_number(struct xarray *xa)
{
	u32 id;
	int err = xa_alloc(xa, &id, NULL, xa_limit_32b, GFP_KERNEL);

	if (!err)
		return 0;
	return (int)id;	//~ BL401
}

int ok_erase(struct box *b, unsigned long i) __sets(b->items)
{
	struct item *item = xa_erase_irq(&b->items, i);

	kfree(item);
	return item ? 0 : -ENOENT;
}

int bad_erase(struct box *b, unsigned long i) __sets(b->items)
{
	struct item *item = xa_erase_irq(&b->items, i);

	return item ? 0 : -ENOENT;	//~ BL101
}

void ok_box_free(struct box *b __take_of(kfree))
{
	struct item *item;
	unsigned long i;
	struct obj *obj;
	int id;

	xa_for_each(&b->items, i, item)
		kfree(item);
	xa_destroy(&b->items);
	idr_for_each_entry(&b->objs, obj, id)
		kfree(obj);
	idr_destroy(&b->objs);
	xa_destroy(&b->pages);
	xa_destroy(&b->numbers);
	kfree(b);
}

void bad_box_free(struct box *b __take_of(kfree))
{
	struct item *item;
	unsigned long i;

	xa_for_each(&b->items, i, item)
		kfree(item);
	xa_destroy(&b->items);
	idr_destroy(&b->objs);	//~ BL106
	xa_destroy(&b->pages);
	kfree(b);
}

int ok_radix(struct box *b, struct page_info *obj)
{
	int err = radix_tree_insert(&b->pages, 3, obj);

	if (err)
		return err;
	obj = radix_tree_lookup(&b->pages, 4);
	return obj ? obj->id : 0;
}

int bad_radix(struct box *b)
{
	struct page_info *page = radix_tree_lookup(&b->pages, 4);

	return page->id;	//~ BL301
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
