// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

static bool about_null(enum issue_kind k)
{
	return k == ISSUE_NULL_DEREF || k == ISSUE_NULL_PASSED ||
	       k == ISSUE_NULL_RETURNED || k == ISSUE_NULL_LEFT;
}

void rule_null(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	const char *bad = about_null(i->kind) ? "NULL" : "an ERR_PTR";
	const char *test = about_null(i->kind) ? "it for NULL" : "IS_ERR()";
	const char *word = about_null(i->kind) ? "__nullable" : "__errptr";
	struct diag *d;

	switch (i->kind) {
	case ISSUE_NULL_DEREF: case ISSUE_ERR_DEREF:
		d = rule_diag(b, i, rule,
			      "`%s` may be %s where it is dereferenced",
			      i->what, bad);
		diag_help(b, d, "test %s first", test);
		break;
	case ISSUE_NULL_PASSED: case ISSUE_ERR_PASSED:
		d = rule_diag(b, i, rule, "`%s` may be %s, which `%s` does "
			      "not accept", i->what, bad, i->with);
		diag_help(b, d, "test %s first; if the function copes with "
			  "it, its parameter wants %s", test, word);
		break;
	case ISSUE_NULL_EXPOSED:
		d = rule_diag(b, i, rule, "`%s` is NULL yet, but from here on "
			      "`%s` may be called, which takes it for valid",
			      i->what, i->with);
		diag_help(b, d, "set it before");
		break;
	case ISSUE_ERR_RELEASED:
		d = rule_diag(b, i, rule, "`%s` may be negative, which is an "
			      "error and nothing for `%s`", i->what, i->with);
		diag_help(b, d, "test it first, and return the error");
		break;
	case ISSUE_NULL_RETURNED: case ISSUE_ERR_RETURNED:
		d = rule_diag(b, i, rule, "`%s` may be %s where it is "
			      "returned", i->what, bad);
		diag_help(b, d, "if callers are to expect that, put %s on "
			  "the function", word);
		break;
	case ISSUE_NULL_LEFT: case ISSUE_ERR_LEFT:
		d = rule_diag(b, i, rule, "`%s` may be %s on return, but its "
			      "readers take it for valid", i->what, bad);
		diag_help(b, d, "set it, or put %s on the member, or %s on "
			  "the parameter", word,
			  i->kind == ISSUE_NULL_LEFT ? "__nullable_each" :
						       word);
		break;
	case ISSUE_ERROR_UNREAD:
		d = rule_diag(b, i, rule, "`%s` keeps the result of `%s`, but "
			      "nothing reads it", i->with, i->what);
		diag_help(b, d, "it tells of failure: test it, and unwind");
		break;
	case ISSUE_ERROR_SWALLOWED:
		d = rule_diag(b, i, rule, "`%s` returns 0 although `%s` has "
			      "failed", i->with, i->what);
		diag_help(b, d, "return the error");
		break;
	case ISSUE_ERROR_AS_NUMBER:
		d = rule_diag(b, i, rule, "`%s` is passed what `%s` returned, "
			      "which may be an error", i->with, i->what);
		diag_help(b, d, "test whether it is negative, and unwind");
		break;
	default:
		d = rule_diag(b, i, rule, "the result of `%s` is ignored, but "
			      "it tells of failure", i->what);
		diag_help(b, d, "test it and unwind");
		break;
	}
}
