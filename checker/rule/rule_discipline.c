// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

static void callback(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	if (i->with)
		d = rule_diag(b, i, rule, "call through `%s`, a function "
			      "pointer without a contract", i->what);
	else
		d = rule_diag(b, i, rule, "`%s` is stored in a function "
			      "pointer without a contract", i->what);
	diag_help(b, d, "state the contract of the member with __slot() in a "
		  "contract header");
}

void rule_discipline(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_NO_CONTRACT:
		d = rule_diag(b, i, rule, "`%s` has neither a contract nor a "
			      "body to look into", i->what);
		diag_help(b, d, "redeclare it with words in a contract "
			  "header; __contract alone says that it needs none");
		break;
	case ISSUE_UNMODELLED:
		if (i->with)
			d = rule_diag(b, i, rule, "%s in `%s` is not modelled",
				      i->what, i->with);
		else
			d = rule_diag(b, i, rule, "%s is not modelled",
				      i->what);
		diag_help(b, d, "what follows is checked as if its result "
			  "were unknown; use a function with a contract");
		break;
	case ISSUE_UNSAFE_UNNEEDED:
		d = rule_diag(b, i, rule, "nothing in this block needs "
			      "unsafe");
		diag_help(b, d, "remove the word and its braces");
		break;
	case ISSUE_BARE_CALLBACK:
		callback(b, i, rule);
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` calls itself, directly or "
			      "not, and has no words", i->what);
		diag_help(b, d, "give it a contract, so that each call is "
			  "checked against that");
		break;
	}
}
