// SPDX-License-Identifier: GPL-2.0-only
/* What ended, and pointers to it that are still there. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct node {
	struct node *next __own(kfree) __nullable;
	int n;
};

int drop_next(struct node *n)
{
	struct node *next = n->next;

	if (!next)
		return 0;
	n->next = next->next;
	next->next = NULL;
	kfree(next);
	belay_peek(n);
	return next == n;
}
