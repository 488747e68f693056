// SPDX-License-Identifier: GPL-2.0-only
#include "flow/flow.h"

#include "mir/mir.h"

static void find_widening(struct flow *f)
{
	for (unsigned i = 0; i < f->func->blocks.n; i++) {
		struct mir_block *b = f->func->blocks.v[i];
		const struct mir_instr *t = mir_terminator(b);

		for (unsigned k = 0; k < t->nsucc; k++)
			if (t->succ[k]->id <= b->id)
				f->widen[t->succ[k]->id] = true;
	}
}

void flow_touch(struct flow *f, const struct mir_block *b)
{
	f->dirty[b->id] = true;
	if (b->id < f->next)
		f->next = b->id;
}

void flow_run(struct arena *a, struct flow *f)
{
	unsigned n = f->func->blocks.n, i;

	f->dirty = arena_array(a, bool, n);
	f->widen = arena_array(a, bool, n);
	find_widening(f);
	f->dirty[0] = true;
	for (f->next = 0; f->next < n;) {
		i = f->next++;
		if (!f->dirty[i])
			continue;
		f->dirty[i] = false;
		f->visit(f->ctx, f, f->func->blocks.v[i]);
	}
}
