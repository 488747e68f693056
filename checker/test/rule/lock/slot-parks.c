// SPDX-License-Identifier: GPL-2.0-only
/* Two callbacks that are called in pairs, with a lock held between them */
#include <belay/belay.h>

#include "mini.h"

struct line {
	void *data;
};

struct chip {
	void (*bus_lock)(struct line *l);
	void (*bus_unlock)(struct line *l);
	void (*mask)(struct line *l);
};

void __slot(chip, bus_lock)(struct line *l __parks(lock)) __contract;
__slot_check(chip, bus_lock);
void __slot(chip, bus_unlock)(struct line *l __parks(lock)) __contract;
__slot_check(chip, bus_unlock);
void __slot(chip, mask)(struct line *l) __contract;
__slot_check(chip, mask);

struct foo {
	struct mutex lock;
	u32 masked;
};

struct foo *line_foo(struct line *l) __borrows(l);
void write_masked(u32 bits) __contract;

static void ok_bus_lock(struct line *l)
{
	struct foo *foo = line_foo(l);

	mutex_lock(&foo->lock);
}

static void ok_bus_unlock(struct line *l)
{
	struct foo *foo = line_foo(l);

	write_masked(foo->masked);
	mutex_unlock(&foo->lock);
}

static void bad_bus_unlock(struct line *l)
{
	struct foo *foo = line_foo(l);

	mutex_unlock(&foo->lock);
	mutex_unlock(&foo->lock);	//~ BL702
}

static void bad_bus_lock(struct line *l)
{
	struct foo *foo = line_foo(l);

	mutex_lock(&foo->lock);
	mutex_lock(&foo->lock);	//~ BL703
}

static void bad_mask(struct line *l)
{
	struct foo *foo = line_foo(l);

	mutex_lock(&foo->lock);
	foo->masked++;
}	//~ BL701

const struct chip ok_chip = {
	.bus_lock	= ok_bus_lock,
	.bus_unlock	= ok_bus_unlock,
};

const struct chip bad_chip = {
	.bus_lock	= bad_bus_lock,
	.bus_unlock	= bad_bus_unlock,
	.mask		= bad_mask,
};
