// SPDX-License-Identifier: GPL-2.0-only
/* Conversions are explicit. */
#include <belay/belay.h>

int integers(char c, short s, unsigned u, long l, unsigned long ul)
{
	int i = c;

	i = s + c;
	u = i;
	l = u;
	ul = i;
	c = l;
	s = ul >> 3;
	i = u < i;
	i = l < sizeof(int);
	i = -c + ~s;
	i = c << l;
	return l;
}

int compound(char c, unsigned u, long l, int *p, _Bool b)
{
	c += 300;
	c <<= 2;
	u -= c;
	l *= u;
	l /= 3;
	u %= 5;
	u &= ~7;
	u ^= l;
	*p |= c;
	b |= u;
	return c += u;
}

int steps(char c, unsigned short s, _Bool b, long l)
{
	c++;
	--s;
	b++;
	return c++ + --s + l-- + ++l;
}

int booleans(int n, void *p, _Bool b)
{
	b = n;
	b = p;
	b = n & 4;
	n = b;
	b = !b;
	return b + 1;
}

int chained(int *a, char *b)
{
	int n;

	*a = *b = n = 300;
	n = (*a = 1, *b);
	return n;
}

void pointers(void *p, unsigned long ul)
{
	const char *c = p;
	int *i = (int *)ul;

	ul = (unsigned long)c;
	p = i;
	p = (void *)8;
	i = 0;
	*(unsigned char *)p = ul;
}

void discarded(int n, int *p, volatile int *v)
{
	(void)n;
	*v;
	n++;
	(void)*p;
}
