// SPDX-License-Identifier: GPL-2.0-only
/* A test may ask for the state of a value. */
#include <belay/belay.h>

void belay_peek(const void *p);

int peeks(int *p, int n)
{
	belay_peek(p);
	if (n)
		belay_peek(&p[n]);
	return n;
}
