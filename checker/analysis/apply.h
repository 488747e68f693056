/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A call while its contract is applied, shared by the files that do so.
 */
#ifndef ANALYSIS_APPLY_H
#define ANALYSIS_APPLY_H

#include "analysis/said.h"
#include "analysis/wordplace.h"

struct apply {
	const struct site *at;
	const struct call *call;
	struct binding bind;
	struct worlds *out;
	struct cond_set conds;
	const struct value *same;	/* what is returned, by __returns() */
};

/* The word @kind on parameter @i, or NULL. */
struct word *apply_word(const struct apply *a, unsigned i,
			enum word_kind kind);

/*
 * Does the call set what argument @i points to, or take it, by a word that
 * names the parameter? Whatever its condition is.
 */
bool apply_sets(const struct apply *a, unsigned i);
bool apply_takes_it(const struct apply *a, unsigned i);

/* What the words on parameter @i are about in this call, or NULL. */
const struct value *apply_subject(const struct apply *a,
				  const struct world *w, unsigned i);

/* What a word takes, NULL where there is nothing to take. */
const struct value *apply_taken(struct apply *a, struct world *w,
				const struct word *x);

/* Does @x speak of a reference count? */
bool apply_counts(const struct apply *a, const struct word *x);

#endif
