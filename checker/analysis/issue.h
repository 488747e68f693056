/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the analyses hand to the rules: issues, and the count of what was
 * proven. The analysis grows its worlds monotonically, so an operation that
 * is not proven in one of them is not proven in the end either; issues are
 * recorded as they are met, once for each place and subject.
 */
#ifndef ANALYSIS_ISSUE_H
#define ANALYSIS_ISSUE_H

#include "analysis/world.h"
#include "base/vec.h"
#include "report/stats.h"

enum issue_kind {
#define ISSUE(e, rule, fn) ISSUE_##e,
#include "analysis/issue.def"
	NR_ISSUES
};

struct want;

struct issue {
	enum issue_kind kind;
	struct event at;
	const char *what;		/* the subject, as the author spells it */
	const char *alias;		/* how its maker knows it, or NULL */
	const char *with;		/* function, member or class involved */
	const char *needs, *why;	/* an inequality, and what is known */
	struct event from;		/* where the subject came from */
	const char *from_text;		/* "allocated here", NULL: no note */
	struct event then;		/* what happened in between */
	const char *then_text;
	struct want *wants;		/* words that may be missing (want.h) */
	struct event inner;		/* set by issue_add(): the exact place,
					   where @at is a call that leads there */
};

struct issues;

struct issues *issues_new(struct arena *a);

/*
 * Records @i unless @w is inside unsafe(), which then counts as needed, or an
 * equal issue is known. Texts are copied.
 */
void issue_add(struct issues *s, const struct world *w,
	       const struct issue *i);

/* Counts one operation; of several verdicts on it the worst stays. */
void issue_tally(struct issues *s, const struct frame *f,
		 const struct mir_instr *i, enum stat_kind kind,
		 enum stat_verdict verdict);
void issues_stats(const struct issues *s, struct stats *out);

const struct issue *issues_at(const struct issues *s, unsigned i);

/* The bracket of an unsafe_begin, one object per instruction. */
struct bracket *issues_bracket(struct issues *s, const struct mir_instr *begin,
			       struct bracket *up);
/* The @i-th bracket met, or NULL. */
const struct bracket *issues_bracket_at(const struct issues *s, unsigned i);

/*
 * An issue in a function that was looked into belongs where its story comes
 * together: the innermost activation that saw all of its events. Set only the
 * frame of @from to say whose value it is about.
 *
 * Where an event shows in the author's source: never inside a header. */
struct span event_span(struct event e);
const char *event_func(struct event e);

#endif
