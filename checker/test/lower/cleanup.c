// SPDX-License-Identifier: GPL-2.0-only
/* Cleanups run on each way out, innermost first, after the result is taken. */
#include <belay/belay.h>

#define __cleanup(f)	__attribute__((__cleanup__(f)))

int *get(void);
int test(int n);

static inline void put(int **p)
{
	if (*p)
		test(**p);
}

static inline void put_any(void *p)
{
	test(*(int *)p);
}

int falls_out(void)
{
	{
		int *a __cleanup(put) = get();

		test(*a);
	}
	return 0;
}

int returns(int n)
{
	int *a __cleanup(put) = get();
	int b __cleanup(put_any) = 3;

	if (n)
		return *a + b;
	return test(b);
}

void loops(int n)
{
	int *outer __cleanup(put) = 0;

	for (int i = 0; i < n; i++) {
		int *inner __cleanup(put) = get();

		if (test(1))
			continue;
		if (test(2))
			break;
		if (test(3))
			goto out;
		if (test(4))
			return;
		test(*inner);
	}
	test(5);
out:
	test(6);
}

int back_before(int n)
{
again:
	{
		int *a __cleanup(put) = get();

		if (test(*a))
			goto again;
	}
	return n;
}

/* What an initialiser leaves by is not cleaned up yet. */
int leaves_from_initialiser(void)
{
	int *a __cleanup(put) = ({
		if (test(1))
			return 1;
		get();
	});

	return *a;
}

int statement_expression(void)
{
	return ({
		int *a __cleanup(put) = get();

		*a;
	}) + 1;
}
