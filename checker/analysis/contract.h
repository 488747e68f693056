/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A call to a function that has a contract: the words on it are all that the
 * caller sees.
 *
 * Requires: arguments and callee evaluated. The world splits where an effect
 * depends on the result; each world that comes out has the result in @dst.
 */
#ifndef ANALYSIS_CONTRACT_H
#define ANALYSIS_CONTRACT_H

#include "analysis/wordplace.h"

struct apply;

/* Appends the worlds after the call to @out. */
void contract_apply(const struct site *at, struct world *w,
		    const struct call *call, struct worlds *out);

/* The callee has set @s, with the @words on an output or NULL. */
void contract_set(struct apply *a, struct world *w, const struct spot *s,
		  struct word *words);

/* Ends of a call that does not return its value through a contract. */
void contract_result(const struct site *at, struct world *w,
		     const struct value *v);

#endif
