// SPDX-License-Identifier: GPL-2.0-only
/* BL907: a function without words that comes back to itself. */
#include <belay/belay.h>

#include "mini.h"

struct tree {
	struct tree *left __own(tree_free) __nullable;
	struct tree *right __own(tree_free) __nullable;
	u32 key;
};

void tree_free(struct tree *t __take __nullable);

/* With words each call is checked against them, and so is the body. */
void tree_free(struct tree *t __take __nullable)
{
	if (!t)
		return;
	tree_free(t->left);
	tree_free(t->right);
	kfree(t);
}

static u32 bad_count(struct tree *t)
{
	u32 n = 1;

	if (t->left)
		n += bad_count(t->left);	//~ BL907
	if (t->right)
		n += bad_count(t->right);	//~ BL907
	return n;
}

static u32 ok_count(struct tree *t) __contract;

static u32 ok_count(struct tree *t)
{
	u32 n = 1;

	if (t->left)
		n += ok_count(t->left);
	if (t->right)
		n += ok_count(t->right);
	return n;
}

u32 ok_count_both(struct tree *t)
{
	return ok_count(t);
}

u32 counts(struct tree *t)
{
	return bad_count(t);
}

/* Through another function. */
static u32 even(u32 n);

static u32 bad_odd(u32 n)
{
	return n ? even(n - 1) : 0;	//~ BL907
}

static u32 even(u32 n)
{
	return n ? bad_odd(n - 1) : 1;
}

u32 parity(u32 n)
{
	return even(n);
}

u32 ok_loop(u32 n)
{
	while (n > 1)
		n -= 2;
	return !n;
}
