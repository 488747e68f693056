// SPDX-License-Identifier: GPL-2.0-only
/* Only the chosen arm is there, and nothing that is not evaluated. */
#include <belay/belay.h>

struct pair { int a; char b; union { int u; }; int v[]; };
struct other { int a; };

int get(void);
int get_long(long n);
int get_char(char c);

int choose(int n, char c)
{
	return __builtin_choose_expr(1, n, get()) +
	       __builtin_choose_expr(sizeof(c) == 2, get(), c);
}

int generic(int n, char c, const struct pair *p, struct pair *q)
{
	const int *x = _Generic(p, const struct pair *: &p->a,
				struct pair *: (int *)0);
	int *y = _Generic(q, const struct pair *: (const int *)0,
			  struct pair *: &q->a);

	return _Generic(c, char: get_char, long: get_long)(c) + *x + *y;
}

int generic_constant(int n)
{
	return _Generic(n, int: 1, long: 2, default: 3);
}

/* Two arms of one type, and no telling which. */
int generic_ambiguous(int n)
{
	return _Generic(n, int: get(), default: n);
}

unsigned long sizes(int n)
{
	typeof(get()) m = n;

	return sizeof(struct pair) + sizeof n + sizeof(get()) + sizeof(m) +
	       _Alignof(long) + __builtin_offsetof(struct pair, b) +
	       __builtin_offsetof(struct pair, u) +
	       __builtin_offsetof(struct pair, v[2]);
}

unsigned long variable_offset(int n)
{
	return __builtin_offsetof(struct pair, v[n]);
}

int compatible(int n)
{
	return __builtin_types_compatible_p(typeof(n), int) +
	       __builtin_types_compatible_p(struct pair, struct other);
}

int constants(void)
{
	enum { A = 3, B = -4 };
	_Static_assert(A == 3, "three");

	return A + B + 'x' + '\n' + 0x10 + sizeof("four");
}

const char *name(void)
{
	return __func__;
}
