// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/dutyclass.h"

#include <string.h>

#include "analysis/said.h"
#include "analysis/spelling.h"

bool dutyclass_named(const struct word *x, const char *cls)
{
	for (unsigned i = 0; i < x->nreleases; i++)
		if (x->releases[i] == cls)
			return true;
	return false;
}

/*
 * A driver's own release function may be what the place wants while the
 * duty is on what that function is made to release.
 */
bool dutyclass_fits(const struct run *r, const char *have, const char *want)
{
	struct word *take;

	if (!have[0] || !want[0] || have == want)
		return true;
	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		const struct mir_func *f = r->unit->funcs.v[i];

		if (strcmp(f->name, want))
			continue;
		for (unsigned p = 0; p < f->nparams; p++) {
			take = word_find(f->params[p]->words, WORD_TAKE);
			if (take && (take->nreleases ?
				     dutyclass_named(take, have) :
				     said_by_author(r->unit, f)))
				return true;
		}
	}
	return false;
}

bool dutyclass_may_come(const struct run *r, const char *cls)
{
	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		const struct mir_func *f = r->unit->funcs.v[i];

		for (unsigned p = 0; p < f->nparams; p++)
			for (struct word *x = f->params[p]->words; x;
			     x = x->next)
				if (x->kind == WORD_BECOMES &&
				    x->release == cls)
					return true;
	}
	return false;
}

void dutyclass_report(const struct site *at, const struct world *w,
		      const struct value *v, const struct duty *d)
{
	struct issue i = {
		.kind = ISSUE_WRONG_RELEASE, .at = site_event(at),
		.what = spelling_of_value(at->run, w, v), .with = d->cls,
		.from = d->at,
		.from_text = d->at.instr ? "acquired here" : NULL };

	issue_add(at->run->issues, w, &i);
}

void dutyclass_check(const struct site *at, const struct world *w,
		     const struct loc *l, const struct value *v,
		     const char *cls)
{
	const struct duty *d;

	for (d = cls ? world_duty(w, v, NULL) : NULL; d; d = d->next)
		if (d->holder == l && d->state & DUTY_HELD && !d->home &&
		    !d->moot && !dutyclass_fits(at->run, d->cls, cls) &&
		    dutyclass_may_come(at->run, cls))
			dutyclass_report(at, w, v, d);
}
