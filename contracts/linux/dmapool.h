/* SPDX-License-Identifier: GPL-2.0-only */
/* Small pieces of memory for DMA. mm/dmapool.c, kernel-doc of each. */
#ifndef BELAY_LINUX_DMAPOOL_H
#define BELAY_LINUX_DMAPOOL_H

#include <belay/belay.h>
#include_next <linux/dmapool.h>

#ifdef CONFIG_HAS_DMA

struct dma_pool *dma_pool_create(const char *name __cstr, struct device *dev,
				 size_t size, size_t align, size_t allocation)
	__own(dma_pool_destroy) __nullable __sleeps;
/* All of it has been freed. */
void dma_pool_destroy(struct dma_pool *pool __take __nullable) __sleeps;
struct dma_pool *dmam_pool_create(const char *name __cstr, struct device *dev,
				  size_t size, size_t align,
				  size_t allocation)
	__nullable __borrows(dev) __sleeps;
void dmam_pool_destroy(struct dma_pool *pool) __sleeps;
/* As many bytes as the pool says. */
void *dma_pool_alloc(struct dma_pool *pool, gfp_t mem_flags,
		     dma_addr_t *handle)
	__own(dma_pool_free) __nullable __foreign
	__sets(*handle, result != NULL)
	__sleeps_if(gfpflags_allow_blocking(mem_flags));
void dma_pool_free(struct dma_pool *pool, void *vaddr __take, dma_addr_t addr)
	__contract;

#endif

#endif
