// SPDX-License-Identifier: GPL-2.0-only
/* Intervals: constants, tests, arithmetic, loops. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

int ranges(int n, u8 b)
{
	int half, i;

	if (n < 2 || n > 100)
		return 0;
	half = n / 2;
	belay_peek(&half);
	for (i = 0; i < n; i++)
		belay_peek(&i);
	belay_peek(&i);
	n = b;
	belay_peek(&n);
	return half;
}

int not_three(int n)
{
	switch (n) {
	case 1:
		belay_peek(&n);
		return 1;
	case 2: case 3:
		belay_peek(&n);
		break;
	default:
		belay_peek(&n);
		break;
	}
	return 0;
}
