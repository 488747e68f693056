/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The slab allocator and kvmalloc().
 *
 * Common to all: include/linux/slab.h and Documentation/core-api/
 * memory-allocation.rst. An allocator returns NULL on failure, memory that is
 * not initialised unless it says so, and may sleep if the flags let it.
 * Array forms fail where the product overflows.
 *
 * An explicit __GFP_ZERO is not read: use the allocator that zeroes.
 */
#ifndef BELAY_LINUX_SLAB_H
#define BELAY_LINUX_SLAB_H

#include <belay/belay.h>
#include_next <linux/slab.h>

/* belay_alloc(f) is what f calls; before 6.10 that was f (alloc_tag.h). */
#ifndef belay_alloc
#define belay_alloc(name)	name
#endif

void *belay_alloc(kmalloc)(size_t size, gfp_t flags)
	__own(kfree) __nullable __bytes(size)
	__sleeps_if(gfpflags_allow_blocking(flags));

void *belay_alloc(kzalloc)(size_t size, gfp_t flags)
	__own(kfree) __nullable __bytes(size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

void *belay_alloc(kmalloc_array)(size_t n, size_t size, gfp_t flags)
	__own(kfree) __nullable __bytes(n * size)
	__sleeps_if(gfpflags_allow_blocking(flags));

void *belay_alloc(kmalloc_node)(size_t size, gfp_t flags, int node)
	__own(kfree) __nullable __bytes(size)
	__sleeps_if(gfpflags_allow_blocking(flags));

/*
 * mm/slub.c, krealloc() kernel-doc: on failure the old object is untouched;
 * with a size of 0 it is freed and ZERO_SIZE_PTR returned.
 */
void *belay_alloc(krealloc)(const void *objp __nullable, size_t new_size,
			    gfp_t flags)
	__own(kfree) __nullable __bytes(new_size)
	__takes(objp, result != NULL)
	__sleeps_if(gfpflags_allow_blocking(flags));

/*
 * Where these are functions, the declarations below are held against them.
 * Since 6.10 they are macros that add __GFP_ZERO or a node to the flags of
 * another allocator, and these declarations stand in for them.
 */
#undef kcalloc
void *kcalloc(size_t n, size_t size, gfp_t flags)
	__own(kfree) __nullable __bytes(n * size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kzalloc_node
void *kzalloc_node(size_t size, gfp_t flags, int node)
	__own(kfree) __nullable __bytes(size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kvmalloc
void *kvmalloc(size_t size, gfp_t flags)
	__own(kvfree) __nullable __bytes(size)
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kvzalloc
void *kvzalloc(size_t size, gfp_t flags)
	__own(kvfree) __nullable __bytes(size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kvmalloc_array
void *kvmalloc_array(size_t n, size_t size, gfp_t flags)
	__own(kvfree) __nullable __bytes(n * size)
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kvcalloc
void *kvcalloc(size_t n, size_t size, gfp_t flags)
	__own(kvfree) __nullable __bytes(n * size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kvmalloc_node
void *kvmalloc_node(size_t size, gfp_t flags, int node)
	__own(kvfree) __nullable __bytes(size)
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kvzalloc_node
void *kvzalloc_node(size_t size, gfp_t flags, int node)
	__own(kvfree) __nullable __bytes(size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

#undef kcalloc_node
void *kcalloc_node(size_t n, size_t size, gfp_t flags, int node)
	__own(kfree) __nullable __bytes(n * size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));

void *belay_alloc(krealloc_array)(void *p __nullable, size_t new_n,
				  size_t new_size, gfp_t flags)
	__own(kfree) __nullable __bytes(new_n * new_size)
	__takes(p, result != NULL)
	__sleeps_if(gfpflags_allow_blocking(flags));

/*
 * Caches. mm/slab_common.c and mm/slub.c, kernel-doc of each. A cache must be
 * empty when it is destroyed. What kmem_cache_create() is made of since 6.12
 * depends on the types of its arguments.
 */
struct kmem_cache *belay_kmem_cache_create(const char *name __cstr,
					   unsigned int size)
	__own(kmem_cache_destroy) __nullable __sleeps;

#undef kmem_cache_create
#define kmem_cache_create(name, size, ...)				\
	belay_kmem_cache_create(name, size)
#undef KMEM_CACHE
#define KMEM_CACHE(tag, flags)						\
	belay_kmem_cache_create(#tag, sizeof(struct tag))

void kmem_cache_destroy(struct kmem_cache *s __take __nullable) __sleeps;
int kmem_cache_shrink(struct kmem_cache *s) __sleeps;
unsigned int kmem_cache_size(struct kmem_cache *s) __contract;

void *belay_alloc(kmem_cache_alloc)(struct kmem_cache *s, gfp_t flags)
	__own(kmem_cache_free) __nullable
	__sleeps_if(gfpflags_allow_blocking(flags));
void *belay_alloc(kmem_cache_alloc_node)(struct kmem_cache *s, gfp_t flags,
					 int node)
	__own(kmem_cache_free) __nullable
	__sleeps_if(gfpflags_allow_blocking(flags));
#undef kmem_cache_zalloc
void *kmem_cache_zalloc(struct kmem_cache *s, gfp_t flags)
	__own(kmem_cache_free) __nullable __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));
/* NULL is ignored. */
void kmem_cache_free(struct kmem_cache *s, void *objp __take __nullable)
	__contract;

/* mm/slab_common.c: what kmalloc() would make of a size. */
size_t kmalloc_size_roundup(size_t size) __contract;

/* mm/slub.c, kfree() kernel-doc: NULL is ignored. */
void kfree(const void *objp __take __nullable) __contract;

/* mm/slab_common.c, kfree_sensitive() kernel-doc: kfree() after zeroing. */
void kfree_sensitive(const void *objp __take_of(kfree) __nullable) __contract;

/*
 * mm/util.c, kvfree() kernel-doc: frees what vmalloc(), kmalloc() or
 * kvmalloc() returned. vfree() beneath it may sleep in task context.
 */
void kvfree(const void *addr __take_of(kvfree, kfree, vfree) __nullable)
	__sleeps;
void kvfree_sensitive(const void *addr __take_of(kvfree, kfree, vfree)
				       __nullable,
		      size_t len) __sleeps;

/* mm/slab_common.c, ksize() kernel-doc: 0 for NULL. */
size_t ksize(const void *objp __nullable) __contract;

#endif
