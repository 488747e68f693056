// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/mempool.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

struct thing {
	int n;
};

void *use_vmalloc(size_t n, size_t size, int which)
{
	switch (which) {
	case 0:
		return vmalloc(size);
	case 1:
		return vzalloc(size);
	case 2:
		return vmalloc_user(size);
	case 3:
		return vmalloc_array(n, size);
	case 4:
		return vcalloc(n, size);
	case 5:
		return vmalloc_node(size, 0);
	default:
		return vmalloc_32(size);
	}
}

void use_vfree(void *a, void *b, struct page **pages)
{
	vfree(a);
	vfree_atomic(b);
	vunmap(vmap(pages, 1, VM_MAP, PAGE_KERNEL));
}

struct kmem_cache *use_cache(struct kmem_cache *c, gfp_t gfp)
{
	void *p = kmem_cache_alloc(c, gfp);

	kmem_cache_free(c, p);
	p = kmem_cache_zalloc(c, gfp);
	kmem_cache_free(c, p);
	p = kmem_cache_alloc_node(c, gfp, 0);
	kmem_cache_free(c, p);
	kmem_cache_shrink(c);
	kmem_cache_destroy(c);
	c = KMEM_CACHE(thing, 0);
	kmem_cache_destroy(c);
	return kmem_cache_create("thing", kmem_cache_size(c), 0, 0, NULL);
}

void *use_more(void *p, size_t n, size_t size, gfp_t gfp, int which)
{
	switch (which) {
	case 0:
		return kvmalloc_node(size, gfp, 0);
	case 1:
		return kvzalloc_node(size, gfp, 0);
	case 2:
		return kcalloc_node(n, size, gfp, 0);
	default:
		return krealloc_array(p, n, kmalloc_size_roundup(size), gfp);
	}
}

mempool_t *use_pool(mempool_t *pool, gfp_t gfp, mempool_alloc_t *alloc,
		    mempool_free_t *free)
{
	void *p = mempool_alloc(pool, gfp);

	mempool_free(p, pool);
	mempool_destroy(pool);
	return mempool_create(4, alloc, free, NULL);
}
