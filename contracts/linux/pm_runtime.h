/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Runtime power management. drivers/base/power/runtime.c, kernel-doc of each,
 * and Documentation/power/runtime_pm.rst, sections 4 and 5. Each get counts one
 * use of the device, even where waking it fails, and each put ends one; a device
 * that was enabled must be disabled. They sleep unless the device is irq_safe.
 */
#ifndef BELAY_LINUX_PM_RUNTIME_H
#define BELAY_LINUX_PM_RUNTIME_H

#include <belay/belay.h>
#include_next <linux/pm_runtime.h>
#include <linux/version.h>

#ifdef CONFIG_PM
int __pm_runtime_idle(struct device *dev, int rpmflags) __sleeps;
int __pm_runtime_suspend(struct device *dev, int rpmflags) __sleeps;
int __pm_runtime_resume(struct device *dev, int rpmflags) __sleeps;
int __pm_runtime_set_status(struct device *dev, unsigned int status) __sleeps;
void pm_runtime_enable(struct device *dev __gives(pm_runtime_disable))
	__contract;
void __pm_runtime_disable(struct device *dev, bool check_resume) __sleeps;
void pm_runtime_allow(struct device *dev) __sleeps;
void pm_runtime_forbid(struct device *dev) __sleeps;
void pm_runtime_no_callbacks(struct device *dev) __contract;
void pm_runtime_irq_safe(struct device *dev) __contract;
void __pm_runtime_use_autosuspend(struct device *dev, bool use) __sleeps;
void pm_runtime_set_autosuspend_delay(struct device *dev, int delay)
	__sleeps;
/*
 * drivers/base/power/runtime.c: the one disables it, and enables it again where
 * the runtime_suspend callback fails; the other enables it, always.
 */
int pm_runtime_force_suspend(struct device *dev __take_of(pm_runtime_disable)
				__gives(pm_runtime_disable, result != 0))
	__sleeps;
int pm_runtime_force_resume(struct device *dev __gives(pm_runtime_disable))
	__sleeps;
int pm_runtime_barrier(struct device *dev) __sleeps;
int devm_pm_runtime_enable(struct device *dev) __at_most(0) __sleeps;
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 9, 0)
int pm_runtime_get_if_active(struct device *dev
				__gives(pm_runtime_put, result > 0),
			     bool ign_usage_count) __contract;
#else
int pm_runtime_get_if_active(struct device *dev
				__gives(pm_runtime_put, result > 0))
	__contract;
#endif
#endif

/* include/linux/pm_runtime.h, comment on each of these inlines. */
int pm_runtime_get_if_in_use(struct device *dev
				__gives(pm_runtime_put, result > 0))
	__contract;
void pm_runtime_get_noresume(struct device *dev __gives(pm_runtime_put))
	__contract;
int pm_runtime_get(struct device *dev __gives(pm_runtime_put))
	__contract;
int pm_runtime_get_sync(struct device *dev __gives(pm_runtime_put)) __sleeps;
int pm_runtime_resume_and_get(struct device *dev
				__gives(pm_runtime_put, result == 0))
	__at_most(0) __sleeps;
void pm_runtime_put_noidle(struct device *dev __take_of(pm_runtime_put))
	__contract;
int pm_runtime_put(struct device *dev __take) __contract;
int pm_runtime_put_autosuspend(struct device *dev __take_of(pm_runtime_put))
	__contract;
int pm_runtime_put_sync(struct device *dev __take_of(pm_runtime_put)) __sleeps;
int pm_runtime_put_sync_suspend(struct device *dev __take_of(pm_runtime_put))
	__sleeps;
int pm_runtime_put_sync_autosuspend(struct device *dev
					__take_of(pm_runtime_put)) __sleeps;
void pm_runtime_disable(struct device *dev __take) __sleeps;

#endif
