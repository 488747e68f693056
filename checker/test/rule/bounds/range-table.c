// SPDX-License-Identifier: GPL-2.0-only
/* BL503: numbers in tables; __drvset: what can be known of them. */
#include <belay/belay.h>

#include "mini.h"

struct mode {
	const char *name;
	u32 div __at_least(1);
	u8 bank[2] __below(4);
	u32 n __at_most(8);
	u32 first __at_most(n);
};

const struct mode ok_mode = { .name = "a", .div = 2, .n = 3, .first = 3 };

const struct mode bad_modes[] = {
	{ .name = "b", .div = 1, .bank = { 0, 3 } },
	{ .name = "c", .div = 0 },				//~ BL503 div
	{ .name = "d" },					//~ BL503 div
	{ .name = "e", .div = 1, .bank = { 1, 4 } },		//~ BL503 bank
	{ .name = "f", .div = 1, .n = 2, .first = 3 },		//~ BL503 first
	{ "g", 1, { 1, 2 }, 9, 1 },				//~ BL503 n
	[6].div = 4,
	[7].n = 9,						//~ BL503 n
};

static struct mode bad_blank;					//~ BL503 div

struct inner {
	struct mode mode;
};

static struct inner bad_inner = { .mode = { .n = 1 } };		//~ BL503 div
static struct inner ok_inner = { .mode.div = 1 };

u32 ok_divide(u32 n, u32 i)
{
	return i < ARRAY_SIZE(bad_modes) ? n / bad_modes[i].div : 0;
}

u32 ok_inner_divide(u32 n)
{
	return n / ok_inner.mode.div + n / bad_inner.mode.div +
	       n / bad_blank.div;
}
