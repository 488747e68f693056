// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "front/lower.h"

static struct mir_place *place_new(struct lower *l, unsigned nproj)
{
	struct mir_place *p = arena_new(&l->fe->unit->arena, struct mir_place);

	p->nproj = nproj;
	if (nproj)
		p->proj = arena_array(&l->fe->unit->arena, struct proj, nproj);
	return p;
}

struct mir_place *place_var(struct lower *l, struct mir_var *v)
{
	struct mir_place *p = place_new(l, 0);

	p->var = v;
	p->type = v->type;
	return p;
}

struct mir_place *place_deref(struct lower *l, struct operand ptr)
{
	struct mir_place *p = place_new(l, 0);

	p->ptr = ptr;
	p->type = ptr.type->elem;
	return p;
}

static struct mir_place *extend(struct lower *l, const struct mir_place *p,
				struct proj step, struct mir_type *t)
{
	struct mir_place *q = place_new(l, p->nproj + 1);

	q->var = p->var;
	q->ptr = p->ptr;
	if (p->nproj)
		memcpy(q->proj, p->proj, p->nproj * sizeof(*q->proj));
	q->proj[p->nproj] = step;
	q->type = t;
	return q;
}

struct mir_place *place_field(struct lower *l, const struct mir_place *p,
			      struct mir_field *f)
{
	struct mir_type *t = f->type;

	/* A member of a const object is const. */
	if (p->type->is_const && t->kind != TYPE_ARRAY)
		t = mir_type_const(l->fe->unit, t, true);
	return extend(l, p, (struct proj){ .kind = PROJ_FIELD, .field = f },
		      t);
}

struct mir_place *place_index(struct lower *l, const struct mir_place *p,
			      struct operand index)
{
	return extend(l, p, (struct proj){ .kind = PROJ_INDEX,
					   .index = index }, p->type->elem);
}
