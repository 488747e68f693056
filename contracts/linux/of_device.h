/* SPDX-License-Identifier: GPL-2.0-only */
/* Which entry of the driver's table it was. drivers/of/device.c */
#ifndef BELAY_LINUX_OF_DEVICE_H
#define BELAY_LINUX_OF_DEVICE_H

#include <belay/belay.h>
#include_next <linux/of_device.h>

#ifdef CONFIG_OF
const struct of_device_id *
of_match_device(const struct of_device_id *matches __nullable,
		const struct device *dev)
	__nullable __borrows(matches) __matched(of_match_table);
#endif

#endif
