// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/carry.h"

#include <string.h>

#include "analysis/bounds.h"
#include "analysis/callback.h"
#include "analysis/chain.h"
#include "analysis/convert.h"
#include "analysis/count.h"
#include "analysis/dutyclass.h"
#include "analysis/leave.h"
#include "analysis/spelling.h"
#include "mir/mir_type.h"

static bool may_carry(const struct mir_field *f)
{
	return f->type->kind == TYPE_RECORD && !list_type_of(f->type->rec);
}

/* A member that says so, and of which @l may be a part. */
static const struct loc *member_at(const struct loc *l)
{
	for (; l && l->field; l = l->up) {
		if (may_carry(l->field) && l->up &&
		    word_find(l->field->words, WORD_OWN))
			return l;
		if (l->field->rec->in_main_file)
			break;
	}
	return NULL;
}

static bool any_held(const struct world *w, const struct value *v)
{
	const struct duty *d = world_duty(w, v, NULL);

	while (d && (!(d->state & DUTY_HELD) || d->lock))
		d = d->next;
	return d;
}

/* Nobody but the structure around it has such a part. */
static bool is_nameless(const struct loc *l)
{
	return l->field && l->field->type->kind == TYPE_RECORD &&
	       strchr(l->field->type->rec->tag, '<');
}

const struct value *carry_subject(struct vtab *vt, const struct world *w,
				  const struct value *arg,
				  const struct word **own)
{
	const struct loc *l = arg->kind == V_ADDR ? member_at(arg->loc) : NULL;
	const struct value *v, *inner = NULL;

	if (!l)
		return NULL;
	*own = word_find(l->field->words, WORD_OWN);
	for (l = l->up; l; l = l->up) {
		v = value_addr(vt, arg->type, l);
		if (any_held(w, v))
			return v;
		if (!inner && !is_nameless(l))
			inner = v;
	}
	return inner;
}

/* The parameter that the place of @x is, where that carries; or -1. */
static int carrying(const struct apply *a, const struct word *x)
{
	int i = -1;

	if (x->place && x->place->root == WROOT_NAME && !x->place->nsteps)
		i = wordplace_param(&a->bind, x->place->name);
	if (i < 0 || (unsigned)i >= a->call->nargs ||
	    !apply_word(a, (unsigned)i, WORD_CARRIES))
		return -1;
	return i;
}

static const struct value *subject(const struct apply *a,
				   const struct world *w, int i,
				   const struct word **own)
{
	return carry_subject(a->at->run->c.vt, w, a->call->args[i], own);
}

/* A duty on @v that @cls ends; else another that is about the object itself. */
static const struct duty *fitting(const struct run *r, const struct world *w,
				  const struct value *v, const char *cls)
{
	const struct duty *d, *other = NULL;

	for (d = world_duty(w, v, NULL); d; d = d->next) {
		if (!(d->state & DUTY_HELD) || d->lock ||
		    count_registers(r, d))
			continue;
		if (dutyclass_fits(r, d->cls, cls))
			return d;
		other = d;
	}
	return other;
}

/* From here on the object is in the hands of whoever it is queued for. */
static void share(const struct site *at, struct world *w,
		  const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct loc *l = loc_deref(c->vt, v);
	struct ostate s;

	if (!world_obj(c, w, l->obj)->fresh)
		return;
	bounds_handed(at, w, l);
	s = *world_obj(c, w, l->obj);
	s.fresh = false;
	world_set_obj(c, w, s);
}

bool carry_take(struct apply *a, struct world *w, const struct word *x)
{
	struct run *r = a->at->run;
	struct taker t = { .name = a->call->name, .inherits = true,
			   .object = true };
	int i = carrying(a, x);
	const struct word *own;
	const struct value *v;
	const struct duty *d;

	if (i < 0)
		return false;
	v = subject(a, w, i, &own);
	/* What is gone was reported as an argument. */
	if (!v || world_death(w, loc_deref(r->c.vt, v)))
		return true;
	leave_seen(a->at, w, loc_deref(r->c.vt, v)->obj);
	d = fitting(r, w, v, own->release);
	if (d && !dutyclass_fits(r, d->cls, own->release))
		issue_add(r->issues, w, &(struct issue){
			.kind = ISSUE_WRONG_RELEASE, .at = site_event(a->at),
			.what = spelling_of_value(r, w, v), .with = d->cls,
			.from = d->at,
			.from_text = d->at.instr ? "acquired here" : NULL });
	else if (d)
		convert_made(r, own->release, d->cls);
	share(a->at, w, v);
	duty_take(a->at, w, v, &t);
	return true;
}

bool carry_give(struct apply *a, struct world *w, unsigned i)
{
	struct run *r = a->at->run;
	const struct word *own;
	const struct value *v;

	if (!apply_word(a, i, WORD_CARRIES))
		return false;
	v = subject(a, w, (int)i, &own);
	if (!v)
		return true;
	if (count_is_in(r, duty_record(w, loc_deref(r->c.vt, v))))
		count_give(a->at, w, v, own->release);
	else
		duty_acquire(a->at, w, v, own->release);
	return true;
}

/* Is @v a new object that this function has registered nowhere? */
static bool is_hidden(const struct run *r, const struct world *w,
		      const struct value *v, const struct ostate *s)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (count_registers(r, d))
			return false;
	return s->fresh;
}

/* Is it this function's own, of which there is one owner at a time? */
static bool is_owned(const struct world *w, const struct value *v,
		     const struct ostate *s)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state == DUTY_HELD && !d->lock && !d->given &&
		    !d->holder)
			return true;
	return s->fresh;
}

/*
 * Has nobody else the object, so that nothing in it can be queued? Of what is
 * not counted there is one owner; who has a reference does not know of others.
 */
static bool is_alone(const struct apply *a, struct world *w, int i)
{
	struct run *r = a->at->run;
	struct wctx *c = &r->c;
	const struct word *own;
	const struct value *v = i < 0 ? NULL : subject(a, w, i, &own);
	const struct loc *l = v ? loc_deref(c->vt, v) : NULL;
	const struct ostate *s;

	if (!l || l->up || l->obj->kind != OBJ_DEREF)
		return false;
	s = world_obj(c, w, l->obj);
	if (s->death)
		return false;
	return count_is_in(r, duty_record(w, l)) ? is_hidden(r, w, v, s) :
	       is_owned(w, v, s);
}

bool carry_excludes(struct apply *a, struct world *w, const struct cond *c,
		    bool truth)
{
	const struct mir_func *f = a->call->func;
	struct word *x = NULL;

	while (!truth && (x = said_next(f, f->slot, x)))
		if (x->kind == WORD_TAKES && said_cond_equal(x->cond, *c) &&
		    is_alone(a, w, carrying(a, x)))
			return true;
	for (unsigned i = 0; truth && i < a->call->nargs && i < f->nparams; i++)
		for (x = f->params[i]->words; x; x = x->next)
			if (x->kind == WORD_GIVES &&
			    said_cond_equal(x->cond, *c) &&
			    apply_word(a, i, WORD_CARRIES) &&
			    is_alone(a, w, (int)i))
				return true;
	return false;
}

void carry_registered(const struct site *at, struct world *w,
		      const struct loc *l, const struct value *f)
{
	struct carrier c;

	l = member_at(l);
	if (l && (f->kind != V_FUNC || !f->func->has_body ||
		  !carry_callback(at->run, f->func, &c) ||
		  c.member != l->field))
		site_issue(at, w, ISSUE_UNMODELLED,
			   "a function that is called with other things, too,",
			   spelling_of_value(at->run, w, f));
}

void carry_stored(const struct site *at, struct world *w,
		  const struct value *v)
{
	if (v->kind == V_ADDR && member_at(v->loc))
		site_issue(at, w, ISSUE_UNMODELLED,
			   "the address of what may own its object,",
			   spelling_of_value(at->run, w, v));
}

void carry_passed(struct apply *a, struct world *w)
{
	for (unsigned i = 0; i < a->call->nargs; i++) {
		const struct word *x = apply_word(a, i, WORD_GIVES_TO);
		const struct value *v = a->call->args[i];
		int k = x ? wordplace_param(&a->bind, x->expr) : -1;

		if (v->kind != V_ADDR)
			continue;
		if (k >= 0 && (unsigned)k < a->call->nargs)
			carry_registered(a->at, w, v->loc, a->call->args[k]);
		else if (a->call->ours)
			carry_stored(a->at, w, v);
	}
}

/* The parameter of @f with which the carrier comes. */
static unsigned carrier_param(const struct mir_func *f)
{
	const struct mir_func *decl = f->slot ? f->slot->decl : NULL;

	for (unsigned i = 0; decl && i < decl->nparams; i++)
		if (word_find(decl->params[i]->words, WORD_CARRIES))
			return i;
	return 0;
}

/* Does any contract say of this type that it is queued? */
static bool is_queued(const struct mir_unit *u, const struct mir_type *t)
{
	for (unsigned n = 0; n < u->funcs.n; n++) {
		const struct mir_func *f = u->funcs.v[n];

		for (unsigned i = 0; i < f->nparams; i++)
			if ((word_find(f->params[i]->words, WORD_CARRIES) ||
			     word_find(f->params[i]->words, WORD_GIVES_TO)) &&
			    f->params[i]->type->kind == TYPE_PTR &&
			    f->params[i]->type->elem->rec == t->rec)
				return true;
	}
	return false;
}

/* The member of @rec, which is queued, that each registration of @f passes. */
static struct mir_field *passed(struct run *r, const struct mir_func *f,
				struct mir_record *rec)
{
	for (unsigned k = 0; k < rec->nfields; k++) {
		struct mir_field *m = &rec->fields[k];

		if (may_carry(m) && is_queued(r->unit, m->type) &&
		    callback_member(r, f, m) == CALLBACK_YES)
			return m;
	}
	return NULL;
}

/* The member that is the structure @rec, which has no name of its own. */
static struct mir_field *member_around(const struct mir_unit *u,
				       const struct mir_record *rec)
{
	for (unsigned i = 0; strchr(rec->tag, '<') && i < u->records.n; i++)
		for (unsigned k = 0; k < u->records.v[i]->nfields; k++) {
			struct mir_field *f = &u->records.v[i]->fields[k];

			if (f->type->kind == TYPE_RECORD && f->type->rec == rec)
				return f;
		}
	return NULL;
}

/* How the member lies in what has a name. */
static bool find_path(const struct mir_unit *u, struct carrier *c)
{
	struct mir_field *f = c->member;

	for (c->npath = 0; f && c->npath < CARRY_MAX_PATH; ) {
		c->path[c->npath++] = f;
		c->rec = f->rec;
		f = member_around(u, f->rec);
	}
	return !f;
}

bool carry_callback(struct run *r, const struct mir_func *f,
		    struct carrier *out)
{
	const struct mir_unit *u = r->unit;

	const struct mir_type *t = f->nparams ? f->params[0]->type : NULL;

	/* Anybody may call what is not static, with anything. */
	if (!f->is_static || !t || t->kind != TYPE_PTR ||
	    t->elem->kind != TYPE_RECORD || t->elem->rec->in_main_file)
		return false;
	for (unsigned i = 0; i < u->records.n; i++) {
		struct mir_record *rec = u->records.v[i];

		out->member = rec->in_main_file ? passed(r, f, rec) : NULL;
		if (!out->member || !find_path(u, out))
			continue;
		out->own = word_find(out->member->words, WORD_OWN);
		out->param = carrier_param(f);
		return true;
	}
	return false;
}

const struct loc *carry_place(struct vtab *vt, const struct loc *l,
			      const struct carrier *c,
			      const struct mir_type *part)
{
	struct mir_record *rec = c->member->type->rec;

	for (unsigned i = c->npath; i--;)
		l = loc_field(vt, l, c->path[i]);
	if (rec == part->rec)
		return l;
	/* The work in a struct delayed_work */
	for (unsigned i = 0; i < rec->nfields; i++)
		if (rec->fields[i].type->kind == TYPE_RECORD &&
		    rec->fields[i].type->rec == part->rec)
			return loc_field(vt, l, &rec->fields[i]);
	return NULL;
}

static const struct value *origin(const struct value *v)
{
	while (v->kind == V_CAST || v->kind == V_BIN)
		v = v->a;
	return v;
}

const struct mir_field *carry_silent(struct run *r, const struct value *v)
{
	const struct value *p = origin(v);
	struct carrier c;

	if (p->kind != V_SYM || p->sym != SYM_PARAM ||
	    !carry_callback(r, r->root, &c) || c.own ||
	    c.param >= r->root->nparams || r->args[c.param] != p)
		return NULL;
	return c.member;
}
