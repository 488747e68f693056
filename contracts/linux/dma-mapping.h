/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory that a device reads and writes while the driver does.
 * Documentation/core-api/dma-api.rst, "Using large DMA-coherent buffers":
 * NULL on failure; zeroed, as dma_alloc_attrs() sees to; may sleep if the
 * flags let it. The handle is set where memory is returned.
 */
#ifndef BELAY_LINUX_DMA_MAPPING_H
#define BELAY_LINUX_DMA_MAPPING_H

#include <belay/belay.h>
#include_next <linux/dma-mapping.h>

void *dma_alloc_coherent(struct device *dev, size_t size,
			 dma_addr_t *dma_handle, gfp_t gfp)
	__own(dma_free_coherent) __nullable __bytes(size) __zeroed __foreign
	__sets(*dma_handle, result != NULL)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void dma_free_coherent(struct device *dev, size_t size, void *cpu_addr __take,
		       dma_addr_t dma_handle) __contract;

/* kernel/dma/mapping.c, kernel-doc: released when the driver is unbound. */
#ifdef CONFIG_HAS_DMA
void *dmam_alloc_attrs(struct device *dev, size_t size, dma_addr_t *dma_handle,
		       gfp_t gfp, unsigned long attrs)
	__nullable __bytes(size) __zeroed __foreign
	__sets(*dma_handle, result != NULL)
	__sleeps_if(gfpflags_allow_blocking(gfp));
#endif

#endif
