/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/base/power/wakeup.c, kernel-doc of each. */
#ifndef BELAY_LINUX_PM_WAKEUP_H
#define BELAY_LINUX_PM_WAKEUP_H

#include <belay/belay.h>
#include_next <linux/pm_wakeup.h>

#ifdef CONFIG_PM_SLEEP
void device_set_wakeup_capable(struct device *dev, bool capable) __sleeps;
int device_wakeup_enable(struct device *dev) __at_most(0) __sleeps;
/* An error was returned until 6.2, which was always 0. */
__typeof__(device_wakeup_disable((struct device *)0))
device_wakeup_disable(struct device *dev) __sleeps;
int device_set_wakeup_enable(struct device *dev, bool enable)
	__at_most(0) __sleeps;
struct wakeup_source *wakeup_source_register(struct device *dev __nullable,
					     const char *name __cstr
						__nullable)
	__own(wakeup_source_unregister) __nullable __sleeps;
void wakeup_source_unregister(struct wakeup_source *ws __take __nullable)
	__sleeps;
void __pm_stay_awake(struct wakeup_source *ws __nullable) __contract;
void __pm_relax(struct wakeup_source *ws __nullable) __contract;
void pm_wakeup_ws_event(struct wakeup_source *ws __nullable,
			unsigned int msec, bool hard) __contract;
void pm_stay_awake(struct device *dev) __contract;
void pm_relax(struct device *dev) __contract;
void pm_wakeup_dev_event(struct device *dev, unsigned int msec, bool hard)
	__contract;
#endif

#endif
