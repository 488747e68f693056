// SPDX-License-Identifier: GPL-2.0-only
/* BL902: what the checker does not model, it says. */
#include <belay/belay.h>

#include "mini.h"

int bad_computed_goto(int n)
{
	void *target = n ? &&one : &&two;

	goto *target;	//~ BL902
one:
	return 1;
two:
	return 2;
}

int ok_switch(int n)
{
	switch (n) {
	case 0:
		return 2;
	default:
		return 1;
	}
}

int bad_variadic(int n, ...)
{
	__builtin_va_list ap;
	int val;

	__builtin_va_start(ap, n);	//~ BL902
	val = __builtin_va_arg(ap, int);	//~ BL902
	__builtin_va_end(ap);	//~ BL902
	return val;
}

int ok_variadic(int n, ...)
{
	return n;
}

int bad_variable_length(u32 n)
{
	char buf[n];	//~ BL902

	buf[0] = 0;
	return buf[0];
}

int ok_fixed_length(u32 n)
{
	char buf[16];

	buf[0] = n;
	return buf[0];
}
