// SPDX-License-Identifier: GPL-2.0-only
/* ?:, && and || are branches. */
#include <belay/belay.h>

struct pair { int a, b; };

int get(void);
void act(void);
int take(const struct pair *p);

int select(int n, char c, short s)
{
	return n ? c : s;
}

int elvis(unsigned char *p)
{
	return (get() ?: 3) + (p[1] ?: 4);
}

const char *pointers(int n, const char *s)
{
	return n ? s : (void *)0;
}

int logic(int a, int *p, int c)
{
	int r = a && *p;

	r += a || (p && c);
	r += !a + !(a && c);
	return r;
}

int tests(int a, int *p, int c)
{
	if (a && (p || !c))
		return 1;
	if (!(a || c))
		return 2;
	if (__builtin_expect(!!(a && c), 0))
		return 3;
	while (a && *p)
		p++;
	return p == (void *)0;
}

/* One arm only. */
int constants(int n)
{
	if (0)
		n = get();
	if (1 || get())
		n++;
	if (sizeof(n) == 8 && get())
		n = 4;
	n += __builtin_constant_p(n) ? get() : 5;
	n += (1 && get()) + (0 && get());
	do {
		n++;
	} while (0);
	return 1 ? n : get();
}

void effects(int n)
{
	n ? act() : (void)0;
	n && get();
	n ? get() : n++;
	(void)(n || get());
}

struct pair records(int n, struct pair *p)
{
	struct pair q = n ? *p : (struct pair){ .a = n };

	*p = n ? q : *p;
	return n ? *p : q;
}

/* The literals live as long as the block, on either way. */
int literals(int n)
{
	const struct pair *p = n ? &(struct pair){ 1, 2 } :
				   &(struct pair){ .b = n };
	const struct pair *q = 0;

	if (n)
		q = p ?: &(struct pair){ 0 };
	return take(p) + take(q);
}

int nested(int n)
{
	return n ? n > 3 ? 1 : get() : n < -3 ? 2 : 3;
}
