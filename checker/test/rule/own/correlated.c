// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: branches that belong together, flags beside acquisitions. */
#include <belay/belay.h>

#include "outside.h"

#define FLAG_BOUNCE	1u
#define FLAG_DMA	4u

struct dev {
	struct clk *clk;
	struct clk *bus __nullable;
	struct miscdevice misc;
	struct mutex lock;
	u32 flags;
	bool has_bus;
};

int fill(void *p) __contract;

/* The same test of an unmodified local twice. */
int ok_same_test(struct dev *dev, bool bounce, size_t n)
{
	void *p = NULL;
	int err;

	if (bounce) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	if (bounce)
		kfree(p);
	return err;
}

int bad_same_test(struct dev *dev, bool bounce, size_t n)
{
	void *p = NULL;
	int err;

	if (bounce) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	if (!bounce)
		kfree(p);
	return err;	//~ BL101
}

int bad_changed_between(struct dev *dev, bool bounce, size_t n)
{
	void *p = NULL;
	int err;

	if (bounce) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	bounce = err == 0;
	if (bounce)
		kfree(p);
	return err;	//~ BL101
}

/* A bit of a mask. */
int ok_same_bit(struct clk *clk, u32 flags)
{
	int err;

	if (flags & FLAG_DMA) {
		err = clk_prepare_enable(clk);
		if (err)
			return err;
	}
	err = clk_set_rate(clk, 1);
	if (flags & FLAG_DMA)
		clk_disable_unprepare(clk);
	return err;
}

int bad_other_bit(struct clk *clk, u32 flags)
{
	int err;

	if (flags & FLAG_DMA) {
		err = clk_prepare_enable(clk);
		if (err)
			return err;
	}
	err = clk_set_rate(clk, 1);
	if (flags & FLAG_BOUNCE)
		clk_disable_unprepare(clk);	//~ BL108
	return err;	//~ BL101
}

/* A number compared with a limit. */
int ok_same_limit(struct dev *dev, size_t n)
{
	char small[8] = { 0 };
	char *p = small;
	int err;

	if (n > sizeof(small)) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	if (n > sizeof(small))
		kfree(p);
	return err;
}

int bad_other_limit(struct dev *dev, size_t n)
{
	char small[8] = { 0 };
	char *p = small;
	int err;

	if (n > sizeof(small)) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	if (n > 2 * sizeof(small))
		kfree(p);
	return err;	//~ BL101
}

/* The pointer itself tells. */
int ok_pointer_tells(struct dev *dev, size_t n)
{
	char small[8] = { 0 };
	char *p = small;
	int err;

	if (n > sizeof(small)) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	if (p != small)
		kfree(p);
	return err;
}

int bad_pointer_tells(struct dev *dev, size_t n)
{
	char small[8] = { 0 };
	char *p = small;
	int err;

	if (n > sizeof(small)) {
		p = kzalloc(n, GFP_KERNEL);
		if (!p)
			return -ENOMEM;
	}
	err = step(dev);
	kfree(p);	//~ BL108
	return err;
}

/* A flag that is set beside the acquisition. */
int ok_flag_beside(struct dev *dev)
{
	bool enabled = false;
	int err = 0;

	if (dev->has_bus) {
		err = clk_prepare_enable(dev->clk);
		if (err)
			goto out;
		enabled = true;
	}
	err = step(dev);
out:
	if (enabled)
		clk_disable_unprepare(dev->clk);
	return err;
}

int bad_flag_too_early(struct dev *dev)
{
	bool enabled = false;
	int err = 0;

	if (dev->has_bus) {
		enabled = true;
		err = clk_prepare_enable(dev->clk);
		if (err)
			goto out;
	}
	err = step(dev);
out:
	if (enabled)
		clk_disable_unprepare(dev->clk);	//~ BL108
	return err;
}

int bad_flag_never(struct dev *dev)
{
	bool enabled = false;
	int err = 0;

	if (dev->has_bus) {
		err = clk_prepare_enable(dev->clk);
		if (err)
			goto out;
	}
	err = step(dev);
out:
	if (enabled)
		clk_disable_unprepare(dev->clk);
	return err;	//~ BL101
}

/* A mask of what was done. */
int ok_done_mask(struct dev *dev, struct clk *a, struct clk *b)
{
	u32 done = 0;
	int err;

	err = clk_prepare_enable(a);
	if (!err)
		done |= 1;
	if (!err)
		err = clk_prepare_enable(b);
	if (!err)
		done |= 2;
	if (!err)
		err = step(dev);
	if (done & 2)
		clk_disable_unprepare(b);
	if (done & 1)
		clk_disable_unprepare(a);
	return err;
}

int bad_done_mask(struct dev *dev, struct clk *a, struct clk *b)
{
	u32 done = 0;
	int err;

	err = clk_prepare_enable(a);
	if (!err)
		done |= 1;
	if (!err)
		err = clk_prepare_enable(b);
	if (!err)
		done = 2;
	if (!err)
		err = step(dev);
	if (done & 2)
		clk_disable_unprepare(b);
	if (done & 1)
		clk_disable_unprepare(a);
	return err;	//~ BL101
}

/* How far it came, as a number. */
int ok_progress(struct dev *dev, struct clk *a, struct clk *b)
{
	int stage = 0, err;

	err = clk_prepare_enable(a);
	if (err)
		goto unwind;
	stage = 1;
	err = clk_prepare_enable(b);
	if (err)
		goto unwind;
	stage = 2;
	err = step(dev);
unwind:
	if (stage > 1)
		clk_disable_unprepare(b);
	if (stage > 0)
		clk_disable_unprepare(a);
	return err;
}

int bad_progress(struct dev *dev, struct clk *a, struct clk *b)
{
	int stage = 0, err;

	err = clk_prepare_enable(a);
	if (err)
		goto unwind;
	stage = 1;
	err = clk_prepare_enable(b);
	if (err)
		goto unwind;
	stage = 2;
	err = step(dev);
unwind:
	if (stage > 0)
		clk_disable_unprepare(b);	//~ BL108
	if (stage > 0)
		clk_disable_unprepare(a);
	return err;
}

int ok_progress_switch(struct dev *dev, struct clk *a, struct clk *b)
{
	int stage = 0, err;

	err = clk_prepare_enable(a);
	if (err)
		goto unwind;
	stage = 1;
	err = clk_prepare_enable(b);
	if (err)
		goto unwind;
	stage = 2;
	err = step(dev);
unwind:
	switch (stage) {
	case 2:
		clk_disable_unprepare(b);
		/* fall through */
	case 1:
		clk_disable_unprepare(a);
		break;
	}
	return err;
}

int bad_progress_switch(struct dev *dev, struct clk *a, struct clk *b)
{
	int stage = 0, err;

	err = clk_prepare_enable(a);
	if (err)
		goto unwind;
	stage = 1;
	err = clk_prepare_enable(b);
	if (err)
		goto unwind;
	stage = 2;
	err = step(dev);
unwind:
	switch (stage) {
	case 2:
		clk_disable_unprepare(b);
		break;
	case 1:
		clk_disable_unprepare(a);
		break;
	}
	return err;	//~ BL101
}

/* The error itself tells. */
int ok_error_tells(struct dev *dev, size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err = p ? 0 : -ENOMEM;

	if (!err)
		err = fill(p);
	if (!err)
		err = step(dev);
	kfree(p);
	return err;
}

int bad_error_tells(struct dev *dev, size_t n)
{
	void *p = kzalloc(n, GFP_KERNEL);
	int err = p ? 0 : -ENOMEM;

	if (!err)
		err = fill(p);
	if (!err)
		err = step(dev);
	if (!err)
		kfree(p);
	return err;	//~ BL101
}

/* A ternary, both times. */
int ok_ternary(struct dev *dev, struct clk *a, struct clk *b, bool first)
{
	struct clk *clk = first ? a : b;
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	err = step(dev);
	clk_disable_unprepare(clk);
	return err;
}

int ok_ternary_twice(struct dev *dev, struct clk *a, struct clk *b, bool first)
{
	int err = clk_prepare_enable(first ? a : b);

	if (err)
		return err;
	err = step(dev);
	clk_disable_unprepare(first ? a : b);
	return err;
}

int bad_ternary_twice(struct dev *dev, struct clk *a, struct clk *b,
		      bool first)
{
	int err = clk_prepare_enable(first ? a : b);

	if (err)
		return err;
	err = step(dev);
	clk_disable_unprepare(first ? b : a);	//~ BL108
	return err;	//~ BL101 //~ BL101
}

/* A lock that is taken in one mode only. */
int ok_locked_if(struct dev *dev, bool lock)
{
	int err;

	if (lock)
		mutex_lock(&dev->lock);
	err = step(dev);
	if (lock)
		mutex_unlock(&dev->lock);
	return err;
}

int bad_locked_if(struct dev *dev, bool lock)
{
	int err;

	if (lock)
		mutex_lock(&dev->lock);
	err = step(dev);
	if (lock && !err)
		mutex_unlock(&dev->lock);
	return err;	//~ BL701
}

int ok_locked_flag(struct dev *dev, bool wait)
{
	bool locked = true;
	int err;

	if (wait)
		mutex_lock(&dev->lock);
	else
		locked = mutex_trylock(&dev->lock);
	if (!locked)
		return -EBUSY;
	err = step(dev);
	mutex_unlock(&dev->lock);
	return err;
}

int bad_locked_flag(struct dev *dev, bool wait)
{
	bool locked = true;
	int err;

	if (wait)
		mutex_lock(&dev->lock);
	else
		locked = mutex_trylock(&dev->lock);
	err = step(dev);
	if (wait)
		mutex_unlock(&dev->lock);
	return locked ? err : -EBUSY;	//~ BL701
}

/* Two conditions with nothing in common. */
int ok_two_flags(struct dev *dev, struct clk *a, struct clk *b, bool want_a,
		 bool want_b)
{
	int err = 0;

	if (want_a) {
		err = clk_prepare_enable(a);
		if (err)
			return err;
	}
	if (want_b) {
		err = clk_prepare_enable(b);
		if (err)
			goto off;
	}
	err = step(dev);
	if (want_b)
		clk_disable_unprepare(b);
off:
	if (want_a)
		clk_disable_unprepare(a);
	return err;
}

int bad_two_flags(struct dev *dev, struct clk *a, struct clk *b, bool want_a,
		  bool want_b)
{
	int err = 0;

	if (want_a) {
		err = clk_prepare_enable(a);
		if (err)
			return err;
	}
	if (want_b) {
		err = clk_prepare_enable(b);
		if (err)
			goto off;
	}
	err = step(dev);
	if (want_a)
		clk_disable_unprepare(b);	//~ BL108
off:
	if (want_a)
		clk_disable_unprepare(a);
	return err;	//~ BL101
}

/* A member of an object that nobody else has touched in between. */
int ok_member_tells(struct dev *dev)
{
	int err;

	if (dev->bus) {
		err = clk_prepare_enable(dev->bus);
		if (err)
			return err;
	}
	err = clk_set_rate(dev->clk, 1);
	if (dev->bus)
		clk_disable_unprepare(dev->bus);
	return err;
}
