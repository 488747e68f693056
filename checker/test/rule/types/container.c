// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct work {
	void (*func)(struct work *w);
	u32 flags;
};

struct timer {
	u32 expires;
};

struct list_head {
	struct list_head *next, *prev;
};

struct knot {
	u32 count;
};

struct device {
	u32 id;
};

struct inner {
	struct timer timer;
};

struct foo {
	u32 id;
	struct work work;
	struct work reset;
	struct timer timer;
	struct knot ref;
	struct device dev;
	struct inner in;
	struct list_head node;
	struct list_head children;
};

struct only {
	u32 id;
	struct knot ref2;
};

void __slot(work, func)(struct work *w) __contract;
__slot_check(work, func);
void timer_setup(struct timer *t, void (*fn)(struct timer *t)) __contract;

#define INIT_WORK(w, f)	((w)->func = (f))

u32 ok_of_its_member(struct foo *foo)
{
	struct timer *t = &foo->timer;

	return container_of(t, struct foo, timer)->id;
}

u32 bad_of_another_member(struct foo *foo)
{
	struct work *w = &foo->reset;

	return container_of(w, struct foo, work)->id; //~ BL602
}

u32 ok_of_another_member(struct foo *foo)
{
	struct work *w = &foo->reset;

	return container_of(w, struct foo, reset)->id;
}

u32 bad_of_a_variable(void)
{
	struct timer t = { };

	return container_of(&t, struct foo, timer)->id; //~ BL602
}

u32 ok_of_a_variable(void)
{
	struct foo foo = { };
	struct timer *t = &foo.timer;

	return container_of(t, struct foo, timer)->id;
}

u32 bad_of_a_member_of_another(struct inner *in)
{
	return container_of(&in->timer, struct foo, timer)->id; //~ BL602
}

u32 ok_nested_member(struct foo *foo)
{
	struct timer *t = &foo->in.timer;

	return container_of(t, struct foo, in.timer)->id;
}

u32 ok_chain(struct foo *foo)
{
	struct timer *t = &foo->in.timer;
	struct inner *in = container_of(t, struct inner, timer);

	return container_of(in, struct foo, in)->id;
}

/* A callback is registered with its member */

static void foo_work(struct work *w)
{
	struct foo *foo = container_of(w, struct foo, work);

	foo->id++;
}

static void bad_reset(struct work *w)
{
	struct foo *foo = container_of(w, struct foo, work); //~ BL602

	foo->id++;
}

static void ok_reset(struct work *w)
{
	struct foo *foo = container_of(w, struct foo, reset);

	foo->id++;
}

void ok_register(struct foo *foo, struct foo *other)
{
	INIT_WORK(&foo->work, foo_work);
	INIT_WORK(&foo->reset, bad_reset);
	INIT_WORK(&other->reset, ok_reset);
}

static void bad_on_two(struct work *w)
{
	struct foo *foo = container_of(w, struct foo, work); //~ BL602

	foo->id++;
}

void ok_register_on_two(struct foo *foo, struct foo *other)
{
	INIT_WORK(&foo->work, bad_on_two);
	INIT_WORK(&other->reset, bad_on_two);
}

static void ok_timer(struct timer *t)
{
	struct foo *foo = container_of(t, struct foo, timer);

	foo->id++;
}

static void bad_timer(struct timer *t)
{
	struct inner *in = container_of(t, struct inner, timer); //~ BL602

	in->timer.expires = 1;
}

void ok_register_timer(struct foo *foo)
{
	timer_setup(&foo->timer, ok_timer);
	timer_setup(&foo->timer, bad_timer);
}

/* The argument of a function of which nothing is known */

u32 ok_unknown_of_the_only_one(struct device *dev)
{
	return container_of(dev, struct foo, dev)->id;
}

u32 bad_unknown_of_several(struct knot *ref)
{
	return container_of(ref, struct foo, ref)->id; //~ BL602
}

static u32 foo_of_ref(struct knot *ref)
{
	return container_of(ref, struct foo, ref)->id;
}

u32 ok_helper_gets_its_member(struct foo *foo)
{
	return foo_of_ref(&foo->ref);
}

static u32 foo_of_any(struct knot *ref)
{
	return container_of(ref, struct foo, ref)->id; //~ BL602
}

u32 helper_gets_another(struct only *only)
{
	return foo_of_any(&only->ref2);
}

u32 ok_from_a_list(struct foo *parent)
{
	struct list_head *pos = parent->children.next;

	return container_of(pos, struct foo, node)->id;
}

u32 ok_walk(struct foo *parent)
{
	struct list_head *pos;
	u32 sum = 0;

	for (pos = parent->children.next; pos != &parent->children;
	     pos = pos->next)
		sum += container_of(pos, struct foo, node)->id;
	return sum;
}

u32 ok_const(const struct foo *foo)
{
	const struct timer *t = &foo->timer;

	return container_of(t, const struct foo, timer)->id;
}

u32 ok_first_member_and_on(struct foo *foo)
{
	u32 *id = &foo->id;
	struct foo *again = container_of(id, struct foo, id);
	void *p = again;
	struct foo *third = p;

	return third->id;
}

static void fp_by_literal_run(struct work *w)
{
	container_of(w, struct foo, work)->id = 1;	//~ fp BL602
}

/* A structure of callbacks that is assigned as a whole */
void set_by_literal(struct foo *foo)
{
	foo->work = (struct work){ .func = fp_by_literal_run };
}
