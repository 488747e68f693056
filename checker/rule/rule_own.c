// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "rule/rule.h"

/* Is it in a structure, as far as its spelling tells? */
static bool is_member(const char *what)
{
	return strstr(what, "->") || strchr(what, '.');
}

static void not_owned(struct diag_buf *b, const struct issue *i,
		      unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_STORED_NOT_OWNED) {
		d = rule_diag(b, i, rule,
			      "`%s` carries no duty, but `%s` owns what is "
			      "stored in it", i->what, i->with);
		diag_help(b, d, "store only what this function owns; a "
			  "pointer that somebody else releases belongs in a "
			  "member without __own");
	} else if (!strcmp(i->with, "return")) {
		d = rule_diag(b, i, rule,
			      "`%s` is returned as owned, but this function "
			      "does not own it", i->what);
		diag_help(b, d, "return something that was acquired here, or "
			  "take __own off the result");
	} else {
		d = rule_diag(b, i, rule,
			      "`%s` is passed to `%s`, which ends its duty, "
			      "but this function does not own it", i->what,
			      i->with);
		if (i->needs)
			diag_help(b, d, "where it owns the object for as long "
				  "as it is queued, the member `%s` says "
				  "__own(%s)", i->needs, i->with);
		else if (is_member(i->what))
			diag_help(b, d, "if another function acquires it, the "
				  "member says so by __own(%s), where it "
				  "points to what is owned, or __parks(%s)",
				  i->with, i->with);
		else
			diag_help(b, d, "if the caller hands it over, say so "
				  "with __take on the parameter");
	}
}

static void flag(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_FLAG_UNASKED) {
		d = rule_diag(b, i, rule, "`%s` is passed to `%s`, but `%s` "
			      "may be 0: then nothing is owed", i->what,
			      i->with, i->needs);
		diag_help(b, d, "ask `%s` first", i->needs);
	} else {
		d = rule_diag(b, i, rule, "`%s` says that `%s` is owed, but "
			      "it is not", i->what, i->with);
		diag_help(b, d, "clear it when that is done, and set it only "
			  "where there is something to do");
	}
}

static void not_delivered(struct diag_buf *b, const struct issue *i,
			  unsigned rule)
{
	switch (i->kind) {
	case ISSUE_NOT_TAKEN:
		rule_diag(b, i, rule, "the contract takes `%s` here, but it "
			  "is neither released nor kept", i->what);
		break;
	case ISSUE_TAKEN_ANYWAY:
		rule_diag(b, i, rule, "the contract leaves `%s` with the "
			  "caller here, but its duty is gone", i->what);
		break;
	case ISSUE_NOT_RETURNED:
		rule_diag(b, i, rule, "the contract returns `%s`, but this is "
			  "`%s`", i->with, i->what);
		break;
	default:
		rule_diag(b, i, rule, "the contract promises a `%s` duty on "
			  "`%s` here, but none is put on it", i->with,
			  i->what);
		break;
	}
}

void rule_own(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_LEAK:
		d = rule_diag(b, i, rule, "`%s` is not released on this path",
			      i->what);
		if (strstr(i->with, "--"))
			diag_help(b, d, "`%s` before this return, or hand it "
				  "to something that owns it", i->with);
		else if (i->with[0] && is_member(i->what))
			diag_help(b, d, "call %s() before this return; if "
				  "another function does that, the member "
				  "says so by __own(%s), where it points to "
				  "what is owned, or __parks(%s)", i->with,
				  i->with, i->with);
		else if (i->with[0])
			diag_help(b, d, "call %s() before this return, or "
				  "hand it to something that owns it",
				  i->with);
		break;
	case ISSUE_DOUBLE_RELEASE:
		d = rule_diag(b, i, rule, "`%s` is released twice", i->what);
		diag_help(b, d, "release it on one path only, or set the "
			  "pointer to NULL after the first release");
		break;
	case ISSUE_USE_RELEASED:
		d = rule_diag(b, i, rule, "`%s` is used after its release",
			      i->what);
		diag_help(b, d, "move the use before the release");
		break;
	case ISSUE_USE_GIVEN:
		d = rule_diag(b, i, rule, "`%s` is used after it was given "
			      "away to `%s`", i->what,
			      i->with ? i->with : "another owner");
		diag_help(b, d, "the new owner may have released it; take "
			  "what is needed before the hand-over");
		break;
	case ISSUE_WRONG_RELEASE:
		d = rule_diag(b, i, rule, "`%s` must be released by `%s`",
			      i->what, i->with);
		diag_help(b, d, "call %s() instead", i->with);
		break;
	case ISSUE_OVERWRITE:
		d = rule_diag(b, i, rule, "`%s` is overwritten while it still "
			      "owns something", i->what);
		diag_help(b, d, "call %s() on the old value first, or save "
			  "it", i->with);
		break;
	case ISSUE_FULL_MEMBER:
		d = rule_diag(b, i, rule, "`%s` is released while `%s` may "
			      "still own something", i->with, i->what);
		diag_help(b, d, "release `%s` first", i->what);
		break;
	case ISSUE_MANAGED_LEAK:
		d = rule_diag(b, i, rule, "`%s` goes with its device, and "
			      "nothing in this file releases what is in it",
			      i->what);
		diag_help(b, d, "call %s() in remove(), or before in a devm "
			  "action", i->with);
		break;
	case ISSUE_STILL_COUNTED:
		d = rule_diag(b, i, rule, "`%s` is released while `%s` may "
			      "not be 0: somebody may have it", i->with,
			      i->what);
		diag_help(b, d, "release it only where the count was found "
			  "to be 0, under the lock that guards it");
		break;
	case ISSUE_DANGLING:
		d = rule_diag(b, i, rule, "`%s` still points to what this "
			      "function no longer owns", i->what);
		diag_help(b, d, "set it to NULL, or to its new contents, "
			  "before returning");
		break;
	case ISSUE_EXPOSED_GONE:
		d = rule_diag(b, i, rule, "`%s` is gone, but up to here `%s` may "
			      "be called, which uses it", i->what, i->with);
		diag_help(b, d, "release it afterwards");
		break;
	case ISSUE_FLAG_UNASKED: case ISSUE_FLAG_STALE:
		flag(b, i, rule);
		break;
	case ISSUE_NOT_OWNED: case ISSUE_STORED_NOT_OWNED:
		not_owned(b, i, rule);
		break;
	default:
		not_delivered(b, i, rule);
		break;
	}
}
