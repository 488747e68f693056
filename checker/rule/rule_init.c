// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

static void unbuilt(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_NOT_CONSTRUCTED)
		d = rule_diag(b, i, rule, "`%s` is passed to `%s` before it "
			      "is initialised by its own function", i->what,
			      i->with);
	else
		d = rule_diag(b, i, rule, "`%s` becomes visible to others "
			      "before it is initialised by its own function",
			      i->what);
	diag_help(b, d, "zeroed memory is not enough for this type; call its "
		  "initialiser (mutex_init(), refcount_set() and the like), "
		  "or say by __when() on the member which other member tells "
		  "that it is not used");
}

void rule_init(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_UNINIT_LOCAL:
		d = rule_diag(b, i, rule, "`%s` may be read before it is set",
			      i->what);
		diag_help(b, d, "set it on every path that leads here");
		break;
	case ISSUE_UNINIT_MEMORY:
		d = rule_diag(b, i, rule, "`%s` is memory that may not have "
			      "been initialised", i->what);
		diag_help(b, d, "set it first, or allocate zeroed memory");
		break;
	case ISSUE_OUTPUT_UNSET:
		d = rule_diag(b, i, rule, "the contract promises that `%s` is "
			      "set here, but it may not be", i->what);
		diag_help(b, d, "set it before this return, or return "
			  "something for which the contract promises nothing");
		break;
	case ISSUE_UNINIT_PASSED:
		if (i->with)
			d = rule_diag(b, i, rule, "`%s` may not be "
				      "initialised, and `%s` reads it",
				      i->what, i->with);
		else
			d = rule_diag(b, i, rule, "`%s` becomes visible to "
				      "others but may not be initialised",
				      i->what);
		diag_help(b, d, "initialise all of it first");
		break;
	case ISSUE_PADDING_LEAVES:
		d = rule_diag(b, i, rule, "the padding of `%s` may not be "
			      "initialised, and `%s` takes it out of the "
			      "kernel", i->what, i->with);
		diag_help(b, d, "memset() it first, or declare the holes as "
			  "members");
		break;
	default:
		unbuilt(b, i, rule);
		break;
	}
}
