// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: what is owed where one bit of a word says so, and only there. */
#include <belay/belay.h>

#include "bits.h"
#include "outside.h"

#define FOO_REGISTERED	0

enum { FOO_BUSY = 1, FOO_CLK, FOO_IRQ };

struct foo {
	struct clk *clk __borrows(clk);
	int irq;
	struct miscdevice misc;
	unsigned long state __owes(misc_deregister, &misc, FOO_REGISTERED)
			    __owes(clk_disable_unprepare, clk, FOO_CLK)
			    __owes(free_irq, , FOO_IRQ);
};

/* Registered once, whoever asks for it */
int ok_up(struct foo *foo) __sets(foo->state)
{
	int err;

	if (test_bit(FOO_REGISTERED, &foo->state))
		return -EBUSY;
	err = misc_register(&foo->misc);
	if (err)
		return err;
	set_bit(FOO_REGISTERED, &foo->state);
	return 0;
}

int bad_up_unasked(struct foo *foo) __sets(foo->state)
{
	int err = misc_register(&foo->misc);

	if (err)
		return err;
	set_bit(FOO_REGISTERED, &foo->state);
	return 0;	//~ BL101
}

int bad_up_forgets(struct foo *foo) __sets(foo->state)
{
	int err;

	if (test_bit(FOO_REGISTERED, &foo->state))
		return -EBUSY;
	err = misc_register(&foo->misc);
	if (err)
		return err;
	set_bit(FOO_BUSY, &foo->state);
	return 0;	//~ BL101
}

int bad_up_stays_set(struct foo *foo) __sets(foo->state)
{
	if (test_bit(FOO_REGISTERED, &foo->state))
		return -EBUSY;
	set_bit(FOO_REGISTERED, &foo->state);
	return misc_register(&foo->misc);	//~ BL109
}

int bad_up_untold(struct foo *foo)
{
	int err;

	if (test_bit(FOO_REGISTERED, &foo->state))
		return -EBUSY;
	err = misc_register(&foo->misc);
	if (!err)
		set_bit(FOO_REGISTERED, &foo->state);	//~ BL205
	return err;
}

/* Who changes the bit first has won. */
int ok_up_once(struct foo *foo) __sets(foo->state)
{
	int err;

	if (test_and_set_bit(FOO_REGISTERED, &foo->state))
		return -EBUSY;
	err = misc_register(&foo->misc);
	if (err)
		clear_bit(FOO_REGISTERED, &foo->state);
	return err;
}

int bad_up_once(struct foo *foo) __sets(foo->state)
{
	int err;

	if (test_and_set_bit(FOO_REGISTERED, &foo->state))
		return -EBUSY;
	err = misc_register(&foo->misc);
	if (err)
		return err;	//~ BL109
	return 0;
}

int bad_up_once_other_bit(struct foo *foo) __sets(foo->state)
{
	int err;

	if (test_and_set_bit(FOO_BUSY, &foo->state))
		return -EBUSY;
	err = misc_register(&foo->misc);
	if (err)
		clear_bit(FOO_BUSY, &foo->state);
	return err;	//~ BL101
}

void ok_down(struct foo *foo) __sets(foo->state)
{
	if (test_and_clear_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);
}

void bad_down_unasked(struct foo *foo) __sets(foo->state)
{
	misc_deregister(&foo->misc);	//~ BL108
	clear_bit(FOO_REGISTERED, &foo->state);
}

void bad_down_other_bit(struct foo *foo) __sets(foo->state)
{
	if (test_and_clear_bit(FOO_CLK, &foo->state))
		misc_deregister(&foo->misc);	//~ BL108
}	//~ BL109 //~ BL101

void bad_down_wrong_sense(struct foo *foo) __sets(foo->state)
{
	if (!test_and_clear_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);	//~ BL108
}	//~ BL101

void bad_down_forgets(struct foo *foo) __sets(foo->state)
{
	test_and_clear_bit(FOO_REGISTERED, &foo->state);
}	//~ BL101

void bad_down_keeps_it(struct foo *foo) __sets(foo->state)
{
	if (test_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);
}	//~ BL109

void bad_down_twice(struct foo *foo) __sets(foo->state)
{
	if (!test_and_clear_bit(FOO_REGISTERED, &foo->state))
		return;
	misc_deregister(&foo->misc);
	misc_deregister(&foo->misc);	//~ BL102
}

void ok_down_then_unlock(struct foo *foo) __sets(foo->state)
{
	if (!test_bit(FOO_REGISTERED, &foo->state))
		return;
	misc_deregister(&foo->misc);
	clear_bit_unlock(FOO_REGISTERED, &foo->state);
}

/* Bits beside it change as they like. */
void ok_down_and_idle(struct foo *foo) __sets(foo->state)
{
	bool on = test_bit(FOO_REGISTERED, &foo->state);

	clear_bit(FOO_BUSY, &foo->state);
	poke(foo->clk);
	if (on) {
		misc_deregister(&foo->misc);
		clear_bit(FOO_REGISTERED, &foo->state);
	}
	if (test_and_clear_bit(FOO_CLK, &foo->state))
		clk_disable_unprepare(foo->clk);
}

void bad_down_and_idle(struct foo *foo) __sets(foo->state)
{
	bool on = test_bit(FOO_REGISTERED, &foo->state);

	clear_bit(FOO_REGISTERED, &foo->state);
	poke(foo->clk);
	if (on) {
		misc_deregister(&foo->misc);
		clear_bit(FOO_BUSY, &foo->state);
	}
	if (test_bit(FOO_CLK, &foo->state))
		clk_disable_unprepare(foo->clk);
}	//~ BL109

/* A whole life */
struct foo *ok_probe(struct clk *clk, int irq) __own(ok_remove) __nullable;
struct foo *ok_probe(struct clk *clk, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk;
	foo->misc.name = "foo";
	if (!clk_prepare_enable(clk))
		__set_bit(FOO_CLK, &foo->state);
	foo->irq = irq;
	if (irq >= 0 && !request_irq(irq, "foo", foo))
		__set_bit(FOO_IRQ, &foo->state);
	if (!misc_register(&foo->misc))
		__set_bit(FOO_REGISTERED, &foo->state);
	set_bit(FOO_BUSY, &foo->state);
	return foo;
}

void ok_remove(struct foo *foo __take)
{
	if (test_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);
	if (test_bit(FOO_IRQ, &foo->state))
		free_irq(foo->irq, foo);
	if (test_bit(FOO_CLK, &foo->state))
		clk_disable_unprepare(foo->clk);
	kfree(foo);
}

struct foo *bad_probe(struct clk *clk, int irq) __own(ok_remove) __nullable;
struct foo *bad_probe(struct clk *clk, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk;
	foo->misc.name = "foo";
	if (!clk_prepare_enable(clk))
		__set_bit(FOO_CLK, &foo->state);
	foo->irq = irq;
	if (irq >= 0 && request_irq(irq, "foo", foo))
		foo->irq = -1;
	return foo;	//~ BL101
}

void bad_remove(struct foo *foo __take)
{
	if (test_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);
	if (test_bit(FOO_CLK, &foo->state))
		clk_disable_unprepare(foo->clk);
	kfree(foo);	//~ BL107 bit FOO_IRQ of foo->state
}

void bad_remove_unasked(struct foo *foo __take)
{
	if (test_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);
	free_irq(foo->irq, foo);	//~ BL108 bit FOO_IRQ of foo->state
	if (test_bit(FOO_CLK, &foo->state))
		clk_disable_unprepare(foo->clk);
	kfree(foo);
}

void bad_other_clock(struct foo *foo, struct clk *clk)
{
	foo->clk = clk;	//~ BL106
}

void ok_other_clock(struct foo *foo, struct clk *clk)
{
	if (!test_bit(FOO_CLK, &foo->state))
		foo->clk = clk;
}

/* What a bit stands for is done by a function that is told of it. */
void bad_stale_bit(struct foo *foo) __sets(foo->state)
{
	bool on = test_bit(FOO_REGISTERED, &foo->state);

	ok_down(foo);
	if (on)
		misc_deregister(&foo->misc);	//~ BL108
	clear_bit(FOO_REGISTERED, &foo->state);
}	//~ BL101

void ok_asked_again(struct foo *foo) __sets(foo->state)
{
	ok_down(foo);
	if (test_and_clear_bit(FOO_REGISTERED, &foo->state))
		misc_deregister(&foo->misc);
}

/* Without a word of its own a bit may have been set by anybody. */
int bad_after_wait(struct foo *foo)
{
	char *p = NULL;

	clear_bit(FOO_BUSY, &foo->state);
	poke(foo->clk);
	while (!test_bit(FOO_BUSY, &foo->state))
		poke(foo->clk);
	return *p;	//~ BL301
}

int ok_after_wait(struct foo *foo)
{
	clear_bit(FOO_BUSY, &foo->state);
	poke(foo->clk);
	while (!test_bit(FOO_BUSY, &foo->state))
		poke(foo->clk);
	return foo->irq;
}

/* Bits of an array of several words */
enum { BAR_FIRST = 3, BAR_LAST = 70, NR_BAR };

struct bar {
	struct clk *clk __borrows(clk);
	struct clk *bus __borrows(bus);
	DECLARE_BITMAP(state, NR_BAR)
		__owes(clk_disable_unprepare, clk, BAR_FIRST)
		__owes(clk_disable_unprepare, bus, BAR_LAST);
};

int ok_bar_on(struct bar *bar) __sets(bar->state)
{
	int err = 0;

	if (!test_bit(BAR_FIRST, bar->state)) {
		err = clk_prepare_enable(bar->clk);
		if (err)
			return err;
		set_bit(BAR_FIRST, bar->state);
	}
	if (!test_and_set_bit(BAR_LAST, bar->state)) {
		err = clk_prepare_enable(bar->bus);
		if (err)
			clear_bit(BAR_LAST, bar->state);
	}
	return err;
}

int bad_bar_on(struct bar *bar) __sets(bar->state)
{
	int err = 0;

	if (!test_bit(BAR_FIRST, bar->state)) {
		err = clk_prepare_enable(bar->clk);
		if (err)
			return err;
		set_bit(BAR_FIRST, bar->state);
	}
	if (!test_and_set_bit(BAR_LAST, bar->state)) {
		err = clk_prepare_enable(bar->bus);
		if (err)
			clear_bit(BAR_FIRST, bar->state);
	}
	return err;	//~ BL101 //~ BL109
}

void ok_bar_off(struct bar *bar) __sets(bar->state)
{
	if (test_and_clear_bit(BAR_LAST, bar->state))
		clk_disable_unprepare(bar->bus);
	if (test_and_clear_bit(BAR_FIRST, bar->state))
		clk_disable_unprepare(bar->clk);
}

void bad_bar_off(struct bar *bar) __sets(bar->state)
{
	if (test_and_clear_bit(BAR_LAST, bar->state))
		clk_disable_unprepare(bar->clk);	//~ BL108
	if (test_and_clear_bit(BAR_FIRST, bar->state))
		clk_disable_unprepare(bar->clk);	//~ BL108
}	//~ BL101
