// SPDX-License-Identifier: GPL-2.0-only
/* What the driver keeps in a void * of the kernel's is what it put there. */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 id;
};

struct bar {
	char *name;
};

static void set_data(struct file *file, void *data)
{
	file->private_data = data;
}

static void *get_data(const struct file *file)
{
	return file->private_data;
}

void ok_keep(struct file *file, struct foo *foo)
{
	set_data(file, foo);
}

void ok_keep_nothing(struct file *file)
{
	file->private_data = NULL;
}

u32 ok_what_was_kept(struct file *file)
{
	struct foo *foo = file->private_data;

	return foo->id;
}

u32 ok_what_was_kept_through_helpers(struct file *file)
{
	struct foo *foo = get_data(file);

	return foo->id;
}

char bad_something_else(struct file *file)
{
	struct bar *bar = get_data(file); //~ BL601

	return bar->name[0];
}

/* A container of the kernel's, and memory that is the kernel's to release */

void *devm_kzalloc(struct device *dev, size_t n, gfp_t gfp)
	__nullable __bytes(n) __zeroed __fresh;

int ok_managed(struct device *dev)
{
	struct bar *bar = devm_kzalloc(dev, sizeof(*bar), GFP_KERNEL);

	return bar ? 0 : -ENOMEM;
}
