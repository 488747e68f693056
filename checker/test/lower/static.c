// SPDX-License-Identifier: GPL-2.0-only
/* Static locals and globals are never begun; constants are folded. */
#include <belay/belay.h>

static const int limit = 12;
static const _Bool never;
int counter = 3;
const int elsewhere;
static int table[4];
extern int declared_only;

int next(void)
{
	static int n = 5;
	static const int step = 2;
	extern int from_outside;
	extern int other(int n);

	n += step;
	counter += limit + from_outside;
	if (never)
		counter = 9;
	return other(n + table[1]) + declared_only + elsewhere;
}

int shadows(int n)
{
	int r = n;

	{
		int r = n + 1, n = r;

		counter = r + n;
		{
			static int n;

			counter = n++;
		}
	}
	{
		struct local { int r; } l = { r };
		typedef int number;
		number n = l.r;

		return n;
	}
}
