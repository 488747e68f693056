// SPDX-License-Identifier: GPL-2.0-only
/* Two types in one member: neither is what is there for sure. */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 id;
};

struct bar {
	char *name;
};

void ok_keep_foo(struct file *file, struct foo *foo)
{
	file->private_data = foo;
}

void ok_keep_bar(struct file *file, struct bar *bar)
{
	file->private_data = bar;
}

u32 bad_either(struct file *file)
{
	struct foo *foo = file->private_data; //~ BL601

	return foo->id;
}

u32 ok_in_one_function(struct file *file, struct foo *foo)
{
	struct foo *again;

	file->private_data = foo;
	again = file->private_data;
	return again->id;
}
