/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * USB. drivers/usb/core/, kernel-doc of each; Documentation/driver-api/usb/.
 * Messages sleep; what an urb is submitted for runs when it completes.
 */
#ifndef BELAY_LINUX_USB_H
#define BELAY_LINUX_USB_H

#include <belay/belay.h>
#include_next <linux/usb.h>

/* usb_driver: as platform_driver, for an interface of a device. */
int __slot(usb_driver, probe)(struct usb_interface *intf belay_powered,
			      const struct usb_device_id *id)
	__cookie_at(intf->dev.driver_data)
	__sets(intf->dev.driver_data, result == 0) __sleeps;
__slot_check(usb_driver, probe);
void __slot(usb_driver, disconnect)(struct usb_interface *intf belay_powered)
	__cookie_at(intf->dev.driver_data)
	__takes(intf->dev.driver_data) __sleeps;
__slot_check(usb_driver, disconnect);
int __slot(usb_driver, suspend)(struct usb_interface *intf belay_powered,
				pm_message_t message)
	__cookie_at(intf->dev.driver_data) __sleeps;
__slot_check(usb_driver, suspend);
int __slot(usb_driver, resume)(struct usb_interface *intf belay_powered)
	__cookie_at(intf->dev.driver_data) __sleeps;
__slot_check(usb_driver, resume);
int __slot(usb_driver, reset_resume)(struct usb_interface *intf belay_powered)
	__cookie_at(intf->dev.driver_data) __sleeps;
__slot_check(usb_driver, reset_resume);
int __slot(usb_driver, pre_reset)(struct usb_interface *intf belay_powered)
	__cookie_at(intf->dev.driver_data) __sleeps;
__slot_check(usb_driver, pre_reset);
int __slot(usb_driver, post_reset)(struct usb_interface *intf belay_powered)
	__cookie_at(intf->dev.driver_data) __sleeps;
__slot_check(usb_driver, post_reset);

int usb_register_driver(struct usb_driver *driver
				__gives(usb_deregister, result == 0),
			struct module *owner __nullable,
			const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void usb_deregister(struct usb_driver *driver __take) __sleeps;

struct usb_device *usb_get_dev(struct usb_device *dev __nullable
				__gives(usb_put_dev)) __returns(dev);
void usb_put_dev(struct usb_device *dev __take __nullable) __contract;

/* How many bytes, or a negative errno. */
int usb_control_msg(struct usb_device *dev, unsigned int pipe, __u8 request,
		    __u8 requesttype, __u16 value, __u16 index,
		    void *data __bytes(size) __nullable, __u16 size,
		    int timeout) __at_most(size) __sleeps;
int usb_interrupt_msg(struct usb_device *dev, unsigned int pipe,
		      void *data __bytes(len), int len,
		      int *actual_length __nullable, int timeout)
	__sets(*actual_length) __at_most(0) __sleeps;
int usb_bulk_msg(struct usb_device *dev, unsigned int pipe,
		 void *data __bytes(len), int len,
		 int *actual_length __nullable, int timeout)
	__sets(*actual_length) __at_most(0) __sleeps;

/* An urb is counted; what its buffer is only its owner knows. */
struct urb *usb_alloc_urb(int iso_packets, gfp_t mem_flags)
	__own(usb_free_urb) __nullable
	__sleeps_if(gfpflags_allow_blocking(mem_flags));
void usb_free_urb(struct urb *urb __take __nullable) __contract;
int usb_submit_urb(struct urb *urb, gfp_t mem_flags)
	__at_most(0) __sleeps_if(gfpflags_allow_blocking(mem_flags));
void usb_kill_urb(struct urb *urb __nullable) __sleeps;
int usb_unlink_urb(struct urb *urb __nullable) __contract;
void *usb_alloc_coherent(struct usb_device *dev, size_t size, gfp_t mem_flags,
			 dma_addr_t *dma)
	__own(usb_free_coherent) __nullable __bytes(size) __foreign
	__sets(*dma, result != NULL)
	__sleeps_if(gfpflags_allow_blocking(mem_flags));
void usb_free_coherent(struct usb_device *dev, size_t size,
		       void *addr __take __nullable, dma_addr_t dma)
	__contract;

#endif
