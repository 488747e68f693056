// SPDX-License-Identifier: GPL-2.0-only
/* Elements of arrays are places; of pointers, what a sum points to. */
#include <belay/belay.h>

struct pair { int a, b; };
struct list { struct list *next; struct pair p; int v[3]; };

int use(const int *p);

int arrays(int n)
{
	int v[4], m[3][4], (*row)[4] = &m[1];

	v[n] = 1;
	m[1][n] = 2;
	n[v] = 3;
	*v = 4;
	*(v + 1) = 5;
	(*row)[2] = 6;
	row[1][n] = 7;
	return use(v) + use(m[2]) + use(&m[n][1]) + use(&v[0]);
}

int pointers(int *p, int n, unsigned u)
{
	int *q = p + n, *r = p - n;

	q = n + q;
	r = r - u;
	q += n;
	r -= 2;
	q++;
	--r;
	return q[n] + *r + (q - r) + (q > r) + (p == q) + *p++ + *++p;
}

int members(struct list *l, struct list *v, int n)
{
	l->next->p.b = 1;
	(*l).p.a = 2;
	(&l->p)->a = 3;
	v[n].p.b = 4;
	(v + 1)->v[n] = 5;
	l->next->v[l->v[0]] = 6;
	return use(&l->p.b) + use(l->v) + use(&(l + n)->v[1]);
}

void *raw(void *p, char *c)
{
	p += 4;
	c -= (long)p;
	*(int *)p = 1;
	return (char *)p + *c;
}

int once(int n)
{
	return *(const volatile int *)&n + *&n;
}

int *nothing(struct list *l)
{
	return &*&l->p.a;
}

int strings(int n)
{
	return "abc"[n] + *"x" + sizeof("yy");
}

int copies(struct list *to, const struct list *from, struct list v[2])
{
	struct list l = *from, m;

	*to = l;
	to->p = from->p;
	v[1] = v[0];
	m = l = *to;
	return m.p.a;
}

int decayed(int v[3], int f(int))
{
	typeof(v) p = v;
	int *q = v++;

	return p[1] + *q + f(v - p) + (f ? *v : v[2]);
}
