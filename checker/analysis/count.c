// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/count.h"

#include <string.h>

#include "analysis/duty.h"
#include "analysis/ghost.h"
#include "analysis/relate.h"
#include "analysis/said.h"
#include "base/intern.h"

/* Does a contract make objects of this record as counts? */
static bool is_count(const struct run *r, const struct mir_record *rec)
{
	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		const struct mir_func *f = r->unit->funcs.v[i];

		for (unsigned p = 0; p < f->nparams; p++) {
			const struct mir_type *t = f->params[p]->type;
			struct word *words = f->params[p]->words;

			if (word_find(words, WORD_COUNTS) &&
			    word_find(words, WORD_CONSTRUCTS) &&
			    t->kind == TYPE_PTR && t->elem->rec == rec)
				return true;
		}
	}
	return false;
}

static bool counts(const struct run *r, const struct mir_type *t,
		   struct word *words)
{
	return word_find(words, WORD_COUNTS) ||
	       (t->kind == TYPE_RECORD && is_count(r, t->rec));
}

static bool is_held(const struct duty *d)
{
	return d->state & DUTY_HELD && !d->lock;
}

static bool any_held(const struct world *w, const struct value *v)
{
	const struct duty *d = world_duty(w, v, NULL);

	while (d && !is_held(d))
		d = d->next;
	return d;
}

const struct value *count_subject(const struct run *r, const struct world *w,
				  const struct mir_func *f, unsigned i,
				  const struct value *arg)
{
	const struct value *v, *inner;
	const struct mir_type *t;
	const struct loc *l;

	if (!param_word(f, f->slot, i, WORD_COUNTS))
		return arg;
	t = f->params[i]->type;
	l = loc_deref(r->c.vt, arg);
	if (!l->field)
		return t->kind == TYPE_PTR && counts(r, t->elem, NULL) ?
		       arg : NULL;
	if (!counts(r, l->field->type, l->field->words))
		return NULL;
	inner = value_addr(r->c.vt, arg->type, l->up);
	/* A base may be counted on behalf of the object that it is part of. */
	for (l = l->up; l; l = l->up) {
		v = value_addr(r->c.vt, arg->type, l);
		if (any_held(w, v))
			return v;
	}
	return inner;
}

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

static const struct value *tally_of(struct wctx *c, const struct world *w,
				    const struct duty *d)
{
	return ghost_get(c, w, loc_deref(c->vt, d->subject), GHOST_COUNT);
}

static void set_tally(struct wctx *c, struct world *w, const struct duty *d,
		      const struct value *from, int64_t more)
{
	const struct value *v;

	v = value_bin(c->vt, &number, BIN_ADD, from,
		      value_int(c->vt, &number, more));
	relate_computed(c, w, v);
	ghost_set(c, w, loc_deref(c->vt, d->subject), GHOST_COUNT, v);
}

/* Is the number in @d at least @k, or with @most at most that? */
static bool tally_is(struct wctx *c, const struct world *w,
		     const struct duty *d, int64_t k, bool most)
{
	const struct value *v = tally_of(c, w, d);
	struct expr e = expr_const(most ? k : -k);

	if (!v)
		return false;
	expr_add(&e, relate_expr(c, w, v), most ? -1 : 1);
	return !e.bad && relate_proves(c, w, e);
}

void count_spread(struct wctx *c, struct world *w, const struct duty *d)
{
	struct duty n = *d;
	const struct duty *e;

	if (d->tally)
		return;
	/* Of two kinds of references only one has a number. */
	for (e = world_duty(w, d->subject, NULL); e; e = e->next)
		if (e->tally)
			break;
	n.count = 1;
	if (e) {
		n.state |= DUTY_RELEASED;
	} else {
		n.tally = true;
		set_tally(c, w, d, value_int(c->vt, &number, d->count), 0);
	}
	world_set_duty(c, w, n);
}

struct meeting {
	struct wctx *c;
	struct world *a, *b;
};

static void meet_duty(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct meeting *m = ctx;
	const struct duty *a, *b;

	(void)key;
	for (a = pb ? pa : NULL; a; a = a->next) {
		b = world_same_duty(m->b, a);
		if (!b || !a->given || a->holder || a->state != DUTY_HELD ||
		    b->state != DUTY_HELD ||
		    (a->count == b->count && a->tally == b->tally))
			continue;
		count_spread(m->c, m->a, a);
		count_spread(m->c, m->b, b);
	}
}

void count_meet(struct wctx *c, struct world *a, struct world *b)
{
	struct meeting m = { c, a, b };

	imap_diff(a->duties, b->duties, meet_duty, &m);
}

void count_settle(const struct site *at, struct world *w,
		  const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct duty *d = world_duty(w, v, NULL);
	struct duty n;

	while (d && !(d->tally && d->state == DUTY_HELD))
		d = d->next;
	if (!d || tally_is(c, w, d, 1, false))
		return;
	n = *d;
	n.tally = false;
	n.state = DUTY_RELEASED;
	if (!tally_is(c, w, d, 0, true))
		n.state |= DUTY_HELD;
	if (count_held(w, v) <= 1)
		world_set_duty(c, w, n);
	else if (n.state == DUTY_RELEASED)
		world_drop_duty(c, w, d);
}

void count_settle_all(const struct site *at, struct world *w)
{
	struct imap duties = w->duties;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, duties); imap_next(&it, &key, &p);)
		count_settle(at, w, ((struct duty *)p)->subject);
}

bool count_sure(const struct site *at, const struct world *w,
		const struct duty *d)
{
	return !d->tally || tally_is(&at->run->c, w, d, 1, false);
}

bool count_many(const struct site *at, const struct world *w,
		const struct duty *d)
{
	return d->tally ? !tally_is(&at->run->c, w, d, 1, true) : d->count > 1;
}

void count_less(const struct site *at, struct world *w, const struct duty *d)
{
	struct wctx *c = &at->run->c;
	struct duty n = *d;

	if (!count_many(at, w, d)) {
		world_drop_duty(c, w, d);
		return;
	}
	if (d->tally && tally_of(c, w, d))
		set_tally(c, w, d, tally_of(c, w, d), -1);
	else
		n.count--;
	n.end = site_event(at);
	world_set_duty(c, w, n);
}

void count_give(const struct site *at, struct world *w,
		const struct value *v, const char *cls)
{
	struct duty n = { .subject = v, .cls = cls, .count = 1,
			  .state = DUTY_HELD, .given = true,
			  .at = site_event(at) };
	const struct duty *d = world_same_duty(w, &n);

	/* That was reported when it was passed. */
	if (world_death(w, loc_deref(at->run->c.vt, v)))
		return;
	if (d && d->state == DUTY_HELD) {
		if (d->count == DUTY_MAX_COUNT)
			count_spread(&at->run->c, w, d);
		d = world_same_duty(w, &n);
		n = *d;
		if (n.tally && tally_of(&at->run->c, w, d))
			set_tally(&at->run->c, w, d,
				  tally_of(&at->run->c, w, d), 1);
		else if (n.count < DUTY_MAX_COUNT)
			n.count++;
	}
	world_set_duty(&at->run->c, w, n);
}

/* Memory that a call has made, and that goes without this function. */
static bool is_managed(const struct value *v)
{
	const struct mir_instr *i = v->kind == V_SYM && v->sym == SYM_CALL ?
				    v->instr : NULL;

	return i && i->op == OP_CALL && i->a.kind == OPD_FUNC &&
	       word_find(i->a.func->words, WORD_FRESH) &&
	       !word_find(i->a.func->words, WORD_OWN);
}

void count_become(const struct site *at, struct world *w,
		  const struct value *v, const char *cls)
{
	const struct duty *d = world_duty(w, v, NULL), *was = NULL;
	struct duty n = { .subject = v, .state = DUTY_HELD, .count = 1,
			  .at = site_event(at) };

	/* What is this function's own, or else where it is parked. */
	for (; d; d = d->next)
		if (is_held(d) && !d->given && (!was || !d->holder))
			was = d;
	if (!was && is_managed(v))
		return;
	if (was) {
		n = *was;
		world_drop_duty(&at->run->c, w, was);
	}
	n.cls = cls;
	world_set_duty(&at->run->c, w, n);
}

unsigned count_held(const struct world *w, const struct value *v)
{
	const struct duty *d;
	unsigned n = 0;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (is_held(d))
			n += d->count ? d->count : 1;
	return n;
}

bool count_rests(const struct world *w, const struct duty *d)
{
	const struct duty *e;

	if (!d->given)
		return false;
	for (e = world_duty(w, d->subject, NULL); e; e = e->next)
		if (!e->given && !e->lock)
			return e->state == DUTY_HELD;
	return true;
}

bool count_keeps(const struct site *at, struct world *w,
		 const struct value *v)
{
	const struct duty *d, *given = NULL;
	struct duty n;

	for (d = world_duty(w, v, NULL); d; d = d->next) {
		if (!is_held(d))
			continue;
		if (!d->given)
			return false;
		if (!d->holder)
			given = d;
	}
	if (!given)
		return false;
	n = *given;
	n.given = false;
	world_drop_duty(&at->run->c, w, given);
	world_set_duty(&at->run->c, w, n);
	return true;
}

/* Does @f put a reference: one of the author's, or the kernel's own? */
static bool ends_one(const struct run *r, const struct mir_func *f)
{
	return said_by_author(r->unit, f) ||
	       (f->nparams && word_find(f->params[0]->words, WORD_COUNTS));
}

/* Classes that say who puts a reference, and not what releases the object. */
static bool puts_one(const struct run *r, const char *cls)
{
	for (unsigned i = 0; i < r->unit->funcs.n; i++)
		if (!strcmp(r->unit->funcs.v[i]->name, cls))
			return ends_one(r, r->unit->funcs.v[i]);
	return false;
}

static bool is_put(const struct run *r, const struct duty *d)
{
	return d->given || puts_one(r, d->cls);
}

bool count_registers(const struct run *r, const struct duty *d)
{
	return d->given && !puts_one(r, d->cls);
}

bool count_last(const struct site *at, struct world *w,
		const struct value *v)
{
	const struct duty *d = world_duty(w, v, NULL);
	struct duty n;

	while (d && !is_held(d))
		d = d->next;
	/* Where there is none, that was reported for the other outcome. */
	if (!d || count_held(w, v) > 1 || count_rests(w, d))
		return false;
	n = *d;
	n.given = false;
	if (is_put(at->run, d))
		n.cls = intern("");
	world_drop_duty(&at->run->c, w, d);
	world_set_duty(&at->run->c, w, n);
	return true;
}

bool count_is_in(const struct run *r, const struct mir_record *rec)
{
	for (unsigned i = 0; rec && i < rec->nfields; i++)
		if (counts(r, rec->fields[i].type, rec->fields[i].words))
			return true;
	return false;
}

bool count_is_reference(const struct run *r, const struct mir_record *rec,
			const struct duty *d)
{
	return count_is_in(r, rec) && is_put(r, d);
}
