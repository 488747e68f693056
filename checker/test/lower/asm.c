// SPDX-License-Identifier: GPL-2.0-only
/* Outputs are stored to; asm goto may go to any label. */
#include <belay/belay.h>

struct counter { int n; };

int output(int in)
{
	int out;

	asm("mov %1, %0" : "=r" (out) : "r" (in));
	return out;
}

void read_and_written(struct counter *c, int n)
{
	asm volatile("add %1, %0" : "+m" (c->n) : "r" (n) : "memory");
}

int several(int n)
{
	int a, b;

	asm("x" : "=r" (a), "=&r" (b), "+r" (n) : "i" (4));
	return a + b + n;
}

void barrier(void)
{
	asm volatile("" : : : "memory");
	asm("nop");
}

void memory_input(struct counter *c, int *p)
{
	asm("y" : : "m" (*c), "m" (*p));
}

int jumps(int n)
{
	asm goto("z" : : "r" (n) : : elsewhere);
	n = 1;
	{
		int k = 2;

		asm goto("w" : : : : elsewhere, there);
		n = k;
	}
there:
	return n;
elsewhere:
	return 3;
}
