/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The ends of elements and heads: what must not be on a list any more when it
 * is released, handed over or leaves its scope, and what must be empty.
 */
#ifndef ANALYSIS_LISTEND_H
#define ANALYSIS_LISTEND_H

#include "analysis/duty.h"
#include "analysis/chain.h"

/* @elem was released while on @head, whose list is now looked at again. */
void listend_stale(const struct site *at, struct world *w,
		   const struct loc *head, const struct value *elem);

/* Is @head what a parameter points to? Who passes it is told by that. */
bool listend_is_told(const struct loc *head);
/* The duty on @v is that of list @head, which callers look at. */
void listend_origin(const struct site *at, struct world *w,
		    const struct value *v, const struct loc *head);

/*
 * @v is about to be handed to @t. What a loop over a list releases on its way
 * is the function's own by that; anything else must not be on a list.
 */
void listend_taken(const struct site *at, struct world *w,
		   const struct value *v, const struct taker *t);
/* @call gave away @v, which it may have taken off a list. */
void listend_taken_off(const struct site *at, struct world *w,
		       const struct call *call, const struct value *v);
/* The elements of the heads within @l go with their container. */
void listend_swept(const struct site *at, struct world *w,
		   const struct loc *l, const struct taker *t);

/* Is @l, member @f of a container, a head that may not be empty? */
bool listend_full(const struct site *at, struct world *w,
		  const struct loc *l, const struct mir_field *f);
/* The storage of a local ends: heads are empty, elements on no list. */
void listend_scope(const struct site *at, struct world *w,
		   const struct loc *root);
/* Others may see @node: it is as they may take it to be. */
void listend_seen(const struct site *at, struct world *w,
		  const struct loc *node);
/* What is left when the function returns. */
void listend_left(const struct site *at, struct world *w,
		  const struct ostate *s);

/* When the module comes, lists in arrays at file scope are empty. */
void listend_start(const struct site *at, struct world *w);
/* Owning lists at file scope are empty when the module goes. */
void listend_module(const struct site *at, struct world *w,
		    const struct value *result);

/*
 * Owned objects pass between functions on no list, but by the members that
 * @words name. Handed over, that is checked; on arrival it is assumed.
 */
void listend_hand_over(const struct site *at, struct world *w,
		       const struct value *v, struct word *words, bool owned);
void listend_arrive(const struct site *at, struct world *w,
		    const struct value *v, struct word *words, bool owned);

#endif
