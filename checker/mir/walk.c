// SPDX-License-Identifier: GPL-2.0-only
#include "mir/walk.h"

struct walk walk_func(const struct mir_func *f)
{
	return (struct walk){ .func = f };
}

struct walk walk_unit(const struct mir_unit *u)
{
	return (struct walk){ .unit = u };
}

/* The next function that has blocks. */
static bool next_func(struct walk *k)
{
	if (!k->unit || k->nfuncs >= k->unit->funcs.n)
		return false;
	k->func = k->unit->funcs.v[k->nfuncs++];
	k->block = k->next = 0;
	return true;
}

bool walk_next(struct walk *k)
{
	const struct mir_block *b;

	if (!k->func && !next_func(k))
		return false;
	for (;;) {
		if (k->block >= k->func->blocks.n) {
			if (!next_func(k))
				return false;
			continue;
		}
		b = k->func->blocks.v[k->block];
		if (k->next < b->ninstr) {
			k->instr = &b->instr[k->next++];
			return true;
		}
		k->block++;
		k->next = 0;
	}
}

static const struct mir_instr *maker(const struct mir_func *f, unsigned temp)
{
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->has_dst && k.instr->dst == temp)
			return k.instr;
	return NULL;
}

/* Past casts; @in is what made the operand that is left, if anything did. */
static struct operand uncast(const struct mir_func *f, struct operand o,
			     const struct mir_instr **in)
{
	*in = NULL;
	while (o.kind == OPD_TEMP) {
		*in = maker(f, o.temp);
		if (!*in || (*in)->op != OP_CAST)
			break;
		o = (*in)->a;
	}
	return o;
}

const struct mir_instr *walk_origin(const struct mir_func *f, struct operand o)
{
	const struct mir_instr *in;

	uncast(f, o, &in);
	return in;
}

const struct mir_type *walk_type_before(const struct mir_func *f,
					struct operand o)
{
	const struct mir_instr *in;

	return uncast(f, o, &in).type;
}

struct mir_field *walk_field(const struct mir_place *p, unsigned skip)
{
	for (unsigned i = p->nproj; i > 0; i--) {
		if (p->proj[i - 1].kind != PROJ_FIELD)
			continue;
		if (!skip--)
			return p->proj[i - 1].field;
	}
	return NULL;
}

bool walk_is_address(const struct mir_instr *in, const struct mir_field *m,
		     const struct mir_var *v)
{
	const struct mir_field *f;

	if (!in || in->op != OP_ADDR)
		return false;
	f = walk_field(in->place, 0);
	return m ? f == m : !f && v && in->place->var == v;
}
