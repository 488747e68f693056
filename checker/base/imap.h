/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Persistent maps from 32-bit keys to non-NULL pointers (Patricia tries).
 *
 * A map is a value: setting a key gives a new map that shares all but
 * O(log n) nodes with the old one, which stays as it was. Two maps that grew
 * from one another are compared and joined in time proportional to what
 * differs. That is what lets the analysis keep one world per path cheaply.
 * Nodes live in the arena given.
 */
#ifndef BASE_IMAP_H
#define BASE_IMAP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ptrmap.h"

struct imap_node;

struct imap {
	const struct imap_node *root;	/* NULL: empty */
};

void *imap_get(struct imap m, uint32_t key);
struct imap imap_set(struct arena *a, struct imap m, uint32_t key, void *val);
struct imap imap_del(struct arena *a, struct imap m, uint32_t key);

/* Visits in ascending key order until @fn returns false. */
typedef bool imap_fn(void *ctx, uint32_t key, void *val);
bool imap_each(struct imap m, imap_fn *fn, void *ctx);

/*
 * The sum of @fn over all keys, modulo 2^64. Nodes remember theirs, so that
 * what a map shares with one that was asked before is not visited again: @fn
 * must be the same for all maps that grew from one another, and go by its
 * arguments only.
 */
typedef uint64_t imap_sum_fn(uint32_t key, const void *val);
uint64_t imap_sum(struct imap m, imap_sum_fn *fn);

/*
 * Visits the keys whose values differ by address, ascending; the side that
 * lacks the key gets NULL.
 */
typedef void imap_diff_fn(void *ctx, uint32_t key, void *va, void *vb);
void imap_diff(struct imap ma, struct imap mb, imap_diff_fn *fn, void *ctx);

/*
 * Moving maps out of an arena that is about to go: imap_move() copies what is
 * in @from to @to, each node once over all moves with one struct imap_move, so
 * that maps share as before. @val does the same for a value, or is NULL where
 * these live elsewhere.
 */
struct imap_move {
	struct arena *from, *to;
	struct ptrmap moved;	/* old node or value -> new */
};

typedef void *imap_move_fn(struct imap_move *m, void *val);
struct imap imap_move(struct imap_move *m, struct imap map, imap_move_fn *val);

/* Cursor form of imap_each, for loops that need many locals. */
struct imap_iter {
	const struct imap_node *stack[40];
	unsigned n;
};

void imap_start(struct imap_iter *it, struct imap m);
bool imap_next(struct imap_iter *it, uint32_t *key, void **val);

#endif
