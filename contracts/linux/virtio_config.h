/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a virtio device is asked. include/linux/virtio_config.h, comment on
 * struct virtio_config_ops.
 */
#ifndef BELAY_LINUX_VIRTIO_CONFIG_H
#define BELAY_LINUX_VIRTIO_CONFIG_H

#include <belay/belay.h>
#include_next <linux/virtio_config.h>
#include <linux/version.h>

void __slot(virtio_config_ops, get)(struct virtio_device *vdev,
				    unsigned int offset,
				    void *buf __bytes(len) __init_out,
				    unsigned int len) __sleeps;
__slot_check(virtio_config_ops, get);
void __slot(virtio_config_ops, set)(struct virtio_device *vdev,
				    unsigned int offset,
				    const void *buf __bytes(len),
				    unsigned int len) __sleeps;
__slot_check(virtio_config_ops, set);
u32 __slot(virtio_config_ops, generation)(struct virtio_device *vdev) __sleeps;
__slot_check(virtio_config_ops, generation);
u8 __slot(virtio_config_ops, get_status)(struct virtio_device *vdev) __sleeps;
__slot_check(virtio_config_ops, get_status);
void __slot(virtio_config_ops, set_status)(struct virtio_device *vdev,
					   u8 status) __sleeps;
__slot_check(virtio_config_ops, set_status);
void __slot(virtio_config_ops, reset)(struct virtio_device *vdev) __sleeps;
__slot_check(virtio_config_ops, reset);

/*
 * The queues are there, or there are none, and are the device's; del_vqs() frees
 * them all.
 */
void __slot(virtio_config_ops, del_vqs)(struct virtio_device *vdev) __sleeps;
__slot_check(virtio_config_ops, del_vqs);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
/* drivers/virtio/virtio_ring.c, vring_interrupt() */
void __slot(virtqueue_info, callback)(struct virtqueue *vq) __contract;
__slot_check(virtqueue_info, callback);
int __slot(virtio_config_ops, find_vqs)(
		struct virtio_device *vdev, unsigned int nvqs,
		struct virtqueue *vqs[] __counted_by(nvqs),
		struct virtqueue_info vqs_info[] __counted_by(nvqs),
		struct irq_affinity *desc __nullable)
	__sets(*vqs, result == 0) __at_most(0) __sleeps;
#else
int __slot(virtio_config_ops, find_vqs)(
		struct virtio_device *vdev, unsigned int nvqs,
		struct virtqueue *vqs[] __counted_by(nvqs),
		vq_callback_t *callbacks[] __counted_by(nvqs),
		const char *const names[] __counted_by(nvqs),
		const bool *ctx __nullable, struct irq_affinity *desc __nullable)
	__sets(*vqs, result == 0) __at_most(0) __sleeps;
#endif
__slot_check(virtio_config_ops, find_vqs);
struct virtqueue *virtio_find_single_vq(struct virtio_device *vdev,
					vq_callback_t *c __nullable,
					const char *n __cstr)
	__errptr __borrows(vdev) __sleeps;

#endif
