// SPDX-License-Identifier: GPL-2.0-only
/* Bodies that earn no contract, and what is said of it. */
#include <belay/belay.h>

#include "mini.h"

struct item {
	struct item *next __nullable;
	char *text __own(kfree) __nullable;
};

/* It calls itself: it gets the contract that it has by induction. */
static int length(struct item *i)
{
	return i->next ? 1 + length(i->next) : 1;
}

/* Taken or not, and the result does not tell. */
static int sometimes(char *p, int now)
{
	if (now)
		kfree(p);
	return 0;
}

/* A bug is nobody's contract. */
static int loses(int n)
{
	char *p = kmalloc(8, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	if (n > 8)
		return -EINVAL;
	kfree(p);
	return 0;
}

/* One of two locks. */
static void either(struct mutex *a, struct mutex *b, int n)
{
	mutex_lock(n ? a : b);
}

static void endless(void)
{
	for (;;)
		printk("still here\n");
}

/* Words that are there already are enough. */
static void said(char *p __take_of(kfree))
{
	kfree(p);
}
