/* SPDX-License-Identifier: GPL-2.0-only */
/* The AMBA bus. drivers/amba/bus.c. amba_driver: as platform_driver. */
#ifndef BELAY_LINUX_AMBA_BUS_H
#define BELAY_LINUX_AMBA_BUS_H

#include <belay/belay.h>
#include_next <linux/amba/bus.h>

#define belay_amba	__parks(pm_runtime_disable, pm_runtime_put,	\
				amba_release_regions)

int __slot(amba_driver, probe)(struct amba_device *adev belay_amba,
			       const struct amba_id *id)
	__cookie_at(adev->dev.driver_data)
	__sets(adev->dev.driver_data, result == 0) __sleeps;
__slot_check(amba_driver, probe);
void __slot(amba_driver, remove)(struct amba_device *adev belay_amba)
	__cookie_at(adev->dev.driver_data)
	__takes(adev->dev.driver_data) __sleeps;
__slot_check(amba_driver, remove);
void __slot(amba_driver, shutdown)(struct amba_device *adev belay_amba)
	__cookie_at(adev->dev.driver_data) __sleeps;
__slot_check(amba_driver, shutdown);

/* The registers of the device. */
int amba_request_regions(struct amba_device *adev
				__gives(amba_release_regions, result == 0),
			 const char *name __cstr __nullable)
	__at_most(0) __sleeps;
void amba_release_regions(struct amba_device *adev __take) __sleeps;

#endif
