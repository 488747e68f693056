// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/uses.h"

enum { USED_CHECKED = 1, USED_OTHER = 2 };

static void note(uint8_t *use, struct operand o, unsigned how)
{
	if (o.kind == OPD_TEMP)
		use[o.temp] |= (uint8_t)how;
}

static void note_place(uint8_t *use, const struct mir_place *p)
{
	if (!p)
		return;
	note(use, p->ptr, USED_CHECKED);
	for (unsigned i = 0; i < p->nproj; i++)
		note(use, p->proj[i].index, USED_OTHER);
}

/* Later instructions come first: a pointer is used as its casts are. */
static void note_instr(uint8_t *use, const struct mir_instr *i)
{
	note(use, i->a, i->op == OP_CAST ? use[i->dst] : USED_OTHER);
	note(use, i->b, USED_OTHER);
	note_place(use, i->place);
	note_place(use, i->place2);
	for (unsigned k = 0; k < i->nargs; k++)
		note(use, i->args[k], USED_CHECKED);
}

bool uses_checked(struct vtab *t, const struct frame *f, unsigned temp)
{
	struct frame *home = (struct frame *)(uintptr_t)f;
	const struct mir_func *func = f->func;

	if (!home->uses) {
		home->uses = arena_array(vtab_arena(t), uint8_t,
					 func->temps.n + 1);
		for (unsigned k = func->blocks.n; k--; )
			for (unsigned i = func->blocks.v[k]->ninstr; i--; )
				note_instr(home->uses,
					   &func->blocks.v[k]->instr[i]);
	}
	return home->uses[temp] == USED_CHECKED;
}
