// SPDX-License-Identifier: GPL-2.0-only
/* A cleanup, and storage that has ended. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

static inline void drop(char **p)
{
	belay_peek(*p);
	kfree(*p);
}

int scoped(int n)
{
	{
		char *s __cleanup(drop) = kmalloc(4, GFP_KERNEL);
		int inner = n;

		if (!s)
			return -ENOMEM;
		belay_peek(&inner);
	}
	belay_peek(&n);
	return 0;
}
