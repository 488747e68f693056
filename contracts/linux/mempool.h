/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pools that always have something in reserve. mm/mempool.c, kernel-doc of
 * each. With flags that let it sleep mempool_alloc() does not fail.
 */
#ifndef BELAY_LINUX_MEMPOOL_H
#define BELAY_LINUX_MEMPOOL_H

#include <belay/belay.h>
#include_next <linux/mempool.h>

#ifndef belay_alloc
#define belay_alloc(name)	name
#endif

mempool_t *belay_alloc(mempool_create_node)(int min_nr,
					    mempool_alloc_t *alloc_fn,
					    mempool_free_t *free_fn,
					    void *pool_data, gfp_t gfp_mask,
					    int node)
	__own(mempool_destroy) __nullable __sleeps;
#ifndef mempool_create
mempool_t *mempool_create(int min_nr, mempool_alloc_t *alloc_fn,
			  mempool_free_t *free_fn, void *pool_data)
	__own(mempool_destroy) __nullable __sleeps;
#endif
void mempool_destroy(mempool_t *pool __take __nullable) __contract;

void *belay_alloc(mempool_alloc)(mempool_t *pool, gfp_t gfp_mask)
	__own(mempool_free) __nullable
	__sleeps_if(gfpflags_allow_blocking(gfp_mask));
void mempool_free(void *element __take __nullable, mempool_t *pool)
	__contract;

#endif
