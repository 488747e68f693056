/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * DMA engines. Documentation/driver-api/dmaengine/ and include/linux/
 * dmaengine.h, comments on struct dma_device; drivers/dma/dmaengine.c, kernel-
 * doc of each. What a transfer does to memory is not followed: a descriptor
 * belongs to its channel, from prep() until it was submitted and is done.
 */
#ifndef BELAY_LINUX_DMAENGINE_H
#define BELAY_LINUX_DMAENGINE_H

#include <belay/belay.h>
#include_next <linux/dmaengine.h>
#include <linux/version.h>

/* dma_device: any context, but for the resources and the configuration. */
#define belay_dma_op(type, name, words, ...)				\
	type __slot(dma_device, name)(struct dma_chan *chan,		\
				      ##__VA_ARGS__) words;		\
	__slot_check(dma_device, name)
#define belay_dma_prep(name, ...)					\
	struct dma_async_tx_descriptor *__slot(dma_device, name)(	\
			struct dma_chan *chan, ##__VA_ARGS__)		\
		__nullable __borrows(chan);				\
	__slot_check(dma_device, name)

belay_dma_op(int, device_alloc_chan_resources, __sleeps);
belay_dma_op(void, device_free_chan_resources, __sleeps);
belay_dma_op(int, device_router_config, __sleeps);
belay_dma_op(void, device_caps, __contract, struct dma_slave_caps *caps);
belay_dma_op(int, device_config, __contract, struct dma_slave_config *config);
belay_dma_op(int, device_pause, __contract);
belay_dma_op(int, device_resume, __contract);
belay_dma_op(int, device_terminate_all, __contract);
belay_dma_op(void, device_synchronize, __sleeps);
belay_dma_op(enum dma_status, device_tx_status, __contract,
	     dma_cookie_t cookie, struct dma_tx_state *txstate __nullable);
belay_dma_op(void, device_issue_pending, __contract);
belay_dma_prep(device_prep_dma_memcpy, dma_addr_t dst, dma_addr_t src,
	       size_t len, unsigned long flags);
belay_dma_prep(device_prep_dma_xor, dma_addr_t dst,
	       dma_addr_t *src __counted_by(src_cnt), unsigned int src_cnt,
	       size_t len, unsigned long flags);
belay_dma_prep(device_prep_dma_memset, dma_addr_t dest, int value, size_t len,
	       unsigned long flags);
belay_dma_prep(device_prep_dma_memset_sg,
	       struct scatterlist *sg __counted_by(nents), unsigned int nents,
	       int value, unsigned long flags);
belay_dma_prep(device_prep_dma_interrupt, unsigned long flags);
belay_dma_prep(device_prep_slave_sg,
	       struct scatterlist *sgl __counted_by(sg_len),
	       unsigned int sg_len, enum dma_transfer_direction direction,
	       unsigned long flags, void *context __nullable);
belay_dma_prep(device_prep_dma_cyclic, dma_addr_t buf_addr, size_t buf_len,
	       size_t period_len, enum dma_transfer_direction direction,
	       unsigned long flags);
belay_dma_prep(device_prep_interleaved_dma,
	       struct dma_interleaved_template *xt, unsigned long flags);
void __slot(dma_device, device_release)(struct dma_device *dev) __sleeps;
__slot_check(dma_device, device_release);

/* Descriptors. The callbacks run in a tasklet. */
dma_cookie_t __slot(dma_async_tx_descriptor, tx_submit)(
		struct dma_async_tx_descriptor *tx) __contract;
__slot_check(dma_async_tx_descriptor, tx_submit);
int __slot(dma_async_tx_descriptor, desc_free)(
		struct dma_async_tx_descriptor *tx) __contract;
__slot_check(dma_async_tx_descriptor, desc_free);
void __slot(dma_async_tx_descriptor, callback)(
		void *param
			__cookie_at(struct dma_async_tx_descriptor
					.callback_param)) __contract;
__slot_check(dma_async_tx_descriptor, callback);
void __slot(dma_async_tx_descriptor, callback_result)(
		void *param
			__cookie_at(struct dma_async_tx_descriptor
					.callback_param),
		const struct dmaengine_result *result) __contract;
__slot_check(dma_async_tx_descriptor, callback_result);

#ifdef CONFIG_DMA_ENGINE

/* Channels, of others. */
struct dma_chan *dma_request_chan(struct device *dev, const char *name __cstr)
	__own(dma_release_channel) __errptr __sleeps;
struct dma_chan *dma_request_chan_by_mask(const dma_cap_mask_t *mask)
	__own(dma_release_channel) __errptr __sleeps;
struct dma_chan *__dma_request_channel(const dma_cap_mask_t *mask,
				       dma_filter_fn fn __nullable,
				       void *fn_param __nullable,
				       struct device_node *np __nullable)
	__own(dma_release_channel) __nullable __sleeps;
void dma_release_channel(struct dma_chan *chan __take) __sleeps;
int dma_get_slave_caps(struct dma_chan *chan __nullable __errptr,
		       struct dma_slave_caps *caps)
	__sets(*caps, result == 0) __at_most(0);
enum dma_status dma_sync_wait(struct dma_chan *chan, dma_cookie_t cookie)
	__contract;
enum dma_status dma_wait_for_async_tx(struct dma_async_tx_descriptor *tx
					__nullable) __contract;
void dma_issue_pending_all(void) __contract;
void dma_run_dependencies(struct dma_async_tx_descriptor *tx) __contract;

/* Engines. Where they are registered they are in use until no more. */
int dma_async_device_register(struct dma_device *device
				__gives(dma_async_device_unregister,
					result == 0)) __at_most(0) __sleeps;
void dma_async_device_unregister(struct dma_device *device __take) __sleeps;
int dmaenginem_async_device_register(struct dma_device *device)
	__at_most(0) __sleeps;
void dma_async_tx_descriptor_init(struct dma_async_tx_descriptor *tx,
				  struct dma_chan *chan) __contract;
#endif

#endif
