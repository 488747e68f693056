// SPDX-License-Identifier: GPL-2.0-only
/* One function for each word that a body can earn. */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	struct mutex lock;
	char *name __own(kfree) __nullable;
	int n;
};

static struct foo *foo_new(int n)
{
	struct foo *f = kzalloc(sizeof(*f), GFP_KERNEL);

	if (!f)
		return NULL;
	mutex_init(&f->lock);
	f->n = n;
	return f;
}

static struct foo *foo_get(int n)
{
	struct foo *f;

	if (n < 0)
		return ERR_PTR(-EINVAL);
	f = foo_new(n);
	if (!f)
		return ERR_PTR(-ENOMEM);
	return f;
}

static void foo_drop(struct foo *f)
{
	if (!f)
		return;
	kfree(f->name);
	kfree(f);
}

static int foo_name(struct foo *f, const char *s)
{
	char *n = kstrdup(s, GFP_KERNEL);

	if (!n)
		return -ENOMEM;
	kfree(f->name);
	f->name = n;
	return 0;
}

static int foo_adopt(struct foo *f, char *s)
{
	if (f->name)
		return -EBUSY;
	f->name = s;
	return 0;
}

/* Consumes on failure. */
static int foo_check(struct foo *f, char *s)
{
	if (f->n) {
		kfree(s);
		return -EBUSY;
	}
	return 0;
}

static char *foo_take_name(struct foo *f)
{
	char *name = f->name;

	f->name = NULL;
	return name;
}

static void foo_lock(struct foo *f)
{
	mutex_lock(&f->lock);
}

static void foo_yield(struct foo *f)
{
	mutex_unlock(&f->lock);
	f->n++;
	mutex_lock(&f->lock);
}

static void foo_unlock(struct foo *f)
{
	mutex_unlock(&f->lock);
}

static bool foo_try(struct foo *f)
{
	return mutex_trylock(&f->lock);
}

static int foo_read(struct foo *f, int *out)
{
	if (f->n < 0)
		return -EIO;
	*out = f->n;
	return 0;
}

static void foo_defaults(int *low, int *high)
{
	*low = 0;
	*high = 100;
}

static void foo_setup(struct foo *f)
{
	mutex_init(&f->lock);
	f->n = 0;
}

static struct device *ref(struct device *dev)
{
	get_device(dev);
	return dev;
}

static int power(struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (err)
		printk("no clock\n");
	return err;
}

static int create(struct foo **out, int n)
{
	struct foo *f = foo_new(n);

	if (!f)
		return -ENOMEM;
	*out = f;
	return 0;
}

static int add(int a, int b)
{
	return a + b;
}
