/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Putting elements on lists and taking them off, with the duties on them: a
 * list that owns gets one, and gives it back.
 */
#ifndef ANALYSIS_LISTLINK_H
#define ANALYSIS_LISTLINK_H

#include "analysis/listop.h"

/* Element @e, argument @i, goes on list @h. */
void list_put(struct list_op *o, struct head *h, const struct elem *e,
	      unsigned i);
/* It comes off the one that it is on, and is left in @state (chain.h). */
void list_take(struct list_op *o, const struct elem *e, int64_t state);
void list_set_on(struct list_op *o, const struct loc *node,
		 const struct value *head);

/* Elements known to be on @from are on @to now, or NULL: on who knows what. */
void list_rename(struct list_op *o, const struct head *from,
		 const struct value *to);
/* A loop over @h does not leave it empty for that. */
void list_end_pass(struct list_op *o, const struct head *h);
/* A head must be empty, or raw memory, before that is forgotten. */
void list_check_lost(struct list_op *o, const struct head *h, unsigned i);
/* The duty on @v that the function itself holds, or NULL. */
const struct duty *list_loose(const struct world *w, const struct value *v);
/* A list of this function alone */
bool list_is_hidden(const struct head *h);

#endif
