// SPDX-License-Identifier: GPL-2.0-only
/* guard(), scoped_guard(), no_free_ptr(): cleanups as the kernel has them. */
#include <belay/belay.h>

#define __cleanup(f)	__attribute__((__cleanup__(f)))

struct mutex { int owner; };
struct box { struct mutex lock; int n; };

void lock(struct mutex *m);
void unlock(struct mutex *m);
void *alloc(int n);
void release(void *p);

static inline struct mutex *guard_lock(struct mutex *m)
{
	lock(m);
	return m;
}

static inline void guard_unlock(struct mutex **m)
{
	if (*m)
		unlock(*m);
}

static inline void drop(void *p)
{
	release(*(void **)p);
}

#define guard(m)							\
	struct mutex *held __cleanup(guard_unlock) = guard_lock(m)
#define scoped_guard(m)							\
	for (struct mutex *scope __cleanup(guard_unlock) = guard_lock(m),	\
	     *once = (void *)0; !once; once = (void *)1)
#define no_free_ptr(p)							\
	({ __auto_type __ptr = (p); (p) = (void *)0; __ptr; })

int whole(struct box *b)
{
	guard(&b->lock);
	if (b->n < 0)
		return -22;
	return b->n++;
}

int part(struct box *b)
{
	scoped_guard(&b->lock) {
		if (!b->n)
			return 0;
		if (b->n == 1)
			break;
		b->n--;
	}
	return 1;
}

void *keep(int n)
{
	void *p __cleanup(drop) = alloc(n);

	if (!p || n > 4)
		return (void *)0;
	return no_free_ptr(p);
}
