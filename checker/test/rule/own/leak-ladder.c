// SPDX-License-Identifier: GPL-2.0-only
/* BL101: goto ladders that unwind from the middle. */
#include <belay/belay.h>

#include "mini.h"

int setup(void *a, void *b, void *c) __contract;
int start(void *a) __contract;

int ok_three_steps(size_t n)
{
	void *a, *b, *c;
	int err = -ENOMEM;

	a = kzalloc(n, GFP_KERNEL);
	if (!a)
		goto out;
	b = kvzalloc(n, GFP_KERNEL);
	if (!b)
		goto out_free_a;
	c = vzalloc(n);
	if (!c)
		goto out_free_b;
	err = setup(a, b, c);

	vfree(c);
out_free_b:
	kvfree(b);
out_free_a:
	kfree(a);
out:
	return err;
}

int bad_three_steps_wrong_label(size_t n)
{
	void *a, *b, *c;
	int err = -ENOMEM;

	a = kzalloc(n, GFP_KERNEL);
	if (!a)
		goto out;
	b = kvzalloc(n, GFP_KERNEL);
	if (!b)
		goto out_free_a;
	c = vzalloc(n);
	if (!c)
		goto out_free_a;	/* b stays */
	err = setup(a, b, c);

	vfree(c);
	kvfree(b);
out_free_a:
	kfree(a);
out:
	return err;	//~ BL101
}

int bad_three_steps_rung_missing(size_t n)
{
	void *a, *b, *c;
	int err = -ENOMEM;

	a = kzalloc(n, GFP_KERNEL);
	if (!a)
		goto out;
	b = kvzalloc(n, GFP_KERNEL);
	if (!b)
		goto out_free_a;
	c = vzalloc(n);
	if (!c)
		goto out_free_b;
	err = setup(a, b, c);

out_free_b:	/* c is not freed */
	kvfree(b);
out_free_a:
	kfree(a);
out:
	return err;	//~ BL101
}

/* Success keeps going past the ladder; only errors unwind. */
int ok_register_five(struct miscdevice *one, struct miscdevice *two,
		     struct miscdevice *three, struct clk *clk,
		     struct device *dev)
{
	int err;

	get_device(dev);
	err = clk_prepare_enable(clk);
	if (err)
		goto out_put;
	err = misc_register(one);
	if (err)
		goto out_clk;
	err = misc_register(two);
	if (err)
		goto out_one;
	err = misc_register(three);
	if (err)
		goto out_two;
	err = start(dev);
	if (err)
		goto out_three;

	misc_deregister(three);
	misc_deregister(two);
	misc_deregister(one);
	clk_disable_unprepare(clk);
	put_device(dev);
	return 0;

out_three:
	misc_deregister(three);
out_two:
	misc_deregister(two);
out_one:
	misc_deregister(one);
out_clk:
	clk_disable_unprepare(clk);
out_put:
	put_device(dev);
	return err;
}

int bad_register_five(struct miscdevice *one, struct miscdevice *two,
		      struct miscdevice *three, struct clk *clk,
		      struct device *dev)
{
	int err;

	get_device(dev);
	err = clk_prepare_enable(clk);
	if (err)
		goto out_put;
	err = misc_register(one);
	if (err)
		goto out_clk;
	err = misc_register(two);
	if (err)
		goto out_clk;	/* one stays registered */
	err = misc_register(three);
	if (err)
		goto out_two;
	err = start(dev);
	if (err)
		goto out_three;

	misc_deregister(three);
	misc_deregister(two);
	misc_deregister(one);
	clk_disable_unprepare(clk);
	put_device(dev);
	return 0;

out_three:
	misc_deregister(three);
out_two:
	misc_deregister(two);
	misc_deregister(one);
out_clk:
	clk_disable_unprepare(clk);
out_put:
	put_device(dev);
	return err;	//~ BL101
}

/* The error code is lost, and the success return is taken. */
int bad_err_not_assigned(struct miscdevice *m, struct clk *clk)
{
	int err;

	err = clk_prepare_enable(clk);
	if (err)
		return err;
	if (misc_register(m))
		goto out;
	misc_deregister(m);
	clk_disable_unprepare(clk);
	return 0;
out:
	if (err)
		clk_disable_unprepare(clk);
	return -ENODEV;	//~ BL101
}

int ok_err_assigned(struct miscdevice *m, struct clk *clk)
{
	int err;

	err = clk_prepare_enable(clk);
	if (err)
		return err;
	err = misc_register(m);
	if (err)
		goto out;
	misc_deregister(m);
	clk_disable_unprepare(clk);
	return 0;
out:
	if (err)
		clk_disable_unprepare(clk);
	return err;
}

/* One label frees everything; what was not made is NULL. */
int ok_single_label(size_t n)
{
	void *a = NULL, *b = NULL, *c = NULL;
	int err = -ENOMEM;

	a = kzalloc(n, GFP_KERNEL);
	if (!a)
		goto out;
	b = kzalloc(n, GFP_KERNEL);
	if (!b)
		goto out;
	c = kzalloc(n, GFP_KERNEL);
	if (!c)
		goto out;
	err = setup(a, b, c);
out:
	kfree(c);
	kfree(b);
	kfree(a);
	return err;
}

int bad_single_label(size_t n)
{
	void *a = NULL, *b = NULL, *c = NULL;
	int err = -ENOMEM;

	a = kzalloc(n, GFP_KERNEL);
	if (!a)
		goto out;
	b = kzalloc(n, GFP_KERNEL);
	if (!b)
		goto out;
	c = kzalloc(n, GFP_KERNEL);
	if (!c)
		goto out;
	err = setup(a, b, c);
out:
	kfree(c);
	kfree(a);
	return err;	//~ BL101
}

/* Errors jump forward, into the middle of the tear-down that success uses. */
int ok_shared_teardown(struct clk *core, struct clk *bus, struct miscdevice *m)
{
	int err;

	err = clk_prepare_enable(core);
	if (err)
		return err;
	err = clk_prepare_enable(bus);
	if (err)
		goto disable_core;
	err = misc_register(m);
	if (err)
		goto disable_bus;
	err = start(m);
	misc_deregister(m);
disable_bus:
	clk_disable_unprepare(bus);
disable_core:
	clk_disable_unprepare(core);
	return err;
}

int bad_shared_teardown(struct clk *core, struct clk *bus, struct miscdevice *m)
{
	int err;

	err = clk_prepare_enable(core);
	if (err)
		return err;
	err = clk_prepare_enable(bus);
	if (err)
		goto disable_core;
	err = misc_register(m);
	if (err)
		goto disable_bus;
	err = start(m);
	if (err)
		goto disable_bus;	/* m stays registered */
	misc_deregister(m);
disable_bus:
	clk_disable_unprepare(bus);
disable_core:
	clk_disable_unprepare(core);
	return err;	//~ BL101
}
