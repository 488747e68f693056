/* SPDX-License-Identifier: GPL-2.0-only */
/* lib/stmp_device.c: the first register of a block, which has three more. */
#ifndef BELAY_LINUX_STMP_DEVICE_H
#define BELAY_LINUX_STMP_DEVICE_H

#include <belay/belay.h>
#include_next <linux/stmp_device.h>

int stmp_reset_block(void __iomem *reset_addr __bytes(16))
	__at_most(0) __sleeps;

#endif
