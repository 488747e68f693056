// SPDX-License-Identifier: GPL-2.0-only
/* The bracket closes on each way out of the block. */
#include <belay/belay.h>

int test(int n);

int ways_out(int n)
{
	while (test(n)) {
		int k = n;

		unsafe("the device is known to be idle here") {
			int m = k;

			if (test(1))
				break;
			if (test(2))
				continue;
			if (test(3))
				return m;
			if (test(4))
				goto out;
			test(m);
		}
	}
out:
	return n;
}

int single(int n)
{
	if (n)
		unsafe("one statement, no braces") n = test(n);
	else
		n = 3;
	return n;
}

int nested(int n)
{
	unsafe("the outer one of two") {
		unsafe("the inner one of two")
			n = test(n);
		n++;
	}
	return n;
}

int short_reason(int n)
{
	unsafe("")
		n++;
	unsafe("because")
		n++;
	return n;
}
