/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A map from pointers to pointers, in an arena. Zeroed is empty; NULL is no
 * key. ptrmap_get() returns NULL for what was never put.
 */
#ifndef BASE_PTRMAP_H
#define BASE_PTRMAP_H

#include "base/arena.h"

struct ptrmap_entry {
	const void *key;
	void *value;
};

struct ptrmap {
	struct ptrmap_entry *v;
	unsigned n, cap;
};

void *ptrmap_get(const struct ptrmap *m, const void *key);
void ptrmap_put(struct arena *a, struct ptrmap *m, const void *key,
		void *value);

#endif
