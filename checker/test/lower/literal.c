// SPDX-License-Identifier: GPL-2.0-only
/* Compound literals are hidden variables of their block. */
#include <belay/belay.h>

struct pair { int a, b; };

int take(const struct pair *p);
int sum(const int *v);

int address(int n)
{
	struct pair *p = &(struct pair){ .a = n };

	p->b = 2;
	return take(p) + take(&(struct pair){ 3, n });
}

void assigned(struct pair *p)
{
	*p = (struct pair){ .b = p->a };
	*p = (struct pair){ };
}

int arrays(int n)
{
	return sum((int []){ 1, n, 3 }) + sum((int [4]){ [2] = n });
}

int scalar(int n)
{
	int *p = &(int){ n };

	return *p + (struct pair){ 1, n }.b;
}

int in_loops(int n)
{
	while (n--) {
		if (n == 3)
			take(&(struct pair){ n, n });
		else
			take(&(struct pair){ .a = n });
	}
	return n;
}
