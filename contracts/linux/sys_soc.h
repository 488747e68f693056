/* SPDX-License-Identifier: GPL-2.0-only */
/* What chip this is. drivers/base/soc.c. The attributes are kept. */
#ifndef BELAY_LINUX_SYS_SOC_H
#define BELAY_LINUX_SYS_SOC_H

#include <belay/belay.h>
#include_next <linux/sys_soc.h>

struct soc_device *
soc_device_register(struct soc_device_attribute *soc_plat_dev_attr)
	__own(soc_device_unregister) __errptr __sleeps;
void soc_device_unregister(struct soc_device *soc_dev __take) __sleeps;
struct device *soc_device_to_device(struct soc_device *soc) __borrows(soc);
#ifdef CONFIG_SOC_BUS
/* An entry of the table, whose last one is empty. */
const struct soc_device_attribute *
soc_device_match(const struct soc_device_attribute *matches)
	__nullable __borrows(matches) __sleeps;
#endif

#endif
