// SPDX-License-Identifier: GPL-2.0-only
/* What the kernel's macros expand to. */
#include <belay/belay.h>

#define min(x, y) ({							\
	typeof(x) __x = (x);						\
	typeof(y) __y = (y);						\
	(void)(&__x == &__y);						\
	__x < __y ? __x : __y; })
#define READ_ONCE(x)	(*(const volatile typeof(x) *)&(x))
#define WRITE_ONCE(x, v)						\
	do {								\
		*(volatile typeof(x) *)&(x) = (v);			\
	} while (0)
#define container_of(p, type, member)					\
	((type *)((void *)(p) - __builtin_offsetof(type, member)))
#define swap(a, b)							\
	do { typeof(a) __tmp = (a); (a) = (b); (b) = __tmp; } while (0)
#define BIT(n)		(1ul << (n))
#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define likely(x)	__builtin_expect(!!(x), 1)

struct work { int pending; };
struct dev { int n; struct work work; unsigned long flags; int v[8]; };

int smaller(int a, int b)
{
	return min(a, min(b, 3));
}

int once(struct dev *d)
{
	int n = READ_ONCE(d->n);

	if (likely(n))
		WRITE_ONCE(d->n, n - 1);
	else
		WRITE_ONCE(d->n, 0);
	return n;
}

int outer(struct work *w)
{
	struct dev *d = container_of(w, struct dev, work);

	d->flags |= BIT(d->n & 7);
	d->flags &= ~BIT(0);
	return !!(d->flags & BIT(3));
}

int sum(struct dev *d)
{
	int s = 0;

	for (unsigned long i = 0; i < ARRAY_SIZE(d->v); i++)
		s += d->v[i];
	swap(d->v[0], d->n);
	return s ?: -1;
}
