// SPDX-License-Identifier: GPL-2.0-only
/* A helper without words is looked into, with its caller's facts. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct box {
	char *label __own(kfree) __nullable;
};

static int fill(struct box *b, int n)
{
	char *s = kzalloc(8, GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	kfree(b->label);
	b->label = s;
	belay_peek(b);
	return n;
}

int first(struct box *b)
{
	int err = fill(b, 0);

	belay_peek(&err);
	return err;
}

int second(struct box *b, int n)
{
	return n > 0 ? fill(b, n) : 0;
}
