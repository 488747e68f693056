/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Virtio drivers and queues. drivers/virtio/virtio.c, virtio_dev_probe() and
 * virtio_dev_remove(): as any driver of a bus, with priv for the driver.
 * drivers/virtio/virtio_ring.c, kernel-doc of each: what is added to a queue is
 * the driver's own, which keeps it until it comes back.
 */
#ifndef BELAY_LINUX_VIRTIO_H
#define BELAY_LINUX_VIRTIO_H

#include <belay/belay.h>
#include_next <linux/virtio.h>

int __slot(virtio_driver, validate)(struct virtio_device *dev) __sleeps;
__slot_check(virtio_driver, validate);
int __slot(virtio_driver, probe)(struct virtio_device *dev)
	__cookie_at(dev->priv) __sets(dev->priv, result == 0) __sleeps;
__slot_check(virtio_driver, probe);
void __slot(virtio_driver, scan)(struct virtio_device *dev)
	__cookie_at(dev->priv) __sleeps;
__slot_check(virtio_driver, scan);
void __slot(virtio_driver, remove)(struct virtio_device *dev)
	__cookie_at(dev->priv) __takes(dev->priv) __sleeps;
__slot_check(virtio_driver, remove);
/* __virtio_config_changed(): in interrupts, with config_lock held. */
void __slot(virtio_driver, config_changed)(struct virtio_device *dev)
	__cookie_at(dev->priv) __must_hold(&dev->config_lock);
__slot_check(virtio_driver, config_changed);
#ifdef CONFIG_PM
int __slot(virtio_driver, freeze)(struct virtio_device *dev)
	__cookie_at(dev->priv) __sleeps;
__slot_check(virtio_driver, freeze);
int __slot(virtio_driver, restore)(struct virtio_device *dev)
	__cookie_at(dev->priv) __sleeps;
__slot_check(virtio_driver, restore);
#endif

#ifdef register_virtio_driver
int __register_virtio_driver(struct virtio_driver *drv
				__gives(unregister_virtio_driver, result == 0),
			     struct module *owner __nullable)
	__at_most(0) __sleeps;
#else
int register_virtio_driver(struct virtio_driver *drv
				__gives(unregister_virtio_driver, result == 0))
	__at_most(0) __sleeps;
#endif
void unregister_virtio_driver(struct virtio_driver *drv __take) __sleeps;
void virtio_reset_device(struct virtio_device *dev) __sleeps;
void virtio_break_device(struct virtio_device *dev) __contract;

/* virtqueue_add(): 0 or an error; there must be something to come back. */
int virtqueue_add_outbuf(struct virtqueue *vq,
			 struct scatterlist *sg __counted_by(num),
			 unsigned int num, void *data, gfp_t gfp)
	__at_most(0) __sleeps_if(gfpflags_allow_blocking(gfp));
int virtqueue_add_inbuf(struct virtqueue *vq,
			struct scatterlist *sg __counted_by(num),
			unsigned int num, void *data, gfp_t gfp)
	__at_most(0) __sleeps_if(gfpflags_allow_blocking(gfp));
bool virtqueue_kick(struct virtqueue *vq) __contract;
bool virtqueue_kick_prepare(struct virtqueue *vq) __contract;
bool virtqueue_notify(struct virtqueue *vq) __contract;
void *virtqueue_get_buf(struct virtqueue *vq, unsigned int *len)
	__sets(*len, result != NULL) __drvdata __nullable;
void virtqueue_disable_cb(struct virtqueue *vq) __contract;
bool virtqueue_enable_cb(struct virtqueue *vq) __contract;
bool virtqueue_enable_cb_delayed(struct virtqueue *vq) __contract;
void *virtqueue_detach_unused_buf(struct virtqueue *vq) __drvdata __nullable;

#endif
