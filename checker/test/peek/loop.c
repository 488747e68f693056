// SPDX-License-Identifier: GPL-2.0-only
/* Values of the last round and of those before. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

int collect(int n)
{
	char *last = NULL;
	int i;

	for (i = 0; i < n; i++) {
		kfree(last);
		last = kmalloc(8, GFP_KERNEL);
		if (!last)
			return -ENOMEM;
		belay_peek(last);
	}
	kfree(last);
	return 0;
}
