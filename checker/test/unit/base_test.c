// SPDX-License-Identifier: GPL-2.0-only
/* Arenas, growable arrays, interned strings. */
#include <stdint.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"
#include "test/unit/ktap.h"

static void arena_memory_is_zeroed_and_aligned(void)
{
	struct arena a = { 0 };

	for (size_t size = 0; size < 200; size++) {
		unsigned char *p = arena_alloc(&a, size);

		check_int((uintptr_t)p % 16, 0);
		for (size_t i = 0; i < size; i++)
			check_int(p[i], 0);
		memset(p, 0xff, size);
	}
	arena_release(&a);
}

static void arena_takes_more_than_a_chunk(void)
{
	struct arena a = { 0 };
	char *small = arena_strdup(&a, "before");
	char *big = arena_alloc(&a, 1000000);
	char *after = arena_strdup(&a, "after");

	big[0] = big[999999] = 'x';
	check_str(small, "before");
	check_str(after, "after");
	check_true(a.bytes >= 1000000);
	arena_release(&a);
}

static void arena_is_empty_and_usable_after_release(void)
{
	struct arena a = { 0 };

	arena_release(&a);
	arena_strdup(&a, "x");
	arena_release(&a);
	check_int(a.bytes, 0);
	check_str(arena_strdup(&a, "again"), "again");
	arena_release(&a);
}

static void arena_copies_end_with_nul(void)
{
	struct arena a = { 0 };

	/* The bytes that follow must not be what was there before. */
	memset(arena_alloc(&a, 64), 'z', 64);
	check_str(arena_strndup(&a, "abcdef", 3), "abc");
	check_str(arena_strndup(&a, "", 0), "");
	check_str(arena_printf(&a, "%s-%d", "n", 42), "n-42");
	check_int(strlen(arena_printf(&a, "%5000d", 1)), 5000);
	arena_release(&a);
}

static void vec_keeps_its_elements(void)
{
	struct arena a = { 0 };
	VEC(unsigned) v = { 0 };

	for (unsigned i = 0; i < 1000; i++)
		vec_push(&a, &v, i * i);
	check_int(v.n, 1000);
	for (unsigned i = 0; i < v.n; i++)
		check_int(v.v[i], i * i);
	arena_release(&a);
}

static void vec_holds_structures(void)
{
	struct pair { char c; double d; } p = { 'a', 0.5 };
	struct arena a = { 0 };
	VEC(struct pair) v = { 0 };

	for (int i = 0; i < 20; i++)
		vec_push(&a, &v, p);
	check_int(v.v[19].c, 'a');
	check_true(v.v[19].d == 0.5);
	arena_release(&a);
}

static void vec_leaves_old_elements_readable(void)
{
	struct arena a = { 0 };
	VEC(int) v = { 0 };
	const int *first;

	vec_push(&a, &v, 7);
	first = v.v;
	for (int i = 0; i < 100; i++)
		vec_push(&a, &v, i);
	check_true(first != v.v);
	check_int(*first, 7);
	arena_release(&a);
}

static void equal_text_is_one_string(void)
{
	char copy[] = "kfree";

	check_true(intern("kfree") == intern(copy));
	check_true(intern("kfree") != intern("kfre"));
	check_true(intern_n("kfree_rcu", 5) == intern("kfree"));
	check_true(intern_printf("k%s", "free") == intern("kfree"));
	check_true(intern_n("a\0b", 3) != intern_n("a\0c", 3));
	check_str(intern(""), "");
}

static void strings_stay_where_they_are(void)
{
	const char *all[5000];

	for (int i = 0; i < 5000; i++)
		all[i] = intern_printf("name%d", i);
	for (int i = 0; i < 5000; i++)
		check_true(all[i] == intern_printf("name%d", i));
	check_str(all[4321], "name4321");
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(arena_memory_is_zeroed_and_aligned),
		KTAP(arena_takes_more_than_a_chunk),
		KTAP(arena_is_empty_and_usable_after_release),
		KTAP(arena_copies_end_with_nul),
		KTAP(vec_keeps_its_elements),
		KTAP(vec_holds_structures),
		KTAP(vec_leaves_old_elements_readable),
		KTAP(equal_text_is_one_string),
		KTAP(strings_stay_where_they_are),
	};

	return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
}
