// SPDX-License-Identifier: GPL-2.0-only
/* BL102: one duty, two releases. */
#include <belay/belay.h>

#include "mini.h"

int fill(void *p) __contract;
int check(const void *p) __contract;
int ready(void) __contract;

int bad_release_doubled(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p)
		return -ENOMEM;
	err = fill(p);
	kfree(p);
	kfree(p);	//~ BL102
	return err;
}

int ok_released_once(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p)
		return -ENOMEM;
	err = fill(p);
	kfree(p);
	return err;
}

/* Freed where the error is found, and again at the label. */
int bad_error_path(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p)
		return -ENOMEM;
	err = fill(p);
	if (err) {
		kfree(p);
		goto out;
	}
	err = check(p);
out:
	kfree(p);	//~ BL102
	return err;
}

int ok_error_path(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p)
		return -ENOMEM;
	err = fill(p);
	if (err)
		goto out;
	err = check(p);
out:
	kfree(p);
	return err;
}

/* kfree(NULL) does nothing: clearing the pointer makes the second harmless. */
int ok_cleared(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p)
		return -ENOMEM;
	err = fill(p);
	if (err) {
		kfree(p);
		p = NULL;
	}
	kfree(p);
	return err;
}

int bad_cleared_the_other(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	void *q = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p || !q) {
		kfree(p);
		kfree(q);
		return -ENOMEM;
	}
	err = fill(p);
	if (err) {
		kfree(p);
		kfree(q);
		q = NULL;
	}
	kfree(q);
	kfree(p);	//~ BL102
	return err;
}

/* The loop frees what the first round has freed. */
int bad_in_loop(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int i;

	if (!p)
		return -ENOMEM;
	for (i = 0; i < 3; i++)
		kfree(p);	//~ BL102
	return 0;
}

int ok_in_loop(size_t n)
{
	void *p = NULL;
	int i;

	for (i = 0; i < 3; i++) {
		kfree(p);
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	kfree(p);
	return 0;
}

int bad_retry_label(size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err;

	if (!p)
		return -ENOMEM;
retry:
	err = ready();
	kfree(p);	//~ BL102
	if (err == -EAGAIN)
		goto retry;
	return err;
}

int ok_retry_label(size_t n)
{
	void *p;
	int err;

retry:
	p = kzalloc(n, GFP_KERNEL);
	if (!p)
		return -ENOMEM;
	err = fill(p);
	kfree(p);
	if (err == -EAGAIN)
		goto retry;
	return err;
}

/* The same condition both times, and then two that overlap. */
int ok_complementary(bool early, size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	if (early)
		kfree(p);
	else
		fill(p);
	if (!early)
		kfree(p);
	return 0;
}

int bad_overlapping(int early, size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	if (early >= 0)
		kfree(p);
	else
		fill(p);
	if (early <= 0)
		kfree(p);	//~ BL102
	return 0;
}

/* Two owners in a container; the second member is freed twice. */
struct pair {
	char *key __own(kfree) __nullable;
	char *val __own(kfree) __nullable;
};

void bad_pair_free(struct pair *pair __take)
{
	kfree(pair->val);
	kfree(pair->key);
	kfree(pair->val);	//~ BL102
	kfree(pair);
}

void ok_pair_free(struct pair *pair __take)
{
	kfree(pair->val);
	kfree(pair->key);
	kfree(pair);
}

/* A reference dropped once too often. */
int bad_put_twice(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	int irq;

	if (!dev)
		return -ENODEV;
	irq = device_irq(dev);
	put_device(dev);
	if (irq < 0)
		put_device(dev);	//~ BL102
	return irq;
}

int ok_get_put(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	int irq;

	if (!dev)
		return -ENODEV;
	get_device(dev);
	irq = device_irq(dev);
	put_device(dev);
	put_device(dev);
	return irq;
}

int bad_deregister_twice(struct miscdevice *m)
{
	int err = misc_register(m);

	if (err)
		return err;
	err = fill(m);
	if (err)
		misc_deregister(m);
	misc_deregister(m);	//~ BL102
	return err;
}

int ok_deregister_once(struct miscdevice *m)
{
	int err = misc_register(m);

	if (err)
		return err;
	err = fill(m);
	misc_deregister(m);
	return err;
}

/* As many puts as gets */
void ok_counted_loops(struct device *dev, u32 n)
{
	u32 i;

	for (i = 0; i < n; i++)
		get_device(dev);
	for (i = 0; i < n; i++)
		put_device(dev);
}

void bad_counted_one_more(struct device *dev, u32 n)
{
	u32 i;

	for (i = 0; i < n; i++)
		get_device(dev);
	for (i = 0; i <= n; i++)
		put_device(dev);	//~ BL102 //~ BL108
}

void bad_counted_one_less(struct device *dev, u32 n)
{
	u32 i;

	for (i = 0; i < n; i++)
		get_device(dev);
	for (i = 1; i < n; i++)
		put_device(dev);
}	//~ BL101

void bad_counted_by_another(struct device *dev, u32 n, u32 m)
{
	u32 i;

	for (i = 0; i < n; i++)
		get_device(dev);
	for (i = 0; i < m; i++)
		put_device(dev);	//~ BL102 //~ BL108
}	//~ BL101

/* Down again from where it failed */
int ok_counted_back(struct clk *clk, u32 n)
{
	u32 i;
	int err;

	for (i = 0; i < n; i++) {
		err = clk_prepare_enable(clk);
		if (err)
			goto undo;
	}
	while (i--)
		clk_disable_unprepare(clk);
	return 0;
undo:
	while (i--)
		clk_disable_unprepare(clk);
	return err;
}

int bad_counted_back(struct clk *clk, u32 n)
{
	u32 i;
	int err;

	for (i = 0; i < n; i++) {
		err = clk_prepare_enable(clk);
		if (err)
			goto undo;
	}
	while (i--)
		clk_disable_unprepare(clk);
	return 0;
undo:
	do
		clk_disable_unprepare(clk);	//~ BL102 //~ BL108
	while (i--);
	return err;
}

int bad_counted_not_back(struct clk *clk, u32 n)
{
	u32 i;
	int err;

	for (i = 0; i < n; i++) {
		err = clk_prepare_enable(clk);
		if (err)
			return err;	//~ BL101
	}
	while (i--)
		clk_disable_unprepare(clk);
	return 0;
}

/* More by hand than are told apart one by one */
void ok_counted_by_hand(struct device *dev)
{
	get_device(dev);
	get_device(dev);
	get_device(dev);
	get_device(dev);
	get_device(dev);
	put_device(dev);
	put_device(dev);
	put_device(dev);
	put_device(dev);
	put_device(dev);
}

void bad_counted_by_hand(struct device *dev)
{
	get_device(dev);
	get_device(dev);
	get_device(dev);
	get_device(dev);
	get_device(dev);
	put_device(dev);
	put_device(dev);
	put_device(dev);
	put_device(dev);
}	//~ BL101

/* One for each that is in use */
void ok_counted_some(struct device *dev, const u8 *used __counted_by(n), u32 n)
{
	u32 i, k = 0;

	for (i = 0; i < n; i++) {
		if (!used[i])
			continue;
		get_device(dev);
		k++;
	}
	while (k) {
		put_device(dev);
		k--;
	}
}

void bad_counted_all(struct device *dev, const u8 *used __counted_by(n), u32 n)
{
	u32 i, k = 0;

	for (i = 0; i < n; i++) {
		if (!used[i])
			continue;
		get_device(dev);
		k++;
	}
	while (n--)
		put_device(dev);	//~ BL102 //~ BL108
}

/* Beside what came with the object */
int bad_counted_beside_owned(const char *name __cstr, u32 n)
{
	struct device *dev = bus_find(name);
	u32 i;

	if (!dev)
		return -ENODEV;
	for (i = 0; i < n; i++)
		get_device(dev);
	for (i = 0; i < n; i++)
		put_device(dev);
	put_device(dev);
	return device_irq(dev);	//~ BL103
}

int ok_counted_beside_owned(const char *name __cstr, u32 n)
{
	struct device *dev = bus_find(name);
	u32 i;
	int irq;

	if (!dev)
		return -ENODEV;
	for (i = 0; i < n; i++)
		get_device(dev);
	for (i = 0; i < n; i++)
		put_device(dev);
	irq = device_irq(dev);
	put_device(dev);
	return irq;
}
