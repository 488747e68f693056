// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

static void bad_cast(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_UNKNOWN_TARGET:
		d = rule_diag(b, i, rule, "nothing shows that `%s` points to a "
			      "`%s`", i->what, i->with);
		diag_help(b, d, "say what is behind the `void *` by "
			  "__cookie(), where it is declared or on the table "
			  "of callbacks, or pass the type itself");
		break;
	case ISSUE_WRONG_TARGET:
		d = rule_diag(b, i, rule, "a `%s` is taken for a `%s`",
			      i->what, i->with);
		diag_help(b, d, "a pointer may be taken for what it points to, "
			  "its first member, or bytes; what contains it is "
			  "reached by container_of()");
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` goes to where a `%s` is "
			      "promised, but nothing shows that it is one",
			      i->what, i->with);
		diag_help(b, d, "pass what the __cookie() there says");
		break;
	}
}

static void union_member(struct diag_buf *b, const struct issue *i,
			 unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_UNION_OTHER) {
		d = rule_diag(b, i, rule, "`%s` is read, but `%s` is what was "
			      "written last", i->what, i->with);
		diag_help(b, d, "read the member that was written");
	} else if (i->kind == ISSUE_UNION_LEFT) {
		d = rule_diag(b, i, rule, "`%s` was written last, but `%s` is "
			      "not known to hold on return", i->what, i->with);
		diag_help(b, d, "set the tag where the member is set");
	} else if (i->with) {
		d = rule_diag(b, i, rule, "`%s` is read where `%s` is not "
			      "known to hold", i->what, i->with);
		diag_help(b, d, "check the tag first");
	} else {
		d = rule_diag(b, i, rule, "nothing says when `%s` is the "
			      "member of its union that is there", i->what);
		diag_help(b, d, "put __when() with the condition on the "
			  "member, and check it before the read");
	}
}

void rule_types(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_UNKNOWN_TARGET: case ISSUE_WRONG_TARGET:
	case ISSUE_NOT_COOKIE:
		bad_cast(b, i, rule);
		break;
	case ISSUE_CONST_WRITTEN:
		d = rule_diag(b, i, rule, "`%s` is written, but callers are "
			      "told that it is not", i->what);
		diag_help(b, d, "take the `const` off the parameter, or write "
			  "to a copy");
		break;
	case ISSUE_UNION_OTHER: case ISSUE_UNION_UNTAGGED:
	case ISSUE_UNION_LEFT:
		union_member(b, i, rule);
		break;
	case ISSUE_FORMAT:
		d = rule_diag(b, i, rule, "%s", i->what);
		diag_help(b, d, "Documentation/core-api/printk-formats.rst has "
			  "the conversion for each type");
		break;
	case ISSUE_NO_STRING:
		d = rule_diag(b, i, rule, "nothing shows that `%s` has a NUL, "
			      "up to which `%s` reads it", i->what, i->with);
		diag_help(b, d, "fill it by strscpy() or the like, bound it by "
			  "%%.*s, or say __cstr where it is declared");
		break;
	case ISSUE_STRING_LEFT:
		d = rule_diag(b, i, rule, "`%s` is promised to be a string, "
			      "but may have no NUL by now", i->what);
		diag_help(b, d, "terminate it after it is filled");
		break;
	case ISSUE_NOT_CONTAINED:
		d = rule_diag(b, i, rule, "nothing shows that `%s` is `%s`",
			      i->what, i->with);
		diag_help(b, d, "container_of() is for the address of that "
			  "very member, or for a callback that is registered "
			  "with it each time");
		break;
	case ISSUE_NUMBER_TO_POINTER:
		d = rule_diag(b, i, rule, "`%s` is a number, and nothing shows "
			      "that something is at that address", i->what);
		diag_help(b, d, "keep the pointer itself; for tags, errors and "
			  "small numbers the kernel has helpers");
		break;
	case ISSUE_REGISTER:
		if (i->needs)
			d = rule_diag(b, i, rule, "the access to `%s` may be "
				      "outside of its region: needs `%s`%s%s",
				      i->what, i->needs, i->why ? "; " : "",
				      i->why ? i->why : "");
		else
			d = rule_diag(b, i, rule, "the access to `%s` is not "
				      "proven: %s", i->what, i->why);
		diag_help(b, d, "the length of a region is said by __bytes() "
			  "where it is kept; a run-time offset needs a check");
		break;
	case ISSUE_PUNNED_OWNER:
		d = rule_diag(b, i, rule, "`%s` copies the bytes of `%s`, "
			      "which owns what it points to", i->with, i->what);
		diag_help(b, d, "copy the members one by one");
		break;
	case ISSUE_DOUBLE_FETCH:
		d = rule_diag(b, i, rule, "`%s` was fetched again since it "
			      "was checked, and may have changed", i->what);
		diag_help(b, d, "use the first value, or check this one as "
			  "well");
		break;
	case ISSUE_MIXED_KINDS:
		d = rule_diag(b, i, rule, "%s", i->what);
		diag_help(b, d, "convert it by le32_to_cpu(), cpu_to_be16() "
			  "and their kin");
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` is %s and cannot be "
			      "dereferenced", i->what, i->with);
		diag_help(b, d, "use the functions made for it: "
			  "copy_from_user() and get_user(), or readl() and "
			  "its kin");
		break;
	}
}
