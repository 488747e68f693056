// SPDX-License-Identifier: GPL-2.0-only
/* A helper that only the exit function calls is looked into from there. */
#include "mini.h"
#include <belay/belay.h>

struct foo {
	int id;
};

struct foo *registry_first(void) __nullable;
void registry_drop(struct foo *foo) __contract;
static int count;

static struct foo *foo_next(void)
{
	if (!count)
		return NULL;
	count--;
	return registry_first();
}

static struct foo *foo_last(void)
{
	return registry_first();
}

static int foo_init(void)
{
	return 0;
}

static void foo_exit(void)
{
	struct foo *foo;

	while ((foo = foo_next()))
		registry_drop(foo);
	registry_drop(foo_last());	//~ BL303
}

static int (*const init)(void) __belay_word("module_init()") = foo_init;
static void (*const exit)(void) __belay_word("module_exit()") = foo_exit;
