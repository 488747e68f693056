// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

static void use(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_DEAD_BORROW:
		d = rule_diag(b, i, rule, "`%s` is used, but it rests on `%s`, "
			      "which is gone", i->what, i->with);
		diag_help(b, d, "use it before, or fetch it again after what "
			  "it points into was released or replaced");
		break;
	case ISSUE_DEAD_LOCAL:
		d = rule_diag(b, i, rule, "`%s` is used, but the local `%s` "
			      "that it points to is out of scope", i->what,
			      i->with);
		diag_help(b, d, "declare `%s` in a scope that lasts as long "
			  "as the pointer", i->with);
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` is used after `%s` was "
			      "dropped, which kept it alive", i->what,
			      i->with);
		diag_help(b, d, "use it before, or take a reference while the "
			  "lock is held");
		break;
	}
}

static void left(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_LOCAL_LEFT) {
		d = rule_diag(b, i, rule, "`%s` is left pointing to the local "
			      "`%s`", i->what, i->with);
		diag_help(b, d, "clear it before the local goes out of scope, "
			  "or allocate the object");
	} else {
		d = rule_diag(b, i, rule, "`%s` is left pointing to what is "
			      "gone", i->what);
		diag_help(b, d, "set it to NULL, or to something that lives, "
			  "before returning");
	}
}

static void untied(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	if (i->kind == ISSUE_UNTIED_RESULT) {
		d = rule_diag(b, i, rule, "`%s` is returned as if it pointed "
			      "into `%s`, but it does not", i->what, i->with);
		diag_help(b, d, "name in __borrows() what it points into");
		return;
	}
	d = rule_diag(b, i, rule, "`%s` is kept in `%s`, but nothing ties "
		      "that to its source", i->what, i->with);
	diag_help(b, d, "say __borrows() on the member: a sibling that owns "
		  "it, or the member itself when it outlives the structure");
}

void rule_borrow(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_DEAD_BORROW: case ISSUE_DEAD_LOCAL: case ISSUE_GUARD_ENDED:
		use(b, i, rule);
		break;
	case ISSUE_LOCAL_LEFT: case ISSUE_DANGLING_BORROW:
		left(b, i, rule);
		break;
	case ISSUE_UNTIED: case ISSUE_UNTIED_RESULT:
		untied(b, i, rule);
		break;
	case ISSUE_UNDECLARED:
		d = rule_diag(b, i, rule, "`%s` ends here, but callers are "
			      "not told that `%s` may", i->what, i->with);
		diag_help(b, d, "say __sets() or __takes() on the function, "
			  "so that nobody goes on using what was there");
		break;
	case ISSUE_COUNT_CHANGED:
		d = rule_diag(b, i, rule, "`%s` says how many elements own "
			      "something, but callers are not told that `%s` "
			      "changes it", i->what, i->with);
		diag_help(b, d, "say __sets() of it, or of the array, on the "
			  "function");
		break;
	case ISSUE_STACK_LINKED:
		d = rule_diag(b, i, rule, "the local `%s` goes out of scope "
			      "while `%s` is still to be called on it",
			      i->what, i->with);
		diag_help(b, d, "call %s() first", i->with);
		break;
	case ISSUE_NO_GRACE:
		d = rule_diag(b, i, rule, "`%s` goes to `%s` while RCU "
			      "readers may still see it", i->what, i->with);
		diag_help(b, d, "call synchronize_rcu() first, or use "
			  "kfree_rcu()");
		break;
	default:
		d = rule_diag(b, i, rule, "`%s` points into what `%s` "
			      "releases by another argument", i->what,
			      i->with);
		diag_help(b, d, "pass a copy, or something that is not part "
			  "of it");
		break;
	}
}
