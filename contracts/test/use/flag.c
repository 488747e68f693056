// SPDX-License-Identifier: GPL-2.0-only
/* Flags that remember what is enabled and registered */
#include <linux/clk.h>
#include <linux/interrupt.h>
#include <linux/miscdevice.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct foo {
	struct mutex lock;
	struct clk *clk __own(clk_put) __nullable;
	struct miscdevice misc;
	int irq;
	unsigned int users __owes(clk_disable_unprepare, clk);
	bool irq_on:1 __owes(free_irq);
	bool registered:1 __owes(misc_deregister, &misc);
};

static irqreturn_t foo_irq(int irq, void *data)
{
	return IRQ_HANDLED;
}

struct foo *ok_new(struct device *dev, int irq) __own(ok_free) __errptr
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	struct clk *clk;

	if (!foo)
		return ERR_PTR(-ENOMEM);
	clk = clk_get(dev, "core");
	if (IS_ERR(clk)) {
		kfree(foo);
		return ERR_CAST(clk);
	}
	foo->clk = clk;
	mutex_init(&foo->lock);
	foo->irq = irq;
	foo->irq_on = irq >= 0 && !request_irq(irq, foo_irq, 0, "foo", foo);
	foo->misc.name = "foo";
	foo->misc.minor = MISC_DYNAMIC_MINOR;
	foo->registered = !misc_register(&foo->misc);
	return foo;
}

void ok_free(struct foo *foo __take)
{
	if (foo->registered)
		misc_deregister(&foo->misc);
	if (foo->irq_on)
		free_irq(foo->irq, foo);
	if (foo->users)
		clk_disable_unprepare(foo->clk);
	clk_put(foo->clk);
	kfree(foo);
}

void bad_free(struct foo *foo __take)
{
	if (foo->registered)
		misc_deregister(&foo->misc);
	free_irq(foo->irq, foo);	//~ BL108
	clk_put(foo->clk);
	kfree(foo);	//~ BL107
}

int ok_get(struct foo *foo) __sets(foo->users)
{
	int err = 0;

	mutex_lock(&foo->lock);
	if (!foo->users)
		err = clk_prepare_enable(foo->clk);
	if (!err)
		foo->users++;
	mutex_unlock(&foo->lock);
	return err;
}

void ok_put(struct foo *foo) __sets(foo->users)
{
	mutex_lock(&foo->lock);
	if (!--foo->users)
		clk_disable_unprepare(foo->clk);
	mutex_unlock(&foo->lock);
}

void bad_put(struct foo *foo) __sets(foo->users)
{
	mutex_lock(&foo->lock);
	if (!--foo->users)
		foo->irq = -1;
	mutex_unlock(&foo->lock);
}	//~ BL101

/* Bits of a word, by their numbers and by masks */
#define BAR_F_CLK	BIT(4)

enum { BAR_REGISTERED, BAR_BUSY, NR_BAR = 100 };

struct bar {
	struct miscdevice misc;
	struct clk *clk __borrows(clk);
	unsigned long state __owes(misc_deregister, &misc, BAR_REGISTERED);
	u32 flags __owes(clk_disable_unprepare, clk, & BAR_F_CLK);
	DECLARE_BITMAP(map, NR_BAR)
		__owes(clk_disable_unprepare, clk, NR_BAR - 1);
};

int ok_bar_up(struct bar *bar) __sets(bar->state)
{
	int err;

	if (test_and_set_bit(BAR_REGISTERED, &bar->state))
		return -EBUSY;
	err = misc_register(&bar->misc);
	if (err)
		clear_bit_unlock(BAR_REGISTERED, &bar->state);
	assign_bit(BAR_BUSY, &bar->state, !err);
	return err;
}

int bad_bar_up(struct bar *bar) __sets(bar->state)
{
	int err;

	if (test_and_set_bit(BAR_REGISTERED, &bar->state))
		return -EBUSY;
	err = misc_register(&bar->misc);
	if (err)
		clear_bit_unlock(BAR_BUSY, &bar->state);
	return err;	//~ BL109
}

void ok_bar_down(struct bar *bar) __sets(bar->state)
{
	if (test_and_clear_bit(BAR_REGISTERED, &bar->state))
		misc_deregister(&bar->misc);
}

void bad_bar_down(struct bar *bar) __sets(bar->state)
{
	if (test_and_clear_bit(BAR_BUSY, &bar->state))
		misc_deregister(&bar->misc);	//~ BL108
	__clear_bit(BAR_REGISTERED, &bar->state);
}	//~ BL101

int ok_bar_start(struct bar *bar) __sets(bar->flags)
{
	int err;

	if (bar->flags & BAR_F_CLK)
		return 0;
	err = clk_prepare_enable(bar->clk);
	if (err)
		return err;
	bar->flags |= BAR_F_CLK;
	return 0;
}

int bad_bar_start(struct bar *bar) __sets(bar->flags)
{
	int err = clk_prepare_enable(bar->clk);

	if (err)
		return err;
	bar->flags |= BAR_F_CLK;
	return 0;	//~ BL101
}

int ok_bar_mapped(struct bar *bar) __sets(bar->map)
{
	int err = 0;

	if (!__test_and_set_bit(NR_BAR - 1, bar->map)) {
		err = clk_prepare_enable(bar->clk);
		if (err)
			__clear_bit(NR_BAR - 1, bar->map);
	}
	return err;
}

int bad_bar_mapped(struct bar *bar) __sets(bar->map)
{
	int err = 0;

	if (!__test_and_set_bit(NR_BAR - 1, bar->map)) {
		err = clk_prepare_enable(bar->clk);
		if (err)
			__clear_bit(NR_BAR - 65, bar->map);
	}
	return err;	//~ BL109
}

void bad_bar_reset(struct bar *bar) __sets(bar->map)
{
	bitmap_zero(bar->map, NR_BAR);	//~ BL106
}
