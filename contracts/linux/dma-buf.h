/* SPDX-License-Identifier: GPL-2.0-only */
/* Buffers that drivers share. drivers/dma-buf/dma-buf.c, kernel-doc of each. */
#ifndef BELAY_LINUX_DMA_BUF_H
#define BELAY_LINUX_DMA_BUF_H

#include <belay/belay.h>
#include_next <linux/dma-buf.h>

struct dma_buf *dma_buf_export(const struct dma_buf_export_info *exp_info)
	__own(dma_buf_put) __errptr __sleeps;
struct dma_buf *dma_buf_get(int fd) __own(dma_buf_put) __errptr __sleeps;
void dma_buf_put(struct dma_buf *dmabuf __take) __sleeps;
/* The descriptor has the reference from then on. */
int dma_buf_fd(struct dma_buf *dmabuf, int flags)
	__takes(dmabuf, result >= 0) __sleeps;
struct dma_buf_attachment *dma_buf_attach(struct dma_buf *dmabuf,
					  struct device *dev)
	__errptr __borrows(dmabuf) __sleeps;
void dma_buf_detach(struct dma_buf *dmabuf,
		    struct dma_buf_attachment *attach) __sleeps;
struct sg_table *dma_buf_map_attachment(struct dma_buf_attachment *attach,
					enum dma_data_direction dir)
	__errptr __borrows(attach) __sleeps;
void dma_buf_unmap_attachment(struct dma_buf_attachment *attach,
			      struct sg_table *sgt,
			      enum dma_data_direction dir) __sleeps;

#endif
