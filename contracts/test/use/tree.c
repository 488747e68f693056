// SPDX-License-Identifier: GPL-2.0-only
/* Red-black trees */
#include <linux/rbtree.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct extent {
	u64 start;
	struct rb_node node;
};

struct space {
	struct rb_root ranges __holds(struct extent, node) __own(kfree);
	struct rb_root_cached queue __holds(struct waiter, node);
};

struct waiter {
	u64 when;
	struct rb_node node;
};

int ok_add(struct space *s, u64 start)
{
	struct rb_node **link = &s->ranges.rb_node, *parent = NULL;
	struct extent *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	r->start = start;
	while (*link) {
		parent = *link;
		if (start < rb_entry(parent, struct extent, node)->start)
			link = &parent->rb_left;
		else
			link = &parent->rb_right;
	}
	rb_link_node(&r->node, parent, link);
	rb_insert_color(&r->node, &s->ranges);
	return 0;
}

int bad_add(struct space *s, u64 start)
{
	struct rb_node **link = &s->ranges.rb_node, *parent = NULL;
	struct extent *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	r->start = start;
	while (*link) {
		parent = *link;
		if (start == rb_entry(parent, struct extent, node)->start)
			return -EEXIST;	//~ BL101
		link = &parent->rb_right;
	}
	rb_link_node(&r->node, parent, link);
	rb_insert_color(&r->node, &s->ranges);
	return 0;
}

static struct extent *find(struct space *s, u64 start)
{
	struct rb_node *n = s->ranges.rb_node;

	while (n) {
		struct extent *r = rb_entry(n, struct extent, node);

		if (start == r->start)
			return r;
		n = start < r->start ? n->rb_left : n->rb_right;
	}
	return NULL;
}

int ok_remove(struct space *s, u64 start) __sets(s->ranges)
{
	struct extent *r = find(s, start);

	if (!r)
		return -ENOENT;
	rb_erase(&r->node, &s->ranges);
	kfree(r);
	return 0;
}

int bad_remove(struct space *s, u64 start) __sets(s->ranges)
{
	struct extent *r = find(s, start);

	if (!r)
		return -ENOENT;
	rb_erase(&r->node, &s->ranges);
	return 0;	//~ BL101
}

u64 ok_sum(struct space *s)
{
	struct rb_node *n;
	u64 sum = 0;

	for (n = rb_first(&s->ranges); n; n = rb_next(n))
		sum += rb_entry(n, struct extent, node)->start;
	return sum;
}

u64 bad_first(struct space *s)
{
	return rb_entry(rb_last(&s->ranges), struct extent, node)->start; //~ BL301
}

void ok_destroy(struct space *s __take_of(kfree))
{
	struct extent *r, *next;

	rbtree_postorder_for_each_entry_safe(r, next, &s->ranges, node)
		kfree(r);
	if (RB_EMPTY_ROOT(&s->queue.rb_root))
		kfree(s);
	else
		unsafe("others wait, and are told elsewhere") { kfree(s); }
}

void bad_destroy(struct space *s __take_of(kfree))
{
	struct extent *r, *next;

	rbtree_postorder_for_each_entry_safe(r, next, &s->ranges, node)
		if (r->start)
			kfree(r);
	s->queue = RB_ROOT_CACHED;
	kfree(s);	//~ BL107
}

void ok_cancel(struct space *s, struct waiter *w)
{
	if (RB_EMPTY_NODE(&w->node))
		return;
	rb_erase_cached(&w->node, &s->queue);
	RB_CLEAR_NODE(&w->node);
}

void bad_cancel(struct space *s, struct waiter *w)
{
	rb_erase_cached(&w->node, &s->queue);	//~ BL112
	RB_CLEAR_NODE(&w->node);
}

u64 ok_next(struct space *s)
{
	struct rb_node *n = rb_first_cached(&s->queue);

	return n ? rb_entry(n, struct waiter, node)->when : 0;
}

static bool earlier(struct rb_node *a, const struct rb_node *b)
{
	return rb_entry(a, struct waiter, node)->when <
	       rb_entry(b, struct waiter, node)->when;
}

void ok_wait(struct space *s, struct waiter *w)
{
	if (RB_EMPTY_NODE(&w->node))
		rb_add_cached(&w->node, &s->queue, earlier);
}

void bad_wait(struct space *s, struct waiter *w)
{
	rb_add_cached(&w->node, &s->queue, earlier);	//~ BL112
}

static bool bad_earlier(struct rb_node *a, const struct rb_node *b)
{
	struct waiter *w = kzalloc(sizeof(*w), GFP_KERNEL);

	return w && rb_entry(a, struct waiter, node)->when;	//~ BL101
}

void ok_wait_badly(struct space *s, struct waiter *w)
{
	if (RB_EMPTY_NODE(&w->node))
		rb_add_cached(&w->node, &s->queue, bad_earlier);
}
