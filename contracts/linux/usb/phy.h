/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Transceivers of USB. drivers/usb/phy/phy.c, kernel-doc of each, and
 * include/linux/usb/phy.h, comments on struct usb_phy.
 */
#ifndef BELAY_LINUX_USB_PHY_H
#define BELAY_LINUX_USB_PHY_H

#include <belay/belay.h>
#include_next <linux/usb/phy.h>

#define belay_usb_phy_op(name, ...)					\
	int __slot(usb_phy, name)(struct usb_phy *x, ##__VA_ARGS__)	\
		__sleeps;						\
	__slot_check(usb_phy, name)

belay_usb_phy_op(init);
belay_usb_phy_op(set_vbus, int on);
belay_usb_phy_op(set_power, unsigned int mA);
belay_usb_phy_op(set_suspend, int suspend);
belay_usb_phy_op(set_wakeup, bool enabled);
belay_usb_phy_op(notify_connect, enum usb_device_speed speed);
belay_usb_phy_op(notify_disconnect, enum usb_device_speed speed);
void __slot(usb_phy, shutdown)(struct usb_phy *x) __sleeps;
__slot_check(usb_phy, shutdown);
enum usb_charger_type __slot(usb_phy, charger_detect)(struct usb_phy *x)
	__sleeps;
__slot_check(usb_phy, charger_detect);

int usb_add_phy(struct usb_phy *x __gives(usb_remove_phy, result == 0),
		enum usb_phy_type type) __at_most(0) __sleeps;
int usb_add_phy_dev(struct usb_phy *x __gives(usb_remove_phy, result == 0))
	__at_most(0) __sleeps;
void usb_remove_phy(struct usb_phy *x __take __nullable) __contract;

#if IS_ENABLED(CONFIG_USB_PHY)
/* -ENODEV where there is none, -EPROBE_DEFER where there may be one later. */
struct usb_phy *usb_get_phy(enum usb_phy_type type)
	__own(usb_put_phy) __errptr;
void usb_put_phy(struct usb_phy *x __take __nullable) __contract;
struct usb_phy *devm_usb_get_phy(struct device *dev, enum usb_phy_type type)
	__errptr __borrows(dev) __sleeps;
struct usb_phy *devm_usb_get_phy_by_phandle(struct device *dev,
					    const char *phandle __cstr,
					    u8 index)
	__errptr __borrows(dev) __sleeps;
struct usb_phy *devm_usb_get_phy_by_node(struct device *dev,
					 struct device_node *node __nullable,
					 struct notifier_block *nb __nullable)
	__errptr __borrows(dev) __sleeps;
void devm_usb_put_phy(struct device *dev, struct usb_phy *x) __sleeps;
void usb_phy_set_event(struct usb_phy *x, unsigned long event) __contract;
void usb_phy_set_charger_current(struct usb_phy *usb_phy, unsigned int mA)
	__contract;
void usb_phy_get_charger_current(struct usb_phy *usb_phy,
				 unsigned int *min __init_out,
				 unsigned int *max __init_out) __contract;
void usb_phy_set_charger_state(struct usb_phy *usb_phy,
			       enum usb_charger_state state) __contract;
#endif

#endif
