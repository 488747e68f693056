// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/convert.h"

#include <string.h>

#include "analysis/helper.h"
#include "analysis/spelling.h"
#include "base/intern.h"

struct making {
	const char *cls, *have;
};

struct ending {
	const char *cls;		/* the destructor that does it */
	const char *by;			/* NULL: something that may fit */
	const struct word *accepts;
	const char *what;
	struct event at;
};

struct conversions {
	struct arena *arena;
	VEC(struct making) made;
	VEC(struct ending) ended;
};

struct conversions *convert_new(struct arena *a)
{
	struct conversions *c = arena_new(a, struct conversions);

	c->arena = a;
	return c;
}

static struct conversions *of(const struct run *r)
{
	return r->brief || !r->helpers ? NULL : r->helpers->conversions;
}

void convert_made(const struct run *r, const char *cls, const char *have)
{
	struct conversions *c = of(r);
	struct making m = { cls, have };

	if (!c || !have[0] || !cls[0] || have == cls)
		return;
	for (unsigned i = 0; i < c->made.n; i++)
		if (c->made.v[i].cls == cls && c->made.v[i].have == have)
			return;
	vec_push(c->arena, &c->made, m);
}

void convert_ended(const struct site *at, const struct world *w,
		   const struct duty *d, const struct taker *t)
{
	const struct run *r = at->run;
	struct conversions *c = of(r);
	struct ending e = { .cls = intern(r->root->name), .by = t->name,
			    .accepts = t->word, .at = site_event(at) };

	if (t->inherits || w->unsafe)
		e.by = NULL;
	if (!c || (d->cls[0] && d->cls != e.cls) || d->at.instr ||
	    d->subject->kind != V_SYM || d->subject->sym != SYM_PARAM)
		return;
	for (unsigned i = 0; i < c->ended.n; i++)
		if (c->ended.v[i].at.instr == at->instr)
			return;
	e.what = arena_printf(c->arena, "%s",
			      spelling_of(at, w, d->subject, t->arg));
	vec_push(c->arena, &c->ended, e);
}

static bool fits(const struct ending *e, const char *have)
{
	if (!e->by || !strcmp(e->by, have))
		return true;
	for (unsigned i = 0; e->accepts && i < e->accepts->nreleases; i++)
		if (e->accepts->releases[i] == have)
			return true;
	return false;
}

/* Does any way to release it in the destructor fit? */
static bool any_fits(const struct conversions *c, const struct making *m)
{
	for (unsigned i = 0; i < c->ended.n; i++)
		if (c->ended.v[i].cls == m->cls &&
		    fits(&c->ended.v[i], m->have))
			return true;
	return false;
}

void convert_check(const struct conversions *c, struct issues *issues)
{
	for (unsigned i = 0; i < c->ended.n; i++) {
		const struct ending *e = &c->ended.v[i];

		for (unsigned k = 0; k < c->made.n; k++)
			if (c->made.v[k].cls == e->cls &&
			    !any_fits(c, &c->made.v[k]))
				issue_add(issues, NULL, &(struct issue){
					.kind = ISSUE_WRONG_RELEASE,
					.at = e->at, .what = e->what,
					.with = c->made.v[k].have });
	}
}
