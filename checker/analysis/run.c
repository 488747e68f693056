// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/run.h"

#include "analysis/rename.h"

const struct value *site_sym(const struct site *at, struct world *w,
			     const struct sym_key *what)
{
	struct sym_key key = *what;
	const struct value *v;

	key.frame = at->frame;
	key.site = at->instr ? at->instr->id + 1 : 0;
	key.instr = at->instr;
	v = value_sym(at->run->c.vt, &key);
	world_define(&at->run->c, w, v);
	return v;
}

void site_issue(const struct site *at, const struct world *w,
		enum issue_kind kind, const char *what, const char *with)
{
	struct issue i = { .kind = kind, .at = site_event(at), .what = what,
			   .with = with };

	issue_add(at->run->issues, w, &i);
}
