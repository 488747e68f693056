// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: bits by their masks, in plain words of flags. */
#include <belay/belay.h>

#include "bits.h"
#include "outside.h"

#define FOO_F_CLK	BIT(3)
#define FOO_F_MISC	0x40
#define FOO_F_IRQ	(1 << 31)
#define FOO_F_USED	(FOO_F_CLK | FOO_F_MISC)
#define FOO_F_WARM	BIT(7)

struct foo {
	struct clk *clk __borrows(clk);
	int irq;
	struct miscdevice misc;
	u32 flags __owes(clk_disable_unprepare, clk, & FOO_F_CLK)
		  __owes(misc_deregister, &misc, & FOO_F_MISC)
		  __owes(free_irq, , & FOO_F_IRQ);
};

int ok_start(struct foo *foo) __sets(foo->flags)
{
	int err;

	if (foo->flags & FOO_F_CLK)
		return 0;
	err = clk_prepare_enable(foo->clk);
	if (err)
		return err;
	foo->flags |= FOO_F_CLK | FOO_F_WARM;
	return 0;
}

int bad_start_unasked(struct foo *foo) __sets(foo->flags)
{
	int err;

	if (foo->flags & FOO_F_WARM)
		return 0;
	err = clk_prepare_enable(foo->clk);
	if (err)
		return err;
	foo->flags |= FOO_F_CLK | FOO_F_WARM;
	return 0;	//~ BL101
}

int bad_start_forgets(struct foo *foo) __sets(foo->flags)
{
	int err;

	if (foo->flags & FOO_F_CLK)
		return 0;
	err = clk_prepare_enable(foo->clk);
	if (err)
		return err;
	foo->flags |= FOO_F_WARM;
	return 0;	//~ BL101
}

int bad_start_claims(struct foo *foo) __sets(foo->flags)
{
	int err;

	if ((foo->flags & FOO_F_CLK) == FOO_F_CLK)
		return 0;
	err = clk_prepare_enable(foo->clk);
	foo->flags |= FOO_F_CLK;
	return err;	//~ BL109
}

void ok_stop(struct foo *foo) __sets(foo->flags)
{
	if (!(foo->flags & FOO_F_CLK))
		return;
	clk_disable_unprepare(foo->clk);
	foo->flags &= ~FOO_F_CLK;
}

void ok_stop_cleared_first(struct foo *foo) __sets(foo->flags)
{
	u32 was = foo->flags;

	foo->flags &= ~(FOO_F_CLK | FOO_F_WARM);
	if (was & FOO_F_CLK)
		clk_disable_unprepare(foo->clk);
}

void bad_stop_cleared_first(struct foo *foo) __sets(foo->flags)
{
	u32 was = foo->flags;

	foo->flags &= ~(FOO_F_CLK | FOO_F_WARM);
	if (was & FOO_F_WARM)
		clk_disable_unprepare(foo->clk);	//~ BL108
}	//~ BL101

void bad_stop_keeps_it(struct foo *foo) __sets(foo->flags)
{
	if (!(foo->flags & FOO_F_CLK))
		return;
	clk_disable_unprepare(foo->clk);
	foo->flags &= ~FOO_F_WARM;
}	//~ BL109 foo->flags & FOO_F_CLK

void bad_stop_clears_all(struct foo *foo) __sets(foo->flags)
{
	if (foo->flags & FOO_F_CLK)
		clk_disable_unprepare(foo->clk);
	foo->flags = 0;
}	//~ BL101 misc //~ BL101 foo

void ok_stop_clears_all(struct foo *foo) __sets(foo->flags)
{
	if (foo->flags & FOO_F_CLK)
		clk_disable_unprepare(foo->clk);
	if (foo->flags & FOO_F_MISC)
		misc_deregister(&foo->misc);
	if ((foo->flags & FOO_F_IRQ) != 0)
		free_irq(foo->irq, foo);
	foo->flags = 0;
}

/* Nothing of several, by one test */
int ok_neither(struct foo *foo, struct clk *clk)
{
	if (foo->flags & FOO_F_USED)
		return -EBUSY;
	foo->clk = clk;
	return 0;
}

int bad_neither(struct foo *foo, struct clk *clk)
{
	if (foo->flags & (FOO_F_MISC | FOO_F_WARM))
		return -EBUSY;
	foo->clk = clk;	//~ BL106
	return 0;
}

/* A word that is joined from two ways keeps what both know. */
void ok_joined(struct foo *foo, bool warm) __sets(foo->flags)
{
	if (!(foo->flags & FOO_F_CLK))
		return;
	if (warm)
		foo->flags |= FOO_F_WARM;
	else
		foo->irq = 0;
	clk_disable_unprepare(foo->clk);
	foo->flags &= ~FOO_F_CLK;
}

void bad_joined(struct foo *foo, bool warm) __sets(foo->flags)
{
	if (!(foo->flags & FOO_F_WARM))
		return;
	if (warm)
		foo->flags |= FOO_F_CLK;
	else
		foo->irq = 0;
	clk_disable_unprepare(foo->clk);	//~ BL108 //~ BL102
	foo->flags &= ~FOO_F_CLK;
}

/* A loop that changes other bits */
void ok_in_loop(struct foo *foo, int n) __sets(foo->flags)
{
	if (!(foo->flags & FOO_F_CLK))
		return;
	while (n--)
		foo->flags ^= FOO_F_WARM;
	clk_disable_unprepare(foo->clk);
	foo->flags &= ~FOO_F_CLK;
}

void bad_in_loop(struct foo *foo, int n) __sets(foo->flags)
{
	if (!(foo->flags & FOO_F_CLK))
		return;
	while (n--)
		clk_disable_unprepare(foo->clk);	//~ BL102
	foo->flags &= ~FOO_F_CLK;
}	//~ BL101

/* A whole life, with a ladder and without */
struct foo *ok_probe(struct clk *clk, int irq) __own(ok_remove) __nullable;
struct foo *ok_probe(struct clk *clk, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk;
	foo->irq = irq;
	foo->misc.name = "foo";
	if (!clk_prepare_enable(clk))
		foo->flags |= FOO_F_CLK;
	if (!misc_register(&foo->misc))
		foo->flags |= FOO_F_MISC;
	if (!request_irq(irq, "foo", foo))
		foo->flags |= FOO_F_IRQ;
	return foo;
}

void ok_remove(struct foo *foo __take)
{
	if (foo->flags & FOO_F_IRQ)
		free_irq(foo->irq, foo);
	if (foo->flags & FOO_F_MISC)
		misc_deregister(&foo->misc);
	if (foo->flags & FOO_F_CLK)
		clk_disable_unprepare(foo->clk);
	kfree(foo);
}

void bad_remove(struct foo *foo __take)
{
	if (foo->flags & FOO_F_IRQ)
		free_irq(foo->irq, foo);
	if (foo->flags & FOO_F_CLK)
		clk_disable_unprepare(foo->clk);
	kfree(foo);	//~ BL107
}

struct foo *ok_probe_ladder(struct clk *clk) __own(ok_remove) __errptr;
struct foo *ok_probe_ladder(struct clk *clk)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return ERR_PTR(-ENOMEM);
	foo->clk = clk;
	foo->misc.name = "foo";
	err = clk_prepare_enable(clk);
	if (err)
		goto err_free;
	foo->flags |= FOO_F_CLK;
	err = misc_register(&foo->misc);
	if (err)
		goto err_clk;
	foo->flags |= FOO_F_MISC;
	return foo;
err_clk:
	clk_disable_unprepare(clk);
err_free:
	kfree(foo);
	return ERR_PTR(err);
}

struct foo *bad_probe_ladder(struct clk *clk) __own(ok_remove) __errptr;
struct foo *bad_probe_ladder(struct clk *clk)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return ERR_PTR(-ENOMEM);
	foo->clk = clk;
	foo->misc.name = "foo";
	err = clk_prepare_enable(clk);
	if (err)
		goto err_free;
	foo->flags |= FOO_F_CLK;
	err = misc_register(&foo->misc);
	if (err)
		goto err_free;
	foo->flags |= FOO_F_MISC;
	return foo;
err_free:
	kfree(foo);	//~ BL107
	return ERR_PTR(err);
}

/* A lock guards the word: once dropped, nothing of it is known. */
struct bus {
	struct mutex lock;
	struct clk *clk __borrows(clk);
	u8 flags __owes(clk_disable_unprepare, clk, & 2) __guarded_by(&lock);
};

int ok_bus_on(struct bus *bus) __sets(bus->flags)
{
	int err = 0;

	mutex_lock(&bus->lock);
	if (!(bus->flags & 2)) {
		err = clk_prepare_enable(bus->clk);
		if (!err)
			bus->flags |= 2;
	}
	mutex_unlock(&bus->lock);
	return err;
}

int bad_bus_on(struct bus *bus) __sets(bus->flags)
{
	int err = 0;

	mutex_lock(&bus->lock);
	if (!(bus->flags & 2)) {
		bus->flags |= 2;
		mutex_unlock(&bus->lock);	//~ BL109
		err = clk_prepare_enable(bus->clk);
		mutex_lock(&bus->lock);
	}
	mutex_unlock(&bus->lock);
	return err;	//~ BL101
}

int bad_bus_off_later(struct bus *bus) __sets(bus->flags)
{
	bool on;

	mutex_lock(&bus->lock);
	on = bus->flags & 2;
	mutex_unlock(&bus->lock);
	if (!on)
		return 0;
	mutex_lock(&bus->lock);
	clk_disable_unprepare(bus->clk);	//~ BL108
	bus->flags &= ~2;
	mutex_unlock(&bus->lock);
	return 0;
}

/* All of it at once, by its bytes or as a value */
struct pair {
	struct clk *clk __borrows(clk);
	bool on __owes(clk_disable_unprepare, clk);
	u32 flags __owes(clk_disable_unprepare, clk, & 4);
	DECLARE_BITMAP(map, 80) __owes(clk_disable_unprepare, clk, 70);
};

struct pair pair_of(struct clk *clk);

void bad_cleared(struct pair *p) __sets(p->on)
{
	memset(&p->on, 0, sizeof(p->on));	//~ BL106
}

void ok_cleared(struct pair *p) __sets(p->on)
{
	if (!p->on)
		memset(&p->on, 0, sizeof(p->on));
}

void bad_word_cleared(struct pair *p) __sets(p->flags)
{
	memset(&p->flags, 0, sizeof(p->flags));	//~ BL106
}

void bad_map_cleared(struct pair *p) __sets(p->map)
{
	memset(p->map, 0, sizeof(p->map));	//~ BL106
}

void ok_map_cleared(struct pair *p) __sets(p->map)
{
	if (!test_bit(70, p->map))
		memset(p->map, 0, sizeof(p->map));
}

void bad_replaced(struct pair *p, struct clk *clk)
{
	*p = (struct pair){ .clk = clk };	//~ BL106
}

void bad_replaced_by_result(struct pair *p, struct clk *clk)
{
	*p = pair_of(clk);	//~ BL106 //~ BL901
}	//~ BL109 on //~ BL109 flags //~ BL109 map

void ok_replaced(struct pair *p, struct clk *clk)
{
	if (!p->on && !(p->flags & 4) && !test_bit(70, p->map))
		*p = (struct pair){ .clk = clk };
}

/* An index that is not known may be that of the flag. */
void bad_any_set(struct pair *p, unsigned int i) __sets(p->map)
{
	if (i < 80)
		set_bit(i, p->map);
}	//~ BL101 //~ BL109

void ok_any_set_below(struct pair *p, unsigned int i) __sets(p->map)
{
	if (i < 64)
		set_bit(i, &p->map[0]);
}
