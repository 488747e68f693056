// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/spelling.h"

#include <string.h>

#include "analysis/flagword.h"
#include "mir/mir_text.h"

struct spell {
	const struct value *v;
	const struct loc *best;
};

static bool spell_cell(void *ctx, uint32_t key, void *p)
{
	struct spell *s = ctx;
	const struct cell *cell = p;

	(void)key;
	if (cell->val != s->v)
		return true;
	if (cell->loc->obj->kind == OBJ_VAR && cell->loc->obj->var->hidden)
		return true;
	if (!s->best || cell->loc->depth < s->best->depth)
		s->best = cell->loc;
	return true;
}

static bool spell_obj(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;

	(void)key;
	return imap_each(s->cells, spell_cell, ctx);
}

const char *spelling_of_value(struct run *r, const struct world *w,
		      const struct value *v)
{
	struct spell s = { .v = v };
	const char *name = imap_get(r->names, value_young(r->c.vt, v)->id);

	if (name)
		return name;
	if (v->kind == V_SYM && v->loc &&
	    (v->loc->obj->kind != OBJ_VAR || !v->loc->obj->var->hidden))
		return value_text(r->c.arena, v);
	if (v->kind != V_SYM)
		return value_text(r->c.arena, v);
	imap_each(w->store, spell_obj, &s);
	return s.best ? loc_text(r->c.arena, s.best) :
	       value_text(r->c.arena, v);
}

const char *spelling_of(const struct site *at, const struct world *w,
			  const struct value *v, const struct operand *o)
{
	if (!o)
		return spelling_of_value(at->run, w, v);
	return mir_operand_text(at->run->c.arena, at->frame->func, *o);
}

/* `foo->flags & FOO_IRQ`, `bit FOO_IRQ of foo->flags` */
static const char *bit_text(struct run *r, const struct world *w,
			    const struct loc *l)
{
	const char *of = spelling_of_place(r, w, l->up);
	const char *name = flag_bit_name(l->field);

	if (*name != '&')
		return arena_printf(r->c.arena, "bit %s of %s", name, of);
	return arena_printf(r->c.arena, "%s & %s", of,
			    name + 1 + strspn(name + 1, " "));
}

const char *spelling_of_place(struct run *r, const struct world *w,
			    const struct loc *l)
{
	struct arena *a = r->c.arena;
	const char *up;

	if (l->field && flag_bit_name(l->field))
		return bit_text(r, w, l);
	if (l->obj->kind == OBJ_VAR)
		return loc_text(a, l);
	if (!l->up)
		return arena_printf(a, "*%s", spelling_of_value(r, w, l->obj->ptr));
	if (l->field && !l->field->name[0])
		return spelling_of_place(r, w, l->up);
	if (!l->field)
		return arena_printf(a, "%s[%s]", l->up->up ?
				    spelling_of_place(r, w, l->up) :
				    spelling_of_value(r, w, l->obj->ptr),
				    value_text(a, l->index));
	if (!l->up->up)
		return arena_printf(a, "%s->%s",
				    spelling_of_value(r, w, l->obj->ptr),
				    l->field->name);
	up = spelling_of_place(r, w, l->up);
	return arena_printf(a, "%s.%s", up, l->field->name);
}
