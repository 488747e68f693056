// SPDX-License-Identifier: GPL-2.0-only
/* Calls: arguments, results, and what the compiler provides. */
#include <belay/belay.h>

struct pair { int a, b; };

int printk(const char *fmt, ...);
struct pair make(int n);
int take(struct pair p, char c);
int old();
int must(void) __attribute__((warn_unused_result));
void nothing(void);
void *memcpy(void *to, const void *from, unsigned long n);

int arguments(char c, short s, const char *t, int *p, int v[3])
{
	printk("%d %s\n", c, t);
	printk("none");
	old(s, 1.5f);
	return take((struct pair){ 1, s }, s) + printk(t, p, v, &v[1]);
}

int results(struct pair *p)
{
	struct pair q = make(1);

	*p = make(2);
	q = *p;
	must();
	(void)must();
	nothing();
	if (must())
		nothing();
	return make(3).b + take(make(4), 5) + take(*p, 6);
}

int builtins(int n, unsigned u, char *to, const char *from)
{
	unsigned long r;

	if (__builtin_expect(n > 0, 1) && __builtin_constant_p(n))
		n = 1;
	__builtin_memcpy(to, from, 4);
	__builtin_memset(to, 0, u);
	if (__builtin_add_overflow(n, 1, &n) ||
	    __builtin_mul_overflow(u, n, &r))
		return 1;
	__builtin_prefetch(to);
	n += __builtin_object_size(to, 0) == (unsigned long)-1;
	n += __builtin_bswap32(u) + __builtin_ctz(u) + __builtin_bswap16(1);
	to = __builtin_assume_aligned(to, 8);
	if (n == 7)
		__builtin_unreachable();
	if (n == 8)
		__builtin_trap();
	return n + to[r];
}

int order(int n)
{
	return take(make(n++), must());
}

int old_style(n)
int n;
{
	return n;
}
