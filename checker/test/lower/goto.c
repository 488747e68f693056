// SPDX-License-Identifier: GPL-2.0-only
/* A jump ends and begins the storage of what lies between. */
#include <belay/belay.h>

int use(int *p);

int out_of_blocks(int n)
{
	int a = 1;

	{
		int b = 2;

		if (n)
			goto out;
		use(&b);
	}
	a = 3;
out:
	return a;
}

int back(int n)
{
again:;
	int a = n;

	if (use(&a)) {
		int b = a;

		n = use(&b);
		goto again;
	}
	return n;
}

int into_a_block(int n)
{
	if (n)
		goto inside;
	{
		int a;
inside:
		a = n;
		n = use(&a);
	}
	return n;
}

int from_block_to_block(int n)
{
	{
		int a = n;

		if (use(&a))
			goto other;
	}
	{
		int b;
other:
		b = n;
		n = use(&b);
	}
	return n;
}

int unwinding(int n)
{
	int rc = -1;

	if (use(&n))
		goto out;
	if (use(&n))
		goto undo_one;
	if (use(&n))
		goto undo_two;
	return 0;
undo_two:
	use(&rc);
undo_one:
	use(&n);
out:
	return rc;
}

int local_labels(int n)
{
	{
		__label__ here;

		if (n)
			goto here;
		n = 1;
here:;
	}
	{
		__label__ here;

		if (n)
			goto here;
		n = 2;
here:;
	}
	return n;
}
