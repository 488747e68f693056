// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/idle.h"

#include <string.h>

struct idle {
	const struct mir_func *func;
	bool **later;			/* by block, by variable */
	bool *now;			/* of the block that is looked at */
};

static void mention(struct idle *d, const struct mir_place *p)
{
	if (p && p->var && p->var->index < d->func->vars.n &&
	    d->func->vars.v[p->var->index] == p->var)
		d->now[p->var->index] = true;
}

/* What is mentioned from the start of @b on, until its scope begins anew */
static bool look(struct idle *d, const struct mir_block *b)
{
	const struct mir_instr *end = &b->instr[b->ninstr - 1];
	size_t size = d->func->vars.n * sizeof(*d->now);

	memset(d->now, 0, size);
	for (unsigned i = 0; i < end->nsucc; i++)
		for (unsigned k = 0; k < d->func->vars.n; k++)
			d->now[k] |= d->later[end->succ[i]->id][k];
	for (unsigned i = b->ninstr; i--;) {
		const struct mir_instr *in = &b->instr[i];

		mention(d, in->place);
		mention(d, in->place2);
		if (in->op == OP_LIVE)
			d->now[in->var->index] = false;
	}
	if (!memcmp(d->now, d->later[b->id], size))
		return false;
	memcpy(d->later[b->id], d->now, size);
	return true;
}

struct idle *idle_new(struct arena *a, const struct mir_func *f)
{
	struct idle *d = arena_new(a, struct idle);
	bool again = true;

	d->func = f;
	d->now = arena_array(a, bool, f->vars.n + 1);
	d->later = arena_array(a, bool *, f->blocks.n);
	for (unsigned i = 0; i < f->blocks.n; i++)
		d->later[i] = arena_array(a, bool, f->vars.n + 1);
	while (again) {
		again = false;
		for (unsigned i = f->blocks.n; i--;)
			again |= look(d, f->blocks.v[i]);
	}
	return d;
}

void idle_note(struct wctx *c, const struct idle *idle, const struct frame *f,
	       unsigned block, struct world *w)
{
	for (unsigned i = 0; i < idle->func->vars.n; i++) {
		struct mir_var *v = idle->func->vars.v[i];
		const struct ostate *was;
		struct ostate s;

		if (v->kind != VAR_LOCAL || idle->later[block][i])
			continue;
		was = imap_get(w->store, obj_var(c->vt, f, v)->id);
		if (!was || was->idle)
			continue;
		s = *was;
		s.idle = true;
		world_set_obj(c, w, s);
	}
}
