// SPDX-License-Identifier: GPL-2.0-only
/* BL101 to BL112: objects in red-black trees. */
#include <belay/belay.h>

#include "rbtree.h"

struct range {
	u64 start;
	u64 size;
	struct rb_node node;
};

struct space {
	struct mutex lock;
	struct rb_root ranges __holds(struct range, node) __own(kfree);
};

void note(u64 start) __contract;

static void insert(struct space *s, struct range *r)
{
	struct rb_node **link = &s->ranges.rb_node, *parent = NULL;
	struct range *other;

	while (*link) {
		parent = *link;
		other = rb_entry(parent, struct range, node);
		if (r->start < other->start)
			link = &parent->rb_left;
		else
			link = &parent->rb_right;
	}
	rb_link_node(&r->node, parent, link);
	rb_insert_color(&r->node, &s->ranges);
}

static struct range *find(struct space *s, u64 start)
{
	struct rb_node *n = s->ranges.rb_node;

	while (n) {
		struct range *r = rb_entry(n, struct range, node);

		if (start < r->start)
			n = n->rb_left;
		else if (start > r->start)
			n = n->rb_right;
		else
			return r;
	}
	return NULL;
}

int ok_add(struct space *s, u64 start)
{
	struct range *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	r->start = start;
	mutex_lock(&s->lock);
	insert(s, r);
	mutex_unlock(&s->lock);
	return 0;
}

int bad_add(struct space *s, u64 start)
{
	struct range *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	r->start = start;
	mutex_lock(&s->lock);
	insert(s, r);
	mutex_unlock(&s->lock);
	if (!start)
		kfree(r);	//~ BL111
	return 0;
}

/* Each walk tells one that is there already. */
int ok_add_unique(struct space *s, u64 start)
{
	struct rb_node **link = &s->ranges.rb_node, *parent = NULL;
	struct range *r = kzalloc(sizeof(*r), GFP_KERNEL), *other;

	if (!r)
		return -ENOMEM;
	r->start = start;
	mutex_lock(&s->lock);
	while (*link) {
		parent = *link;
		other = rb_entry(parent, struct range, node);
		if (start < other->start) {
			link = &(*link)->rb_left;
		} else if (start > other->start) {
			link = &(*link)->rb_right;
		} else {
			mutex_unlock(&s->lock);
			kfree(r);
			return -EBUSY;
		}
	}
	rb_link_node(&r->node, parent, link);
	rb_insert_color(&r->node, &s->ranges);
	mutex_unlock(&s->lock);
	return 0;
}

int bad_add_unique(struct space *s, u64 start)
{
	struct rb_node **link = &s->ranges.rb_node, *parent = NULL;
	struct range *r = kzalloc(sizeof(*r), GFP_KERNEL), *other;

	if (!r)
		return -ENOMEM;
	r->start = start;
	mutex_lock(&s->lock);
	while (*link) {
		parent = *link;
		other = rb_entry(parent, struct range, node);
		if (start < other->start) {
			link = &(*link)->rb_left;
		} else if (start > other->start) {
			link = &(*link)->rb_right;
		} else {
			mutex_unlock(&s->lock);
			return -EBUSY;	//~ BL101
		}
	}
	rb_link_node(&r->node, parent, link);
	rb_insert_color(&r->node, &s->ranges);
	mutex_unlock(&s->lock);
	return 0;
}

/* Half of an insertion is none. */
void bad_add_unlinked(struct space *s, struct range *r __take_of(kfree))
{
	rb_insert_color(&r->node, &s->ranges);	//~ BL405
}

void bad_add_halfway(struct space *s, struct range *r __take_of(kfree))
{
	rb_link_node(&r->node, NULL, &s->ranges.rb_node);
}	//~ BL101

void ok_add_first(struct space *s, struct range *r __take_of(kfree))
{
	rb_link_node(&r->node, NULL, &s->ranges.rb_node);
	rb_insert_color(&r->node, &s->ranges);
}

int ok_remove(struct space *s, u64 start) __sets(s->ranges)
{
	struct range *r;

	mutex_lock(&s->lock);
	r = find(s, start);
	if (!r) {
		mutex_unlock(&s->lock);
		return -EINVAL;
	}
	rb_erase(&r->node, &s->ranges);
	mutex_unlock(&s->lock);
	kfree(r);
	return 0;
}

int bad_remove_linked(struct space *s, u64 start) __sets(s->ranges)
{
	struct range *r;

	mutex_lock(&s->lock);
	r = find(s, start);
	mutex_unlock(&s->lock);
	if (!r)
		return -EINVAL;
	kfree(r);	//~ BL108
	return 0;
}

int bad_remove_leaks(struct space *s, u64 start) __sets(s->ranges)
{
	struct range *r;

	mutex_lock(&s->lock);
	r = find(s, start);
	if (r)
		rb_erase(&r->node, &s->ranges);
	mutex_unlock(&s->lock);
	return r ? 0 : -EINVAL;	//~ BL101
}

u64 bad_remove_used(struct space *s, u64 start) __sets(s->ranges)
{
	struct range *r = find(s, start);

	if (!r)
		return 0;
	rb_erase(&r->node, &s->ranges);
	kfree(r);
	return r->size;	//~ BL103
}

int bad_remove_twice(struct space *s, u64 start) __sets(s->ranges)
{
	struct range *r = find(s, start);

	if (!r)
		return -EINVAL;
	rb_erase(&r->node, &s->ranges);
	rb_erase(&r->node, &s->ranges);	//~ BL112
	kfree(r);
	return 0;
}

u64 bad_remove_untested(struct space *s, u64 start)
{
	struct range *r = find(s, start);

	return r->size;	//~ BL301
}

/* A walk in order */
u64 ok_total(struct space *s)
{
	struct rb_node *n;
	u64 total = 0;

	mutex_lock(&s->lock);
	for (n = rb_first(&s->ranges); n; n = rb_next(n))
		total += rb_entry(n, struct range, node)->size;
	mutex_unlock(&s->lock);
	return total;
}

u64 bad_first(struct space *s)
{
	struct rb_node *n = rb_first(&s->ranges);

	return rb_entry(n, struct range, node)->size;	//~ BL301
}

u64 ok_first(struct space *s)
{
	struct rb_node *n = rb_first(&s->ranges);

	return n ? rb_entry(n, struct range, node)->size : 0;
}

/* By a pointer to the link */
u64 bad_untested_link(struct space *s, struct rb_node **link)
{
	return rb_entry(*link, struct range, node)->size;	//~ BL301
}

u64 ok_tested_link(struct space *s, struct rb_node **link)
{
	return *link ? rb_entry(*link, struct range, node)->size : 0;
}

/* Some ways meet between the test of a link and the step down from there. */
u64 ok_steps_down(struct space *s, u64 start)
{
	struct rb_node **link = &s->ranges.rb_node;
	struct range *r;
	u64 small = 0, large = 0;

	mutex_lock(&s->lock);
	while (*link) {
		r = rb_entry(*link, struct range, node);
		if (r->size < 16)
			small++;
		if (r->size > 4096)
			large++;
		if (start < r->start)
			link = &(*link)->rb_left;
		else
			link = &(*link)->rb_right;
	}
	mutex_unlock(&s->lock);
	return small + large;
}

u64 bad_steps_down(struct space *s, u64 start)
{
	struct rb_node **link = &s->ranges.rb_node;
	u64 depth = 0;

	mutex_lock(&s->lock);
	while (depth < 8) {
		depth++;
		if (start & depth)
			link = &(*link)->rb_left;	//~ BL301
		else
			link = &(*link)->rb_right;	//~ BL301
	}
	mutex_unlock(&s->lock);
	return depth;
}

u64 bad_untested_root(struct space *s)
{
	return rb_entry(s->ranges.rb_node, struct range, node)->size;	//~ BL301
}

u64 ok_tested_root(struct space *s)
{
	struct rb_node *n = s->ranges.rb_node;

	return n ? rb_entry(n, struct range, node)->size : 0;
}

/* The next one is asked for before this one goes. */
void ok_trim(struct space *s, u64 start) __sets(s->ranges)
{
	struct rb_node *n, *next;
	struct range *r;

	mutex_lock(&s->lock);
	for (n = rb_first(&s->ranges); n; n = next) {
		next = rb_next(n);
		r = rb_entry(n, struct range, node);
		if (r->start < start)
			continue;
		rb_erase(&r->node, &s->ranges);
		kfree(r);
	}
	mutex_unlock(&s->lock);
}

void bad_trim(struct space *s, u64 start) __sets(s->ranges)
{
	struct rb_node *n;
	struct range *r;

	mutex_lock(&s->lock);
	for (n = rb_first(&s->ranges); n; n = rb_next(n)) {	//~ BL103
		r = rb_entry(n, struct range, node);
		if (r->start < start)
			continue;
		rb_erase(&r->node, &s->ranges);
		kfree(r);
	}
	mutex_unlock(&s->lock);
}

/* All of them */
void ok_destroy(struct space *s __take_of(kfree))
{
	struct rb_node *n;
	struct range *r;

	while ((n = rb_first(&s->ranges))) {
		r = rb_entry(n, struct range, node);
		rb_erase(n, &s->ranges);
		kfree(r);
	}
	kfree(s);
}

void ok_destroy_empty(struct space *s __take_of(kfree))
{
	struct range *r;

	while (!RB_EMPTY_ROOT(&s->ranges)) {
		r = rb_entry(rb_first(&s->ranges), struct range, node);
		rb_erase(&r->node, &s->ranges);
		kfree(r);
	}
	kfree(s);
}

void ok_destroy_postorder(struct space *s __take_of(kfree))
{
	struct range *r, *next;

	rbtree_postorder_for_each_entry_safe(r, next, &s->ranges, node)
		kfree(r);
	kfree(s);
}

void bad_destroy(struct space *s __take_of(kfree))
{
	kfree(s);	//~ BL107
}

void bad_destroy_postorder_some(struct space *s __take_of(kfree))
{
	struct range *r, *next;

	rbtree_postorder_for_each_entry_safe(r, next, &s->ranges, node)
		if (r->size)
			kfree(r);
	kfree(s);	//~ BL107
}

void bad_destroy_leaks(struct space *s __take_of(kfree))
{
	struct rb_node *n;

	while ((n = rb_first(&s->ranges)))
		rb_erase(n, &s->ranges);
	kfree(s);
}	//~ BL101

/* Freed in postorder, none was erased: the root is made anew. */
void ok_clear(struct space *s) __sets(s->ranges)
{
	struct range *r, *next;

	mutex_lock(&s->lock);
	rbtree_postorder_for_each_entry_safe(r, next, &s->ranges, node)
		kfree(r);
	s->ranges = RB_ROOT;
	mutex_unlock(&s->lock);
}

void bad_clear(struct space *s) __sets(s->ranges)
{
	struct range *r, *next;

	mutex_lock(&s->lock);
	rbtree_postorder_for_each_entry_safe(r, next, &s->ranges, node)
		kfree(r);	//~ BL111
	mutex_unlock(&s->lock);
}

void bad_clear_forgets(struct space *s) __sets(s->ranges)
{
	s->ranges = RB_ROOT;	//~ BL106
}

struct space *ok_create(void) __own(kfree) __nullable
{
	struct space *s = kmalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return NULL;
	mutex_init(&s->lock);
	s->ranges = RB_ROOT;
	return s;
}

struct space *bad_create(void) __own(kfree) __nullable
{
	struct space *s = kmalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return NULL;
	mutex_init(&s->lock);
	return s;	//~ BL404
}

/* A loop of one's own, from the first to the last */
void ok_destroy_loop(struct space *s __take_of(kfree))
{
	struct rb_node *n, *next;
	struct range *r;

	for (n = rb_first(&s->ranges); n; n = next) {
		next = rb_next(n);
		r = rb_entry(n, struct range, node);
		rb_erase(&r->node, &s->ranges);
		kfree(r);
	}
	kfree(s);
}

void bad_destroy_loop_some(struct space *s __take_of(kfree))
{
	struct rb_node *n, *next;
	struct range *r;

	for (n = rb_first(&s->ranges); n; n = next) {
		next = rb_next(n);
		r = rb_entry(n, struct range, node);
		if (!r->size)
			continue;
		rb_erase(&r->node, &s->ranges);
		kfree(r);
	}
	kfree(s);	//~ BL107
}

/* In front of the first there is none. */
void bad_destroy_loop_back(struct space *s __take_of(kfree))
{
	struct rb_node *n, *next;
	struct range *r;

	for (n = rb_first(&s->ranges); n; n = next) {
		next = rb_prev(n);
		r = rb_entry(n, struct range, node);
		rb_erase(&r->node, &s->ranges);
		kfree(r);
	}
	kfree(s);	//~ BL107
}

void bad_destroy_loop_left(struct space *s __take_of(kfree))
{
	struct rb_node *n, *next;
	struct range *r;

	for (n = rb_first(&s->ranges); n; n = next) {
		next = rb_next(n);
		r = rb_entry(n, struct range, node);
		rb_erase(&r->node, &s->ranges);
		kfree(r);
		if (s->ranges.rb_node && next)
			break;
	}
	kfree(s);	//~ BL107
}

/* Lent to the tree, and in it or not */
struct timer_item {
	u64 when;
	struct rb_node node;
};

struct wheel {
	spinlock_t lock;
	struct rb_root_cached items __holds(struct timer_item, node);
};

void ok_cancel(struct wheel *w, struct timer_item *t)
{
	spin_lock(&w->lock);
	if (!RB_EMPTY_NODE(&t->node)) {
		rb_erase_cached(&t->node, &w->items);
		RB_CLEAR_NODE(&t->node);
	}
	spin_unlock(&w->lock);
}

void bad_cancel(struct wheel *w, struct timer_item *t)
{
	spin_lock(&w->lock);
	rb_erase_cached(&t->node, &w->items);	//~ BL112
	RB_CLEAR_NODE(&t->node);
	spin_unlock(&w->lock);
}

void bad_cancel_unclear(struct wheel *w, struct timer_item *t)
{
	spin_lock(&w->lock);
	if (!RB_EMPTY_NODE(&t->node))
		rb_erase_cached(&t->node, &w->items);
	spin_unlock(&w->lock);
}	//~ BL112

u64 ok_expires(struct wheel *w)
{
	struct rb_node *n;
	u64 when = 0;

	spin_lock(&w->lock);
	n = rb_first_cached(&w->items);
	if (n)
		when = rb_entry(n, struct timer_item, node)->when;
	spin_unlock(&w->lock);
	return when;
}

u64 bad_expires(struct wheel *w)
{
	struct rb_node *n = rb_first_cached(&w->items);

	return rb_entry(n, struct timer_item, node)->when;	//~ BL301
}

void bad_free_lent(struct wheel *w, struct timer_item *t __take_of(kfree))
{
	rb_link_node(&t->node, NULL, &w->items.rb_root.rb_node);
	rb_insert_color_cached(&t->node, &w->items, true);
	kfree(t);	//~ BL111
}

/* Nothing is said of this one. */
struct silent {
	struct rb_root root;
};

struct thing {
	struct rb_node node;
};

void bad_silent(struct silent *s, struct thing *r)
{
	rb_link_node(&r->node, NULL, &s->root.rb_node);
	rb_insert_color(&r->node, &s->root);	//~ BL909
}
