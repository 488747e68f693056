// SPDX-License-Identifier: GPL-2.0-only
/* Two parameters that may be the same, and one that cannot be. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct node {
	int n;
	char *name __own(kfree) __nullable;
};

int stores(struct node *a, struct node *b)
{
	struct node *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	a->n = 1;
	b->n = 2;
	c->n = 3;
	belay_peek(a);
	kfree(c);
	return 0;
}

void frees(struct node *a, struct node *b)
{
	char *x = a->name, *y = b->name;

	kfree(x);
	a->name = NULL;
	belay_peek(y);
}
