// SPDX-License-Identifier: GPL-2.0-only
/* Callbacks in a template, which is copied to where it is registered */
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

struct widget {
	struct work late;
	u32 runs;
};

void __slot(work, func)(struct work *w) __contract;
__slot_check(work, func);
void work_queue(struct work *w) __contract;

static void ok_copied(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work);

	g->runs++;
}

static struct work copied = { .func = ok_copied };

void ok_copy(struct gadget *g)
{
	g->work = copied;
	work_queue(&g->work);
}

static void bad_copied_elsewhere(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work); //~ BL602

	g->runs++;
}

static struct work copied_twice = { .func = bad_copied_elsewhere };

void ok_copy_twice(struct gadget *g, struct widget *d)
{
	g->work = copied_twice;
	d->late = copied_twice;
	work_queue(&g->work);
	work_queue(&d->late);
}

static void bad_queued(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work); //~ BL602

	g->runs++;
}

static struct work queued = { .func = bad_queued };

void ok_queue(struct gadget *g)
{
	g->work = queued;
	work_queue(&queued);
}

static void bad_listed(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work); //~ BL602

	g->runs++;
}

static struct work listed = { .func = bad_listed };
struct work *const first_work = &listed;

void ok_copy_listed(struct gadget *g)
{
	g->work = listed;
}

static void bad_global(struct work *w)
{
	struct gadget *g = container_of(w, struct gadget, work); //~ BL602

	g->runs++;
}

struct work global_work = { .func = bad_global };

void ok_copy_global(struct gadget *g)
{
	g->work = global_work;
}
