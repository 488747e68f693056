// SPDX-License-Identifier: GPL-2.0-only
/* Duties: taken up, parked, moved, released, on one path of two. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct box {
	char *label __own(kfree) __nullable;
};

int label(struct box *b, bool keep)
{
	char *s = kmalloc(16, GFP_KERNEL);
	char *old = b->label;

	belay_peek(b);
	if (!s)
		return -ENOMEM;
	s[0] = 0;
	if (keep) {
		b->label = s;
		belay_peek(b);
		kfree(old);
	} else {
		kfree(s);
	}
	belay_peek(b);
	return 0;
}
