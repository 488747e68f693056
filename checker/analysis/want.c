// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/want.h"

#include <string.h>

#include "analysis/callback.h"
#include "analysis/duty.h"
#include "analysis/loan.h"
#include "analysis/observe.h"
#include "analysis/park.h"
#include "analysis/relate.h"
#include "analysis/wordplace.h"
#include "base/intern.h"
#include "mir/mir_type.h"

/* A region of registers is not larger than this. */
#define LARGEST_REGION	(1 << 20)

struct list {
	struct run *run;
	const struct site *at;
	struct want *first;
};

bool want_same(const struct want *a, const struct want *b)
{
	return a->field == b->field && a->var == b->var && a->func == b->func;
}

bool want_equal(const struct want *a, const struct want *b)
{
	return want_same(a, b) && !strcmp(a->text, b->text);
}

struct want *want_merge(struct arena *a, struct want *old,
			const struct want *list)
{
	struct want *first = old, **end, *n;

	for (; list; list = list->next) {
		for (end = &first; *end; end = &(*end)->next)
			if (want_equal(*end, list))
				break;
		if (*end)
			continue;
		n = arena_new(a, struct want);
		*n = *list;
		n->next = NULL;
		n->text = arena_strdup(a, list->text);
		*end = n;
	}
	return first;
}

static void add(struct list *l, struct mir_field *f, struct mir_var *v,
		const char *text)
{
	struct want n = { .field = f, .var = v, .text = text };

	l->first = want_merge(l->run->arena, l->first, &n);
}

static bool is_authors(const struct run *r, const struct mir_var *v)
{
	return v->kind >= VAR_STATIC && v->span.file &&
	       (v->internal || v->kind == VAR_STATIC ||
		!strcmp(v->span.file, r->unit->main_file));
}

/* Is there a declaration of the author's at @l, or the array it is in? */
static bool has_place(const struct run *r, const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	if (l->field)
		return l->field->rec->in_main_file && l->field->name[0];
	return !l->up && l->obj->kind == OBJ_VAR && is_authors(r, l->obj->var);
}

static void add_at(struct list *l, const struct loc *at, const char *text)
{
	if (!has_place(l->run, at))
		return;
	while (at->index && at->up)
		at = at->up;
	if (at->field)
		add(l, at->field, NULL, text);
	else
		add(l, NULL, at->obj->var, text);
}

/* A word on a structure of the kernel's speaks of its members, too. */
static void add_around(struct list *l, const struct loc *at, const char *text)
{
	while (at->up && !has_place(l->run, at) && at->field &&
	       !at->field->rec->in_main_file)
		at = at->up;
	add_at(l, at, text);
}

struct want *want_at(struct run *r, struct want *list, const struct loc *l,
		     const char *text)
{
	struct list all = { .run = r, .first = list };

	add_at(&all, l, text);
	return all.first;
}

struct want *want_fact(struct run *r, const struct loc *l, unsigned ptr)
{
	struct list list = { .run = r };

	if (ptr & PTR_NULL)
		add_at(&list, l, "nullable()");
	else if (ptr & PTR_ERR)
		add_at(&list, l, "errptr()");
	return list.first;
}

struct want *want_param(struct run *r, const struct mir_func *f, unsigned i,
			const char *text)
{
	struct list list = { .run = r };

	if (f->in_main_file && f->has_body && i < f->nparams &&
	    f->params[i]->name[0])
		add(&list, NULL, f->params[i], text);
	return list.first;
}

struct want *want_sets(struct run *r, const struct loc *l)
{
	const char *place = observe_place(r, l);
	struct want n = { .func = r->root };

	if (!place || place[0] == '&' || !r->root->in_main_file ||
	    r->root->slot)
		return NULL;
	n.text = arena_printf(r->arena, "sets(%s)", place);
	return want_merge(r->arena, NULL, &n);
}

/* Where the callback that is being checked finds its cookie */
static bool is_cookie(const struct site *at, struct world *w,
		      const struct loc *l)
{
	struct run *r = at->run;
	const struct mir_func *decl = r->slot ? r->slot->decl : NULL;
	const struct word *x = decl ? word_find(decl->words, WORD_COOKIE_AT) :
			       NULL;
	struct binding b = { .func = r->root, .also = decl, .args = r->args,
			     .nargs = r->root->nparams };
	struct spot s;

	if (!r->slot || !r->slot->table || !has_place(r, obj_var(r->c.vt, NULL,
						r->slot->table)->root))
		return false;
	if (x && wordplace_find(at, w, &b, x->place, &s) && s.loc == l)
		return true;
	return l->field && callback_is_cookie(r, l->field);
}

static void add_cookie(struct list *l, const struct world *w,
		       const struct value *v, const char *cls)
{
	struct mir_var *table = l->run->slot->table;
	const struct mir_record *rec;

	rec = duty_record(w, loc_deref(l->run->c.vt, v));
	if (rec && !word_find(table->words, WORD_COOKIE))
		add(l, NULL, table, arena_printf(l->run->arena,
						 "cookie(%s, %s)", rec->tag,
						 cls));
}

/* Flags beside the member @l that are set now: one may tell what is owed. */
static void add_flags(struct list *list, const struct world *w,
		      const struct loc *l, bool address, const char *cls)
{
	struct vtab *vt = list->run->c.vt;

	if (!l->field || !l->up || !has_place(list->run, l))
		return;
	for (unsigned i = 0; i < l->field->rec->nfields; i++) {
		struct mir_field *f = &l->field->rec->fields[i];
		const struct loc *m = loc_field(vt, l->up, f);
		const struct cell *cell = world_cell(w, m);

		if (f->type->kind == TYPE_INT && cell && cell->val &&
		    fact_truth(world_fact(w, cell->val)) == 1)
			add_at(list, m, arena_printf(list->run->arena,
						     "owes(%s, %s%s)", cls,
						     address ? "&" : "",
						     l->field->name));
	}
}

/* @v is, or was, kept at @l. */
static void add_keeper(struct list *list, struct world *w,
		       const struct loc *l, const struct value *v,
		       const char *cls)
{
	bool given = park_is_given(list->run->unit, cls);
	struct arena *a = list->run->arena;

	if (!given && v->type && v->type->kind == TYPE_PTR &&
	    is_cookie(list->at, w, l))
		add_cookie(list, w, v, cls);
	add_at(list, l, arena_printf(a, "own(%s)", cls));
	if (given)
		add_flags(list, w, l, false, cls);
	if (given || !has_place(list->run, l))
		add_around(list, l, arena_printf(a, "parks(%s)", cls));
}

struct want *want_cookie(const struct site *at, struct world *w,
			 const struct value *v, const struct mir_record *rec)
{
	struct list list = { .run = at->run, .at = at };
	struct mir_var *table = at->run->slot ? at->run->slot->table : NULL;

	if (table && v->kind == V_SYM && v->sym == SYM_LOAD && v->loc &&
	    is_cookie(at, w, v->loc) && !word_find(table->words, WORD_COOKIE))
		add(&list, NULL, table, arena_printf(at->run->arena,
						     "cookie(%s)", rec->tag));
	return list.first;
}

struct want *want_owner(const struct site *at, struct world *w,
			      const struct value *v, const char *cls)
{
	struct list list = { .run = at->run, .at = at };
	struct imap store = w->store;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	if (v->kind == V_ADDR) {
		add_flags(&list, w, v->loc, true, cls);
		add_at(&list, v->loc,
		       arena_printf(at->run->arena, "parks(%s)", cls));
	}
	v = park_kept(v);
	if (v->kind == V_SYM && v->sym == SYM_LOAD && v->loc)
		add_keeper(&list, w, v->loc, v, cls);
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->obj->kind == OBJ_VAR && s->obj->frame)
			continue;
		for (imap_start(&cells, s->cells);
		     imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;

			if (park_kept(cell->val) == v)
				add_keeper(&list, w, cell->loc, v, cls);
		}
	}
	return list.first;
}

/* Members beside @l whose pointer @v rests on. */
static void add_siblings(struct list *list, struct world *w,
			 const struct loc *l, const struct value *v)
{
	struct vtab *vt = list->run->c.vt;
	const struct mir_record *rec = l->field->rec;

	for (unsigned i = 0; l->up && i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct cell *cell;

		if (f == l->field || f->type->kind != TYPE_PTR || !f->name[0])
			continue;
		cell = world_cell(w, loc_field(vt, l->up, f));
		if (cell && cell->val && cell->val->kind != V_INT &&
		    loan_rests_on(vt, w, v, loan_root(vt, cell->val)))
			add_at(list, l, arena_printf(list->run->arena,
						     "borrows(%s)", f->name));
	}
}

struct want *want_tie(const struct site *at, struct world *w,
			    const struct loc *l, const struct value *v)
{
	struct list list = { .run = at->run };
	const struct value *root = loan_root(at->run->c.vt, v);
	const struct duty *d;

	while (l->index && l->up)
		l = l->up;
	for (d = root ? world_duty(w, root, NULL) : NULL; d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock && !d->holder)
			add_at(&list, l, arena_printf(at->run->arena,
						      "own(%s)", d->cls));
	/* What has to be released here is no matter of somebody else. */
	if (!l->field || list.first)
		return list.first;
	add_siblings(&list, w, l, v);
	add_at(&list, l, arena_printf(at->run->arena, "borrows(%s)",
				      l->field->name));
	return list.first;
}

/* The largest that @e can be, as far as the ranges of its parts tell. */
static bool largest(struct wctx *c, const struct world *w, struct expr e,
		    num *most)
{
	struct expr minus = expr_const(0);
	struct relation rel;
	struct linear_env env;

	relate_start(&rel, c, w);
	env = relate_env(&rel);
	if (e.bad || !expr_add(&minus, e, -1) ||
	    !linear_least(&env, &minus, most))
		return false;
	*most = -*most;
	return true;
}

struct want *want_bytes(const struct site *at, struct world *w,
			      const struct value *base, struct expr off,
			      const struct value *width)
{
	struct list list = { .run = at->run };
	struct imap store = w->store;
	struct imap_iter it, cells;
	const char *text;
	uint32_t key, k;
	void *p, *q;
	num most;

	if (!base || base->kind != V_SYM || width->kind != V_INT ||
	    !largest(&at->run->c, w, off, &most) || most < 0 ||
	    most + width->k > LARGEST_REGION)
		return NULL;
	text = arena_printf(at->run->arena, "bytes(%lld)",
			    (long long)(most + width->k));
	if (base->sym == SYM_LOAD && base->loc)
		add_at(&list, base->loc, text);
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		for (imap_start(&cells, s->cells);
		     imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;

			if (cell->val == base)
				add_at(&list, cell->loc, text);
		}
	}
	return list.first;
}

const char *want_name(struct arena *a, const struct mir_unit *u,
		      const struct want *x)
{
	for (unsigned i = 0; x->var && i < u->funcs.n; i++)
		for (unsigned k = 0; k < u->funcs.v[i]->nparams; k++)
			if (u->funcs.v[i]->params[k] == x->var)
				return arena_printf(a, "%s(), %s",
						    u->funcs.v[i]->name,
						    x->var->name);
	if (x->var || x->func)
		return x->var ? x->var->name :
		       arena_printf(a, "%s()", x->func->name);
	return arena_printf(a, "%s.%s", mir_type_outer(u, x->field->rec)->tag,
			    x->field->name);
}
