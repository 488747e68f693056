// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/slab.h>

struct thing {
	int n;
};

void *use_alloc(size_t n, size_t size, gfp_t gfp, int which)
{
	switch (which) {
	case 0:
		return kmalloc(size, gfp);
	case 1:
		return kmalloc(sizeof(struct thing), gfp);
	case 2:
		return kzalloc(size, gfp);
	case 3:
		return kmalloc_array(n, size, gfp);
	case 4:
		return kcalloc(n, size, gfp);
	case 5:
		return kmalloc_node(size, gfp, 0);
	case 6:
		return kzalloc_node(size, gfp, 0);
	case 7:
		return kvmalloc(size, gfp);
	case 8:
		return kvzalloc(size, gfp);
	case 9:
		return kvmalloc_array(n, size, gfp);
	default:
		return kvcalloc(n, size, gfp);
	}
}

void *use_realloc(void *p, size_t size, gfp_t gfp)
{
	return krealloc(p, size, gfp);
}

size_t use_free(void *a, void *b, void *c, void *d, size_t n)
{
	size_t size = ksize(a);

	kfree(a);
	kfree_sensitive(b);
	kvfree(c);
	kvfree_sensitive(d, n);
	return size;
}
