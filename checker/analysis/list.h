/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the functions of intrusive lists do: those with the word
 * __list(OP, ARGUMENT...). It is all that their contract says.
 */
#ifndef ANALYSIS_LIST_H
#define ANALYSIS_LIST_H

#include "analysis/listop.h"

/* Runs the call of a function with word @x in @w; appends what comes out. */
void list_call(const struct site *at, struct world *w,
	       const struct call *call, const struct word *x,
	       struct worlds *out);

/* Those operations that others are made of */
list_op_fn list_add, list_del, list_replace;

/* Is @l a member of a declared head or node, for those functions alone? */
bool list_own_pointer(const struct site *at, const struct loc *l);
/* All of @l is assigned: reports a head that may own elements. */
void list_overwritten(const struct site *at, struct world *w,
		      const struct loc *l);
/* Is the store of @v to such a member at @l an empty head's or node's? */
bool list_initialiser(const struct site *at, struct world *w,
		      const struct loc *l, const struct value *v);

#endif
