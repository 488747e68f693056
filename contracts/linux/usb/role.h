/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Roles of dual-role ports. drivers/usb/roles/class.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_USB_ROLE_H
#define BELAY_LINUX_USB_ROLE_H

#include <belay/belay.h>
#include_next <linux/usb/role.h>

#if IS_ENABLED(CONFIG_USB_ROLE_SWITCH)
int __slot(usb_role_switch_desc, set)(struct usb_role_switch *sw,
				      enum usb_role role) __sleeps;
__slot_check(usb_role_switch_desc, set);
enum usb_role __slot(usb_role_switch_desc, get)(struct usb_role_switch *sw)
	__sleeps;
__slot_check(usb_role_switch_desc, get);

int usb_role_switch_set_role(struct usb_role_switch *sw __nullable __errptr,
			     enum usb_role role) __at_most(0) __sleeps;
enum usb_role
usb_role_switch_get_role(struct usb_role_switch *sw __nullable __errptr)
	__sleeps;
/* NULL where the device has no such connection. */
struct usb_role_switch *usb_role_switch_get(struct device *dev)
	__own(usb_role_switch_put) __nullable __errptr __sleeps;
struct usb_role_switch *
fwnode_usb_role_switch_get(struct fwnode_handle *node __nullable)
	__own(usb_role_switch_put) __nullable __errptr __sleeps;
struct usb_role_switch *
usb_role_switch_find_by_fwnode(const struct fwnode_handle *fwnode __nullable)
	__own(usb_role_switch_put) __nullable __sleeps;
void usb_role_switch_put(struct usb_role_switch *sw
				__take __nullable __errptr) __sleeps;
struct usb_role_switch *
usb_role_switch_register(struct device *parent,
			 const struct usb_role_switch_desc *desc)
	__own(usb_role_switch_unregister) __errptr __sleeps;
void usb_role_switch_unregister(struct usb_role_switch *sw
				__take __nullable __errptr) __sleeps;
void usb_role_switch_set_drvdata(struct usb_role_switch *sw,
				 void *data __nullable) __contract;
void *usb_role_switch_get_drvdata(struct usb_role_switch *sw) __drvdata;
/* "unknown" for what is no role. */
const char *usb_role_string(enum usb_role role) __cstr;
#endif

#endif
