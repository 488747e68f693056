// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/lock.h"

#include "analysis/forget.h"
#include "analysis/duty.h"
#include "analysis/lend.h"
#include "analysis/park.h"
#include "analysis/spelling.h"
#include "analysis/wordplace.h"
#include "base/intern.h"

static const char *lock_class(void)
{
	return intern("lock");
}

bool lock_nests(const struct site *at, const struct value *v)
{
	return v == wordplace_rcu(at) ||
	       (v->kind == V_ADDR && v->loc->obj->kind == OBJ_VAR &&
		word_find(v->loc->obj->var->words, WORD_NESTS));
}

static bool is_held_lock(void *ctx, uint32_t key, void *p)
{
	bool *any = ctx;
	const struct duty *d;

	(void)key;
	for (d = p; d; d = d->next)
		*any |= d->lock && d->state & DUTY_HELD;
	return !*any;
}

static bool any_held(const struct world *w)
{
	bool any = false;

	imap_each(w->duties, is_held_lock, &any);
	return any;
}

struct search {
	const struct site *at;
	struct world *w;
	bool found;
};

/* A duty that is not on memory of the function's own: a registration. */
static bool is_registration(void *ctx, uint32_t key, void *p)
{
	struct search *s = ctx;
	struct wctx *c = &s->at->run->c;
	const struct ostate *o;
	const struct duty *d;

	(void)key;
	for (d = p; d; d = d->next) {
		if (d->lock || !(d->state & DUTY_HELD))
			continue;
		o = world_obj(c, s->w, loc_deref(c->vt, d->subject)->obj);
		s->found |= d->given || !o->fresh || !o->size;
	}
	return !s->found;
}

/* Nobody calls a module before it has registered something. */
static bool is_unheard_of(const struct site *at, struct world *w)
{
	struct search s = { at, w, false };

	if (at->run->root != at->run->unit->init)
		return false;
	imap_each(w->duties, is_registration, &s);
	return !s.found;
}

void lock_time_passes(const struct site *at, struct world *w)
{
	if (!any_held(w) && !is_unheard_of(at, w))
		chain_forget_shared(at, w);
}

void lock_acquire(const struct site *at, struct world *w,
		  const struct value *v)
{
	const struct duty *d = world_duty(w, v, lock_class());
	struct issue i = { .kind = ISSUE_SELF_DEADLOCK,
			   .at = site_event(at) };
	struct duty again;

	lock_time_passes(at, w);
	if (d && d->state == DUTY_HELD && lock_nests(at, v)) {
		again = *d;
		again.count += again.count < DUTY_MAX_COUNT;
		world_set_duty(&at->run->c, w, again);
		return;
	}
	if (d && d->state & DUTY_HELD) {
		i.what = spelling_of_value(at->run, w, v);
		i.from = d->at;
		i.from_text = "already taken here";
		issue_add(at->run->issues, w, &i);
		again = *d;
		again.moot = true;
		world_set_duty(&at->run->c, w, again);
		return;
	}
	world_set_duty(&at->run->c, w, (struct duty){
		.subject = v, .cls = lock_class(), .state = DUTY_HELD,
		.count = 1, .lock = true, .at = site_event(at) });
}

bool lock_is_held(const struct world *w, const struct value *v)
{
	const struct duty *d = world_duty(w, v, lock_class());

	return d && d->state == DUTY_HELD;
}

bool lock_is_moot(const struct world *w, const struct value *v)
{
	const struct duty *d = world_duty(w, v, lock_class());

	return d && d->moot;
}

void lock_assume(const struct site *at, struct world *w,
		 const struct value *v)
{
	world_set_duty(&at->run->c, w, (struct duty){
		.subject = v, .cls = lock_class(), .state = DUTY_HELD,
		.count = 1, .lock = true, .moot = true,
		.at = site_event(at) });
}

void lock_needed(const struct site *at, struct world *w,
		 const struct value *v, const char *callee)
{
	if (!lock_is_held(w, v))
		site_issue(at, w, ISSUE_NOT_HELD,
			   spelling_of_value(at->run, w, v), callee);
}

void lock_release(const struct site *at, struct world *w,
		  const struct value *v)
{
	const struct duty *d = world_duty(w, v, lock_class());
	struct issue i = { .kind = ISSUE_NOT_HELD, .at = site_event(at) };
	struct duty outer;

	if (d && d->moot)
		return;
	if (d && d->state == DUTY_HELD && d->count > 1) {
		outer = *d;
		outer.count--;
		world_set_duty(&at->run->c, w, outer);
		return;
	}
	if (d ? d->state != DUTY_HELD : !park_keeps_locks(at->run)) {
		i.what = spelling_of_value(at->run, w, v);
		if (d && d->end.instr) {
			i.then = d->end;
			i.then_text = "released here";
		}
		issue_add(at->run->issues, w, &i);
	}
	world_set_duty(&at->run->c, w, (struct duty){
		.subject = v, .cls = lock_class(), .state = DUTY_RELEASED,
		.lock = true, .end = site_event(at) });
	lend_unlock(at, w, v);
	if (!any_held(w))
		chain_let_go(at, w);
}
