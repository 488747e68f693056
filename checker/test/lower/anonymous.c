// SPDX-License-Identifier: GPL-2.0-only
/* The way through anonymous members is spelt out. */
#include <belay/belay.h>

struct outer {
	int a;
	union {
		int u;
		struct {
			short lo, hi;
			struct { int deep; };
		};
	};
	struct { int x; } named;
};

int reads(struct outer *p, struct outer o)
{
	return p->u + p->lo + (*p).hi + o.deep + p->named.x + o.u;
}

void writes(struct outer *p)
{
	struct outer o = { .deep = 1, .named.x = 2 };

	p->hi = 3;
	p->deep++;
	*p = o;
}

int *address(struct outer *p)
{
	return &p->deep;
}
