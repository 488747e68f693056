// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

/* "...: needs `a < b`; nothing bounds `a` from above" */
static struct diag *lacking(struct diag_buf *b, const struct issue *i,
			    unsigned rule, const char *text)
{
	if (i->needs && i->why)
		return rule_diag(b, i, rule, "%s: needs `%s`; %s", text,
				 i->needs, i->why);
	if (i->needs)
		return rule_diag(b, i, rule, "%s: needs `%s`", text, i->needs);
	if (i->why)
		return rule_diag(b, i, rule, "%s: %s", text, i->why);
	return rule_diag(b, i, rule, "%s", text);
}

static const char *say(struct diag_buf *b, const char *fmt,
		       const struct issue *i)
{
	return arena_printf(b->arena, fmt, i->what, i->with);
}

void rule_bounds(struct diag_buf *b, const struct issue *i, unsigned rule)
{
	struct diag *d;

	switch (i->kind) {
	case ISSUE_INDEX:
		d = lacking(b, i, rule, say(b, "`%s` may be outside of its "
					    "object", i));
		diag_help(b, d, "check it before this, and return an error; "
			  "or say how large the object is, with __bytes() or "
			  "__counted_by()");
		break;
	case ISSUE_LENGTH:
		d = lacking(b, i, rule, say(b, "`%s` may be too small for "
					    "`%s`", i));
		diag_help(b, d, "check the length against the size first");
		break;
	case ISSUE_PROMISE:
		d = lacking(b, i, rule, say(b, "`%s` does not point to as much "
					    "as its words say", i));
		diag_help(b, d, "set size and pointer together, before others "
			  "look");
		break;
	case ISSUE_NO_OBJECT:
		d = lacking(b, i, rule, say(b, "`%s` may be outside of its "
					    "array, but is taken for an "
					    "element by others", i));
		diag_help(b, d, "check the index first");
		break;
	case ISSUE_RANGE:
		d = lacking(b, i, rule, say(b, "`%s` may be out of the range "
					    "that its words say", i));
		diag_help(b, d, "check what is stored there, before others "
			  "look");
		break;
	case ISSUE_RANGE_PASSED:
		d = lacking(b, i, rule, say(b, "`%s` may be out of the range "
					    "that `%s` is for", i));
		diag_help(b, d, "check it before the call");
		break;
	case ISSUE_RANGE_RESULT:
		d = lacking(b, i, rule, say(b, "the result `%s` may be out of "
					    "the range that the contract says",
					    i));
		diag_help(b, d, "bound it, or have the words say more");
		break;
	case ISSUE_SIZE_WRAPS:
		d = rule_diag(b, i, rule, "`%s` can wrap before it is passed to "
			      "`%s`", i->what, i->with);
		diag_help(b, d, "use array_size(), struct_size() or "
			  "size_add(), or an allocator that takes a count");
		break;
	case ISSUE_POINTER:
		d = lacking(b, i, rule, say(b, "a pointer into `%s` may leave "
					    "its object, and wrap", i));
		diag_help(b, d, "compare the lengths, not the pointers");
		break;
	case ISSUE_DIVISOR:
		d = rule_diag(b, i, rule, "`%s` may be 0 where it divides",
			      i->what);
		diag_help(b, d, "test it first");
		break;
	case ISSUE_SHIFT:
		d = lacking(b, i, rule, say(b, "the shift by `%s` may be out of "
					    "range", i));
		diag_help(b, d, "bound the count, or widen what is shifted");
		break;
	case ISSUE_NARROWED:
		d = rule_diag(b, i, rule, "`%s` is cut to a smaller type before "
			      "it is passed to `%s` as a length", i->what,
			      i->with);
		diag_help(b, d, "keep lengths in size_t, or check that the "
			  "value fits first");
		break;
	default:
		d = rule_diag(b, i, rule, "%s bytes were allocated for a `%s`, "
			      "which has %s", i->what, i->with, i->why);
		diag_help(b, d, "use sizeof(*p) of the pointer that it is "
			  "assigned to");
		break;
	}
}
