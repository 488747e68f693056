// SPDX-License-Identifier: GPL-2.0-only
/* BL101: early returns, flags, conditions, switches. */
#include <belay/belay.h>

#include "mini.h"

int read_block(u32 nr, void *buf __bytes(n), size_t n) __contract;
int send(const void *buf __bytes(n), size_t n) __contract;

int bad_early_return(u32 nr)
{
	char *buf = kzalloc(512, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	err = read_block(nr, buf, 512);
	if (err)
		return err;	//~ BL101
	kfree(buf);
	return 0;
}

int ok_early_return(u32 nr)
{
	char *buf = kzalloc(512, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	err = read_block(nr, buf, 512);
	if (err) {
		kfree(buf);
		return err;
	}
	kfree(buf);
	return 0;
}

int bad_release_deleted(u32 nr)
{
	void *buf = kzalloc(512, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	err = read_block(nr, buf, 512);
	return err;	//~ BL101
}

int ok_release_present(u32 nr)
{
	void *buf = kzalloc(512, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	err = read_block(nr, buf, 512);
	kfree(buf);
	return err;
}

void bad_void_function(size_t n)
{
	void *buf = vzalloc(n);

	if (buf)
		send(buf, n);
}	//~ BL101

void ok_void_function(size_t n)
{
	void *buf = vzalloc(n);

	if (buf)
		send(buf, n);
	vfree(buf);
}

/* The error test is inverted: the good path leaks. */
int bad_inverted_test(size_t n)
{
	void *buf = kvzalloc(n, GFP_KERNEL);

	if (buf)
		return 0;	//~ BL101
	kvfree(buf);
	return -ENOMEM;
}

int ok_straight_test(size_t n)
{
	void *buf = kvzalloc(n, GFP_KERNEL);

	if (!buf)
		return -ENOMEM;
	kvfree(buf);
	return 0;
}

/* Two tests of one condition: the second belongs to the first. */
int bad_flag_forgotten(bool bounce, const char *data __bytes(16))
{
	char *buf = NULL;
	int err;

	if (bounce) {
		buf = kzalloc(16, GFP_KERNEL);
		if (!buf)
			return -ENOMEM;
		memcpy(buf, data, 16);
	}
	err = send(buf ? buf : data, 16);
	if (!bounce)
		kfree(buf);
	return err;	//~ BL101
}

int ok_flag(bool bounce, const char *data __bytes(16))
{
	char *buf = NULL;
	int err;

	if (bounce) {
		buf = kzalloc(16, GFP_KERNEL);
		if (!buf)
			return -ENOMEM;
		memcpy(buf, data, 16);
	}
	err = send(buf ? buf : data, 16);
	if (bounce)
		kfree(buf);
	return err;
}

/* A flag of its own beside the acquisition. */
int bad_flag_cleared(struct clk *clk, bool want)
{
	bool enabled = false;
	int err = 0;

	if (want) {
		err = clk_prepare_enable(clk);
		if (err)
			return err;
		enabled = true;
	}
	err = clk_set_rate(clk, 48000);
	if (err)
		enabled = false;
	if (enabled)
		clk_disable_unprepare(clk);
	return err;	//~ BL101
}

int ok_flag_beside(struct clk *clk, bool want)
{
	bool enabled = false;
	int err = 0;

	if (want) {
		err = clk_prepare_enable(clk);
		if (err)
			return err;
		enabled = true;
	}
	err = clk_set_rate(clk, 48000);
	if (enabled)
		clk_disable_unprepare(clk);
	return err;
}

int bad_switch_break(int mode, u32 nr)
{
	void *buf = kzalloc(64, GFP_KERNEL);
	int err = 0;

	if (!buf)
		return -ENOMEM;
	switch (mode) {
	case 0:
		err = read_block(nr, buf, 64);
		break;
	case 1:
		kfree(buf);
		return 0;
	default:
		return -EINVAL;	//~ BL101
	}
	kfree(buf);
	return err;
}

int ok_switch_break(int mode, u32 nr)
{
	void *buf = kzalloc(64, GFP_KERNEL);
	int err = 0;

	if (!buf)
		return -ENOMEM;
	switch (mode) {
	case 0:
		err = read_block(nr, buf, 64);
		break;
	case 1:
		kfree(buf);
		return 0;
	default:
		err = -EINVAL;
		break;
	}
	kfree(buf);
	return err;
}

/* Levels of a bring-up undone by falling through. */
int bad_switch_fallthrough(int level, struct clk *a, struct clk *b)
{
	int err;

	err = clk_prepare_enable(a);
	if (err)
		return err;
	err = clk_prepare_enable(b);
	if (err) {
		level = 1;
		goto undo;
	}
	level = 2;
	err = clk_set_rate(b, 1000);
undo:
	switch (level) {
	case 2:
		clk_disable_unprepare(b);
		break;
	case 1:
		clk_disable_unprepare(a);
	}
	return err;	//~ BL101
}

int ok_switch_fallthrough(int level, struct clk *a, struct clk *b)
{
	int err;

	err = clk_prepare_enable(a);
	if (err)
		return err;
	err = clk_prepare_enable(b);
	if (err) {
		level = 1;
		goto undo;
	}
	level = 2;
	err = clk_set_rate(b, 1000);
undo:
	switch (level) {
	case 2:
		clk_disable_unprepare(b);
		__attribute__((__fallthrough__));
	case 1:
		clk_disable_unprepare(a);
	}
	return err;
}

int bad_reference(const char *name __cstr)
{
	struct device *dev = bus_find(name);

	if (!dev)
		return -ENODEV;
	return device_irq(dev);	//~ BL101
}

int ok_reference(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	int irq;

	if (!dev)
		return -ENODEV;
	irq = device_irq(dev);
	put_device(dev);
	return irq;
}

int bad_taken_twice_put_once(struct device *dev)
{
	get_device(dev);
	get_device(dev);
	put_device(dev);
	return 0;	//~ BL101
}

int ok_taken_twice(struct device *dev)
{
	get_device(dev);
	get_device(dev);
	put_device(dev);
	put_device(dev);
	return 0;
}

/* The only pointer is overwritten: lost at the exit at the latest. */
int bad_pointer_lost(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p = kstrdup("other", GFP_KERNEL);
	kfree(p);
	return 0;	//~ BL101
}

int ok_pointer_reused(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	kfree(p);
	p = kstrdup("other", GFP_KERNEL);
	kfree(p);
	return 0;
}

int bad_result_dropped(void)
{
	kstrdup("nobody wants it", GFP_KERNEL);
	return 0;	//~ BL101
}

int ok_null_carries_nothing(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	if (p) {
		kfree(p);
		return 0;
	}
	return -ENOMEM;
}

/* ERR_PTR values carry no duty either. */
int bad_clk(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");
	int err;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = clk_prepare_enable(clk);
	if (err)
		goto out_put;
	err = clk_set_rate(clk, 1000);
out_put:
	clk_put(clk);
	return err;	//~ BL101
}

int ok_clk(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");
	int err;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = clk_prepare_enable(clk);
	if (err)
		goto out_put;
	err = clk_set_rate(clk, 1000);
	clk_disable_unprepare(clk);
out_put:
	clk_put(clk);
	return err;
}
