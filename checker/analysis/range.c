// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/range.h"

#include <stdlib.h>

#include "analysis/memory.h"
#include "analysis/missing.h"
#include "analysis/preset.h"
#include "analysis/refine.h"
#include "analysis/relate.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/wantsize.h"

static bool is_range(const struct word *x)
{
	return !x->bad && (x->kind == WORD_AT_LEAST ||
			   x->kind == WORD_AT_MOST || x->kind == WORD_BELOW ||
			   x->kind == WORD_MULTIPLE);
}

static const struct word *first(const struct word *x)
{
	while (x && !is_range(x))
		x = x->next;
	return x;
}

/* A number, and the words that bound it: by names of either kind. */
struct ranged {
	const struct site *at;
	struct world *w;
	const struct value *v;
	const struct binding *bind;
	const struct loc *member;
	struct issue issue;
	const struct operand *operand;	/* how it is spelled, or NULL */
};

static const struct value *limit(const struct ranged *g, const char *expr)
{
	return g->bind ? wordplace_size(g->at, g->w, g->bind, expr) :
		wordplace_member_size(g->at, g->w, g->member, expr);
}

/* What is not negative where the word @x holds; the number of these. */
static unsigned bounds_of(const struct ranged *g, const struct word *x,
			  struct expr bound[2])
{
	struct wctx *c = &g->at->run->c;
	const struct value *end = limit(g, x->expr);
	struct expr v = relate_expr(c, g->w, g->v), e;

	if (!end)
		return 0;
	e = relate_expr(c, g->w, end);
	bound[0] = x->kind == WORD_AT_LEAST ? v : e;
	expr_add(&bound[0], x->kind == WORD_AT_LEAST ? e : v, -1);
	if (x->kind != WORD_BELOW)
		return 1;
	expr_add(&bound[0], expr_const(1), -1);
	bound[1] = v;
	return 2;
}

/* Is the number a multiple, as the word says? */
static bool is_multiple(const struct ranged *g, const struct word *x)
{
	struct fact f = world_fact(g->w, g->v);
	uint8_t zeros = fact_zeros(strtoll(x->expr, NULL, 0));

	return f.zeros >= zeros ||
	       (f.lo == f.hi && fact_zeros(f.lo) >= zeros);
}

static void assume_multiple(const struct ranged *g, const struct word *x)
{
	struct fact f = fact_top(g->v->type);

	f.zeros = fact_zeros(strtoll(x->expr, NULL, 0));
	refine_fact(&g->at->run->c, g->w, g->v, f);
}

static bool holds(const struct ranged *g, const struct word *x)
{
	struct expr bound[2];
	unsigned n;

	if (x->kind == WORD_MULTIPLE)
		return is_multiple(g, x);
	n = bounds_of(g, x, bound);
	for (unsigned i = 0; i < n; i++)
		if (!relate_proves(&g->at->run->c, g->w, bound[i]))
			return false;
	return n;
}

static void believe(struct ranged *g, const struct word *x)
{
	struct expr bound[2];
	unsigned n;

	if (x->kind == WORD_MULTIPLE) {
		assume_multiple(g, x);
		return;
	}
	n = bounds_of(g, x, bound);
	for (unsigned i = 0; i < n; i++)
		if (!bound[i].bad)
			relate_learn(&g->at->run->c, g->w, bound[i]);
}

/* Reports what is not shown, which holds from there on. */
static void require(struct ranged *g, const struct word *x)
{
	struct run *r = g->at->run;
	struct expr bound[2];
	unsigned n;

	if (!g->issue.what)
		g->issue.what = g->operand ?
			spelling_of(g->at, g->w, g->v, g->operand) :
			spelling_of_value(r, g->w, g->v);
	if (x->kind == WORD_MULTIPLE) {
		if (is_multiple(g, x))
			return;
		g->issue.needs = arena_printf(r->c.arena, "a multiple of %s",
					      x->expr);
		issue_add(r->issues, g->w, &g->issue);
		assume_multiple(g, x);
		return;
	}
	n = bounds_of(g, x, bound);
	for (unsigned i = 0; i < n; i++) {
		if (relate_proves(&r->c, g->w, bound[i]))
			continue;
		g->issue.wants = want_range(g->at, g->w, &bound[i]);
		if (missing_explain(r, g->w, &bound[i], &g->issue))
			issue_add(r->issues, g->w, &g->issue);
		if (!bound[i].bad)
			relate_learn(&r->c, g->w, bound[i]);
	}
}

static void each(struct ranged *g, const struct word *x,
		 void fn(struct ranged *g, const struct word *x))
{
	for (x = first(x); x && g->v; x = first(x->next))
		if (g->v->type && g->v->type->kind == TYPE_INT)
			fn(g, x);
}

static const struct word *param_words(const struct mir_func *f, unsigned i)
{
	return f && i < f->nparams ? f->params[i]->words : NULL;
}

void range_enter(const struct site *at, struct world *w,
		 const struct binding *b)
{
	struct ranged g = { .at = at, .w = w, .bind = b };
	const struct mir_func *decls[] = { b->func, b->also };

	for (unsigned k = 0; k < 2; k++)
		for (unsigned i = 0; i < b->nargs; i++) {
			g.v = b->args[i];
			each(&g, param_words(decls[k], i), believe);
		}
}

void range_argument(const struct site *at, struct world *w,
		    const struct binding *b, const struct call *call,
		    unsigned i)
{
	struct ranged g = { .at = at, .w = w, .bind = b, .v = call->args[i] };

	g.issue = (struct issue){ .kind = ISSUE_RANGE_PASSED,
				  .at = site_event(at), .with = call->name };
	g.operand = &at->instr->args[i];
	each(&g, param_words(b->func, i), require);
	each(&g, param_words(b->also, i), require);
}

static bool is_number(const struct binding *b)
{
	return b->result && b->result->type &&
	       b->result->type->kind == TYPE_INT;
}

void range_result(const struct site *at, struct world *w,
		  const struct binding *b)
{
	struct ranged g = { .at = at, .w = w, .bind = b, .v = b->result };

	if (!is_number(b))
		return;
	each(&g, b->func->words, believe);
	each(&g, b->also ? b->also->words : NULL, believe);
}

void range_returned(const struct site *at, struct world *w,
		    const struct binding *b)
{
	struct ranged g = { .at = at, .w = w, .bind = b, .v = b->result };

	if (!is_number(b))
		return;
	g.issue = (struct issue){ .kind = ISSUE_RANGE_RESULT,
				  .at = site_event(at) };
	each(&g, b->func->words, require);
	each(&g, b->also ? b->also->words : NULL, require);
}

/* The member that says what range the number at @l has, or NULL. */
static const struct loc *member_of(const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	return l->field && l->up && first(l->field->words) ? l : NULL;
}

/* Is what @cell holds of member @m in range, as its words say? */
static bool in_range(const struct site *at, struct world *w,
		     const struct loc *m, const struct cell *cell)
{
	struct ranged g = { .at = at, .w = w, .member = m, .v = cell->val };
	const struct word *x;

	if (!cell->val || cell->val->kind == V_UNINIT || !cell->val->type ||
	    cell->val->type->kind != TYPE_INT)
		return false;
	for (x = first(m->field->words); x; x = first(x->next))
		if (!holds(&g, x))
			return false;
	return true;
}

/* Has this function changed what the words on @m are about? */
static bool others_changed(const struct site *at, const struct world *w,
			   const struct loc *m)
{
	const struct word *x;

	for (x = first(m->field->words); x; x = first(x->next))
		if (!wordplace_members_found(at, w, m, x->expr))
			return true;
	return false;
}

/* May what is at @m be what this function put there, by another name? */
static bool is_broken(const struct site *at, struct world *w,
		      const struct loc *m)
{
	struct wctx *c = &at->run->c;
	struct imap store = w->store;
	struct imap_iter it, cells;
	uint32_t key;
	void *p, *q;

	if (others_changed(at, w, m))
		return true;
	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->obj != m->obj && !world_may_equal(c, w, s->obj, m->obj))
			continue;
		for (imap_start(&cells, s->cells);
		     imap_next(&cells, &key, &q);) {
			const struct cell *cell = q;
			const struct loc *o = cell->val ?
				member_of(cell->loc) : NULL;

			if (o && o->field == m->field &&
			    ((!wordplace_found(w, cell->loc) &&
			      !in_range(at, w, o, cell)) ||
			     others_changed(at, w, o)))
				return true;
		}
	}
	return false;
}

/* The object that @v points into, or of which @v is a borrow by a call here. */
static const struct value *object_of(const struct site *at,
				     const struct world *w,
				     const struct value *v)
{
	const struct mir_instr *i;
	const struct word *x;

	while (v && (v->kind == V_CAST ||
		     (v->kind == V_BIN && v->op == BIN_PTRADD)))
		v = v->a;
	if (!v || v->kind != V_SYM || v->sym != SYM_CALL ||
	    v->frame != at->frame)
		return v;
	i = v->instr;
	/* Its arguments are still those of the call that made it. */
	if (!i || i->op != OP_CALL || i->a.kind != OPD_FUNC || i->nargs != 1 ||
	    i->args[0].kind != OPD_TEMP || !i->has_dst ||
	    imap_get(w->temps, i->dst) != v)
		return v;
	x = word_find(i->a.func->words, WORD_BORROWS);
	return x ? object_of(at, w, imap_get(w->temps, i->args[0].temp)) : v;
}

/* What the driver has put into @l, a member that nobody else sets. */
static bool found_preset(const struct site *at, const struct world *w,
			 const struct loc *l, struct fact *out)
{
	const struct value *v = l->obj->kind == OBJ_DEREF ? l->obj->ptr : NULL;
	const struct run *r = at->run;
	struct preset_view view = { 0 };
	const struct word *when;

	for (const struct loc *m = l; m->up; m = m->up)
		if (m->index)
			v = NULL;
	v = object_of(at, w, v);
	if (v && v->kind == V_SYM && v->sym == SYM_PARAM && r->args &&
	    v->site < r->root->nparams && r->args[v->site] == v) {
		view.callback = r->root;
		when = param_word(r->root, r->slot, v->site, WORD_WHEN);
		view.when = when ? when->expr : NULL;
		if (v->type->kind == TYPE_PTR)
			view.rec = v->type->elem->rec;
	}
	return preset_range(r->unit, l->field, &view, out);
}

void range_loaded(const struct site *at, struct world *w, const struct loc *l,
		  const struct value *v)
{
	const struct loc *m = member_of(l);
	struct ranged g = { .at = at, .w = w, .member = m, .v = v };
	struct fact f;

	if (l->field && l->field->preset && found_preset(at, w, l, &f))
		refine_fact(&at->run->c, w, v, f);
	if (!m || v->type->kind != TYPE_INT || is_broken(at, w, m))
		return;
	each(&g, m->field->words, believe);
}

/* A sibling whose range is said in terms of @l, after @prev; or NULL. */
static const struct loc *ranged_by(struct vtab *vt, const struct loc *l,
				   const struct mir_field *prev)
{
	const struct mir_record *rec = l->field->rec;
	const struct word *x;

	for (unsigned i = prev ? prev->index + 1 : 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];

		for (x = first(f->words); x; x = first(x->next))
			if (f->type->kind == TYPE_INT &&
			    wordsize_names(x->expr, l->field->name))
				return loc_field(vt, l->up, f);
	}
	return NULL;
}

void range_storing(const struct site *at, struct world *w,
		   const struct loc *l)
{
	struct vtab *vt = at->run->c.vt;
	const struct loc *m;

	if (!l->field || !l->up || l->field->type->kind != TYPE_INT)
		return;
	for (m = ranged_by(vt, l, NULL); m; m = ranged_by(vt, l, m->field))
		memory_peek(at, w, m, m->field->type);
}

/* Elements of arrays beyond are not told apart. */
#define MAX_ELEMENTS	16

static void written_in(const struct site *at, struct world *w,
		       const struct loc *l, const struct mir_type *t)
{
	static struct mir_type number = { .kind = TYPE_INT, .bits = 64,
					  .size = 8 };
	struct vtab *vt = at->run->c.vt;

	if (t->kind == TYPE_RECORD && t->rec->in_main_file)
		for (unsigned i = 0; i < t->rec->nfields; i++)
			written_in(at, w, loc_field(vt, l, &t->rec->fields[i]),
				   t->rec->fields[i].type);
	if (t->kind == TYPE_ARRAY && (member_of(l) ||
				      t->elem->kind == TYPE_RECORD))
		for (uint64_t i = 0; i < t->count && i < MAX_ELEMENTS; i++)
			written_in(at, w, loc_index(vt, l, value_int(vt,
					&number, (int64_t)i)), t->elem);
	if (t->kind == TYPE_INT && member_of(l))
		world_note(&at->run->c, w, l, site_sym(at, w, &(struct sym_key){
			.kind = SYM_NEW, .type = t, .loc = l,
			.base = fact_top(t) }));
}

void range_written(const struct site *at, struct world *w, const struct loc *l)
{
	const struct mir_type *t = loc_type(l);

	if (t && world_fill_of(w, l) != FILL_ZERO)
		written_in(at, w, l, t);
}

void range_passed(const struct site *at, struct world *w,
		  const struct call *call)
{
	const struct mir_func *f = call->func;

	for (unsigned i = 0; i < call->nargs && i < f->nparams; i++) {
		const struct mir_type *t = f->params[i]->type;
		const struct value *v = call->args[i];

		if (t->kind == TYPE_PTR && t->elem->kind == TYPE_INT &&
		    !t->elem->is_const && v->kind == V_ADDR &&
		    member_of(v->loc))
			range_written(at, w, v->loc);
	}
}

static void require_member(const struct site *at, struct world *w,
			   const struct loc *m, const struct loc *l,
			   const struct value *v)
{
	struct ranged g = { .at = at, .w = w, .member = m, .v = v };

	g.issue = (struct issue){ .kind = ISSUE_RANGE, .at = site_event(at),
				  .what = spelling_of_place(at->run, w, l) };
	each(&g, m->field->words, require);
}

void range_handed(const struct site *at, struct world *w, const struct loc *l)
{
	struct imap cells = world_obj(&at->run->c, w, l->obj)->cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		const struct loc *m = cell->val ? member_of(cell->loc) : NULL;

		if (m && !m->field->rec->in_main_file &&
		    loc_within(cell->loc, l) &&
		    cell->val->kind != V_UNINIT &&
		    !wordplace_found(w, cell->loc))
			require_member(at, w, m, cell->loc, cell->val);
	}
}

/* What was zeroed as a whole, and not set since. */
static void leave_zeroed(const struct site *at, struct world *w,
			 const struct loc *l, const struct mir_record *rec)
{
	struct vtab *vt = at->run->c.vt;

	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct loc *m = loc_field(vt, l, f);
		const struct mir_type *t = f->type;

		while (t->kind == TYPE_ARRAY)
			t = t->elem;
		if (world_cell(w, m) || world_fill_of(w, m) != FILL_ZERO)
			continue;
		if (f->type->kind == TYPE_RECORD && !rec->is_union)
			leave_zeroed(at, w, m, t->rec);
		else if (t->kind == TYPE_INT && first(f->words))
			require_member(at, w, m, m, value_int(vt, t, 0));
	}
}

static const struct mir_record *record_at(const struct world *w,
					  const struct loc *l)
{
	const struct mir_type *t = loc_type(l);
	const struct ostate *s = imap_get(w->store, l->obj->id);

	if (t && t->kind == TYPE_RECORD)
		return t->rec;
	return !l->up && s ? s->rec : NULL;
}

static void leave_cell(const struct site *at, struct world *w,
		       const struct cell *cell)
{
	const struct loc *l = cell->loc, *m = member_of(l);
	const struct mir_record *rec = record_at(w, l);
	struct vtab *vt = at->run->c.vt;

	if (cell->fill == FILL_ZERO && rec)
		leave_zeroed(at, w, l, rec);
	if (!cell->val)
		return;
	if (m && cell->val->kind != V_UNINIT &&
	    (!wordplace_found(w, l) || others_changed(at, w, m)))
		require_member(at, w, m, l, cell->val);
	if (!l->field || !l->up || wordplace_found(w, l))
		return;
	for (m = ranged_by(vt, l, NULL); m; m = ranged_by(vt, l, m->field))
		require_member(at, w, m, m,
			       memory_peek(at, w, m, m->field->type));
}

void range_leave(const struct site *at, struct world *w,
		 const struct ostate *s)
{
	struct imap cells = s->cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);)
		leave_cell(at, w, p);
}
