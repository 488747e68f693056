/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a body does, seen from outside: it is run with pointers of which
 * nothing is known, each with a duty that is of no class yet, and at each way
 * out it is noted what became of them. earn.h makes words of it.
 */
#ifndef ANALYSIS_OBSERVE_H
#define ANALYSIS_OBSERVE_H

#include "analysis/run.h"

/* Ways out that are told apart; of a body with more nothing is said. */
#define OBSERVE_WAYS	500

/* Conditions that are tried, as bits. */
#define OBSERVE_CONDS	10

/* A way out that one world took. */
struct way_out {
	unsigned may, may_not;		/* bit k: condition k can hold, fail */
	uint64_t valid;			/* bit i: parameter i can be valid */
	bool result;			/* it can be a valid pointer */
};

/* Something that happened on some of the ways out. */
struct effect {
	enum word_kind kind;
	int param;			/* that it is on or goes out from, or -1 */
	const char *place;		/* as words spell it, or NULL */
	const char *cls;		/* release function, or NULL */
	bool blurred;			/* it may or may not have happened */
	VEC(unsigned) ways;		/* indices, ascending */
};

struct observed {
	struct arena *arena;
	const struct mir_func *func;
	struct issues *issues;
	VEC(struct way_out) ways;
	VEC(struct effect) effects;
	uint64_t nullable;		/* bit i: got to the end while NULL */
	unsigned result;		/* PTR_* over all ways, 0: no pointer */
	bool overflow;			/* too many to look at */
};

/* The place @l as words name it, from parameters or globals; NULL: none. */
const char *observe_place(struct run *r, const struct loc *l);

/*
 * Fills @o, which is empty but for its arena. What @f's own words say holds
 * at entry.
 */
void observe(struct observed *o, struct mir_unit *u, struct helpers *h,
	     struct mir_func *f);

/*
 * The condition under which @e happened, and under no other, or, where @only
 * is false, without fail: its number, -1 for always, -2 where there is none.
 */
int observe_cond(const struct observed *o, const struct effect *e, bool only);
/* How a word spells it: "result == 0"; NULL for always. */
const char *observe_cond_text(int k);

#endif
