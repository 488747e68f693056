// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/gfp.h>
#include <linux/idr.h>
#include <linux/radix-tree.h>
#include <linux/rbtree.h>
#include <linux/timer.h>
#include <linux/workqueue.h>
#include <linux/xarray.h>
#include <belay/belay.h>

int use_ids(struct ida *ida, struct idr *idr, void *p, gfp_t gfp)
{
	int n;

	ida_init(ida);
	n = ida_alloc(ida, gfp) + ida_alloc_min(ida, 1, gfp) +
	    ida_alloc_max(ida, 9, gfp) + ida_alloc_range(ida, 1, 9, gfp);
	ida_free(ida, 3);
	ida_destroy(ida);
	idr_init(idr);
	n += idr_alloc(idr, p, 0, 0, gfp) + idr_alloc_cyclic(idr, p, 0, 0, gfp);
	n += !idr_find(idr, 3) + !idr_remove(idr, 3) + !idr_replace(idr, p, 3);
	idr_destroy(idr);
	return n + idr_is_empty(idr);
}

int count(int id, void *p, void *data) __contract;

int use_ids_walk(struct idr *idr, void *p, unsigned long ul, u32 id)
{
	unsigned long tmp;
	int n = 0, next = 0;

	n += idr_alloc_u32(idr, p, &id, 9, GFP_KERNEL);
	n += !idr_get_next(idr, &next) + !idr_get_next_ul(idr, &ul);
	idr_for_each_entry(idr, p, next)
		n++;
	idr_for_each_entry_ul(idr, p, tmp, ul)
		n++;
	idr_for_each_entry_continue(idr, p, next)
		n++;
	return n + idr_for_each(idr, count, NULL);
}

int use_radix(struct radix_tree_root *r, void *p)
{
	return radix_tree_insert(r, 1, p) + !radix_tree_lookup(r, 1) +
	       !radix_tree_delete(r, 1) + !radix_tree_delete_item(r, 2, p) +
	       radix_tree_empty(r);
}

int use_xarray(struct xarray *xa, void *p, gfp_t gfp)
{
	unsigned long i;
	void *q;
	u32 id;
	int n = 0;

	xa_init(xa);
	q = xa_store(xa, 1, p, gfp);
	if (xa_is_err(q))
		return xa_err(q);
	xa_for_each(xa, i, q)
		n++;
	n += xa_alloc(xa, &id, p, xa_limit_32b, gfp) + xa_insert(xa, 2, p, gfp);
	xa_for_each_start(xa, i, q, 3)
		n++;
	xa_for_each_range(xa, i, q, 3, 5)
		n++;
	n += !xa_load(xa, 1) + !xa_erase(xa, 1) + !xa_cmpxchg(xa, 1, p, q, gfp);
	n += !xa_find(xa, &i, 9, XA_PRESENT) +
	     !xa_find_after(xa, &i, 9, XA_PRESENT);
	xa_lock(xa);
	n += !__xa_store(xa, 1, p, gfp) + !__xa_erase(xa, 1) +
	     __xa_insert(xa, 1, p, gfp) + !__xa_cmpxchg(xa, 1, p, q, gfp) +
	     __xa_alloc(xa, &id, p, xa_limit_32b, gfp);
	xa_unlock(xa);
	xa_destroy(xa);
	return n + xa_empty(xa);
}

int use_rbtree(struct rb_root *r, struct rb_node *n, struct rb_node **p)
{
	rb_link_node(n, NULL, p);
	rb_insert_color(n, r);
	rb_replace_node(n, n, r);
	rb_erase(n, r);
	RB_CLEAR_NODE(n);
	if (RB_EMPTY_NODE(n) || RB_EMPTY_ROOT(r))
		rb_link_node_rcu(n, NULL, p);
	return !rb_first(r) + !rb_last(r) + !rb_next(n) + !rb_prev(n) +
	       !rb_first_postorder(r) + !rb_next_postorder(n);
}

struct leaf {
	struct rb_node node;
};

int use_rbtree_cached(struct rb_root_cached *r, struct leaf *leaf,
		      bool (*less)(struct rb_node *, const struct rb_node *))
{
	struct leaf *n;
	int sum = 0;

	rb_insert_color_cached(&leaf->node, r, true);
	rb_replace_node_cached(&leaf->node, &leaf->node, r);
	rb_erase_cached(&leaf->node, r);
	rb_add_cached(&leaf->node, r, less);
	rb_add(&leaf->node, &r->rb_root, less);
	rbtree_postorder_for_each_entry_safe(leaf, n, &r->rb_root, node)
		sum++;
	return sum + !rb_first_cached(r);
}

int use_work(struct work_struct *w, struct delayed_work *d, work_func_t f)
{
	struct workqueue_struct *wq = alloc_workqueue("a", 0, 1);

	INIT_WORK(w, f);
	INIT_DELAYED_WORK(d, f);
	queue_work(wq, w);
	queue_delayed_work(wq, d, 1);
	mod_delayed_work(wq, d, 1);
	schedule_work(w);
	schedule_delayed_work(d, 1);
	flush_work(w);
	flush_delayed_work(d);
	flush_workqueue(wq);
	drain_workqueue(wq);
	destroy_workqueue(wq);
	return cancel_work_sync(w) + cancel_delayed_work_sync(d) +
	       cancel_delayed_work(d);
}

int use_timer(struct timer_list *t, void (*f)(struct timer_list *t))
{
	timer_setup(t, f, 0);
	add_timer(t);
	return mod_timer(t, 1) + del_timer(t) + del_timer_sync(t) +
	       timer_delete(t) + timer_delete_sync(t) + timer_shutdown_sync(t) +
	       timer_pending(t);
}

struct page *use_pages(gfp_t gfp)
{
	__free_page(alloc_page(gfp));
	__free_pages(alloc_pages(gfp, 2), 2);
	return alloc_pages(gfp, 1);
}
