// SPDX-License-Identifier: GPL-2.0-only
/* Function pointers, and functions put into members. */
#include <belay/belay.h>

struct ops {
	int (*open)(int n);
	void (*close)(int n);
	int (*bare)(int n);
};

struct driver {
	const struct ops *ops;
	struct ops own;
	int (*hook)(int n);
};

int __slot(ops, open)(int n) __own(x) __cookie_at(n);
__slot_check(ops, open);
void __slot(ops, close)(int n);
__slot_check(ops, close);

void stop(int n) __attribute__((noreturn));
_Noreturn void halt(void);

static int my_open(int n)
{
	return n;
}

static void my_close(int n)
{
	(void)n;
}

static int my_bare(int n)
{
	return n + 1;
}

static const struct ops by_name __cookie(struct driver, x) = {
	.open = my_open,
	.bare = my_bare,
};
static struct ops in_order = { my_open, my_close, 0 };
static struct driver nested = { .own = { .close = &my_close } };
static const struct ops table[] = { { .open = my_open }, [2].open = my_open };

int calls(const struct ops *o, struct driver *d, int (*f)(int), int n)
{
	if (o->open)
		n = o->open(n);
	d->ops->close(n);
	n += f(n) + (*f)(n) + (**f)(n);
	f = n ? my_open : &my_bare;
	return f(n) + (*my_open)(n) + (n ? my_open : my_bare)(n);
}

void stores(struct driver *d, struct ops *o)
{
	static struct ops local = { .close = my_close };

	d->hook = my_open;
	d->own.open = my_open;
	o->open = d->hook;
	d->ops = &local;
	d->ops = &by_name;
	d->ops = &in_order;
	d = &nested;
	d->ops = table;
}

int ends(int n, void (*f)(void) __attribute__((noreturn)))
{
	if (n == 1)
		stop(n);
	if (n == 2)
		halt();
	if (n == 3)
		f();
	return n;
}

int compares(int (*f)(int))
{
	return f == my_open || !f;
}

struct tagged {
	void *tag;
};

/* The address of a function as a mere mark. */
void marks(struct tagged *t)
{
	t->tag = my_open;
}
