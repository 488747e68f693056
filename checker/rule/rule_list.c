// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

static void not_empty(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_LIST_LEAK:
		d = rule_diag(b, i, rule, "`%s` may still hold elements on "
			      "this path", i->what);
		diag_help(b, d, "call %s() on each of them, or hand them to "
			  "another list", i->with);
		break;
	case ISSUE_LIST_LOST:
		d = rule_diag(b, i, rule, "`%s` may still hold elements, "
			      "which `%s` forgets", i->what, i->with);
		diag_help(b, d, "unlink them first");
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` goes out of scope while "
			      "elements may be on it", i->what);
		diag_help(b, d, "unlink them first: they would point to a "
			  "head that is gone");
		break;
	}
}

static void bare(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_BARE_HEAD) {
		d = rule_diag(b, i, rule, "it is not said what the list `%s` "
			      "holds", i->what);
		diag_help(b, d, "put __holds(T, member) on the head, and "
			  "__own(release) beside it if the list owns its "
			  "elements");
		return;
	}
	d = rule_diag(b, i, rule, "`%s` is put on a list, but it is not known "
		      "what it is a member of", i->what);
	diag_help(b, d, "pass the structure that it is in");
}

void rule_list(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_STILL_LINKED:
		d = rule_diag(b, i, rule, "`%s` is released or handed over "
			      "while it may be on `%s`", i->what,
			      i->with ? i->with : "a list");
		diag_help(b, d, "unlink it first; in a loop that frees all, "
			  "do not look at the list again before it is gone");
		break;
	case ISSUE_ALREADY_LINKED:
		d = rule_diag(b, i, rule, "`%s` is passed to `%s`, but it may "
			      "be on a list already", i->what, i->with);
		diag_help(b, d, "unlink it first, or move it");
		break;
	case ISSUE_NOT_LINKED:
		d = rule_diag(b, i, rule, "`%s` may not be on a list%s%s%s",
			      i->what, i->with ? ", as `" : "",
			      i->with ? i->with : "", i->with ?
			      "` requires" : " where the contract says so");
		diag_help(b, d, "after list_del() a node is nothing; "
			  "list_del_init() leaves one that may be unlinked or "
			  "tested again; what is on a list for as long as "
			  "others can see it says __linked() on the member");
		break;
	case ISSUE_OTHER_LIST:
		d = rule_diag(b, i, rule, "`%s` is not what `%s` holds",
			      i->what, i->with);
		diag_help(b, d, "the head says by __holds() which type it "
			  "holds by which member, and by __own() whether it "
			  "owns them");
		break;
	case ISSUE_LEFT_UNLINKED:
		d = rule_diag(b, i, rule, "`%s` is left neither on a list nor "
			      "initialised, but others may unlink it",
			      i->what);
		diag_help(b, d, "use list_del_init(), or INIT_LIST_HEAD() on "
			  "what is new");
		break;
	case ISSUE_LEFT_OFF:
		d = rule_diag(b, i, rule, "others may see the object that `%s` "
			      "is in while it is not linked", i->what);
		diag_help(b, d, "the member says __linked(): put it on before "
			  "others can see it, and take it off only where the "
			  "object is released");
		break;
	case ISSUE_NO_ELEMENT:
		d = rule_diag(b, i, rule, "`%s` may be at the end of its "
			      "list, where there is no element", i->what);
		diag_help(b, d, "test whether the list is empty, or whether "
			  "the loop found something, first");
		break;
	case ISSUE_BARE_HEAD: case ISSUE_BARE_NODE:
		bare(b, i, rule);
		break;
	default:
		not_empty(b, i, rule);
		break;
	}
}
