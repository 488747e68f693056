// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL906: words whose places do not exist. Words that cannot be read at all are
 * reported where they are parsed.
 */
#include "rule/rule.h"

#include <string.h>

#include "analysis/run.h"
#include "analysis/said.h"
#include "analysis/wordplace.h"

static void check_list(struct diag_buf *b, const struct mir_unit *u,
		       const struct mir_func *f, const struct word *x)
{
	const struct mir_func *also = f->slot ? f->slot->decl : NULL;

	for (; x; x = x->next) {
		struct diag *d;

		if (x->bad || !x->place ||
		    wordplace_exists(u, f, also, x->place))
			continue;
		d = diag_new(b, 906, x->span, "`%s` names nothing that `%s` "
			     "has", x->text, f->name);
		d->func = f->name;
		diag_help(b, d, "a place begins with a parameter, a global or "
			  "`result`, and goes on with members that exist");
	}
}

static void check_fields(struct diag_buf *b, const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		const struct word *x;
		bool found;

		for (x = rec->fields[i].words; x; x = x->next) {
			if (x->bad || x->kind != WORD_BORROWS || !x->place)
				continue;
			found = false;
			for (unsigned k = 0; k < rec->nfields; k++)
				found |= !strcmp(rec->fields[k].name,
						 x->place->name);
			if (!found)
				diag_new(b, 906, x->span, "`%s` names no "
					 "member of `%s`", x->text, rec->tag);
		}
	}
}

void rule_words(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];

		if (!said_by_author(u, f))
			continue;
		check_list(b, u, f, f->words);
		for (unsigned k = 0; k < f->nparams; k++)
			check_list(b, u, f, f->params[k]->words);
	}
	for (unsigned i = 0; i < u->records.n; i++)
		if (u->records.v[i]->in_main_file)
			check_fields(b, u->records.v[i]);
}
