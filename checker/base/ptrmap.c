// SPDX-License-Identifier: GPL-2.0-only
#include "base/ptrmap.h"

#include <stdint.h>

static unsigned slot_of(const struct ptrmap *m, const void *key)
{
	uint64_t h = (uint64_t)(uintptr_t)key * 0x9e3779b97f4a7c15u;
	unsigned i = (unsigned)(h >> 32) & (m->cap - 1);

	while (m->v[i].key && m->v[i].key != key)
		i = (i + 1) & (m->cap - 1);
	return i;
}

void *ptrmap_get(const struct ptrmap *m, const void *key)
{
	if (!m->cap || !key)
		return NULL;
	return m->v[slot_of(m, key)].value;
}

void ptrmap_put(struct arena *a, struct ptrmap *m, const void *key,
		void *value)
{
	struct ptrmap_entry *e;

	if (m->n * 2 >= m->cap) {
		struct ptrmap old = *m;

		m->cap = old.cap ? old.cap * 2 : 64;
		m->v = arena_array(a, struct ptrmap_entry, m->cap);
		for (unsigned i = 0; i < old.cap; i++)
			if (old.v[i].key)
				m->v[slot_of(m, old.v[i].key)] = old.v[i];
	}
	e = &m->v[slot_of(m, key)];
	if (!e->key)
		m->n++;
	e->key = key;
	e->value = value;
}
