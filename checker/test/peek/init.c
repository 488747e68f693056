// SPDX-License-Identifier: GPL-2.0-only
/* What is set of a variable, a structure, allocated memory. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct pair {
	int a, b;
	char tail[4];
};

int halves(int n)
{
	struct pair p, q = { .b = 2 };
	struct pair *h = kmalloc(sizeof(*h), GFP_KERNEL);
	int x;

	p.a = n;
	if (n)
		x = 1;
	belay_peek(&p);
	if (!h)
		return -ENOMEM;
	h->b = 3;
	h->tail[1] = 0;
	q = p;
	belay_peek(h);
	kfree(h);
	return q.a + n ? x : 0;
}
