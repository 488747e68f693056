/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arenas: memory with one owner and one lifetime.
 *
 * Everything the checker allocates belongs to an arena and is dropped with it;
 * nothing is freed alone. Memory is zeroed. Running out of memory ends the
 * program (die()), so callers never test for NULL.
 *
 *	struct arena a = { 0 };
 *	struct foo *f = arena_new(&a, struct foo);
 *	...
 *	arena_release(&a);
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *head;
	size_t bytes;		/* handed out so far, for statistics */
};

/* Returns @size zeroed bytes, aligned for any type, owned by @a. */
void *arena_alloc(struct arena *a, size_t size);

/* Copies: the result belongs to @a. @len excludes the terminating NUL. */
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t len);
char *arena_printf(struct arena *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *a, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));

/* Did @a hand out @p, which points to the start of something in an arena? */
bool arena_owns(const struct arena *a, const void *p);

/* Frees all that @a handed out; @a is empty and usable again. */
void arena_release(struct arena *a);

#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define arena_array(a, type, n) \
	((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
