// SPDX-License-Identifier: GPL-2.0-only
#include "base/intern.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

struct entry {
	struct entry *next;
	uint32_t hash;
	size_t len;
	char text[];
};

#define MIN_BUCKETS	1024

static struct arena pool;
static struct entry **buckets;
static unsigned nbuckets, count;

static uint32_t hash_bytes(const char *s, size_t len)
{
	uint32_t h = 2166136261u;

	while (len--)
		h = (h ^ (unsigned char)*s++) * 16777619u;
	return h;
}

static void grow(void)
{
	unsigned want = nbuckets ? nbuckets * 2 : MIN_BUCKETS;
	struct entry **fresh = arena_array(&pool, struct entry *, want);

	for (unsigned i = 0; i < nbuckets; i++) {
		struct entry *e = buckets[i], *next;

		for (; e; e = next) {
			next = e->next;
			e->next = fresh[e->hash & (want - 1)];
			fresh[e->hash & (want - 1)] = e;
		}
	}
	buckets = fresh;
	nbuckets = want;
}

const char *intern_n(const char *s, size_t len)
{
	uint32_t h = hash_bytes(s, len);
	struct entry *e;

	if (count >= nbuckets)
		grow();
	for (e = buckets[h & (nbuckets - 1)]; e; e = e->next)
		if (e->hash == h && e->len == len && !memcmp(e->text, s, len))
			return e->text;
	e = arena_alloc(&pool, sizeof(*e) + len + 1);
	e->hash = h;
	e->len = len;
	memcpy(e->text, s, len);
	e->next = buckets[h & (nbuckets - 1)];
	buckets[h & (nbuckets - 1)] = e;
	count++;
	return e->text;
}

const char *intern(const char *s)
{
	return intern_n(s, strlen(s));
}

const char *intern_printf(const char *fmt, ...)
{
	struct arena scratch = { 0 };
	char buf[128];
	const char *s;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(buf, sizeof(buf), fmt, ap);
	va_end(ap);
	if (n >= 0 && (size_t)n < sizeof(buf))
		return intern_n(buf, (size_t)n);
	va_start(ap, fmt);
	s = intern(arena_vprintf(&scratch, fmt, ap));
	va_end(ap);
	arena_release(&scratch);
	return s;
}
