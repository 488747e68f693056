// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/deny.h"

#include "analysis/chain.h"
#include "analysis/duty.h"
#include "analysis/element.h"
#include "analysis/loan.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/want.h"
#include "base/intern.h"

/* A word by which callers know that an owning place may change. */
struct declared {
	const struct word *word;
	const struct loc *loc;	/* NULL: it names a member of a type */
};

struct declarations {
	VEC(struct declared) list;
};

/* Owners of owners are followed this far. */
#define MAX_OWNERS	16

void deny_enter(struct run *r, const struct word *x, const struct loc *l)
{
	struct declared d = { x, l };

	if (!r->declared)
		r->declared = arena_new(r->arena, struct declarations);
	vec_push(r->arena, &r->declared->list, d);
}

bool deny_takes(const struct run *r, const struct loc *l)
{
	for (unsigned i = 0; r->declared && i < r->declared->list.n; i++)
		if (r->declared->list.v[i].loc == l &&
		    r->declared->list.v[i].word->kind == WORD_TAKES)
			return true;
	return false;
}

static bool is_open(const struct run *r)
{
	const struct mir_func *f = r->root;

	if (f == r->unit->init || f == r->unit->exit)
		return true;
	if (r->slot && !r->slot->field->rec->in_main_file)
		return true;
	return f->is_static && !has_words(f);
}

/* The pointer that the object of @l is reached by, where somebody else owns it. */
static bool is_lent(const struct site *at, const struct world *w,
		    const struct loc *l, unsigned depth)
{
	const struct value *p;
	const struct ostate *s;
	const struct duty *d;
	const struct loan *x;

	if (l->obj->kind == OBJ_VAR)
		return !l->obj->frame;
	p = loan_root(at->run->c.vt, l->obj->ptr);
	s = imap_get(w->store, l->obj->id);
	if (!p || p->kind != V_SYM || (s && s->fresh) || depth > MAX_OWNERS)
		return false;
	for (d = world_duty(w, p, NULL); d; d = d->next) {
		if (d->lock || d->given)
			continue;
		if (!d->origin)
			return false;
		return is_lent(at, w, d->origin, depth + 1);
	}
	if (p->sym == SYM_LOAD && p->loc)
		return is_lent(at, w, p->loc, depth + 1);
	if (p->sym != SYM_PHI)
		return p->sym != SYM_BAD;
	for (x = loan_of(w, p); x; x = x->next)
		if (x->kind == LOAN_SAME && x->source->sym == SYM_PARAM)
			return true;
	return false;
}

static bool names_member(const struct wplace *p, const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	return p->root == WROOT_STRUCT && p->nsteps && l->field &&
	       intern(l->field->rec->tag) == p->name &&
	       intern(l->field->name) == p->steps[p->nsteps - 1].field;
}

/* The place in which the object of @l was found, NULL where there is none. */
static const struct loc *above(const struct site *at, const struct world *w,
			       const struct loc *l)
{
	const struct value *p;
	const struct duty *d;

	if (l->obj->kind != OBJ_DEREF)
		return NULL;
	p = loan_root(at->run->c.vt, l->obj->ptr);
	for (d = p ? world_duty(w, p, NULL) : NULL; d; d = d->next)
		if (d->origin)
			return d->origin;
	return p && p->kind == V_SYM && p->sym == SYM_LOAD &&
	       element_many(w, l->obj) ? p->loc : NULL;
}

/* Does @d tell of @l, or of what it is owned by? */
static bool covers(const struct site *at, const struct world *w,
		   const struct declared *d, const struct loc *l)
{
	for (unsigned n = 0; l && n < MAX_OWNERS; n++) {
		if (d->loc ? loc_within(l, d->loc) :
			     names_member(d->word->place, l))
			return true;
		l = above(at, w, l);
	}
	return false;
}

/* Is a word there by which callers know that @l may change? */
static bool is_told(const struct site *at, struct world *w,
		    const struct loc *l)
{
	struct run *r = at->run;
	const struct declared *x;
	struct event *e;
	bool found = false;

	for (unsigned k = 0; r->declared && k < r->declared->list.n; k++) {
		x = &r->declared->list.v[k];
		if (!covers(at, w, x, l))
			continue;
		if (x->word->cond.op == COND_ALWAYS)
			return true;
		e = arena_new(r->c.arena, struct event);
		*e = site_event(at);
		w->spent = imap_set(r->c.arena, w->spent, k, e);
		found = true;
	}
	return found;
}

static void report(const struct site *at, struct world *w,
		   const struct loc *l)
{
	struct issue i = { .kind = ISSUE_UNDECLARED, .at = site_event(at),
			   .what = spelling_of_place(at->run, w, l),
			   .with = at->run->root->name,
			   .wants = want_sets(at->run, l) };

	issue_add(at->run->issues, w, &i);
}

void deny_check(const struct site *at, struct world *w, const struct duty *d)
{
	if (d->origin && at->run->brief &&
	    list_type_of(list_record_at(d->origin)))
		chain_set(at, w, d->origin, CHAIN_GONE,
			  chain_int(at, CHAIN_GONE, 1));
	if (d->origin && !is_open(at->run) && is_lent(at, w, d->origin, 0) &&
	    !is_told(at, w, d->origin))
		report(at, w, d->origin);
}

void deny_count(const struct site *at, struct world *w, const struct loc *l)
{
	const struct loc *m = l;
	bool told = false;

	if (is_open(at->run) || !element_counts(l) || !is_lent(at, w, l, 0))
		return;
	while (!told && m) {
		told = is_told(at, w, m);
		m = element_counted_by(at->run->c.vt, l,
				       m == l ? NULL : m->field);
	}
	if (!told)
		site_issue(at, w, ISSUE_COUNT_CHANGED,
			   spelling_of_place(at->run, w, l),
			   at->run->root->name);
}

void deny_leave(const struct site *at, struct world *w, deny_holds_fn *holds,
		void *ctx)
{
	struct run *r = at->run;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, w->spent); imap_next(&it, &key, &p);) {
		const struct declared *d = &r->declared->list.v[key];
		const struct word *x = d->word;
		struct issue i = { .kind = ISSUE_UNDECLARED,
				   .at = *(struct event *)p,
				   .with = r->root->name };

		if (holds(ctx, x->cond))
			continue;
		i.what = d->loc ? spelling_of_place(r, w, d->loc) : x->text;
		i.then = site_event(at);
		i.then_text = "where it returns this, no word tells of it";
		issue_add(r->issues, w, &i);
	}
}

void deny_replaced(const struct site *at, struct world *w,
		   const struct wplace *p, const char *name)
{
	struct taker t = { .name = name };
	struct imap store = w->store;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *o, *q;

	for (imap_start(&it, store); imap_next(&it, &key, &o);) {
		const struct ostate *s = o;

		for (imap_start(&cells, s->cells); imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;

			if (s->fresh || !cell->val ||
			    !names_member(p, cell->loc))
				continue;
			duty_replaced(at, w, cell->loc, &t);
			world_fill(&at->run->c, w, cell->loc, FILL_UNKNOWN);
		}
	}
}
