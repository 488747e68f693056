/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The sizes that words name: N of __bytes(N) and its kin.
 */
#ifndef ANALYSIS_WORDSIZE_H
#define ANALYSIS_WORDSIZE_H

#include "analysis/run.h"

struct binding;

/*
 * The value of a size expression: names, members behind them, numbers, + and *;
 * else NULL.
 */
const struct value *wordplace_size(const struct site *at, struct world *w,
				   const struct binding *b, const char *expr);

/* Does @name occur in @expr? */
bool wordsize_names(const char *expr, const char *name);

/* Are these the same, by the names of the parameters of @f and of @g? */
bool wordsize_same(const struct mir_func *f, const char *a,
		   const struct mir_func *g, const char *b);

/*
 * Sums and products in words are true ones, whatever the width: the largest
 * size stands for what is too large for one.
 */
const struct value *wordsize_op(struct vtab *vt, enum mir_binop op,
				const struct value *a, const struct value *b);

/* The same over the siblings of member @l, as they are now; a variable has none. */
const struct value *wordplace_member_size(const struct site *at,
					  struct world *w, const struct loc *l,
					  const char *expr);

/*
 * Does member @l hold what was found in it, so that nobody wrote it? And the
 * siblings that @expr names?
 */
bool wordplace_found(const struct world *w, const struct loc *l);
bool wordplace_members_found(const struct site *at, const struct world *w,
			     const struct loc *l, const char *expr);

#endif
