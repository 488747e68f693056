// SPDX-License-Identifier: GPL-2.0-only
/* BL601: a file that takes the same data for two things. */
#include <belay/belay.h>

#include "device.h"

struct foo {
	int count;
};

struct bar {
	char *name;
	int count;
};

int bad_foo(struct gadget *g)
{
	struct foo *foo = gadget_priv(g);	//~ BL601

	return foo->count;
}

int bad_bar(struct gadget *g)
{
	struct bar *bar = gadget_priv(g);	//~ BL601

	return bar->count;
}

int bad_platform_foo(struct device *dev)
{
	struct foo *foo = dev->platform_data;	//~ BL601

	return foo->count;
}

int bad_platform_bar(struct device *dev)
{
	struct bar *bar = dev->platform_data;	//~ BL601

	return bar->count;
}

/* Where a table could say what it is, the file's word is not enough. */
static ssize_t bad_read(struct file *file, char *buf, size_t n, loff_t *pos)
{
	return ((struct foo *)file->private_data)->count;	//~ BL601
}

const struct file_operations bad_fops = {
	.read = bad_read,
};

static ssize_t ok_read(struct file *file, char *buf, size_t n, loff_t *pos)
{
	return ((struct foo *)file->private_data)->count;
}

const struct file_operations ok_fops __cookie(struct foo) = {
	.read = ok_read,
};

int ok_unused(struct gadget *g)
{
	return gadget_priv(g) != NULL;
}
