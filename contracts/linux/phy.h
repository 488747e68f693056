/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Network PHYs and their buses. drivers/net/phy/mdio_bus.c, phy-core.c and
 * phy_device.c, kernel-doc of each; include/linux/phy.h, comments on struct
 * mii_bus: its operations are called with its lock held.
 */
#ifndef BELAY_LINUX_PHY_H
#define BELAY_LINUX_PHY_H

#include <belay/belay.h>
#include <linux/mdio.h>
#include_next <linux/phy.h>
#include <linux/version.h>

int __slot(mii_bus, read)(struct mii_bus *bus, int addr, int regnum) __sleeps;
__slot_check(mii_bus, read);
int __slot(mii_bus, write)(struct mii_bus *bus, int addr, int regnum, u16 val)
	__sleeps;
__slot_check(mii_bus, write);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
int __slot(mii_bus, read_c45)(struct mii_bus *bus, int addr, int devnum,
			      int regnum) __sleeps;
__slot_check(mii_bus, read_c45);
int __slot(mii_bus, write_c45)(struct mii_bus *bus, int addr, int devnum,
			       int regnum, u16 val) __sleeps;
__slot_check(mii_bus, write_c45);
#endif
int __slot(mii_bus, reset)(struct mii_bus *bus) __sleeps;
__slot_check(mii_bus, reset);

/* The driver's part comes along, all zero, behind priv. */
struct mii_bus *mdiobus_alloc_size(size_t size)
	__own(mdiobus_free) __nullable __sleeps;
void mdiobus_free(struct mii_bus *bus __take) __sleeps;
struct mii_bus *devm_mdiobus_alloc_size(struct device *dev, int sizeof_priv)
	__nullable __borrows(dev) __sleeps;
int __mdiobus_register(struct mii_bus *bus
				__gives(mdiobus_unregister, result == 0),
		       struct module *owner __nullable)
	__at_most(0) __sleeps;
int __devm_mdiobus_register(struct device *dev, struct mii_bus *bus,
			    struct module *owner __nullable)
	__at_most(0) __sleeps;
void mdiobus_unregister(struct mii_bus *bus __take) __sleeps;
struct phy_device *phy_find_first(struct mii_bus *bus)
	__nullable __borrows(bus);

/*
 * drivers/net/phy/phy-core.c: phy_select_page() has the lock of the bus also
 * where it fails, and phy_restore_page() lets it go.
 */
int phy_save_page(struct phy_device *phydev)
	__acquires(&phydev->mdio.bus->mdio_lock) __sleeps;
int phy_select_page(struct phy_device *phydev, int page)
	__acquires(&phydev->mdio.bus->mdio_lock) __sleeps;
int phy_restore_page(struct phy_device *phydev, int oldpage, int ret)
	__releases(&phydev->mdio.bus->mdio_lock) __sleeps;
int phy_read_paged(struct phy_device *phydev, int page, u32 regnum)
	__at_most(0xffff) __sleeps;
int phy_write_paged(struct phy_device *phydev, int page, u32 regnum, u16 val)
	__at_most(0) __sleeps;
int phy_modify_paged(struct phy_device *phydev, int page, u32 regnum, u16 mask,
		     u16 set) __at_most(0) __sleeps;
int phy_modify_paged_changed(struct phy_device *phydev, int page, u32 regnum,
			     u16 mask, u16 set) __at_most(1) __sleeps;
int __phy_modify(struct phy_device *phydev, u32 regnum, u16 mask, u16 set)
	__at_most(0) __sleeps;
int phy_modify(struct phy_device *phydev, u32 regnum, u16 mask, u16 set)
	__at_most(0) __sleeps;
int phy_modify_changed(struct phy_device *phydev, u32 regnum, u16 mask,
		       u16 set) __at_most(1) __sleeps;

#endif
