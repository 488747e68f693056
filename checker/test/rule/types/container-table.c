// SPDX-License-Identifier: GPL-2.0-only
/* Callbacks that the initialiser of a variable hands out */
#include <belay/belay.h>

#include "mini.h"

struct work {
	void (*func)(struct work *w);
	u32 flags;
};

struct gadget {
	u32 runs;
	struct work work;
};

void __slot(work, func)(struct work *w) __contract;
__slot_check(work, func);

static void ok_within(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work);

	g->runs++;
}

static void bad_alone(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work); //~ BL602

	g->runs++;
}

static void bad_on_both(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work); //~ BL602

	g->runs++;
}

struct gadget gadget = { .work = { .func = ok_within } };
struct gadget other = { .work = { .func = bad_on_both } };
struct work alone = { .func = bad_alone };
struct work both = { .func = bad_on_both };
