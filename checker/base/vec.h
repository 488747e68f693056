/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Growable arrays in an arena. Old storage stays in the arena until it is
 * dropped, so pointers to elements are stale after a push but never dangle.
 *
 *	struct { struct foo **v; unsigned n, cap; } foos = { 0 };
 *	vec_push(&arena, &foos, f);
 *	for (unsigned i = 0; i < foos.n; i++)
 *		use(foos.v[i]);
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <string.h>

#include "base/arena.h"

#define VEC(type) struct { type *v; unsigned n, cap; }

static inline void *vec_grow(struct arena *a, void *old, size_t elem,
			     unsigned n, unsigned *cap)
{
	unsigned want = *cap ? *cap * 2 : 8;
	void *v = arena_alloc(a, elem * want);

	if (n)
		memcpy(v, old, elem * n);
	*cap = want;
	return v;
}

#define vec_push(a, vec, x) do {					\
	if ((vec)->n == (vec)->cap)					\
		(vec)->v = vec_grow((a), (vec)->v, sizeof(*(vec)->v),	\
				    (vec)->n, &(vec)->cap);		\
	(vec)->v[(vec)->n++] = (x);					\
} while (0)

#endif
