/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * MDIO by two lines. drivers/net/mdio/mdio-bitbang.c and include/linux/
 * mdio-bitbang.h, comments on struct mdiobb_ops.
 */
#ifndef BELAY_LINUX_MDIO_BITBANG_H
#define BELAY_LINUX_MDIO_BITBANG_H

#include <belay/belay.h>
#include_next <linux/mdio-bitbang.h>

void __slot(mdiobb_ops, set_mdc)(struct mdiobb_ctrl *ctrl, int level)
	__sleeps;
__slot_check(mdiobb_ops, set_mdc);
void __slot(mdiobb_ops, set_mdio_dir)(struct mdiobb_ctrl *ctrl, int output)
	__sleeps;
__slot_check(mdiobb_ops, set_mdio_dir);
void __slot(mdiobb_ops, set_mdio_data)(struct mdiobb_ctrl *ctrl, int value)
	__sleeps;
__slot_check(mdiobb_ops, set_mdio_data);
int __slot(mdiobb_ops, get_mdio_data)(struct mdiobb_ctrl *ctrl) __sleeps;
__slot_check(mdiobb_ops, get_mdio_data);

/* Holds a reference to the module of the operations until it is freed. */
struct mii_bus *alloc_mdio_bitbang(struct mdiobb_ctrl *ctrl)
	__own(free_mdio_bitbang) __nullable __sleeps;
void free_mdio_bitbang(struct mii_bus *bus __take) __sleeps;

#endif
