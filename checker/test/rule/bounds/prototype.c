// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL501: a function that this file declares and others define is the
 * driver's, and may change what others can reach; one of the kernel's only
 * what it is passed, whoever gives it words.
 */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 n;
	u32 tab[8];
};

int foo_poll(u32 *status __init_out);
void *kzalloc(size_t size, gfp_t flags) __own(kfree) __nullable __bytes(size);

u32 bad_after_own(struct foo *foo)
{
	u32 status;

	if (foo->n >= 8)
		return 0;
	if (foo_poll(&status))
		return 0;
	return foo->tab[foo->n];	//~ BL501
}

u32 ok_after_own(struct foo *foo)
{
	u32 status;

	if (foo_poll(&status))
		return 0;
	if (foo->n >= 8)
		return 0;
	return foo->tab[foo->n];
}

u32 ok_after_kernel(struct foo *foo)
{
	void *p;

	if (foo->n >= 8)
		return 0;
	p = kzalloc(8, GFP_KERNEL);
	kfree(p);
	return foo->tab[foo->n];
}
