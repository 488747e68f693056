// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

void rule_types(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
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
