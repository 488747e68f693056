// SPDX-License-Identifier: GPL-2.0-only
/* BL105: the release function does not belong to the duty. */
#include <belay/belay.h>

#include "mini.h"

struct foo;
struct foo *foo_open(u32 id) __own(foo_close) __nullable;
void foo_close(struct foo *foo __take);
void foo_abort(struct foo *foo __take_of(foo_close));

int bad_kfree_of_vmalloc(size_t n)
{
	void *p = vzalloc(n);

	if (!p)
		return -ENOMEM;
	kfree(p);	//~ BL105 vfree
	return 0;
}

int ok_vfree_of_vmalloc(size_t n)
{
	void *p = vzalloc(n);

	if (!p)
		return -ENOMEM;
	vfree(p);
	return 0;
}

int bad_kfree_of_kvmalloc(size_t n)
{
	void *p = kvzalloc(n, GFP_KERNEL);

	kfree(p);	//~ BL105 kvfree
	return 0;
}

int ok_kvfree_of_any(size_t n)
{
	void *p = kvzalloc(n, GFP_KERNEL);
	void *q = kzalloc(n, GFP_KERNEL);
	void *r = vzalloc(n);

	kvfree(p);
	kvfree(q);
	kvfree(r);
	return 0;
}

int bad_kfree_of_object(void)
{
	struct foo *foo = foo_open(1);

	if (!foo)
		return -ENODEV;
	kfree(foo);	//~ BL105 foo_close
	return 0;
}

int ok_close_of_object(void)
{
	struct foo *foo = foo_open(1);

	if (!foo)
		return -ENODEV;
	foo_close(foo);
	return 0;
}

int ok_declared_substitute(void)
{
	struct foo *foo = foo_open(2);

	if (!foo)
		return -ENODEV;
	foo_abort(foo);
	return 0;
}

int bad_vfree_of_kmalloc(size_t n)
{
	char *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	vfree(p);	//~ BL105 kfree
	return 0;
}

int ok_sensitive(size_t n)
{
	char *key = kzalloc(n, GFP_KERNEL);

	if (!key)
		return -ENOMEM;
	kfree_sensitive(key);
	return 0;
}

/* One variable, two allocators: the release depends on the path. */
int ok_by_flag(size_t n, bool big)
{
	void *p;

	if (big)
		p = vzalloc(n);
	else
		p = kzalloc(n, GFP_KERNEL);
	if (!p)
		return -ENOMEM;
	if (big)
		vfree(p);
	else
		kfree(p);
	return 0;
}

int bad_by_flag(size_t n, bool big)
{
	void *p;

	if (big)
		p = vzalloc(n);
	else
		p = kzalloc(n, GFP_KERNEL);
	if (!p)
		return -ENOMEM;
	kfree(p);	//~ BL105
	return 0;
}

int bad_member(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	kfree(clk);	//~ BL105 clk_put
	return 0;
}

int ok_member(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	clk_put(clk);
	return 0;
}

struct box {
	char *name __own(kfree) __nullable;
	void *table __own(vfree) __nullable;
};

void bad_members_swapped(struct box *box __take)
{
	kfree(box->name);
	kfree(box->table);	//~ BL105 vfree
	kfree(box);
}

void ok_members(struct box *box __take)
{
	kfree(box->name);
	vfree(box->table);
	kfree(box);
}

/*
 * A constructor and a destructor that disagree: what the one acquires is not
 * what the other releases.
 */
struct blob {
	size_t len;
};

struct blob *ok_blob_new(void) __own(bad_blob_free) __nullable
{
	return vzalloc(sizeof(struct blob));
}

void bad_blob_free(struct blob *blob __take)
{
	kfree(blob);	//~ BL105 vfree
}

struct buf {
	size_t len;
};

struct buf *ok_buf_new(void) __own(ok_buf_free) __nullable
{
	return vzalloc(sizeof(struct buf));
}

void ok_buf_free(struct buf *buf __take)
{
	vfree(buf);
}

/* Either will do for what may come from both. */
struct big {
	bool high;
};

struct big *ok_big_new(bool high) __own(ok_big_free) __nullable
{
	struct big *big;

	if (high)
		big = vzalloc(sizeof(*big));
	else
		big = kzalloc(sizeof(*big), GFP_KERNEL);
	if (big)
		big->high = high;
	return big;
}

void ok_big_free(struct big *big __take)
{
	kvfree(big);
}

struct two {
	bool high;
};

struct two *ok_two_new(bool high) __own(ok_two_free) __nullable
{
	struct two *two;

	if (high)
		two = vzalloc(sizeof(*two));
	else
		two = kzalloc(sizeof(*two), GFP_KERNEL);
	if (two)
		two->high = high;
	return two;
}

void ok_two_free(struct two *two __take)
{
	if (two->high)
		vfree(two);
	else
		kfree(two);
}

/* What is handed to it where it was made */
struct cup {
	size_t len;
};

void bad_cup_free(struct cup *cup __take)
{
	if (cup->len)
		printk("full");
	vfree(cup);	//~ BL105 kfree
}

int ok_cup_tried(void)
{
	struct cup *cup = kzalloc(sizeof(*cup), GFP_KERNEL);

	if (!cup)
		return -ENOMEM;
	bad_cup_free(cup);
	return 0;
}

/* What is parked in a member that another function empties */
struct rack {
	struct cap *cap __own(bad_cap_free) __nullable;
};

struct cap {
	size_t len;
};

void bad_cap_free(struct cap *cap __take)
{
	kfree(cap);	//~ BL105 vfree
}

int ok_rack_fill(struct rack *rack)
{
	if (!rack->cap)
		rack->cap = vzalloc(sizeof(*rack->cap));
	return rack->cap ? 0 : -ENOMEM;
}
