// SPDX-License-Identifier: GPL-2.0-only
/* What is not given is zero; where all is given nothing is zeroed. */
#include <belay/belay.h>

struct in { int x, y; };

struct big {
	int a;
	struct in in;
	union {
		int u;
		struct { char c1, c2; };
	};
	int arr[4];
	struct in ia[3];
	int m[2][2];
	char str[8];
};

int use(const void *p);
int get(void);

void designated(int n)
{
	struct big b = {
		.a = 1,
		.in.y = n,
		.c2 = 3,
		.arr = { [1] = 4, 5 },
		.ia[1].x = 7,
		.m[0][1] = 3,
		.str = "abc",
	};

	use(&b);
}

void positional(int n, struct in *p)
{
	struct big b = { 1, 2, 3, { 4 }, 1, 2, 3, 4,
			 .ia = { { 1, n }, [2] = { .y = 5 } } };
	struct big c = { .in = *p, 9 };

	use(&b);
	use(&c);
}

void complete(int n)
{
	struct in a = { n, 2 }, b = { .y = 1, .x = n };
	struct in v[] = { 1, 2, n, 4 };
	int row[2][2] = { { 1, 2 }, { 3, n } };

	use(&a);
	use(&b);
	use(v);
	use(row);
}

void empty(void)
{
	struct big a = {}, b = { 0 };
	struct in c = { };
	int v[4] = { };

	use(&a);
	use(&b);
	use(&c);
	use(v);
}

/* After a designator the list goes on where that ended. */
void continues(void)
{
	struct big a = { .in.x = 1, 2, { 3 }, 4 };
	int v[6] = { 1, [4] = 5, 6 };

	use(&a);
	use(v);
}

void ranges(void)
{
	int v[8] = { [0 ... 3] = get(), [6] = 2 };
	struct in w[2] = { [0 ... 1] = { 1, 2 } };
	int m[2][3] = { [0][1] = 1, [1][0 ... 2] = 3 };

	use(v);
	use(w);
	use(m);
}

void unions(void)
{
	union { int i; char c; } a = { 1 }, b = { .c = 2 };

	use(&a);
	use(&b);
}

void strings(void)
{
	char exact[] = "hello", longer[10] = { "hi" }, shorter[2] = "ab";
	char rows[2][4] = { "one", "two" };
	const char *const table[] = { "x", [2] = "z\n\"\1" };

	use(exact);
	use(longer);
	use(shorter);
	use(rows);
	use(table);
}

void scalars(void)
{
	int a = { 3 }, b = 4, c = get();
	unsigned char d = 300;
	_Bool e = get();

	use(&a);
	use(&b);
	use(&c);
	use(&d);
	use(&e);
}

struct bits { unsigned a : 3, : 2, b : 4; int c; };

void bit_fields(void)
{
	struct bits v = { 1, 2, 3 };

	use(&v);
}
