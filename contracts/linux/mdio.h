/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Registers of network PHYs. drivers/net/phy/mdio_bus.c, kernel-doc of each:
 * what was read, 16 bits, or a negative errno. Those with underscores under the
 * lock of the bus.
 */
#ifndef BELAY_LINUX_MDIO_H
#define BELAY_LINUX_MDIO_H

#include <belay/belay.h>
#include_next <linux/mdio.h>
#include <linux/version.h>

extern __typeof__(((struct mdio_device *)0)->bus) __slot(mdio_device, bus)
	__fixed;

int __mdiobus_read(struct mii_bus *bus, int addr, u32 regnum)
	__at_most(0xffff) __sleeps;
int __mdiobus_write(struct mii_bus *bus, int addr, u32 regnum, u16 val)
	__at_most(0) __sleeps;
/* 1 where it was another value. */
int __mdiobus_modify_changed(struct mii_bus *bus, int addr, u32 regnum,
			     u16 mask, u16 set) __at_most(1) __sleeps;
int mdiobus_read(struct mii_bus *bus, int addr, u32 regnum)
	__at_most(0xffff) __sleeps;
int mdiobus_read_nested(struct mii_bus *bus, int addr, u32 regnum)
	__at_most(0xffff) __sleeps;
int mdiobus_write(struct mii_bus *bus, int addr, u32 regnum, u16 val)
	__at_most(0) __sleeps;
int mdiobus_write_nested(struct mii_bus *bus, int addr, u32 regnum, u16 val)
	__at_most(0) __sleeps;
int mdiobus_modify(struct mii_bus *bus, int addr, u32 regnum, u16 mask,
		   u16 set) __at_most(0) __sleeps;
int mdiobus_modify_changed(struct mii_bus *bus, int addr, u32 regnum, u16 mask,
			   u16 set) __at_most(1) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
int mdiobus_c45_read(struct mii_bus *bus, int addr, int devad, u32 regnum)
	__at_most(0xffff) __sleeps;
int mdiobus_c45_write(struct mii_bus *bus, int addr, int devad, u32 regnum,
		      u16 val) __at_most(0) __sleeps;
#endif
struct phy_device *mdiobus_get_phy(struct mii_bus *bus, int addr)
	__nullable __borrows(bus);

#endif
