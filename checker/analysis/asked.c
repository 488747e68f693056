// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/asked.h"

#include <string.h>

#include "analysis/said.h"

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

static bool copes(const struct mir_func *f, unsigned k)
{
	return param_word(f, f->slot, k, WORD_NULLABLE) ||
	       !strncmp(f->name, "IS_ERR", 6);
}

/* Does @i want @temp to point to something? */
static bool wants(const struct mir_instr *i, unsigned temp)
{
	const struct mir_func *f = i->a.kind == OPD_FUNC ? i->a.func : NULL;

	if ((i->place && is_temp(i->place->ptr, temp)) ||
	    (i->place2 && is_temp(i->place2->ptr, temp)))
		return true;
	for (unsigned k = 0; i->op == OP_CALL && k < i->nargs; k++)
		if (is_temp(i->args[k], temp) && !(f && copes(f, k)))
			return true;
	/* A copy, of which somebody else makes use. */
	return (i->op == OP_STORE || i->op == OP_RET) && is_temp(i->a, temp);
}

/* What a block does with what it finds in a member. */
struct seen {
	bool tested, wanted;
};

/* What becomes of @temp behind instruction @from, by any type. */
static void follow(struct seen *s, const struct mir_block *b, unsigned from,
		   unsigned temp)
{
	for (unsigned i = from + 1; i < b->ninstr; i++) {
		const struct mir_instr *in = &b->instr[i];

		s->tested |= tests(in, temp);
		s->wanted |= wants(in, temp);
		if (in->op == OP_CAST && is_temp(in->a, temp))
			follow(s, b, i, in->dst);
	}
}

static void look(struct seen *s, const struct mir_block *b,
		 const struct mir_field *f)
{
	for (unsigned i = 0; i < b->ninstr; i++)
		if (loads(&b->instr[i], f))
			follow(s, b, i, b->instr[i].dst);
}

bool asked_null(const struct mir_unit *u, const struct mir_field *f)
{
	struct seen s = { 0 };

	for (unsigned n = 0; n < u->funcs.n && !s.tested; n++) {
		const struct mir_func *g = u->funcs.v[n];

		for (unsigned k = 0; k < g->blocks.n; k++)
			look(&s, g->blocks.v[k], f);
	}
	return s.tested || !s.wanted;
}

bool asked_wants(const struct mir_func *g, const struct mir_field *f)
{
	struct seen s = { 0 };

	for (unsigned k = 0; k < g->blocks.n; k++)
		look(&s, g->blocks.v[k], f);
	return s.wanted;
}
