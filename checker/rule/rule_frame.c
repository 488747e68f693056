// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL908: locals that do not fit on a kernel stack.
 *
 * Counted on the MIR: the most bytes of locals that are alive at one time.
 * What the compiler adds (saved registers, functions that it inlines) is not
 * in it; what it saves by keeping small ones in registers, neither.
 */
#include "rule/rule.h"

/* CONFIG_FRAME_WARN of a 64-bit kernel, lib/Kconfig.debug. */
#define FRAME_MAX	2048

struct frame_walk {
	const struct mir_func *func;
	uint64_t *at_entry;		/* per block, plus 1; 0: not reached */
	uint64_t most;
	struct span at;
};

static uint64_t through(struct frame_walk *w, const struct mir_block *b,
			uint64_t now)
{
	for (unsigned i = 0; i < b->ninstr; i++) {
		const struct mir_instr *in = &b->instr[i];

		if (in->op == OP_LIVE)
			now += in->var->type->size;
		else if (in->op == OP_DEAD && now >= in->var->type->size)
			now -= in->var->type->size;
		if (now > w->most) {
			w->most = now;
			w->at = in->var->span;
		}
	}
	return now;
}

/* Blocks are numbered in reverse post order; scopes agree where they meet. */
static void walk(struct frame_walk *w)
{
	const struct mir_func *f = w->func;

	w->at_entry[0] = 1;
	for (unsigned i = 0; i < f->blocks.n; i++) {
		struct mir_block *b = f->blocks.v[i];
		const struct mir_instr *t = mir_terminator(b);
		uint64_t now;

		if (!w->at_entry[i])
			continue;
		now = through(w, b, w->at_entry[i] - 1);
		for (unsigned k = 0; k < t->nsucc; k++)
			if (w->at_entry[t->succ[k]->id] < now + 1)
				w->at_entry[t->succ[k]->id] = now + 1;
	}
}

void rule_frame(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];
		struct frame_walk w = { .func = f };
		struct diag *d;

		if (!f->has_body || !f->in_main_file)
			continue;
		w.at_entry = arena_array(b->arena, uint64_t, f->blocks.n);
		walk(&w);
		if (w.most <= FRAME_MAX)
			continue;
		d = diag_new(b, 908, w.at, "the locals of `%s` take %llu "
			     "bytes of stack, more than %u", f->name,
			     (unsigned long long)w.most, FRAME_MAX);
		d->func = f->name;
		diag_help(b, d, "allocate what is large");
	}
}
