// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

void rule_lock(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_LOCK_LEAK:
		d = rule_diag(b, i, rule, "`%s` is still locked on this path",
			      i->what);
		diag_help(b, d, "unlock it before this return, or say "
			  "__acquires() on the function");
		break;
	case ISSUE_NOT_LOCKED:
		d = rule_diag(b, i, rule, "the contract promises that `%s` is "
			      "held on return, but it is not", i->what);
		diag_help(b, d, "lock it on every path for which the contract "
			  "says so");
		break;
	case ISSUE_NOT_HELD:
		if (i->with) {
			d = rule_diag(b, i, rule, "`%s` must be held where "
				      "`%s` is called", i->what, i->with);
			diag_help(b, d, "take the lock first");
			break;
		}
		d = rule_diag(b, i, rule, "`%s` is unlocked, but this "
			      "function does not hold it here", i->what);
		diag_help(b, d, "unlock only where it was locked on every "
			  "path, or say __releases() on the function");
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` is locked again while it is "
			      "held", i->what);
		diag_help(b, d, "a lock taken twice by one task never "
			  "returns");
		break;
	}
}
