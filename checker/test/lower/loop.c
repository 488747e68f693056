// SPDX-License-Identifier: GPL-2.0-only
/* Loops, and for statements that lack parts. */
#include <belay/belay.h>

struct list { struct list *next; int n; };

int test(int n);

#define each(l, head) \
	for ((l) = (head)->next; (l) != (head); (l) = (l)->next)
#define each_from(l, head) \
	for (; (l) != (head); (l) = (l)->next)
#define each_safe(l, tmp, head) \
	for ((l) = (head)->next, (tmp) = (l)->next; (l) != (head); \
	     (l) = (tmp), (tmp) = (l)->next)
#define forever	for (;;)
#define once(x)	for (int _done = 0; !_done; _done = 1, test(x))

int for_parts(int n)
{
	int i, r = 0;

	for (i = 0; i < n; i++)
		r += i;
	for (; i > 0; i--)
		r += i;
	for (i = 0; i < n;)
		i += 2;
	for (i = 0; /* no ; test */; i++) {
		if (test(i))
			break;
	}
	for (; test(';');)
		r++;
	for (;; i++) {
		if (test("(;"[i]))
			break;
	}
	for (i = 3;;) {
		if (test(i))
			break;
	}
	for (int k = n;;) {
		if (test(k--))
			break;
	}
	for (;;) {
		if (test(r))
			return r;
	}
}

int for_macros(struct list *head)
{
	struct list *l, *tmp;
	int r = 0;

	each(l, head)
		r += l->n;
	each_from(l, head)
		r += l->n;
	each_safe(l, tmp, head)
		r += l->n;
	once(r)
		r++;
	forever {
		if (test(r))
			break;
	}
	return r;
}

int others(int n)
{
	while (n > 3) {
		if (test(n))
			continue;
		n--;
	}
	do {
		if (test(n))
			continue;
		if (test(-n))
			break;
		n++;
	} while (n < 9);
	while (1) {
		if (test(n))
			return n;
	}
}

int storage(int n)
{
	for (int i = 0; i < n; i++) {
		int k = i;

		while (test(k)) {
			int m = k;

			if (test(m))
				goto out;
		}
	}
out:
	return n;
}
