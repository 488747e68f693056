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

/*
 * Addresses that a device uses are numbers: that they are unmapped is not
 * followed, nor who has the memory meanwhile.
 */
dma_addr_t dma_map_page_attrs(struct device *dev, struct page *page,
			      size_t offset, size_t size,
			      enum dma_data_direction dir,
			      unsigned long attrs) __contract;
void dma_unmap_page_attrs(struct device *dev, dma_addr_t addr, size_t size,
			  enum dma_data_direction dir, unsigned long attrs)
	__contract;
dma_addr_t dma_map_single_attrs(struct device *dev, void *ptr __bytes(size),
				size_t size, enum dma_data_direction dir,
				unsigned long attrs) __contract;
void dma_unmap_single_attrs(struct device *dev, dma_addr_t addr, size_t size,
			    enum dma_data_direction dir, unsigned long attrs)
	__contract;
dma_addr_t dma_map_resource(struct device *dev, phys_addr_t phys_addr,
			    size_t size, enum dma_data_direction dir,
			    unsigned long attrs) __contract;
void dma_unmap_resource(struct device *dev, dma_addr_t addr, size_t size,
			enum dma_data_direction dir, unsigned long attrs)
	__contract;
int dma_mapping_error(struct device *dev, dma_addr_t dma_addr) __at_most(0);
/* How many were mapped; 0 on failure. */
unsigned int dma_map_sg_attrs(struct device *dev, struct scatterlist *sg,
			      int nents, enum dma_data_direction dir,
			      unsigned long attrs) __at_most(nents);
void dma_unmap_sg_attrs(struct device *dev, struct scatterlist *sg, int nents,
			enum dma_data_direction dir, unsigned long attrs)
	__contract;
int dma_map_sgtable(struct device *dev, struct sg_table *sgt,
		    enum dma_data_direction dir, unsigned long attrs)
	__at_most(0);
void dma_sync_single_for_cpu(struct device *dev, dma_addr_t addr, size_t size,
			     enum dma_data_direction dir) __contract;
void dma_sync_single_for_device(struct device *dev, dma_addr_t addr,
				size_t size, enum dma_data_direction dir)
	__contract;
void dma_sync_sg_for_cpu(struct device *dev, struct scatterlist *sg,
			 int nelems, enum dma_data_direction dir) __contract;
void dma_sync_sg_for_device(struct device *dev, struct scatterlist *sg,
			    int nelems, enum dma_data_direction dir)
	__contract;
int dma_set_mask(struct device *dev, u64 mask) __at_most(0);
int dma_set_coherent_mask(struct device *dev, u64 mask) __at_most(0);
size_t dma_max_mapping_size(struct device *dev) __contract;
#endif

#endif
