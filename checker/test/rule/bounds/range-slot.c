// SPDX-License-Identifier: GPL-2.0-only
/* BL209, BL503: the ranges that slots state; __when() on a parameter. */
#include <belay/belay.h>

#include "mini.h"

struct wave {
	u64 period;
	u64 duty;
	bool enabled;
	u32 kind;
};

struct gen {
	u32 nr;
};

struct gen_ops {
	int (*apply)(struct gen *g, const struct wave *w);
	int (*get)(struct gen *g, u32 line, u32 max);
	int (*count)(struct gen *g);
};

int __slot(gen_ops, apply)(struct gen *g, const struct wave *w
				__when(period >= enabled)
				__when(kind != 3)) __contract;
__slot_check(gen_ops, apply);
int __slot(gen_ops, get)(struct gen *g, u32 line __below(g->nr),
			 u32 max __at_least(16)) __contract;
__slot_check(gen_ops, get);
int __slot(gen_ops, count)(struct gen *g) __at_least(1) __at_most(8);
__slot_check(gen_ops, count);

static int ok_apply(struct gen *g, const struct wave *w)
{
	u32 none = 0;

	if (w->kind == 3)
		return 1 / none;
	return w->enabled ? 1000 / w->period : 0;
}

static int bad_apply(struct gen *g, const struct wave *w)
{
	return 1000 / w->period;	//~ BL506
}

static int bad_apply_duty(struct gen *g, const struct wave *w)
{
	return w->enabled ? 1000 / w->duty : 0;	//~ BL506
}

static int ok_get(struct gen *gen, u32 i __below(gen->nr), u32 max __at_least(8))
{
	return 100 / (gen->nr - i) + 100 / (max - 15);
}

static int get_narrow(struct gen *g, u32 line __below(8), u32 max)
{
	return line + max;
}

static int get_more(struct gen *g, u32 line, u32 max __at_least(32))
{
	return line + max;
}

static int ok_count(struct gen *g)
{
	return g->nr < 8 ? g->nr + 1 : 8;
}

static int bad_count(struct gen *g)
{
	return g->nr < 8 ? g->nr : 8;	//~ BL503
}

static int bad_count_wider(struct gen *g) __at_most(16)
{
	return (g->nr & 15) + 1;	//~ BL503
}

static int apply_kind(struct gen *g, const struct wave *w __when(kind == 1))
{
	return w->kind;
}

const struct gen_ops gen_ops[] = {
	{ ok_apply, ok_get, ok_count },
	{ bad_apply, get_narrow, bad_count },	//~ BL209 line
	{ bad_apply_duty, get_more, bad_count_wider }, //~ BL209 max
	{ .apply = apply_kind },	//~ BL209 w
};

/* Callers are held to what the slot says, through it or directly. */
int ok_through(const struct gen_ops *ops, struct gen *g, u32 i)
{
	return i < g->nr ? ops->get(g, i, 16) : -EINVAL;
}

int bad_through(const struct gen_ops *ops, struct gen *g)
{
	return ops->get(g, g->nr, 16);	//~ BL503 g->nr
}

int bad_directly(struct gen *g, u32 i)
{
	return i < g->nr ? ok_get(g, i, 9) : 0;	//~ BL503 9
}

int ok_counted(const struct gen_ops *ops, struct gen *g)
{
	return 100 / ops->count(g);
}

int ok_wave(const struct gen_ops *ops, struct gen *g, u32 ns)
{
	struct wave w = { .period = ns, .kind = 1 };

	if (ns)
		w.enabled = true;
	return ops->apply(g, &w);
}

int bad_wave(const struct gen_ops *ops, struct gen *g, u32 ns)
{
	struct wave w = { .period = ns, .enabled = true, .kind = 1 };

	return ops->apply(g, &w);	//~ BL503 period
}

int bad_wave_kind(const struct gen_ops *ops, struct gen *g)
{
	struct wave w = { .kind = 3 };

	return ops->apply(g, &w);	//~ BL503 kind
}
