/* SPDX-License-Identifier: GPL-2.0-only */
/* Registers of AB chips. include/linux/mfd/abx500.h: 0 or a negative errno. */
#ifndef BELAY_LINUX_MFD_ABX500_H
#define BELAY_LINUX_MFD_ABX500_H

#include <belay/belay.h>
#include_next <linux/mfd/abx500.h>

int abx500_set_register_interruptible(struct device *dev, u8 bank, u8 reg,
				      u8 value) __at_most(0) __sleeps;
int abx500_get_register_interruptible(struct device *dev, u8 bank, u8 reg,
				      u8 *value)
	__sets(*value, result == 0) __at_most(0) __sleeps;
int abx500_get_register_page_interruptible(struct device *dev, u8 bank,
					   u8 first_reg,
					   u8 *regvals __bytes(numregs),
					   u8 numregs)
	__sets(*regvals, result == 0) __at_most(0) __sleeps;
int abx500_set_register_page_interruptible(struct device *dev, u8 bank,
					   u8 first_reg,
					   u8 *regvals __bytes(numregs),
					   u8 numregs) __at_most(0) __sleeps;
int abx500_mask_and_set_register_interruptible(struct device *dev, u8 bank,
					       u8 reg, u8 bitmask,
					       u8 bitvalues)
	__at_most(0) __sleeps;
int abx500_get_chip_id(struct device *dev) __sleeps;

#endif
