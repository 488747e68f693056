// SPDX-License-Identifier: GPL-2.0-only
/* Inside an unsafe block. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

int trusted(int *p __nullable)
{
	int n;

	unsafe("the caller promised that there is one") {
		n = *p;
		belay_peek(p);
	}
	return n;
}
