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
/* Is anything said of @f, so that its words are its contract? */
bool has_words(const struct mir_func *f);

/* Was @f written by the driver's author (a body, or a mere declaration)? */
bool said_by_author(const struct mir_unit *u, const struct mir_func *f);

/* What a pointer with these words may be; plain means valid. */
struct fact words_fact(const struct mir_type *t, struct word *words);

#endif
