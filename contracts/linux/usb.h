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

/* usb_device_driver: of whole devices. drivers/usb/core/driver.c */
bool __slot(usb_device_driver, match)(struct usb_device *udev) __sleeps;
__slot_check(usb_device_driver, match);
int __slot(usb_device_driver, probe)(struct usb_device *udev)
	__cookie_at(udev->dev.driver_data)
	__sets(udev->dev.driver_data, result == 0) __sleeps;
__slot_check(usb_device_driver, probe);
void __slot(usb_device_driver, disconnect)(struct usb_device *udev)
	__cookie_at(udev->dev.driver_data)
	__takes(udev->dev.driver_data) __sleeps;
__slot_check(usb_device_driver, disconnect);
int __slot(usb_device_driver, suspend)(struct usb_device *udev,
				       pm_message_t message)
	__cookie_at(udev->dev.driver_data) __sleeps;
__slot_check(usb_device_driver, suspend);
int __slot(usb_device_driver, resume)(struct usb_device *udev,
				      pm_message_t message)
	__cookie_at(udev->dev.driver_data) __sleeps;
__slot_check(usb_device_driver, resume);
int usb_register_device_driver(struct usb_device_driver *driver
		__gives(usb_deregister_device_driver, result == 0),
			       struct module *owner __nullable)
	__at_most(0) __sleeps;
void usb_deregister_device_driver(struct usb_device_driver *driver __take)
	__sleeps;

int usb_register_driver(struct usb_driver *driver
				__gives(usb_deregister, result == 0),
			struct module *owner __nullable,
			const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void usb_deregister(struct usb_driver *driver __take) __sleeps;

/* A minor for an interface, found again by usb_find_interface(). */
int usb_register_dev(struct usb_interface *intf
			__gives(usb_deregister_dev, result == 0),
		     struct usb_class_driver *driver)
	__at_most(0) __sleeps;
void usb_deregister_dev(struct usb_interface *intf __take,
			struct usb_class_driver *driver) __sleeps;
struct usb_interface *usb_find_interface(struct usb_driver *driver, int minor)
	__nullable __sleeps;
struct usb_interface *usb_ifnum_to_if(const struct usb_device *dev,
				      unsigned int ifnum)
	__nullable __borrows(dev);
struct usb_host_interface *
usb_altnum_to_altsetting(const struct usb_interface *intf,
			 unsigned int altnum)
	__nullable __borrows(intf);
struct usb_interface *usb_get_intf(struct usb_interface *intf __nullable
				   __gives(usb_put_intf)) __returns(intf);
void usb_put_intf(struct usb_interface *intf __take __nullable) __contract;

/* drivers/usb/core/driver.c: a use of the interface that keeps it awake. */
#ifdef CONFIG_PM
int usb_autopm_get_interface(struct usb_interface *intf
			__gives(usb_autopm_put_interface, result == 0))
	__at_most(0) __sleeps;
void usb_autopm_put_interface(struct usb_interface *intf __take) __sleeps;
void usb_enable_autosuspend(struct usb_device *udev) __sleeps;
void usb_disable_autosuspend(struct usb_device *udev) __sleeps;
#endif

/* drivers/usb/core/message.c and hub.c */
int usb_set_interface(struct usb_device *dev, int ifnum, int alternate)
	__at_most(0) __sleeps;
int usb_clear_halt(struct usb_device *dev, int pipe) __at_most(0) __sleeps;
int usb_reset_device(struct usb_device *dev) __sleeps;
void usb_queue_reset_device(struct usb_interface *intf) __contract;
/* At most size bytes with the NUL; how many, without it. */
int usb_string(struct usb_device *dev, int index, char *buf __bytes(size),
	       size_t size) __sets(*buf, result >= 0) __sleeps;
int usb_control_msg_send(struct usb_device *dev, __u8 endpoint, __u8 request,
			 __u8 requesttype, __u16 value, __u16 index,
			 const void *data __bytes(size) __nullable,
			 __u16 size, int timeout, gfp_t memflags)
	__at_most(0) __sleeps;
int usb_control_msg_recv(struct usb_device *dev, __u8 endpoint, __u8 request,
			 __u8 requesttype, __u16 value, __u16 index,
			 void *data __bytes(size), __u16 size, int timeout,
			 gfp_t memflags)
	__sets(*data, result == 0) __at_most(0) __sleeps;
int usb_find_common_endpoints(struct usb_host_interface *alt,
			      struct usb_endpoint_descriptor **bulk_in
				__nullable,
			      struct usb_endpoint_descriptor **bulk_out
				__nullable,
			      struct usb_endpoint_descriptor **int_in
				__nullable,
			      struct usb_endpoint_descriptor **int_out
				__nullable)
	__sets(*bulk_in, result == 0) __sets(*bulk_out, result == 0)
	__sets(*int_in, result == 0) __sets(*int_out, result == 0)
	__at_most(0);

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
void usb_poison_urb(struct urb *urb __nullable) __sleeps;
void usb_unpoison_urb(struct urb *urb __nullable) __contract;
void usb_anchor_urb(struct urb *urb, struct usb_anchor *anchor) __contract;
void usb_unanchor_urb(struct urb *urb) __contract;
void usb_kill_anchored_urbs(struct usb_anchor *anchor) __sleeps;
int usb_wait_anchor_empty_timeout(struct usb_anchor *anchor,
				  unsigned int timeout) __sleeps;
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
