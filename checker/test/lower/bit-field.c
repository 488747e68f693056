// SPDX-License-Identifier: GPL-2.0-only
/* What is read back from a bit-field is not what was stored. */
#include <belay/belay.h>

struct flags {
	unsigned a : 3;
	int b : 5;
	_Bool c : 1;
	unsigned long wide : 40;
};

int chained(struct flags *f, int n)
{
	int r = f->a = n;

	return r + (f->b = n);
}

int steps(struct flags *f)
{
	f->a++;
	--f->b;
	f->a |= 4;
	f->wide <<= 3;
	return f->a++ + ++f->a;
}

int tested(struct flags *f)
{
	f->c = f->a;
	return f->c ? f->b : 0;
}
