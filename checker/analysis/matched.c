// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/matched.h"

#include <string.h>

#include "mir/walk.h"

/* The tables of one driver, held against what a function looks at. */
struct tables {
	const struct mir_unit *unit;
	const struct word *looks;	/* __matched(TABLE | TABLE) */
	bool data;			/* it hands out a member of the entry */
	const struct mir_var *only;	/* passed by the caller, or NULL */
};

static bool is_named(const struct word *x, const char *name)
{
	size_t n = strlen(name);

	for (const char *s = x->expr; s && *s; s += strcspn(s, "|")) {
		s += strspn(s, "| ");
		if (!strncmp(s, name, n) && strchr("| ", s[n]))
			return true;
	}
	return false;
}

static bool has_matched(const struct mir_type *t)
{
	for (unsigned i = 0; t->rec && i < t->rec->nfields; i++)
		if (word_find(t->rec->fields[i].words, WORD_MATCHED))
			return true;
	return false;
}

/* Has each entry of @table what a function hands out? The last is of zeroes. */
static bool is_full(const struct tables *t, const struct mir_var *table)
{
	bool any = false;

	for (unsigned i = 0; i < t->unit->rows.n; i++) {
		const struct mir_row *row = t->unit->rows.v[i];

		if (row->var != table || row->up || !row->given)
			continue;
		any = true;
		if (row->part)
			return false;
		for (unsigned k = 0; k < row->rec->nfields; k++)
			if (word_find(row->rec->fields[k].words,
				      WORD_MATCHED) &&
			    !row->matched[k])
				return false;
	}
	return any;
}

static bool suits(const struct tables *t, const struct mir_row_ref *ref)
{
	return ref->var && is_named(t->looks, ref->field->name) &&
	       (!t->only || t->only == ref->var) &&
	       (!t->data || is_full(t, ref->var));
}

/* Do all tables of the driver @drv suit, and has it one? */
static bool driver_suits(const struct tables *t, const struct mir_var *drv)
{
	bool any = false;

	/* Of other buses it is not known what else they go by. */
	if (!has_matched(drv->type))
		return false;
	for (unsigned i = 0; i < t->unit->rows.n; i++) {
		const struct mir_row *row = t->unit->rows.v[i];

		if (row->var != drv || row->up)
			continue;
		for (unsigned k = 0; k < row->refs.n; k++) {
			if (!word_find(row->refs.v[k].field->words,
				       WORD_MATCHED))
				continue;
			if (!suits(t, &row->refs.v[k]))
				return false;
			any = true;
		}
	}
	return any;
}

/* Does code put tables into drivers? */
static bool is_changed(const struct mir_unit *u)
{
	for (struct walk k = walk_unit(u); walk_next(&k);) {
		const struct mir_place *p = k.instr->place;
		const struct proj *last = p && p->nproj ?
					  &p->proj[p->nproj - 1] : NULL;

		if (last && last->kind == PROJ_FIELD &&
		    k.instr->op != OP_LOAD &&
		    word_find(last->field->words, WORD_MATCHED))
			return true;
	}
	return false;
}

/*
 * Is @v the device that the callback is called for, or what @x on the parameter
 * names of it?
 */
static bool is_device(const struct run *r, const struct value *v,
		      const struct word *x)
{
	const struct loc *dev, *l;

	if (!r->root->nparams || !r->args || !v->type ||
	    r->args[0]->type->kind != TYPE_PTR)
		return false;
	dev = loc_deref(r->c.vt, r->args[0]);
	if (!x)
		return loc_deref(r->c.vt, v)->obj == dev->obj;
	l = v->kind == V_SYM && v->sym == SYM_LOAD ? v->loc : NULL;
	return l && l->field && l->obj == dev->obj &&
	       is_named(x, l->field->name);
}

/* Who is asked about, and by which table? */
static bool asks_own(const struct site *at, const struct call *call,
		     struct tables *t)
{
	bool own = false;

	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++) {
		const struct mir_var *p = call->func->params[i];
		const struct value *v = call->args[i];

		if (p->type->kind != TYPE_PTR) {
			continue;
		} else if (has_matched(p->type->elem)) {
			if (v->kind != V_ADDR || v->loc->obj->kind != OBJ_VAR)
				return false;
			t->only = v->loc->obj->var;
		} else if (!is_device(at->run, v,
				      word_find(p->words, WORD_MATCHED))) {
			return false;
		} else {
			own = true;
		}
	}
	return own;
}

bool matched_finds(const struct site *at, const struct call *call)
{
	const struct run *r = at->run;
	struct tables t = {
		.unit = r->unit,
		.looks = word_find(call->func->words, WORD_MATCHED) };

	if (!t.looks || !r->root->slot || call->func->result->kind != TYPE_PTR ||
	    !asks_own(at, call, &t) || is_changed(r->unit))
		return false;
	t.data = !has_matched(call->func->result->elem);
	for (const struct mir_slot *s = r->root->slot; s; s = s->next)
		if (!s->table || !driver_suits(&t, s->table))
			return false;
	return true;
}
