/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a world knows of lists, kept beside the heads and nodes in memory.
 *
 * Each is an ordinary value in a member that only the checker knows of, so
 * that tests refine it and joins blend it like any other:
 *
 *	CHAIN_LEN	head: how many elements, an integer
 *	CHAIN_PASS	head: the pass that has removed all before its cursor;
 *			node of a tree: 1 where its links are set
 *	CHAIN_CURSOR	head: the element that a loop over it is at
 *	CHAIN_STALE	head: an element that was released while on it, or NULL
 *	CHAIN_ON		node: the head that it is on; NULL: initialised and on
 *			none; an ERR_PTR: neither
 *	CHAIN_NEXT	node: the element that was found to follow
 *	CHAIN_GONE	head: 1 where something that was on it may be released; only
 *			while a contract is looked for
 *	CHAIN_ENTRY	table: for each number, the element or NULL
 *	CHAIN_FIRST	head of a tree: its first node, or NULL: it has none
 */
#ifndef ANALYSIS_CHAIN_H
#define ANALYSIS_CHAIN_H

#include "analysis/listkind.h"

enum chain_kind {
	CHAIN_LEN, CHAIN_PASS, CHAIN_CURSOR, CHAIN_STALE, CHAIN_ON, CHAIN_NEXT,
	CHAIN_GONE, CHAIN_ENTRY, CHAIN_FIRST, NR_CHAIN
};

/* At a number that this function has reserved, and nobody else uses. */
#define CHAIN_RESERVED	1

/* The value of @kind at head or node @l; unknown ones get a name. */
const struct value *chain_get(const struct site *at, struct world *w,
			     const struct loc *l, enum chain_kind kind);
/* Where @kind of head or node @l is kept. */
const struct loc *chain_place(struct vtab *vt, const struct loc *l,
			     enum chain_kind kind);
/* The value if there is one, else NULL. */
const struct value *chain_peek(struct wctx *c, const struct world *w,
			      const struct loc *l, enum chain_kind kind);
/* Sets it; what may be the same head or node is no longer known. */
void chain_set(const struct site *at, struct world *w, const struct loc *l,
	      enum chain_kind kind, const struct value *v);

/* The same for what was so before, and is only seen now; NULL: not known. */
void chain_note(const struct site *at, struct world *w, const struct loc *l,
	       enum chain_kind kind, const struct value *v);

/* An unknown length of at least @least. */
const struct value *chain_some(const struct site *at, struct world *w,
			      const struct loc *l, int64_t least);
const struct value *chain_int(const struct site *at, enum chain_kind kind,
			     int64_t k);
/* Can others reach an element, on a list or not? It is lent, or counted. */
bool chain_is_open(const struct run *r, const struct holds *h);
/* Has nothing made what was known of node @l doubtful? */
bool chain_is_known(struct wctx *c, const struct world *w,
		    const struct loc *l);
/* The PTR_* states that node @l may be in. */
unsigned chain_states(const struct site *at, struct world *w,
		     const struct loc *l);
/* The head that node @l is known to be on, or NULL. */
const struct loc *chain_head(const struct site *at, struct world *w,
			    const struct loc *l);
bool chain_may_hold(const struct site *at, struct world *w,
		   const struct loc *head);

/* Is @l such a member, and then which? NR_CHAIN: none. */
enum chain_kind chain_kind_of(const struct loc *l);

#endif
