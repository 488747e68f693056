/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where two sets of linear facts meet: what holds on either side.
 *
 * A variable that stands for the one value on one side and for the other on
 * the other is a link. Besides the facts of either side, those are tried that
 * come of them when a link takes the place of what it stands for; that it is
 * as large as one of its sides, or no larger, or no smaller (so min() and
 * max() are known for what they are); and that two links keep their sum,
 * their difference, or the ratio of their steps (an index that goes up while
 * the rest goes down, bytes beside elements).
 *
 * What was compared with a constant has left no fact but a range: @guess are
 * expressions that are tried besides.
 *
 * With @settle, and once all links stand for themselves on the first side, as
 * they do at the head of a loop from the second round on, facts of that side
 * are kept or dropped, and no more: such joins come to an end.
 */
#ifndef NUMBER_LINEAR_JOIN_H
#define NUMBER_LINEAR_JOIN_H

#include "number/linear.h"

#define LINEAR_LINKS	16
/* Beyond these, links are not tried in pairs. */
#define LINEAR_PAIRS	8
#define LINEAR_GUESSES	8

/*
 * What a link is on either side, or bad. The variables of a side are its own:
 * a link may occur in what another is, as what it was there. With @odd an
 * expression has variables that mean something else after the join.
 */
struct linear_link {
	uint32_t var;
	struct expr a, b;
	bool odd_a, odd_b;
};

struct linear_side {
	struct linear set;
	struct linear_env env;
};

struct linear_meeting {
	struct arena *arena;
	struct fact_table *table;
	struct linear_side a, b;
	const struct linear_link *link;
	unsigned n;
	const struct expr *guess;
	unsigned nguess;
	bool settle;			/* find nothing new: a loop's head */
};

struct linear linear_join(const struct linear_meeting *m);

/*
 * Would linear_join() give @a's set again, where all links stand for
 * themselves on that side? False may mean that it was not found out. Needs
 * no arena and no table.
 */
bool linear_covers(const struct linear_meeting *m);

#endif
