// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/preset.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/fitting.h"
#include "analysis/wordplace.h"
#include "effect/word.h"
#include "mir/mir_type.h"
#include "mir/walk.h"

/* What the functions of the unit store there. */
struct preset {
	bool unknown, stored;
	bool leads;			/* a pointer, which is no number */
	signed char zeroed;		/* may_be_zeroed(), where not 0 */
	int64_t lo, hi;
};

static bool is_preset(const struct mir_field *f)
{
	return word_find(f->words, WORD_DRVSET);
}

static void store(struct preset *s, const struct mir_field *f,
		  struct operand o)
{
	if (o.kind != OPD_INT ||
	    (f->type->bits == 64 && !f->type->is_signed && o.value < 0))
		s->unknown = true;
	if (!s->stored || o.value < s->lo)
		s->lo = o.value;
	if (!s->stored || o.value > s->hi)
		s->hi = o.value;
	s->stored = true;
}

/* What a call has the kernel set, by __drvsets() on its parameter */
static void scan_call(const struct mir_unit *u, const struct mir_instr *in)
{
	const struct mir_func *f = in->a.func;
	const struct mir_field *m;
	const struct word *x;

	for (unsigned i = 0; i < in->nargs && i < f->nparams; i++) {
		x = word_find(f->params[i]->words, WORD_DRVSETS);
		m = x ? wordplace_field(u, f, x->place) : NULL;
		if (m && m->preset)
			store(m->preset, m, in->args[i]);
	}
}

static void scan_instr(const struct mir_unit *u, const struct mir_instr *in)
{
	const struct mir_place *p = in->place;
	const struct proj *last = p && p->nproj ? &p->proj[p->nproj - 1] : NULL;

	if (in->op == OP_CALL && in->a.kind == OPD_FUNC)
		scan_call(u, in);
	if (!last || last->kind != PROJ_FIELD || !last->field->preset)
		return;
	if (in->op == OP_STORE)
		store(last->field->preset, last->field, in->a);
	else if (in->op != OP_LOAD && in->op != OP_ZERO)
		last->field->preset->unknown = true;
}

/* Are there other files, which may set what this one does not? */
static bool is_whole(const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];

		if ((f->is_prototype && strncmp(f->name, SLOT_PREFIX,
						strlen(SLOT_PREFIX))) ||
		    (f->in_main_file && !f->is_static && f != u->init &&
		     f != u->exit))
			return false;
	}
	return true;
}

static bool leads(const struct mir_field *f)
{
	return f->type->kind == TYPE_PTR && f->type->elem->kind == TYPE_RECORD;
}

static void watch(struct mir_unit *u, struct mir_field *f)
{
	if (f->preset || !leads(f))
		return;
	f->preset = arena_new(&u->arena, struct preset);
	f->preset->leads = true;
}

/* Pointers to other tables that rows initialise: does code set them, too? */
static void watch_rows(struct mir_unit *u)
{
	for (unsigned i = 0; i < u->rows.n; i++)
		for (const struct mir_row *row = u->rows.v[i]; row;
		     row = row->up) {
			for (unsigned k = 0; k < row->refs.n; k++)
				watch(u, row->refs.v[k].field);
			for (unsigned k = 0; k < row->rec->nfields; k++)
				watch(u, &row->rec->fields[k]);
		}
}

void preset_scan(struct mir_unit *u)
{
	bool whole = is_whole(u), any = false;

	for (unsigned i = 0; i < u->records.n; i++)
		for (unsigned k = 0; k < u->records.v[i]->nfields; k++) {
			struct mir_field *f = &u->records.v[i]->fields[k];

			if (!is_preset(f))
				continue;
			f->preset = arena_new(&u->arena, struct preset);
			f->preset->unknown = !whole;
			any = true;
		}
	if (!whole || !any)
		return;
	watch_rows(u);
	for (struct walk k = walk_unit(u); walk_next(&k);)
		scan_instr(u, k.instr);
}

/* Is @f in the table @v? */
static bool is_in(const struct mir_func *f, const struct mir_var *v)
{
	for (const struct mir_slot *s = f->slot; s; s = s->next)
		if (s->table == v)
			return true;
	return false;
}

/*
 * Is @f put into what the row is about or is a part of, or into what that points
 * to? With @may, as far as is told where it does.
 */
static bool mentions(const struct mir_row *row, const struct mir_func *f,
		     bool may)
{
	for (; row; row = row->up) {
		for (unsigned i = 0; i < row->funcs.n; i++)
			if (row->funcs.v[i] == f)
				return true;
		for (unsigned i = 0; i < row->refs.n; i++) {
			const struct mir_var *v = row->refs.v[i].var;

			if (v ? is_in(f, v) : may)
				return true;
		}
	}
	return false;
}

/* May the row be of an object, or part of one, for which the words hold? */
static bool may_be(const struct mir_row *row, const struct preset_view *view)
{
	const struct mir_record *rec = view->rec;
	struct arena scratch = { 0 };
	struct fitting_cond c;
	bool may = true;

	while (row && row->rec != rec)
		row = row->up;
	if (!view->when || !row || !row->state)
		return true;
	if (fitting_parse(&scratch, view->when, &c) && c.op == BIN_NE)
		for (unsigned i = 0; i < rec->nfields; i++)
			if (!strcmp(rec->fields[i].name, c.member) &&
			    row->state[i] != ROW_UNKNOWN &&
			    row->lo[i] == row->hi[i])
				may = row->lo[i] != strtoll(c.size, NULL, 0);
	arena_release(&scratch);
	return may;
}

static void join(struct fact *out, bool *any, num lo, num hi)
{
	struct fact f = fact_range(lo, hi);

	*out = *any ? fact_join(*out, f) : f;
	*any = true;
}

static bool is_named(const struct mir_unit *u, const struct mir_record *rec,
		     const struct mir_func *f)
{
	for (unsigned i = 0; f && i < u->rows.n; i++)
		if (u->rows.v[i]->rec == rec && mentions(u->rows.v[i], f, false))
			return true;
	return false;
}

static bool contains(const struct mir_type *t, const struct mir_record *rec)
{
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	if (t->kind != TYPE_RECORD || t->rec == rec)
		return t->kind == TYPE_RECORD;
	for (unsigned i = 0; i < t->rec->nfields; i++)
		if (contains(t->rec->fields[i].type, rec))
			return true;
	return false;
}

static bool is_set_by_code(const struct mir_field *f, const struct mir_slot *s)
{
	return f->preset && leads(f) &&
	       (f->preset->stored || f->preset->unknown) &&
	       contains(f->type->elem, s->field->rec);
}

static bool row_is_led_to(const struct mir_row *row, const struct mir_slot *s)
{
	for (unsigned i = 0; i < row->rec->nfields; i++)
		if (is_set_by_code(&row->rec->fields[i], s))
			return true;
	for (unsigned i = 0; i < row->refs.n; i++)
		if (is_set_by_code(row->refs.v[i].field, s))
			return true;
	return row->up && row_is_led_to(row->up, s);
}

/* Does code make a pointer in what such rows are about lead to tables as @s? */
static bool is_led_to(const struct mir_unit *u, const struct mir_record *rec,
		      const struct mir_slot *s)
{
	for (unsigned i = 0; i < u->rows.n; i++)
		if (u->rows.v[i]->rec == rec && row_is_led_to(u->rows.v[i], s))
			return true;
	return false;
}

/* Does code put @f into a @rec, beside the tables that name it? */
static bool is_stored(const struct mir_unit *u, const struct mir_record *rec,
		      const struct mir_func *f)
{
	for (const struct mir_slot *s = f->slot; s; s = s->next)
		if (!s->table || s->table->kind < VAR_STATIC ||
		    is_led_to(u, rec, s))
			return true;
	return false;
}

static bool makes(const struct mir_func *f, const struct mir_record *rec)
{
	for (unsigned i = f->nparams; i < f->vars.n; i++)
		if (contains(f->vars.v[i]->type, rec))
			return true;
	for (struct walk k = walk_func(f); walk_next(&k);) {
		const struct mir_instr *in = k.instr;
		const struct mir_type *t = in->op == OP_CAST ?
					   f->temps.v[in->dst] : NULL;

		if (t && t->kind == TYPE_PTR && contains(t->elem, rec) &&
		    !mir_type_same(in->a.type, t))
			return true;
	}
	return false;
}

/* May there be one that was zeroed, and is not in any table? */
static bool look_for_zeroed(const struct mir_unit *u,
			    const struct mir_record *rec)
{
	for (unsigned i = 0; i < u->records.n; i++)
		for (unsigned k = 0; u->records.v[i]->in_main_file &&
				     k < u->records.v[i]->nfields; k++)
			if (contains(u->records.v[i]->fields[k].type, rec))
				return true;
	for (unsigned i = 0; i < u->funcs.n; i++)
		if (u->funcs.v[i]->in_main_file && makes(u->funcs.v[i], rec))
			return true;
	return false;
}

static bool may_be_zeroed(const struct mir_unit *u, const struct mir_field *f)
{
	struct preset *s = f->preset;

	if (!s->zeroed)
		s->zeroed = s->stored || look_for_zeroed(u, f->rec) ? 1 : -1;
	return s->zeroed > 0;
}

bool preset_range(const struct mir_unit *u, const struct mir_field *f,
		  const struct preset_view *view, struct fact *out)
{
	const struct preset *s = f->preset;
	bool named, any = false;

	if (!s || s->unknown || s->leads)
		return false;
	if (s->stored)
		join(out, &any, s->lo, s->hi);
	named = is_named(u, f->rec, view->callback) &&
		!is_stored(u, f->rec, view->callback);
	for (unsigned i = 0; i < u->rows.n; i++) {
		const struct mir_row *row = u->rows.v[i];

		if (row->rec != f->rec ||
		    (named && !mentions(row, view->callback, true)) ||
		    !may_be(row, view))
			continue;
		if (row->state[f->index] == ROW_UNKNOWN)
			return false;
		join(out, &any, row->lo[f->index], row->hi[f->index]);
	}
	if (any && !named && may_be_zeroed(u, f))
		join(out, &any, 0, 0);
	return any;
}
