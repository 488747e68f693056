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

struct blob *ok_blob_new(void) __own(miss_blob_free) __nullable
{
	return vzalloc(sizeof(struct blob));
}

void miss_blob_free(struct blob *blob __take)
{
	kfree(blob);	//~ miss BL105
}
