// SPDX-License-Identifier: GPL-2.0-only
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

/*
 * Chunks are aligned to their usual size, so that the one behind a pointer is
 * found by its address. They are a little smaller, to leave room for what
 * malloc() puts between them.
 */
#define CHUNK_ALIGN	((size_t)64 * 1024)
#define ALIGN		((size_t)16)

struct arena_chunk {
	struct arena_chunk *next;
	const struct arena *owner;
	size_t used, size;
	_Alignas(16) unsigned char data[];
};

#define CHUNK_SIZE	(CHUNK_ALIGN - 64 - sizeof(struct arena_chunk))

/*
 * Chunks of the usual size that are free: arenas come and go. A sanitizer
 * sees what is used after its arena only when nothing is kept here.
 */
#ifdef __SANITIZE_ADDRESS__
static const unsigned max_spare;
#else
static const unsigned max_spare = 256;
#endif
static struct arena_chunk *spare;
static unsigned nspare;

static struct arena_chunk *chunk_new(size_t size)
{
	struct arena_chunk *c = spare;
	void *p;

	if (c && size == CHUNK_SIZE) {
		spare = c->next;
		nspare--;
	} else {
		if (posix_memalign(&p, CHUNK_ALIGN, sizeof(*c) + size))
			die("out of memory");
		c = p;
	}
	c->used = 0;
	c->size = size;
	return c;
}

static void chunk_free(struct arena_chunk *c)
{
	if (c->size != CHUNK_SIZE || nspare >= max_spare) {
		free(c);
		return;
	}
	c->next = spare;
	spare = c;
	nspare++;
}

void *arena_alloc(struct arena *a, size_t size)
{
	struct arena_chunk *c = a->head;
	void *p;

	size = (size + ALIGN - 1) & ~(ALIGN - 1);
	if (!c || c->size - c->used < size) {
		c = chunk_new(size > CHUNK_SIZE ? size : CHUNK_SIZE);
		c->owner = a;
		c->next = a->head;
		a->head = c;
	}
	p = c->data + c->used;
	c->used += size;
	a->bytes += size;
	return memset(p, 0, size);
}

bool arena_owns(const struct arena *a, const void *p)
{
	const struct arena_chunk *c;

	c = (const void *)((uintptr_t)p & ~(uintptr_t)(CHUNK_ALIGN - 1));
	return c->owner == a;
}

char *arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *d = arena_alloc(a, len + 1);

	memcpy(d, s, len);
	return d;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *arena_vprintf(struct arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *s;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n < 0)
		bug("bad format '%s'", fmt);
	s = arena_alloc(a, (size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, fmt, ap);
	return s;
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}

void arena_release(struct arena *a)
{
	struct arena_chunk *c, *next;

	for (c = a->head; c; c = next) {
		next = c->next;
		chunk_free(c);
	}
	a->head = NULL;
	a->bytes = 0;
}
