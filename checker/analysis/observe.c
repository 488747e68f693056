// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/observe.h"

#include <string.h>

#include "analysis/chain.h"
#include "analysis/duty.h"
#include "analysis/element.h"
#include "analysis/edge.h"
#include "analysis/flag.h"
#include "analysis/interp.h"
#include "analysis/refine.h"
#include "base/intern.h"

#define FOR_POINTERS	6	/* the conditions from here on */

static const struct {
	struct cond cond;
	const char *text;
} conds[OBSERVE_CONDS] = {
	{ { .op = COND_EQ }, "result == 0" },
	{ { .op = COND_NE }, "result != 0" },
	{ { .op = COND_GE }, "result >= 0" },
	{ { .op = COND_LT }, "result < 0" },
	{ { .op = COND_GT }, "result > 0" },
	{ { .op = COND_LE }, "result <= 0" },
	{ { .op = COND_NE }, "result != NULL" },
	{ { .op = COND_EQ }, "result == NULL" },
	{ { .op = COND_NOT_ERR }, "!IS_ERR(result)" },
	{ { .op = COND_IS_ERR }, "IS_ERR(result)" },
};

const char *observe_cond_text(int k)
{
	return k < 0 ? NULL : conds[k].text;
}

/* A run and where its observations go; found from the run itself. */
struct watch {
	struct run run;
	struct observed *o;
};

static struct watch *watch_of(struct run *r)
{
	return (struct watch *)r;
}

/* The parameter that @v is as it was handed in, or -1. */
static int param_of(const struct run *r, const struct value *v)
{
	for (unsigned i = 0; i < r->root->nparams; i++)
		if (r->args[i] && r->args[i] == v)
			return (int)i;
	return -1;
}

static const char *loc_place(struct run *r, const struct loc *l, int *param);

static const char *value_place(struct run *r, const struct value *v,
			       int *param)
{
	const char *place;

	*param = param_of(r, v);
	if (*param >= 0)
		return r->root->params[*param]->name;
	if (v->kind == V_SYM && v->sym == SYM_LOAD && v->loc && !v->age)
		return loc_place(r, v->loc, param);
	if (v->kind != V_ADDR)
		return NULL;
	place = loc_place(r, v->loc, param);
	return place ? arena_printf(r->arena, "&%s", place) : NULL;
}

/* The place as words name it, from parameters or globals; NULL: they cannot. */
static const char *loc_place(struct run *r, const struct loc *l, int *param)
{
	const char *base;

	*param = -1;
	if (!l->up && l->obj->kind == OBJ_VAR)
		return l->obj->frame ? NULL : l->obj->var->name;
	if (!l->up) {
		base = value_place(r, l->obj->ptr, param);
		return base && base[0] != '&' ?
		       arena_printf(r->arena, "*%s", base) : NULL;
	}
	if (l->index)
		return NULL;
	if (!l->field->name[0])
		return loc_place(r, l->up, param);
	if (!l->up->up && l->obj->kind == OBJ_DEREF) {
		base = value_place(r, l->obj->ptr, param);
		if (!base || base[0] == '&')
			return NULL;
		return arena_printf(r->arena, "%s->%s", base, l->field->name);
	}
	base = loc_place(r, l->up, param);
	return base ? arena_printf(r->arena, base[0] == '*' ? "(%s).%s" :
				   "%s.%s", base, l->field->name) : NULL;
}

const char *observe_place(struct run *r, const struct loc *l)
{
	int param;

	return loc_place(r, l, &param);
}

static struct effect *effect_of(struct observed *o, struct effect key)
{
	struct effect *e;

	for (unsigned i = 0; i < o->effects.n; i++) {
		e = &o->effects.v[i];
		if (e->kind == key.kind && e->param == key.param &&
		    e->cls == key.cls && e->place == key.place)
			return e;
	}
	vec_push(o->arena, &o->effects, key);
	return &o->effects.v[o->effects.n - 1];
}

/* It happened on the way that is being looked at. */
static struct effect *note(struct observed *o, enum word_kind kind, int param,
			   const char *place, const char *cls)
{
	struct effect *e = effect_of(o, (struct effect){
		.kind = kind, .param = param, .cls = cls ? intern(cls) : NULL,
		.place = place ? intern(place) : NULL });
	unsigned way = o->ways.n - 1;

	if (!e->ways.n || e->ways.v[e->ways.n - 1] != way)
		vec_push(o->arena, &e->ways, way);
	return e;
}

static void note_way(const struct site *at, struct world *w,
		     const struct value *result)
{
	struct observed *o = watch_of(at->run)->o;
	struct way_out way = { .may = 0 };
	struct run *r = at->run;
	struct fact f;

	for (unsigned k = 0; result && k < OBSERVE_CONDS; k++) {
		bool pointer = r->root->result->kind == TYPE_PTR;
		struct world yes = *w, no = *w;

		if (pointer != (k >= FOR_POINTERS))
			continue;
		if (refine_cond(&r->c, &yes, result, conds[k].cond, true))
			way.may |= 1u << k;
		if (refine_cond(&r->c, &no, result, conds[k].cond, false))
			way.may_not |= 1u << k;
	}
	for (unsigned i = 0; i < r->root->nparams; i++) {
		f = r->args[i] ? world_fact(w, r->args[i]) : fact_top(NULL);
		if (!f.ptr || f.ptr & PTR_VALID)
			way.valid |= UINT64_C(1) << i;
		if (f.ptr & PTR_NULL)
			o->nullable |= UINT64_C(1) << i;
	}
	if (result && r->root->result->kind == TYPE_PTR) {
		f = world_fact(w, result);
		o->result |= f.ptr;
		way.result = f.ptr & PTR_VALID;
	}
	vec_push(o->arena, &o->ways, way);
}

/* What became of the duty that came with parameter @i. */
static void note_taken(const struct site *at, struct world *w, unsigned i)
{
	struct observed *o = watch_of(at->run)->o;
	struct run *r = at->run;
	const struct duty *d = world_duty(w, r->args[i], intern(""));
	struct effect *e;
	const char *cls;

	if (!d || (d->state == DUTY_HELD && !d->holder))
		return;
	cls = d->holder ? duty_owner(r, w, d->holder) : d->by;
	e = note(o, WORD_TAKE, (int)i, NULL, cls);
	e->blurred |= d->state & DUTY_HELD && d->state != DUTY_HELD;
}

static bool is_loose(const struct duty *d)
{
	return d->state & DUTY_HELD && !d->lock && !d->home && !d->holder &&
	       d->cls[0];
}

static void note_params(const struct site *at, struct world *w)
{
	struct observed *o = watch_of(at->run)->o;
	struct run *r = at->run;
	const struct duty *d;

	for (unsigned i = 0; i < r->root->nparams; i++) {
		if (!r->args[i] || r->args[i]->type->kind != TYPE_PTR ||
		    !(world_fact(w, r->args[i]).ptr & PTR_VALID))
			continue;
		note_taken(at, w, i);
		for (d = world_duty(w, r->args[i], NULL); d; d = d->next)
			if (is_loose(d))
				note(o, WORD_GIVES, (int)i, NULL, d->cls);
	}
}

static void note_result(const struct site *at, struct world *w,
			const struct value *result)
{
	struct observed *o = watch_of(at->run)->o;
	const struct duty *d;
	int param;

	if (!result || at->run->root->result->kind != TYPE_PTR ||
	    !(world_fact(w, result).ptr & PTR_VALID))
		return;
	param = param_of(at->run, result);
	if (param >= 0) {
		note(o, WORD_RETURNS, param, NULL, NULL);
		return;
	}
	for (d = world_duty(w, result, NULL); d; d = d->next)
		if (is_loose(d))
			note(o, WORD_OWN, -1, NULL, d->cls);
}

/* Do the words say that the lock is held when the function is entered? */
static bool is_assumed(const struct run *r, const char *place)
{
	const struct word *w = r->root->words;
	const char *text = arena_printf(r->arena, "must_hold(%s)", place);

	while (w && strcmp(w->text, text))
		w = w->next;
	return w;
}

static void note_locks(const struct site *at, struct world *w)
{
	struct observed *o = watch_of(at->run)->o;
	struct imap_iter it;
	const char *place;
	uint32_t key;
	int param;
	void *p;

	for (imap_start(&it, w->duties); imap_next(&it, &key, &p);) {
		const struct duty *d = p;

		while (d && !d->lock)
			d = d->next;
		if (!d)
			continue;
		place = value_place(at->run, d->subject, &param);
		if (!place)
			place = "?";
		if (d->state == DUTY_HELD)
			note(o, d->home || is_assumed(at->run, place) ?
			     WORD_MUST_HOLD : WORD_ACQUIRES, param, place,
			     NULL);
		else if (d->state == DUTY_RELEASED &&
			 is_assumed(at->run, place))
			note(o, WORD_RELEASES, param, place, NULL);
	}
}

/* Is what is there another thing than what came with the object? */
static bool is_changed(const struct cell *cell)
{
	if (cell->fill != FILL_NONE)
		return !cell->loc->up && cell->fill != FILL_PARTIAL;
	return cell->val->kind != V_SYM || cell->val->sym != SYM_LOAD ||
	       cell->val->loc != cell->loc;
}

/* It came with the object, were it only after others had a turn at it. */
static bool is_home(const struct world *w, const struct cell *cell)
{
	const struct duty *d;

	for (d = cell->val ? world_duty(w, cell->val, NULL) : NULL; d;
	     d = d->next)
		if (d->home && d->holder == cell->loc && d->state == DUTY_HELD)
			return true;
	return false;
}

/* Something owned that is handed out through the parameter @param. */
static bool note_output(const struct site *at, const struct world *w,
			const struct cell *cell, int param)
{
	struct observed *o = watch_of(at->run)->o;
	const struct duty *d = NULL;

	if (cell->fill == FILL_NONE)
		d = world_duty(w, cell->val, NULL);
	while (d && !is_loose(d))
		d = d->next;
	if (d)
		note(o, WORD_OWN, param,
		     arena_printf(at->run->arena, "*%s",
				  at->run->root->params[param]->name), d->cls);
	return d;
}

static void note_cell(const struct site *at, struct world *w,
		      const struct cell *cell)
{
	struct observed *o = watch_of(at->run)->o;
	const char *place;
	int param;

	if (chain_kind_of(cell->loc) == CHAIN_GONE) {
		place = loc_place(at->run, cell->loc->up, &param);
		if (place)
			note(o, WORD_SETS, param, place, "owner");
		return;
	}
	if (!is_changed(cell) || is_home(w, cell))
		return;
	place = loc_place(at->run, cell->loc, &param);
	if (!place)
		return;
	/* An owning member or a flag, or all that an output points to. */
	if (duty_owner(at->run, w, cell->loc) || element_counts(cell->loc) ||
	    flag_word(cell->loc))
		note(o, WORD_SETS, param, place, "owner");
	else if (!cell->loc->up && param >= 0 &&
		 param_of(at->run, cell->loc->obj->ptr) == param &&
		 note_output(at, w, cell, param))
		return;
	else if (param >= 0 && cell->loc->obj->kind == OBJ_DEREF &&
		 param_of(at->run, cell->loc->obj->ptr) == param)
		note(o, WORD_SETS, param,
		     arena_printf(at->run->arena, "*%s",
				  at->run->root->params[param]->name), NULL);
}

static void note_memory(const struct site *at, struct world *w)
{
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, w->store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->death || (s->obj->kind == OBJ_VAR && s->obj->frame))
			continue;
		for (imap_start(&cells, s->cells); imap_next(&cells, &k, &q);)
			note_cell(at, w, q);
	}
}

static void leave(const struct site *at, struct world *w,
		  const struct value *result)
{
	struct observed *o = watch_of(at->run)->o;

	if (o->ways.n >= OBSERVE_WAYS) {
		o->overflow = true;
		return;
	}
	note_way(at, w, result);
	note_params(at, w);
	note_result(at, w, result);
	note_locks(at, w);
	note_memory(at, w);
}

void observe(struct observed *o, struct mir_unit *u, struct helpers *h,
	     struct mir_func *f)
{
	struct module_duties module = { .asks = false };
	struct watch watch = { .o = o };
	struct run *r = &watch.run;
	struct world w = { .unsafe = NULL };
	struct site at = { .run = r };
	struct vtab *vt = vtab_new(o->arena);

	*r = (struct run){ .c = { o->arena, vt }, .arena = o->arena, .unit = u,
			   .issues = issues_new(o->arena), .root = f,
			   .helpers = h, .brief = true, .module = &module };
	o->func = f;
	o->issues = r->issues;
	o->overflow = f->nparams > 64;
	if (o->overflow)
		return;
	at.frame = edge_enter(r, &w);
	for (unsigned i = 0; i < f->nparams; i++)
		if (r->args[i] && r->args[i]->type->kind == TYPE_PTR &&
		    !r->args[i]->type->space &&
		    r->args[i]->type->elem->kind != TYPE_FUNC)
			duty_acquire(&at, &w, r->args[i], intern(""));
	interp_body(r, at.frame, &w, leave, NULL);
}

/* Did it happen on way @i? */
static bool happened(const struct effect *e, unsigned i)
{
	for (unsigned k = 0; k < e->ways.n; k++)
		if (e->ways.v[k] == i)
			return true;
	return false;
}

/* Could it have happened there at all? */
static bool applies(const struct way_out *way, const struct effect *e)
{
	if (e->kind == WORD_RETURNS || (e->kind == WORD_OWN && e->param < 0))
		return way->result;
	return e->param < 0 || way->valid >> e->param & 1;
}

static bool fits(const struct observed *o, const struct effect *e, int k,
		 bool only)
{
	bool any = false;

	for (unsigned i = 0; i < o->ways.n; i++) {
		const struct way_out *way = &o->ways.v[i];
		bool may = k < 0 || way->may >> k & 1;
		bool may_not = k >= 0 && way->may_not >> k & 1;

		if (!applies(way, e))
			continue;
		if (!happened(e, i)) {
			if (may)
				return false;
		} else if (only && may_not) {
			return false;
		} else {
			any |= may;
		}
	}
	return any;
}

int observe_cond(const struct observed *o, const struct effect *e, bool only)
{
	if (e->blurred)
		return -2;
	for (int k = -1; k < OBSERVE_CONDS; k++)
		if (fits(o, e, k, only))
			return k;
	return -2;
}
