// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/duty.h"

#include <string.h>

#include "analysis/array.h"
#include "analysis/carry.h"
#include "analysis/choice.h"
#include "analysis/convert.h"
#include "analysis/count.h"
#include "analysis/deny.h"
#include "analysis/dutyclass.h"
#include "analysis/element.h"
#include "analysis/expire.h"
#include "analysis/flag.h"
#include "analysis/full.h"
#include "analysis/grace.h"
#include "analysis/lend.h"
#include "analysis/loan.h"
#include "analysis/listend.h"
#include "analysis/memory.h"
#include "analysis/park.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/tally.h"
#include "analysis/want.h"
#include "base/intern.h"

const char *duty_owner(const struct run *r, const struct world *w,
		       const struct loc *l)
{
	const struct loc *f = l;
	struct word *own = NULL;

	for (unsigned i = 0; i < r->owners.n; i++)
		if (r->owners.v[i].loc == l)
			return r->owners.v[i].cls;
	while (f->index && f->up)
		f = f->up;
	if (f->field)
		own = word_find(f->field->words, WORD_OWN);
	else if (!f->up && f->obj->kind == OBJ_VAR &&
		 (f->obj->var->kind >= VAR_STATIC ||
		  f->obj->var->type->kind == TYPE_ARRAY))
		own = word_find(f->obj->var->words, WORD_OWN);
	else if (!f->up)
		return element_class(w, f->obj);
	if (own && choice_at(f))
		return choice_class(r, w, f);
	return own ? own->release : NULL;
}

void duty_acquire(const struct site *at, struct world *w,
		  const struct value *v, const char *cls)
{
	const struct duty *d = world_duty(w, v, cls);
	struct duty n;

	if (d && d->state == DUTY_HELD && !d->home && !d->holder) {
		n = *d;
		if (n.count < DUTY_MAX_COUNT)
			n.count++;
	} else {
		n = (struct duty){ .subject = v, .cls = cls, .count = 1,
				   .state = DUTY_HELD, .at = site_event(at) };
	}
	world_set_duty(&at->run->c, w, n);
}

/* @v died of @d, and what rests on it with it. */
static void kill_value(const struct site *at, struct world *w,
		       const struct value *v, struct death d)
{
	const struct loc *l = loc_deref(at->run->c.vt, v);
	struct ostate s = *world_obj(&at->run->c, w, l->obj);
	struct death *n;

	/* Ending a duty on part of a thing (a registration) leaves it be. */
	if (l->up || l->obj->kind == OBJ_VAR)
		return;
	n = arena_new(at->run->c.arena, struct death);
	*n = d;
	s.death = n;
	world_set_obj(&at->run->c, w, s);
	expire_object(at, w, l->obj, n);
}

void duty_kill(const struct site *at, struct world *w, const struct value *v,
	       const struct taker *t, enum death_kind kind)
{
	kill_value(at, w, v, (struct death){ .kind = kind, .by = t->name,
					     .at = site_event(at) });
}

/* @t ended the duty on @v that sat in @holder, if not NULL. */
static void kill_object(const struct site *at, struct world *w,
			const struct duty *duty, const struct taker *t,
			enum death_kind kind)
{
	struct death d = { .kind = kind, .at = site_event(at), .by = t->name };
	const struct loc *holder = duty->holder ? duty->holder : duty->origin;

	/* What was made here got nowhere but where it was put. */
	if (duty->holder && duty->origin)
		lend_siblings(at, w, duty->holder);
	if (holder)
		expire_owned(at, w, holder, duty->subject, &d);
	kill_value(at, w, duty->subject, d);
}

/* What a thing that may be gone owns may be gone, too. */
static void kill_alias(const struct site *at, struct world *w,
		       const struct value *v, struct death d)
{
	const struct loc *l = loc_deref(at->run->c.vt, v);
	struct imap cells = world_obj(&at->run->c, w, l->obj)->cells;
	const struct duty *own;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (world_death(w, l))
		return;
	kill_value(at, w, v, d);
	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		own = cell->val && cell->val->kind == V_SYM ?
		      world_duty(w, cell->val, NULL) : NULL;
		if (own && own->home && own->holder == cell->loc &&
		    own->state == DUTY_HELD)
			kill_alias(at, w, cell->val, d);
	}
}

/*
 * What was released sat in an owning member. The same member of an object that
 * may be the same one held the same thing, if it was loaded before.
 */
static void kill_aliases(const struct site *at, struct world *w,
			 const struct loc *holder, const struct taker *t)
{
	struct imap old = w->duties;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!holder)
		return;
	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		d = p;
		if (!d->home || !d->holder || d->holder == holder ||
		    d->state != DUTY_HELD ||
		    !expire_may_be_place(at, w, holder, d->holder))
			continue;
		kill_alias(at, w, d->subject, (struct death){
			.kind = DEATH_RELEASE, .by_alias = true,
			.at = site_event(at), .by = t->name });
	}
}

bool duty_same_member(const struct site *at, const struct world *w,
		      const struct value *v, const struct loc *l)
{
	const struct value *root = loan_root(at->run->c.vt, v);
	const struct duty *d = root ? world_duty(w, root, NULL) : NULL;

	for (; d; d = d->next)
		if (d->state == DUTY_HELD && d->holder &&
		    expire_may_be_place(at, w, d->holder, l))
			return true;
	return false;
}

static void give_away(const struct site *at, struct world *w,
		      const struct duty *d, const char *by)
{
	struct duty n = *d;

	n.state = DUTY_GIVEN;
	n.end = site_event(at);
	n.by = by;
	world_set_duty(&at->run->c, w, n);
}

/* A destructor takes along what the members own, and so on down. */
static void kill_members(const struct site *at, struct world *w,
			 const struct loc *l, const struct taker *t)
{
	struct run *r = at->run;
	struct imap cells = world_obj(&r->c, w, l->obj)->cells;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	listend_swept(at, w, l, t);
	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (!cell->val || !loc_within(cell->loc, l))
			continue;
		d = world_duty(w, cell->val, NULL);
		while (d && (d->holder != cell->loc || d->state != DUTY_HELD))
			d = d->next;
		if (!d || cell->val->kind != V_SYM)
			continue;
		give_away(at, w, d, t->name);
		if (count_rests(w, d) || count_keeps(at, w, cell->val))
			continue;
		kill_object(at, w, d, t, DEATH_GIVE);
		kill_members(at, w, loc_deref(r->c.vt, cell->val), t);
	}
}

static enum issue_kind issue_of(enum death_kind kind)
{
	switch (kind) {
	case DEATH_RELEASE:
		return ISSUE_USE_RELEASED;
	case DEATH_GIVE:
		return ISSUE_USE_GIVEN;
	case DEATH_SOURCE:
		return ISSUE_DEAD_BORROW;
	case DEATH_SCOPE:
		return ISSUE_DEAD_LOCAL;
	default:
		return ISSUE_GUARD_ENDED;
	}
}

const char *duty_death_text(const struct death *d)
{
	switch (d->kind) {
	case DEATH_GIVE:
		return "given away here";
	case DEATH_SCOPE:
		return "it goes out of scope here";
	case DEATH_GUARD:
		return "unlocked here";
	default:
		return d->by_alias ?
		       "released here, if both are the same object" :
		       "released here";
	}
}

bool duty_check_alive(const struct site *at, const struct world *w,
		      const struct value *v, const struct operand *o)
{
	const struct death *d;
	struct issue i = { .at = site_event(at) };

	if (!v->type || v->kind == V_INT || v->kind == V_UNINIT ||
	    (v->type->kind != TYPE_PTR && v->kind != V_ADDR))
		return false;
	if (world_fact(w, v).ptr == PTR_NULL)
		return false;
	d = world_death(w, loc_deref(at->run->c.vt, v));
	if (!d)
		return false;
	i.kind = issue_of(d->kind);
	i.what = spelling_of(at, w, v, o);
	i.alias = spelling_of_value(at->run, w, v);
	i.with = d->of ? d->of : d->by;
	i.then = d->at;
	i.then_text = duty_death_text(d);
	issue_add(at->run->issues, w, &i);
	return true;
}

struct mir_record *duty_record(const struct world *w, const struct loc *l)
{
	const struct value *p = l->obj->ptr;
	const struct ostate *s = imap_get(w->store, l->obj->id);
	struct imap_iter it;
	uint32_t key;
	void *cell;

	if (l->up || l->obj->kind != OBJ_DEREF)
		return NULL;
	if (p->type && p->type->elem && p->type->elem->kind == TYPE_RECORD)
		return p->type->elem->rec;
	if (!s || s->rec)
		return s ? s->rec : NULL;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &cell);) {
		const struct loc *m = ((struct cell *)cell)->loc;

		while (m->up && m->up->up)
			m = m->up;
		if (m->up == l && m->field)
			return m->field->rec;
	}
	return NULL;
}

void duty_replaced(const struct site *at, struct world *w,
		   const struct loc *l, const struct taker *t)
{
	const struct cell *cell = world_cell(w, l);
	const struct duty *d;

	if (!cell || cell->val->kind != V_SYM)
		return;
	d = world_duty(w, cell->val, NULL);
	while (d && (d->holder != l || d->state != DUTY_HELD))
		d = d->next;
	if (!d)
		return;
	deny_check(at, w, d);
	give_away(at, w, d, t->name);
	kill_object(at, w, d, t, DEATH_GIVE);
	kill_aliases(at, w, l, t);
	kill_members(at, w, loc_deref(at->run->c.vt, cell->val), t);
}

static bool accepts(const struct taker *t, const char *cls)
{
	if (!cls[0] || !strcmp(t->name, cls))
		return true;
	if (t->word && t->word->nreleases)
		return dutyclass_named(t->word, cls);
	/* A function of the driver that says no class ends any of them. */
	return t->inherits;
}

/* A duty that is not there to be taken. */
static void report_missing(const struct site *at, struct world *w,
			   const struct value *v, const struct taker *t)
{
	const struct duty *d;
	struct issue i = { .at = site_event(at), .kind = ISSUE_NOT_OWNED,
			   .with = t->name };

	for (d = world_duty(w, v, NULL); d && d->lock; d = d->next)
		;
	while (d && d->next && d->state == DUTY_HELD)
		d = d->next;
	if (v->kind == V_SYM && v->sym == SYM_BAD)
		return;
	i.what = spelling_of(at, w, v, t->arg);
	i.alias = spelling_of_value(at->run, w, v);
	if (!d && carry_silent(at->run, v))
		i.needs = carry_silent(at->run, v)->name;
	i.wants = want_owner(at, w, v, t->name);
	if (d && d->state & DUTY_RELEASED) {
		i.kind = ISSUE_DOUBLE_RELEASE;
		i.then = d->end;
		i.then_text = "first released here";
	} else if (d && d->state & DUTY_GIVEN) {
		i.kind = ISSUE_USE_GIVEN;
		i.then = d->end;
		i.then_text = "given away here";
		i.with = d->by;
	}
	if (d && d->at.instr) {
		i.from = d->at;
		i.from_text = "acquired here";
	}
	issue_add(at->run->issues, w, &i);
}

/*
 * What is to be ended: references beside others first, then what is loose;
 * references of which there may be none last.
 */
static const struct duty *pick(const struct site *at, const struct world *w,
			       const struct value *v, const struct taker *t)
{
	const struct duty *d, *best = NULL;
	unsigned rank, most = 0;

	for (d = world_duty(w, v, NULL); d; d = d->next) {
		if (d->lock || !(d->state & DUTY_HELD) ||
		    (t->object && count_registers(at->run, d)))
			continue;
		rank = 1 + (accepts(t, d->cls) ? 8u : 0);
		if (count_sure(at, w, d))
			rank += 1 + (d->given ? 4u : 0) + (d->holder ? 0 : 2u);
		if (rank <= most)
			continue;
		most = rank;
		best = d;
	}
	return best;
}

/* Does @t end what leaves the object where it is, and not a reference? */
static bool is_registration(const struct site *at, const struct world *w,
			    const struct value *v, const struct taker *t)
{
	const struct duty *d = pick(at, w, v, t);

	if (!d)
		d = world_duty(w, v, t->name);
	return d && count_rests(w, d) &&
	       !count_is_in(at->run, duty_record(w, loc_deref(at->run->c.vt,
							      v)));
}

/* Is the pointer dead for another reason than that it was released? */
static bool ends_with_guard(const struct site *at, const struct world *w,
			    const struct value *v)
{
	const struct death *d = world_death(w, loc_deref(at->run->c.vt, v));
	const struct duty *own;

	if (!d || d->kind < DEATH_SOURCE)
		return false;
	for (own = world_duty(w, v, NULL); own; own = own->next)
		if (own->state & DUTY_HELD && !own->lock && !own->home)
			return false;
	return true;
}

/* A number that may be what says that there is nothing to release. */
static void check_number(const struct site *at, struct world *w,
			 const struct value *v, const struct taker *t)
{
	const struct duty *d = pick(at, w, v, t);
	struct issue i = { .kind = ISSUE_ERR_RELEASED, .at = site_event(at),
			   .with = t->name };
	struct fact f;

	if (!d || d->home || d->subject->type->kind != TYPE_INT)
		return;
	f = world_fact(w, d->subject);
	if (f.lo >= 0)
		return;
	i.what = spelling_of(at, w, v, t->arg);
	if (d->at.instr) {
		i.from = d->at;
		i.from_text = "comes from here";
	}
	issue_add(at->run->issues, w, &i);
	if (f.hi < 0)
		return;
	f.lo = 0;
	world_learn(&at->run->c, w, d->subject, f);
}

/* The class of the duties on @v that @t ends where they were left; or NULL. */
static const char *left_class(const struct site *at, struct world *w,
			      const struct value *v, const struct taker *t)
{
	if (!t->word || !t->word->nreleases)
		return park_keeps(at, w, v, t->name) ? t->name : NULL;
	for (unsigned i = 0; i < t->word->nreleases; i++)
		if (park_keeps(at, w, v, t->word->releases[i]))
			return t->word->releases[i];
	return NULL;
}

/* The memory at @v is about to go: do its members still own something? */
static void check_empty(const struct site *at, struct world *w,
			const struct value *v, const struct taker *t)
{
	const struct loc *m = full_member(at, w, loc_deref(at->run->c.vt, v));

	if (m)
		issue_add(at->run->issues, w, &(struct issue){
			.kind = ISSUE_FULL_MEMBER, .at = site_event(at),
			.what = spelling_of_place(at->run, w, m),
			.with = spelling_of(at, w, v, t->arg) });
}

/*
 * Ends what another function left on @v. False: it is this one's, @d, or there
 * is nothing. What the place owns is another matter than what is left there.
 */
static bool take_left(const struct site *at, struct world *w,
		      const struct value *v, const struct taker *t,
		      const struct duty **d)
{
	const char *cls = *d && accepts(t, (*d)->cls) ? NULL :
			  left_class(at, w, v, t);

	if (!cls)
		return false;
	*d = world_duty(w, v, cls);
	if (*d && !((*d)->state & DUTY_RELEASED))
		return false;
	if (*d)
		report_missing(at, w, v, t);
	if (*d || duty_check_alive(at, w, v, t->arg))
		return true;
	world_set_duty(&at->run->c, w, (struct duty){
		.subject = v, .cls = cls, .state = DUTY_RELEASED,
		.end = site_event(at), .by = t->name });
	if (t->raw && !park_is_given(at->run->unit, cls)) {
		check_empty(at, w, v, t);
		duty_kill(at, w, v, t, DEATH_RELEASE);
	}
	return true;
}

void duty_take(const struct site *at, struct world *w, const struct value *v,
	       const struct taker *t)
{
	struct run *r = at->run;
	struct fact f = world_fact(w, v);
	const struct duty *d;
	struct duty n;
	bool is_release, rests;

	check_number(at, w, v, t);
	choice_settle(at, w, v);
	if (!fact_may_own(f) || flag_take(at, w, v, t))
		return;
	if (!is_registration(at, w, v, t))
		listend_taken(at, w, v, t);
	count_settle(at, w, v);
	d = pick(at, w, v, t);
	issue_tally(r->issues, at->frame, at->instr, STAT_RELEASE,
		    d && accepts(t, d->cls) && d->state == DUTY_HELD ?
		    VERDICT_PROVEN : VERDICT_REPORTED);
	if (ends_with_guard(at, w, v) && duty_check_alive(at, w, v, t->arg))
		return;
	if (take_left(at, w, v, t, &d))
		return;
	if (!d || d->state & (DUTY_RELEASED | DUTY_GIVEN) || d->maybe ||
	    !count_sure(at, w, d))
		report_missing(at, w, v, t);
	if ((!d || d->state & (DUTY_RELEASED | DUTY_GIVEN)) &&
	    v->kind == V_SYM && v->loc && array_has(r, w, v->loc))
		array_reported(&r->c, w, v->loc);
	if (!d && t->raw)
		world_set_duty(&r->c, w, (struct duty){
			.subject = v, .cls = t->name, .state = DUTY_RELEASED,
			.moot = true, .end = site_event(at), .by = t->name });
	if (!d)
		return;
	if (!accepts(t, d->cls) || !choice_ends(d, t->found)) {
		struct issue i = {
			.kind = ISSUE_WRONG_RELEASE, .at = site_event(at),
			.what = spelling_of(at, w, v, t->arg),
			.with = d->cls,
			.alias = spelling_of_value(r, w, v), .from = d->at,
			.from_text = d->at.instr ? "acquired here" : NULL };

		issue_add(r->issues, w, &i);
	}
	rests = count_rests(w, d);
	if (t->raw && !rests)
		check_empty(at, w, v, t);
	tally_taken(at, w, d, t);
	if (d->state == DUTY_HELD && count_many(at, w, d)) {
		n = *d;
		count_less(at, w, d);
		if (n.tally && !rests && !count_keeps(at, w, v))
			kill_object(at, w, &n, t, DEATH_RELEASE);
		return;
	}
	if (count_held(w, v) > 1 && d->given) {
		world_drop_duty(&r->c, w, d);
		return;
	}
	deny_check(at, w, d);
	grace_check(at, w, d, t->name);
	if (d->holder && array_has(r, w, d->holder))
		array_gone(&r->c, w, d->holder, false);
	convert_ended(at, w, d, t);
	if (t->inherits && accepts(t, d->cls))
		convert_made(r, intern(t->name), d->cls);
	is_release = t->raw || t->puts || !strcmp(t->name, d->cls) ||
		     (d->given && !t->inherits);
	n = *d;
	n.tally = false;
	n.state = is_release ? DUTY_RELEASED : DUTY_GIVEN;
	n.end = site_event(at);
	n.by = t->name;
	world_set_duty(&r->c, w, n);
	if (!world_fact(w, v).ptr || rests || count_keeps(at, w, v))
		return;
	kill_object(at, w, d, t, is_release ? DEATH_RELEASE : DEATH_GIVE);
	kill_aliases(at, w, d->holder, t);
	if (!t->raw)
		kill_members(at, w, loc_deref(r->c.vt, v), t);
}

/* What the place held before: it becomes ours if somebody remembers it. */
static void evict(const struct site *at, struct world *w, const struct loc *l,
		  const struct value *old)
{
	const struct duty *d = world_duty(w, old, NULL);
	bool moot;

	for (; d; d = d->next)
		if (d->state & DUTY_HELD && d->holder == l && !d->lock)
			break;
	if (!d || !fact_may_own(world_fact(w, old)))
		return;
	moot = array_has(at->run, w, l) && array_moot(&at->run->c, w, l);
	if (array_has(at->run, w, l))
		array_gone(&at->run->c, w, l, true);
	if (full_let_go(at, w, d))
		return;
	give_away(at, w, d, NULL);
	if (moot)
		return;
	issue_add(at->run->issues, w, &(struct issue){
		.kind = ISSUE_OVERWRITE, .at = site_event(at),
		.what = spelling_of_place(at->run, w, l), .with = d->cls,
		.from = d->at,
		.from_text = d->at.instr ? "acquired here" : NULL });
}

/* The function's own duty on @v, a reference it got, or one elsewhere. */
static const struct duty *to_park(const struct world *w,
				  const struct value *v)
{
	const struct duty *d, *best = NULL;
	unsigned rank, most = 0;

	for (d = world_duty(w, v, NULL); d; d = d->next) {
		if (d->lock || !(d->state & DUTY_HELD))
			continue;
		rank = d->holder ? 1 : d->given ? 2 : 3;
		if (rank <= most)
			continue;
		most = rank;
		best = d;
	}
	return best;
}

/* What is in a local array is the span's business from here on. */
static void make_home(const struct site *at, struct world *w,
		      const struct value *v, const struct loc *l)
{
	const struct duty *d = world_duty(w, v, NULL);
	struct duty n;

	while (d && d->holder != l)
		d = d->next;
	if (!d)
		return;
	n = *d;
	n.home = true;
	n.element = true;
	n.origin = l;
	world_set_duty(&at->run->c, w, n);
}

void duty_park(const struct site *at, struct world *w, const struct loc *l,
	       const struct value *v, const char *cls)
{
	struct run *r = at->run;
	const struct value *old = memory_peek(at, w, l, v->type);
	const struct duty *d;
	struct fact f = world_fact(w, v);
	struct duty n;

	if (old != v && old->kind != V_UNINIT)
		evict(at, w, l, old);
	if (array_has(r, w, l)) {
		if (fact_may_own(f))
			array_put(&r->c, w, l);
		else
			array_cleared(&r->c, w, l);
	}
	if (!fact_may_own(f))
		return;
	d = to_park(w, v);
	if (!d && choice_at(l)) {
		lend_store(at, w, l, v);
		return;
	}
	if (!d) {
		site_issue(at, w, ISSUE_STORED_NOT_OWNED,
			   spelling_of_value(r, w, v), spelling_of_place(r, w, l));
		world_set_duty(&r->c, w, (struct duty){
			.subject = v, .cls = cls, .state = DUTY_HELD,
			.count = 1, .holder = l });
		return;
	}
	if (choice_at(l)) {
		if (!choice_fits(r, l, d->cls))
			dutyclass_report(at, w, v, d);
	} else {
		if (dutyclass_fits(r, d->cls, cls))
			convert_made(r, cls, d->cls);
		else if (!dutyclass_may_come(r, cls))
			dutyclass_report(at, w, v, d);
		tally_begins(at, w, d, cls);
	}
	if (d->holder && d->holder != l && array_has(r, w, d->holder))
		array_gone(&r->c, w, d->holder, false);
	if (d->tally && count_many(at, w, d)) {
		n = *d;
		n.tally = false;
		n.holder = l;
		count_less(at, w, d);
		world_set_duty(&r->c, w, n);
	} else {
		world_move_duty(&r->c, w, d, l);
	}
	if (l->obj->kind == OBJ_VAR && l->obj->frame && array_has(r, w, l))
		make_home(at, w, v, l);
}
