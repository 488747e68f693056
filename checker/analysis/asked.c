// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/asked.h"

static bool loads(const struct mir_instr *i, const struct mir_field *f)
{
	const struct mir_place *p = i->op == OP_LOAD ? i->place : NULL;

	return p && p->nproj && p->proj[p->nproj - 1].kind == PROJ_FIELD &&
	       p->proj[p->nproj - 1].field == f;
}

static bool is_temp(struct operand o, unsigned temp)
{
	return o.kind == OPD_TEMP && o.temp == temp;
}

static bool is_null(struct operand o)
{
	return o.kind == OPD_INT && !o.value;
}

static bool tests(const struct mir_instr *i, unsigned temp)
{
	if (i->op == OP_BR || (i->op == OP_UN && i->sub == UN_LNOT))
		return is_temp(i->a, temp);
	return i->op == OP_BIN && (i->sub == BIN_EQ || i->sub == BIN_NE) &&
	       ((is_temp(i->a, temp) && is_null(i->b)) ||
		(is_temp(i->b, temp) && is_null(i->a)));
}

static bool tested_in(const struct mir_block *b, const struct mir_field *f)
{
	for (unsigned i = 0; i < b->ninstr; i++) {
		if (!loads(&b->instr[i], f))
			continue;
		for (unsigned k = i + 1; k < b->ninstr; k++)
			if (tests(&b->instr[k], b->instr[i].dst))
				return true;
	}
	return false;
}

bool asked_null(const struct mir_unit *u, const struct mir_field *f)
{
	for (unsigned n = 0; n < u->funcs.n; n++) {
		const struct mir_func *g = u->funcs.v[n];

		for (unsigned k = 0; k < g->blocks.n; k++)
			if (tested_in(g->blocks.v[k], f))
				return true;
	}
	return false;
}
