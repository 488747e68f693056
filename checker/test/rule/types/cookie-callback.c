// SPDX-License-Identifier: GPL-2.0-only
/* __cookie() on the parameter of a callback: who hands it out is held to that. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

struct foo {
	char name[3];
	u32 *count;
};

struct bar {
	u32 id;
	void *p;
};

/* Beside a cookie that the contract names */

static int foo_rang(int wire, void *cookie __cookie(struct foo))
{
	struct foo *foo = cookie;

	return foo->name[0] + wire;
}

int ok_wire(struct device *dev, struct foo *foo)
{
	return devm_wire_request(dev, 1, foo_rang, foo);
}

int bad_wire(struct device *dev, struct bar *bar)
{
	return devm_wire_request(dev, 1, foo_rang, bar);	//~ BL601 `bar`
}

int bad_wire_unknown(struct device *dev, void *data)
{
	return devm_wire_request(dev, 1, foo_rang, data);	//~ BL601 `data`
}

/* One of two registrations is wrong. */
int bad_wire_second(struct device *dev, struct foo *foo, struct bar *bar)
{
	int err = devm_wire_request(dev, 1, foo_rang, foo);

	return err ? err :
	       devm_wire_request(dev, 2, foo_rang, bar);	//~ BL601
}

int ok_wire_member(struct device *dev)
{
	struct holder { struct foo foo; u32 more; } *h;

	h = devm_kzalloc(dev, sizeof(*h), GFP_KERNEL);
	if (!h)
		return -ENOMEM;
	return devm_wire_request(dev, 1, foo_rang, &h->foo);
}

/* Another one with a cookie of its own */
static int bar_rang(int wire, void *cookie __cookie(struct bar) __nullable)
{
	struct bar *bar = cookie;

	return bar ? (int)bar->id : wire;
}

int ok_two(struct device *dev, struct foo *foo, struct bar *bar)
{
	int err = devm_wire_request(dev, 1, foo_rang, foo);

	return err ? err : devm_wire_request(dev, 2, bar_rang, bar);
}

int bad_two(struct device *dev, struct foo *foo, struct bar *bar)
{
	int err = devm_wire_request(dev, 1, foo_rang, foo);

	return err ? err :
	       devm_wire_request(dev, 2, bar_rang, foo);	//~ BL601
}

/* NULL is a T only for those who say so. */

int ring_request(int (*fn)(int wire, void *cookie), void *cookie __nullable)
	__at_most(0);

int ok_null(void)
{
	return ring_request(bar_rang, NULL);
}

int bad_null(void)
{
	return ring_request(foo_rang, NULL);	//~ BL303
}

int ok_may_be_null(struct bar *bar __nullable)
{
	return ring_request(bar_rang, bar);
}

int bad_may_be_null(struct foo *foo __nullable)
{
	return ring_request(foo_rang, foo);	//~ BL303
}

/* Beside the only void * there is */

int ok_line(struct device *dev, struct foo *foo)
{
	return devm_line_request(dev, 1, foo_rang, foo);
}

int bad_line(struct device *dev, struct bar *bar)
{
	return devm_line_request(dev, 1, foo_rang, bar);	//~ BL601
}

/* A function that calls it there and then, or later */

static void foo_gone(void *data __cookie(struct foo))
{
	struct foo *foo = data;

	foo->name[0] = 0;
}

int ok_action(struct device *dev, struct foo *foo)
{
	return devm_add_action(dev, foo_gone, foo);
}

int bad_action(struct device *dev, struct bar *bar)
{
	return devm_add_action(dev, foo_gone, bar);	//~ BL601 `bar`
}

/* Through a helper that hands both on */

static int hand_on(struct device *dev, int (*fn)(int wire, void *cookie),
		   void *cookie)
{
	return devm_wire_request(dev, 1, fn, cookie);	//~ BL601
}

int ok_handed_on(struct device *dev, struct foo *foo)
{
	return hand_on(dev, foo_rang, foo);
}

int handed_on_wrong(struct device *dev, struct bar *bar)
{
	return hand_on(dev, foo_rang, bar);
}

/* Which of two is what for is not known: the word is believed. */

int call_with(int (*fn)(int wire, void *cookie), void *a, void *b) __contract;

int ok_believed(struct foo *foo, struct bar *bar)
{
	return call_with(foo_rang, bar, foo);
}

/* Unless the contract says it */

int lend_with(int (*fn)(int wire, void *cookie), void *a, void *b __lends(fn))
	__at_most(0);

int ok_lent(struct foo *foo, struct bar *bar)
{
	return lend_with(foo_rang, bar, foo);
}

int bad_lent(struct foo *foo, struct bar *bar)
{
	return lend_with(foo_rang, foo, bar);	//~ BL601
}

/* In a slot, the slot's word counts. */

struct variant {
	int (*read)(void *context, u32 offset);
};

int __slot(variant, read)(void *context __cookie(struct foo), u32 offset)
	__contract;
__slot_check(variant, read);

static int ok_read(void *context __cookie(struct foo), u32 offset)
{
	struct foo *foo = context;

	return foo->name[0] + (int)(offset & 1);
}

static int bad_read(void *context __cookie(struct bar), u32 offset)
{
	struct bar *bar = context;	//~ BL601 `struct foo`

	return bar->p ? 1 : (int)(offset & 1);
}

const struct variant variants[] = { { .read = ok_read }, { .read = bad_read } };

/* And what the driver keeps where the slot says */

struct config {
	int (*get)(void *priv);
	void *priv;
};

int __slot(config, get)(void *priv __cookie_at(struct config.priv)) __contract;
__slot_check(config, get);
int config_use(const struct config *c) __contract;

struct other_config {
	int (*get)(void *priv);
	void *priv;
};

int __slot(other_config, get)(void *priv
			      __cookie_at(struct other_config.priv))
	__contract;
__slot_check(other_config, get);
int other_use(const struct other_config *c) __contract;

static int ok_get(void *priv __cookie(struct foo))
{
	struct foo *foo = priv;

	return foo->name[0];
}

int ok_config(struct foo *foo)
{
	struct config c = { .get = ok_get, .priv = foo };

	return config_use(&c);
}

static int bad_get(void *priv __cookie(struct foo))
{
	struct foo *foo = priv;	//~ BL601 `struct bar`

	return foo->name[0];
}

int wrong_config(struct bar *bar)
{
	struct other_config c = { .get = bad_get, .priv = bar };

	return other_use(&c);
}
