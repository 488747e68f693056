// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: what is owed where a flag says so, and only there. */
#include <belay/belay.h>

#include "outside.h"

struct foo {
	struct clk *clk __borrows(clk);
	void *regs __nullable __borrows(regs);
	int irq;
	bool irq_on __owes(free_irq);
	bool mapped __owes(iounmap, regs);
	bool clk_on __owes(clk_disable_unprepare, clk);
	struct miscdevice misc;
	unsigned int registered:1 __owes(misc_deregister, &misc);
};

/* What happened or not is found again at the end. */
struct foo *ok_probe(struct clk *clk, int irq) __own(ok_remove) __nullable;
struct foo *ok_probe(struct clk *clk, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk;
	foo->irq = irq;
	foo->misc.name = "foo";
	if (irq >= 0 && !request_irq(irq, "foo", foo))
		foo->irq_on = true;
	foo->clk_on = clk_prepare_enable(clk) == 0;
	foo->registered = !misc_register(&foo->misc);
	foo->regs = ioremap(0x1000, 64);
	foo->mapped = foo->regs != NULL;
	return foo;
}

void ok_remove(struct foo *foo __take)
{
	if (foo->mapped)
		iounmap(foo->regs);
	if (foo->registered)
		misc_deregister(&foo->misc);
	if (foo->clk_on)
		clk_disable_unprepare(foo->clk);
	if (foo->irq_on)
		free_irq(foo->irq, foo);
	kfree(foo);
}

struct foo *bad_probe_forgets(struct clk *clk, int irq)
	__own(ok_remove) __nullable;
struct foo *bad_probe_forgets(struct clk *clk, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk;
	foo->irq = irq;
	foo->misc.name = "foo";
	foo->registered = !misc_register(&foo->misc);
	if (irq >= 0 && request_irq(irq, "foo", foo))
		foo->irq = -1;
	return foo;	//~ BL101
}

struct foo *bad_probe_claims(struct clk *clk, int irq)
	__own(ok_remove) __nullable;
struct foo *bad_probe_claims(struct clk *clk, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	foo->clk = clk;
	foo->irq = irq;
	foo->misc.name = "foo";
	if (clk_prepare_enable(clk))
		foo->irq = -1;
	foo->clk_on = true;
	return foo;	//~ BL109
}

void bad_remove_unasked(struct foo *foo __take)
{
	if (foo->mapped)
		iounmap(foo->regs);
	if (foo->registered)
		misc_deregister(&foo->misc);
	clk_disable_unprepare(foo->clk);	//~ BL108
	if (foo->irq_on)
		free_irq(foo->irq, foo);
	kfree(foo);
}

void bad_remove_forgets(struct foo *foo __take)
{
	if (foo->mapped)
		iounmap(foo->regs);
	if (foo->registered)
		misc_deregister(&foo->misc);
	if (foo->clk_on)
		clk_disable_unprepare(foo->clk);
	kfree(foo);	//~ BL107
}

void bad_remove_asks_another(struct foo *foo __take)
{
	if (foo->mapped)
		iounmap(foo->regs);
	if (foo->irq_on)
		misc_deregister(&foo->misc);	//~ BL108
	if (foo->irq_on)
		free_irq(foo->irq, foo);
	if (foo->clk_on)
		clk_disable_unprepare(foo->clk);
	kfree(foo);	//~ BL107
}

/* The error path of a probe undoes what the flags tell. */
int ok_probe_unwinds(struct foo **out __own(ok_remove), struct clk *clk)
	__sets(*out, result == 0)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk;
	foo->misc.name = "foo";
	err = clk_prepare_enable(foo->clk);
	if (err)
		goto out;
	foo->clk_on = true;
	err = misc_register(&foo->misc);
	if (err)
		goto out;
	foo->registered = true;
	*out = foo;
	return 0;
out:
	ok_remove(foo);
	return err;
}

int bad_probe_unwinds(struct foo **out __own(ok_remove), struct clk *clk)
	__sets(*out, result == 0)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->clk = clk;
	foo->misc.name = "foo";
	err = clk_prepare_enable(foo->clk);
	if (err)
		goto out;
	foo->clk_on = true;
	foo->registered = true;
	err = misc_register(&foo->misc);
	if (err)
		goto out;
	*out = foo;
	return 0;
out:
	ok_remove(foo);	//~ BL109
	return err;
}

/* Started and stopped, any number of times */
int ok_start(struct foo *foo) __sets(foo->clk_on)
{
	int err;

	if (foo->clk_on)
		return 0;
	err = clk_prepare_enable(foo->clk);
	if (err)
		return err;
	foo->clk_on = true;
	return 0;
}

void ok_stop(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return;
	clk_disable_unprepare(foo->clk);
	foo->clk_on = false;
}

int bad_start_unasked(struct foo *foo) __sets(foo->clk_on)
{
	int err = clk_prepare_enable(foo->clk);

	if (err)
		return err;
	foo->clk_on = true;
	return 0;	//~ BL101
}

void bad_stop_keeps_it(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return;
	clk_disable_unprepare(foo->clk);
}	//~ BL109

void bad_stop_forgets(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return;
	foo->clk_on = false;
}	//~ BL101

void bad_stop_untold(struct foo *foo)
{
	if (!foo->clk_on)
		return;
	clk_disable_unprepare(foo->clk);	//~ BL205
	foo->clk_on = false;
}

void bad_start_untold(struct foo *foo)
{
	if (!foo->clk_on && !clk_prepare_enable(foo->clk))
		foo->clk_on = true;	//~ BL205
}

/* The flag first, and then what it stands for; each way round. */
void ok_stop_cleared_first(struct foo *foo) __sets(foo->clk_on)
{
	bool was = foo->clk_on;

	foo->clk_on = false;
	if (was)
		clk_disable_unprepare(foo->clk);
}

int ok_start_set_first(struct foo *foo) __sets(foo->clk_on)
{
	int err;

	if (foo->clk_on)
		return -EBUSY;
	foo->clk_on = true;
	err = clk_prepare_enable(foo->clk);
	if (err)
		foo->clk_on = false;
	return err;
}

int bad_start_stays_set(struct foo *foo) __sets(foo->clk_on)
{
	if (foo->clk_on)
		return -EBUSY;
	foo->clk_on = true;
	return clk_prepare_enable(foo->clk);	//~ BL109
}

/* Not cleared, it makes the second release look right. */
void bad_stopped_twice(struct foo *foo) __sets(foo->clk_on)
{
	if (foo->clk_on)
		clk_disable_unprepare(foo->clk);
	poke(foo);
	if (foo->clk_on)
		clk_disable_unprepare(foo->clk);	//~ BL102
	foo->clk_on = false;
}

void ok_stopped_once(struct foo *foo) __sets(foo->clk_on)
{
	if (foo->clk_on) {
		clk_disable_unprepare(foo->clk);
		foo->clk_on = false;
	}
	poke(foo);
	if (foo->clk_on)
		clk_disable_unprepare(foo->clk);
	foo->clk_on = false;
}

/* For a while off, as in suspend */
int ok_off_for_a_while(struct foo *foo) __sets(foo->clk_on)
{
	int err;

	if (!foo->clk_on)
		return 0;
	clk_disable_unprepare(foo->clk);
	err = clk_prepare_enable(foo->clk);
	if (err)
		foo->clk_on = false;
	return err;
}

int bad_off_for_a_while(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return 0;
	clk_disable_unprepare(foo->clk);
	return clk_prepare_enable(foo->clk);	//~ BL109
}

/* What the flag stands for is in a helper's hands. */
static void foo_power(struct foo *foo, bool on)
{
	if (on == foo->clk_on)
		return;
	if (!on)
		clk_disable_unprepare(foo->clk);
	else if (clk_prepare_enable(foo->clk))
		return;
	foo->clk_on = on;
}

void ok_power_cycle(struct foo *foo) __sets(foo->clk_on)
{
	foo_power(foo, false);
	foo_power(foo, true);
}

static void foo_power_badly(struct foo *foo, bool on)
{
	if (on == foo->clk_on)
		return;
	if (!on)
		clk_disable_unprepare(foo->clk);
	else if (clk_prepare_enable(foo->clk))
		return;
}

void bad_power_cycle(struct foo *foo) __sets(foo->clk_on)
{
	foo_power_badly(foo, false);
}	//~ BL109

/* Others must not see a flag that lies. */
void bad_stop_calls(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return;
	clk_disable_unprepare(foo->clk);
	ok_stop(foo);	//~ BL109
}

void ok_stop_calls(struct foo *foo) __sets(foo->clk_on)
{
	if (foo->clk_on) {
		clk_disable_unprepare(foo->clk);
		foo->clk_on = false;
	}
	ok_stop(foo);
}

void bad_stop_after_call(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return;
	ok_stop(foo);
	clk_disable_unprepare(foo->clk);	//~ BL108
	foo->clk_on = false;
}

/* Two that may be one */
void bad_both(struct foo *a, struct foo *b)
	__sets(a->clk_on) __sets(b->clk_on)
{
	if (!a->clk_on || !b->clk_on)
		return;
	clk_disable_unprepare(a->clk);
	clk_disable_unprepare(b->clk);	//~ BL102
	a->clk_on = false;
	b->clk_on = false;
}

void ok_both(struct foo *a, struct foo *b)
	__sets(a->clk_on) __sets(b->clk_on)
{
	if (a->clk_on)
		clk_disable_unprepare(a->clk);
	a->clk_on = false;
	if (b->clk_on)
		clk_disable_unprepare(b->clk);
	b->clk_on = false;
}

void bad_both_in_turn(struct foo *a, struct foo *b)
	__sets(a->clk_on) __sets(b->clk_on)
{
	bool on = b->clk_on;

	if (a->clk_on)
		clk_disable_unprepare(a->clk);
	a->clk_on = false;
	if (!on)
		return;
	clk_disable_unprepare(b->clk);	//~ BL108
	b->clk_on = false;
}

/* What it speaks of must stay. */
void bad_other_clock(struct foo *foo, struct clk *clk)
{
	foo->clk = clk;	//~ BL106
}

void ok_other_clock(struct foo *foo, struct clk *clk)
{
	if (!foo->clk_on)
		foo->clk = clk;
}

/* A mapping ends with its release, a registration leaves the object. */
int bad_used_unmapped(struct foo *foo) __sets(foo->mapped)
{
	void *regs = foo->regs;

	if (!foo->mapped || !regs)
		return -EINVAL;
	iounmap(regs);
	foo->regs = NULL;
	foo->mapped = false;
	return poke(regs);	//~ BL103
}

int ok_used_disabled(struct foo *foo) __sets(foo->clk_on)
{
	if (!foo->clk_on)
		return -EINVAL;
	clk_disable_unprepare(foo->clk);
	foo->clk_on = false;
	return clk_set_rate(foo->clk, 1);
}

/* A copy stands for nothing. */
void bad_copied(struct foo *to __init_out, struct foo *from)
{
	*to = *from;
}	//~ BL109 irq_on //~ BL109 mapped //~ BL109 clk_on //~ BL109 registered

/* A structure on the stack */
int bad_local(struct clk *clk)
{
	struct foo foo = { .clk = clk };

	if (clk_prepare_enable(clk))
		return -EIO;
	foo.clk_on = true;
	return poke(&foo);	//~ BL101
}

int ok_local(struct clk *clk)
{
	struct foo foo = { .clk = clk };
	int err;

	if (!clk_prepare_enable(clk))
		foo.clk_on = true;
	err = poke(&foo);
	if (foo.clk_on)
		clk_disable_unprepare(foo.clk);
	return err;
}

/* Users that are counted: the first switches it on, the last off. */
struct bus {
	struct mutex lock;
	struct clk *clk __borrows(clk);
	int users __owes(clk_disable_unprepare, clk) __guarded_by(&lock);
};

int ok_bus_get(struct bus *bus) __sets(bus->users)
{
	int err = 0;

	mutex_lock(&bus->lock);
	if (!bus->users)
		err = clk_prepare_enable(bus->clk);
	if (!err)
		bus->users++;
	mutex_unlock(&bus->lock);
	return err;
}

void ok_bus_put(struct bus *bus) __sets(bus->users)
{
	mutex_lock(&bus->lock);
	if (--bus->users == 0)
		clk_disable_unprepare(bus->clk);
	mutex_unlock(&bus->lock);
}

int bad_bus_get(struct bus *bus) __sets(bus->users)
{
	int err = 0;

	mutex_lock(&bus->lock);
	if (!bus->users)
		err = clk_prepare_enable(bus->clk);
	bus->users++;
	mutex_unlock(&bus->lock);	//~ BL109
	return err;
}

void bad_bus_put(struct bus *bus) __sets(bus->users)
{
	mutex_lock(&bus->lock);
	if (--bus->users == 1)
		clk_disable_unprepare(bus->clk);
	mutex_unlock(&bus->lock);	//~ BL109
}	//~ BL101

int bad_bus_get_always(struct bus *bus) __sets(bus->users)
{
	int err;

	mutex_lock(&bus->lock);
	err = clk_prepare_enable(bus->clk);
	if (!err)
		bus->users++;
	mutex_unlock(&bus->lock);
	return err;	//~ BL101
}

/* Without a flag of its own: as long as the pointer is there. */
struct sink {
	struct clk *clk __nullable __own(clk_put)
		__owes(clk_disable_unprepare, clk);
};

int ok_sink_open(struct sink *s, struct device *dev) __sets(s->clk)
{
	struct clk *clk;
	int err;

	if (s->clk)
		return -EBUSY;
	clk = clk_get(dev, "sink");
	if (IS_ERR(clk))
		return PTR_ERR(clk);
	err = clk_prepare_enable(clk);
	if (err) {
		clk_put(clk);
		return err;
	}
	s->clk = clk;
	return 0;
}

void ok_sink_close(struct sink *s) __sets(s->clk)
{
	if (!s->clk)
		return;
	clk_disable_unprepare(s->clk);
	clk_put(s->clk);
	s->clk = NULL;
}

int bad_sink_open(struct sink *s, struct device *dev) __sets(s->clk)
{
	struct clk *clk;

	if (s->clk)
		return -EBUSY;
	clk = clk_get(dev, "sink");
	if (IS_ERR(clk))
		return PTR_ERR(clk);
	s->clk = clk;
	return 0;	//~ BL109
}

void bad_sink_close(struct sink *s) __sets(s->clk)
{
	if (!s->clk)
		return;
	clk_put(s->clk);
	s->clk = NULL;
}	//~ BL101
