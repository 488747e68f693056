// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/issue.h"

#include <string.h>

#include "analysis/want.h"

/* Verdicts of one function's instructions, by id and kind of count. */
struct tally {
	const struct mir_func *func;
	uint8_t *verdict;		/* 0: none, else enum + 1 */
};

struct issues {
	struct arena *arena;
	VEC(struct issue) list;
	VEC(struct tally) tallies;
	VEC(struct bracket *) brackets;
};

struct issues *issues_new(struct arena *a)
{
	struct issues *s = arena_new(a, struct issues);

	s->arena = a;
	return s;
}

/* The innermost frame whose code the author wrote. */
static const struct mir_instr *shown(struct event e, const struct frame **fp)
{
	const struct frame *f = e.frame;
	const struct mir_instr *i = e.instr;

	while (f && !f->func->in_main_file && f->up) {
		i = f->call;
		f = f->up;
	}
	*fp = f;
	return i;
}

struct span event_span(struct event e)
{
	const struct frame *f;
	const struct mir_instr *i = shown(e, &f);

	if (i)
		return i->span;
	return f ? f->func->span : (struct span){ 0 };
}

const char *event_func(struct event e)
{
	const struct frame *f;

	shown(e, &f);
	return f ? f->func->name : NULL;
}

static bool text_equal(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* One report of a kind is enough for one use, whatever it is called. */
static bool names_matter(enum issue_kind kind)
{
	switch (kind) {
	case ISSUE_DOUBLE_RELEASE: case ISSUE_USE_RELEASED:
	case ISSUE_USE_GIVEN: case ISSUE_NULL_DEREF: case ISSUE_ERR_DEREF:
	case ISSUE_NOT_OWNED: case ISSUE_NOT_HELD: case ISSUE_DEAD_BORROW:
	case ISSUE_DEAD_LOCAL: case ISSUE_GUARD_ENDED: case ISSUE_UNDECLARED:
	case ISSUE_INDEX: case ISSUE_POINTER: case ISSUE_DIVISOR:
	case ISSUE_SHIFT: case ISSUE_SIZE_WRAPS: case ISSUE_NARROWED:
		return false;
	default:
		return true;
	}
}

static struct issue *known(const struct issues *s, const struct issue *i)
{
	const struct frame *f, *g;
	const struct mir_instr *at = shown(i->at, &f);

	for (unsigned n = 0; n < s->list.n; n++) {
		struct issue *o = &s->list.v[n];

		if (o->kind == i->kind && shown(o->at, &g) == at &&
		    (!names_matter(i->kind) ||
		     (text_equal(o->what, i->what) &&
		      text_equal(o->with, i->with))))
			return o;
	}
	return NULL;
}

static const char *kept(struct issues *s, const char *text)
{
	return text ? arena_strdup(s->arena, text) : NULL;
}

static bool is_within(const struct frame *f, const struct frame *outer)
{
	while (f && f->depth > outer->depth)
		f = f->up;
	return f == outer;
}

/* Climbs from @e until its activation also contains @other. */
static void climb(struct event *e, struct event other)
{
	if (!other.frame)
		return;
	while (e->frame->up && !is_within(other.frame, e->frame)) {
		e->instr = e->frame->call;
		e->frame = e->frame->up;
	}
}

void issue_add(struct issues *s, const struct world *w, const struct issue *i)
{
	struct issue n = *i, *old;

	climb(&n.at, i->from);
	climb(&n.at, i->then);
	if (n.at.frame != i->at.frame) {
		if (i->at.frame->func->in_main_file)
			n.inner = i->at;
		if (i->alias)
			n.what = i->alias;
	}

	if (w && w->unsafe) {
		w->unsafe->needed = true;
		return;
	}
	old = known(s, &n);
	/* Later worlds stand for more: they say what is really missing. */
	if (old && n.needs) {
		old->needs = kept(s, n.needs);
		old->why = kept(s, n.why);
	}
	if (old) {
		old->wants = want_merge(s->arena, old->wants, i->wants);
		return;
	}
	n.what = kept(s, n.what);
	n.with = kept(s, n.with);
	n.needs = kept(s, n.needs);
	n.why = kept(s, n.why);
	n.wants = want_merge(s->arena, NULL, i->wants);
	vec_push(s->arena, &s->list, n);
}

static uint8_t *tally_slot(struct issues *s, const struct mir_func *f,
			   const struct mir_instr *i, enum stat_kind kind)
{
	struct tally t = { .func = f };

	for (unsigned n = 0; n < s->tallies.n; n++)
		if (s->tallies.v[n].func == f)
			return &s->tallies.v[n].verdict[i->id * NR_STATS + kind];
	t.verdict = arena_array(s->arena, uint8_t, f->ninstr * NR_STATS);
	vec_push(s->arena, &s->tallies, t);
	return &t.verdict[i->id * NR_STATS + kind];
}

void issue_tally(struct issues *s, const struct frame *f,
		 const struct mir_instr *i, enum stat_kind kind,
		 enum stat_verdict verdict)
{
	/* From harmless to harmful. */
	static const uint8_t rank[NR_VERDICTS] = {
		[VERDICT_PROVEN] = 0, [VERDICT_TRUSTED] = 1,
		[VERDICT_UNCHECKED] = 2, [VERDICT_UNSAFE] = 3,
		[VERDICT_REPORTED] = 4,
	};
	uint8_t *v;

	if (!f->func->in_main_file)
		return;
	v = tally_slot(s, f->func, i, kind);
	if (!*v || rank[*v - 1] < rank[verdict])
		*v = (uint8_t)(verdict + 1);
}

void issues_stats(const struct issues *s, struct stats *out)
{
	for (unsigned n = 0; n < s->tallies.n; n++) {
		const struct tally *t = &s->tallies.v[n];

		for (unsigned k = 0; k < t->func->ninstr * NR_STATS; k++)
			if (t->verdict[k])
				out->n[k % NR_STATS][t->verdict[k] - 1]++;
	}
}

const struct issue *issues_at(const struct issues *s, unsigned i)
{
	return i < s->list.n ? &s->list.v[i] : NULL;
}

struct bracket *issues_bracket(struct issues *s, const struct mir_instr *begin,
			       struct bracket *up)
{
	struct bracket *b;

	for (unsigned n = 0; n < s->brackets.n; n++) {
		b = s->brackets.v[n];
		if (b->begin == begin && b->up == up)
			return b;
	}
	b = arena_new(s->arena, struct bracket);
	b->begin = begin;
	b->up = up;
	vec_push(s->arena, &s->brackets, b);
	return b;
}

const struct bracket *issues_bracket_at(const struct issues *s, unsigned i)
{
	return i < s->brackets.n ? s->brackets.v[i] : NULL;
}
