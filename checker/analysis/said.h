/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is said of a function: its own words and those that it inherits from
 * the slot of an ops structure.
 */
#ifndef ANALYSIS_SAID_H
#define ANALYSIS_SAID_H

#include "analysis/fact.h"
#include "effect/word.h"
#include "mir/mir.h"

/* The words of parameter @i of @f, own and inherited from @slot. */
struct word *param_word(const struct mir_func *f, const struct mir_slot *slot,
			unsigned i, enum word_kind kind);
/* The word @kind on @f as a whole, own or inherited. */
struct word *func_word(const struct mir_func *f, const struct mir_slot *slot,
		       enum word_kind kind);
/* Is anything said of @f? */
bool has_words(const struct mir_func *f);
/*
 * Is what is said of @f, a static function, about locks and nothing else? Its
 * callers see the body, as if there were no words (lockword.h).
 */
bool says_locks_only(const struct mir_func *f);
/* Do callers go by the words of @f, and by nothing else? */
bool has_contract(const struct mir_func *f);

/* Was @f written by the driver's author (a body, or a mere declaration)? */
bool said_by_author(const struct mir_unit *u, const struct mir_func *f);

/* What a pointer with these words may be; plain means valid. */
struct fact words_fact(const struct mir_type *t, struct word *words);
/* The same of what a parameter with @words points to, a pointer of type @t. */
struct fact words_output(const struct mir_type *t, struct word *words);

/*
 * The words on @f itself, then those of its slot: start with NULL, until NULL.
 * Their places are named by the parameters of either.
 */
struct word *said_next(const struct mir_func *f, const struct mir_slot *slot,
		       struct word *x);

/* Does @f return memory of which nothing is promised? */
bool said_raw(const struct mir_func *f, const struct mir_slot *slot);

/* The different conditions in the words of a contract. */
#define SAID_MAX_CONDS	8

struct cond_set {
	struct cond c[SAID_MAX_CONDS];
	unsigned n;
	bool overflow;			/* there were more */
};

void said_conds(struct cond_set *set, const struct mir_func *f,
		const struct mir_slot *slot);
void said_add_cond(struct cond_set *set, struct cond c);
bool said_cond_equal(struct cond a, struct cond b);

/*
 * The word by which a callback in @slot sets the cookie, and so binds the
 * driver, or with WORD_TAKES ends that; NULL: it does not.
 */
const struct word *said_binding(const struct mir_slot *slot,
				enum word_kind kind);

/*
 * Does word @x oblige a function in @slot, if it is in any? One about the
 * cookie does only where the ops table says what the cookie is and owns.
 */
bool said_binds(const struct mir_slot *slot, const struct word *x);

#endif
