// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/written.h"

#include <string.h>

#include "analysis/cstr.h"
#include "analysis/duty.h"
#include "analysis/ghost.h"
#include "analysis/initpart.h"

const struct mir_type *written_type(const struct world *w,
				    const struct loc *l,
				    const struct mir_type *t,
				    struct mir_type *rec)
{
	if (l->field)
		return l->field->type;
	if (l->up)
		return t;
	if (l->obj->kind == OBJ_VAR)
		return l->obj->var->type;
	*rec = (struct mir_type){ .kind = TYPE_RECORD,
				  .rec = duty_record(w, l) };
	if (rec->rec)
		rec->size = rec->rec->size;
	return rec->rec ? rec : t;
}

/* Does the callee write nothing but zeroes? */
static bool writes_zeroes(const struct apply *a)
{
	const struct value *v;

	if (strcmp(a->call->name, "memset") || a->call->nargs < 2)
		return false;
	v = a->call->args[1];
	return v->kind == V_INT && !v->k;
}

struct writing {
	struct wctx *c;
	struct world *w;
	enum fill fill;			/* what the bytes are like */
};

/* Members within the first @n bytes are written, those behind are not. */
static void fill_members(const struct writing *by, const struct loc *l,
			 const struct mir_record *rec, uint64_t n)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct loc *m = loc_field(by->c->vt, l, f);
		uint64_t from = f->bit_offset / 8, size = f->type->size;

		if (from >= n)
			continue;
		if (from + size <= n)
			world_fill(by->c, by->w, m, by->fill);
		else if (f->type->kind == TYPE_RECORD && !f->type->rec->is_union)
			fill_members(by, m, f->type->rec, n - from);
		else
			world_fill(by->c, by->w, m, FILL_PARTIAL);
	}
}

static bool is_all_of(const struct world *w, const struct loc *l,
		      const struct mir_type *t, const struct value *size)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);

	if (!l->up && s && s->size && size == s->size)
		return true;
	return size->kind == V_INT && t->size && (uint64_t)size->k >= t->size;
}

const struct loc *written_short(struct wctx *c, const struct world *w,
				const struct loc *l, const struct mir_type *t,
				const struct value *size)
{
	const struct value *v = ghost_get(c, w, l, GHOST_TAIL);
	const struct loc *bad;

	if (!is_all_of(w, l, t, size))
		return NULL;
	if (v && v->kind == V_INT && !v->k)
		return l;
	if (t->kind != TYPE_RECORD || t->rec->is_union)
		return NULL;
	for (unsigned i = 0; i < t->rec->nfields; i++) {
		struct mir_field *f = &t->rec->fields[i];

		bad = written_short(c, w, loc_field(c->vt, l, f), f->type,
				    size);
		if (bad)
			return bad;
	}
	return NULL;
}

/* Where the bytes are from, if that is a structure like @t; or NULL. */
static const struct loc *copied_from(const struct apply *a,
				     const struct mir_type *t)
{
	const struct call *call = a->call;

	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++) {
		const struct mir_type *p = call->func->params[i]->type;
		const struct value *v = call->args[i];

		if (p->kind == TYPE_PTR && p->elem->is_const && v->type &&
		    v->type->kind == TYPE_PTR && t->rec &&
		    v->type->elem->rec == t->rec)
			return loc_deref(a->at->run->c.vt, v);
	}
	return NULL;
}

static bool is_no_string(struct wctx *c, const struct world *w,
			 const struct loc *l)
{
	const struct value *v = ghost_get(c, w, l, GHOST_STRING);

	return v && (v->kind != V_INT || !v->k);
}

/* Nobody looked that a member with __cstr got its NUL. */
static void lose_strings(struct wctx *c, struct world *w, const struct loc *l,
			 const struct loc *from, const struct mir_type *t)
{
	for (unsigned i = 0; t->kind == TYPE_RECORD && i < t->rec->nfields;
	     i++) {
		struct mir_field *f = &t->rec->fields[i];
		const struct loc *m = loc_field(c->vt, l, f);
		const struct loc *s = from ? loc_field(c->vt, from, f) : NULL;

		if (f->type->kind == TYPE_RECORD)
			lose_strings(c, w, m, s, f->type);
		else if (f->type->kind == TYPE_ARRAY &&
			 word_find(f->words, WORD_CSTR) &&
			 (!s || is_no_string(c, w, s)))
			ghost_set_number(c, w, m, GHOST_STRING, 0);
	}
}

void written_bytes(struct apply *a, struct world *w, const struct spot *s,
		   const struct value *size, bool string)
{
	struct wctx *c = &a->at->run->c;
	const struct value *have = world_obj(c, w, s->loc->obj)->size;
	enum fill was = world_fill_of(w, s->loc);
	enum fill fill = writes_zeroes(a) ? FILL_ZERO : FILL_UNKNOWN;
	const struct mir_type *t = s->type;
	struct mir_type rec;
	const struct loc *b = cstr_buffer(c->vt, s->loc);
	bool whole;

	if (ghost_is_set(c, w, b, GHOST_TAIL))
		ghost_forget(c, w, b, GHOST_TAIL);
	if (t->kind == TYPE_VOID)
		t = written_type(w, s->loc, t, &rec);
	whole = size && !string &&
		((!s->loc->up && size == have) ||
		 (size->kind == V_INT && t->size &&
		  (uint64_t)size->k >= t->size) ||
		 (!s->loc->up && have && size->kind == V_INT &&
		  have->kind == V_INT && size->k >= have->k));
	if (whole)
		world_fill(c, w, s->loc, fill);
	else if (was == FILL_UNINIT && !string && size &&
		 size->kind == V_INT && t->kind == TYPE_RECORD &&
		 !t->rec->is_union && t->rec->complete)
		fill_members(&(struct writing){ c, w, fill }, s->loc, t->rec,
			     (uint64_t)size->k);
	else if (was == FILL_UNINIT && !string && size)
		initpart_written(c, w, s->loc, size);
	else if (was != FILL_ZERO || fill != FILL_ZERO)
		world_fill(c, w, s->loc, was == FILL_UNINIT ? FILL_PARTIAL :
			   FILL_UNKNOWN);
	if (string && was == FILL_UNINIT && b == s->loc)
		ghost_set_number(c, w, b, GHOST_TAIL, 0);
	if (!string && fill != FILL_ZERO && s->type->kind != TYPE_RECORD)
		lose_strings(c, w, s->loc, copied_from(a, t), t);
}
