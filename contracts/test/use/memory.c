// SPDX-License-Identifier: GPL-2.0-only
/* Allocators */
#include <linux/mempool.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>
#include <belay/belay.h>

struct thing {
	u32 id;
	u32 *values;
};

int ok_vmalloc(void)
{
	u8 *p = vzalloc(64);
	int v;

	if (!p)
		return -ENOMEM;
	v = p[0];
	vfree(p);
	return v;
}

int bad_vmalloc(void)
{
	u8 *p = vmalloc(64);
	int v;

	if (!p)
		return -ENOMEM;
	v = p[0];	//~ BL403
	kfree(p);	//~ BL105
	return v;
}

int ok_cache(struct kmem_cache *cache)
{
	struct thing *t = kmem_cache_zalloc(cache, GFP_KERNEL);
	int id;

	if (!t)
		return -ENOMEM;
	id = (int)t->id;
	kmem_cache_free(cache, t);
	return id;
}

int bad_cache(struct kmem_cache *cache)
{
	struct thing *t = kmem_cache_alloc(cache, GFP_KERNEL);
	int id;

	if (!t)
		return -ENOMEM;
	id = (int)t->id;	//~ BL403
	kfree(t);	//~ BL105
	return id;
}

struct kmem_cache *ok_make(void) __own(kmem_cache_destroy) __nullable
{
	return KMEM_CACHE(thing, 0);
}

int bad_make(void)
{
	struct kmem_cache *c = KMEM_CACHE(thing, 0);

	if (!c)
		return -ENOMEM;
	return 0;	//~ BL101
}

int ok_pool(mempool_t *pool)
{
	struct thing *t = mempool_alloc(pool, GFP_NOIO);

	if (!t)
		return -ENOMEM;
	t->id = 0;
	mempool_free(t, pool);
	return 0;
}

int bad_pool(mempool_t *pool)
{
	struct thing *t = mempool_alloc(pool, GFP_NOIO);

	t->id = 0;	//~ BL301
	mempool_free(t, pool);
	mempool_free(t, pool);	//~ BL102
	return 0;
}

int ok_array(struct thing *t, size_t n)
{
	u32 *values = kvcalloc(n ? n : 1, sizeof(*values), GFP_KERNEL);

	if (!values)
		return -ENOMEM;
	if (n)
		values[0] = t->id;
	kvfree(values);
	return 0;
}

int bad_array(struct thing *t, size_t n)
{
	u32 *values = kvcalloc(n ? n : 1, sizeof(*values), GFP_KERNEL);

	if (!values)
		return -ENOMEM;
	if (n)
		values[0] = t->id;
	vfree(values);	//~ BL105
	return 0;
}
