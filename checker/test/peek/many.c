// SPDX-License-Identifier: GPL-2.0-only
/* More states than are kept apart: what one holds counts as held. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

int flags(u32 set)
{
	char *a = NULL, *b = NULL, *c = NULL, *d = NULL;

	if (set & 1)
		a = kmalloc(1, GFP_KERNEL);
	if (set & 2)
		b = kmalloc(2, GFP_KERNEL);
	if (set & 4)
		c = kmalloc(3, GFP_KERNEL);
	if (set & 8)
		d = kmalloc(4, GFP_KERNEL);
	belay_peek(a);
	kfree(a);
	kfree(b);
	kfree(c);
	kfree(d);
	return 0;
}
