// SPDX-License-Identifier: GPL-2.0-only
/* A pointer's facts: by words, after a test, where paths meet. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct box {
	char *label __nullable;
	struct box *up;
};

void words(struct box *a, struct box *b __nullable, struct box *c __errptr)
{
	belay_peek(a);
	belay_peek(b);
	belay_peek(c);
	belay_peek(a->label);
	belay_peek(a->up);
}

int tested(struct box *b __nullable)
{
	if (!b) {
		belay_peek(b);
		return -EINVAL;
	}
	belay_peek(b);
	return 0;
}

void met(struct box *a, struct box *b __nullable, int n)
{
	struct box *p = a;

	while (n--)
		p = b;
	belay_peek(p);
}
