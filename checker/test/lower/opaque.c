// SPDX-License-Identifier: GPL-2.0-only
/* What is not modelled is there, with its reason. */
#include <belay/belay.h>

int get(void);

double floats(double d, float f, int n)
{
	d = d * 2 + n;
	f += 1;
	if (d > f)
		return d;
	n = f;
	d++;
	return -d;
}

int arguments(int n, ...)
{
	__builtin_va_list ap;
	int r;

	__builtin_va_start(ap, n);
	r = __builtin_va_arg(ap, int);
	__builtin_va_end(ap);
	return r;
}

int variable_length(int n)
{
	int v[n];

	v[0] = sizeof(v);
	return v[0];
}

int atomics(int *p)
{
	__sync_fetch_and_add(p, 1);
	__atomic_store_n(p, 3, 0);
	return __atomic_load_n(p, 0);
}

int falls_off(int n)
{
	if (n)
		return 1;
}

unsigned long label_address(void)
{
here:
	return (unsigned long)&&here;
}

int computed_goto(int n)
{
	void *to = n ? &&one : &&two;

	goto *to;
one:
	return 1;
two:
	return 2;
}

int unknown_for(int n)
{
#define LOOP(x)	for (x;;)
	LOOP(get()) {
		if (n)
			return n;
	}
}

int complex_number(_Complex double c)
{
	return __real__ c > 1;
}

#define DECL_LOOP(x, test)	for (int x = 3; test;)
int unknown_test(int n)
{
	DECL_LOOP(i, (n = get()))
		get();
	return n;
}
