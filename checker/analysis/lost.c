// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/lost.h"

#include "analysis/count.h"
#include "analysis/park.h"
#include "analysis/spelling.h"
#include "analysis/want.h"

void lost_report(const struct site *at, struct world *w, const struct duty *d,
		 const char *what)
{
	struct issue i = { .kind = ISSUE_LEAK, .at = site_event(at),
			   .what = what, .with = d->cls, .from = d->at,
			   .from_text = d->at.instr ? "acquired here" : NULL,
			   .wants = want_owner(at, w, d->subject, d->cls) };
	struct duty n = *d;

	issue_add(at->run->issues, w, &i);
	n.state = DUTY_GIVEN;
	world_set_duty(&at->run->c, w, n);
}

struct search {
	const struct value *v;
	const struct frame *but;	/* whose variables do not count */
	bool found;
};

static bool search_cell(void *ctx, uint32_t key, void *p)
{
	struct search *s = ctx;
	const struct cell *cell = p;

	(void)key;
	s->found |= cell->val == s->v;
	return !s->found;
}

static bool search_obj(void *ctx, uint32_t key, void *p)
{
	struct search *s = ctx;
	const struct ostate *o = p;

	(void)key;
	if (o->obj->kind == OBJ_VAR && o->obj->frame == s->but)
		return true;
	return imap_each(o->cells, search_cell, s);
}

static bool made_within(const struct frame *f, const struct frame *outer)
{
	while (f && f->depth > outer->depth)
		f = f->up;
	return f == outer;
}

static void check_lost(const struct site *at, struct world *w,
		       const struct duty *d, const struct value *result)
{
	struct search s = { .v = d->subject, .but = at->frame };

	if (!(d->state & DUTY_HELD) || d->home || d->holder || d->lock ||
	    d->subject->kind != V_SYM || d->subject == result ||
	    !made_within(d->at.frame, at->frame) ||
	    !fact_may_own(world_fact(w, d->subject)))
		return;
	imap_each(w->store, search_obj, &s);
	if (!s.found && !park_keeps(at, w, d->subject, d->cls))
		lost_report(at, w, d, spelling_of_value(at->run, w, d->subject));
}

void lost_in_helper(const struct site *at, struct world *w,
		    const struct value *result)
{
	struct imap old;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	count_settle_all(at, w);
	old = w->duties;
	for (imap_start(&it, old); imap_next(&it, &key, &p);)
		for (d = p; d; d = d->next)
			check_lost(at, w, d, result);
}
