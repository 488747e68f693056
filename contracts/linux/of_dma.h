/* SPDX-License-Identifier: GPL-2.0-only */
/* DMA engines in the device tree. drivers/dma/of-dma.c, kernel-doc of each. */
#ifndef BELAY_LINUX_OF_DMA_H
#define BELAY_LINUX_OF_DMA_H

#include <belay/belay.h>
#include_next <linux/of_dma.h>

#ifdef CONFIG_DMA_OF
int of_dma_controller_register(struct device_node *np
				__gives(of_dma_controller_free, result == 0),
			       struct dma_chan *(*of_dma_xlate)(
					struct of_phandle_args *dma_spec,
					struct of_dma *ofdma),
			       void *data __nullable) __at_most(0) __sleeps;
void of_dma_controller_free(struct device_node *np __take __nullable)
	__sleeps;
struct dma_chan *of_dma_simple_xlate(struct of_phandle_args *dma_spec,
				     struct of_dma *ofdma) __nullable;
struct dma_chan *of_dma_xlate_by_chan_id(struct of_phandle_args *dma_spec,
					 struct of_dma *ofdma) __nullable;
#endif

#endif
