/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * dev_pm_ops. include/linux/pm.h, comment on the structure: called for a device
 * that is bound, not before its probe() and not after its remove(); the _noirq
 * ones with interrupts of devices off, the runtime ones in atomic context for a
 * device that is irq_safe.
 */
#ifndef BELAY_LINUX_PM_H
#define BELAY_LINUX_PM_H

#include <belay/belay.h>
#include_next <linux/pm.h>

/*
 * Documentation/power/runtime_pm.rst, section 5: what is counted of a device may
 * stay so between the calls of its driver.
 */
#define belay_powered	__parks(pm_runtime_disable, pm_runtime_put)

#define belay_pm_op(name)						\
	int __slot(dev_pm_ops, name)(struct device *dev belay_powered)	\
		__cookie_at(dev->driver_data) __sleeps;			\
	__slot_check(dev_pm_ops, name)

/*
 * kernel/reboot.c: who turns the machine off, called with nothing else running;
 * nobody, where it is NULL.
 */
extern void (*pm_power_off)(void) __contract __nullable;

struct device;
belay_pm_op(prepare);
belay_pm_op(suspend);
belay_pm_op(resume);
belay_pm_op(freeze);
belay_pm_op(thaw);
belay_pm_op(poweroff);
belay_pm_op(restore);
belay_pm_op(suspend_late);
belay_pm_op(resume_early);
belay_pm_op(freeze_late);
belay_pm_op(thaw_early);
belay_pm_op(poweroff_late);
belay_pm_op(restore_early);
belay_pm_op(suspend_noirq);
belay_pm_op(resume_noirq);
belay_pm_op(freeze_noirq);
belay_pm_op(thaw_noirq);
belay_pm_op(poweroff_noirq);
belay_pm_op(restore_noirq);
belay_pm_op(runtime_suspend);
belay_pm_op(runtime_resume);
belay_pm_op(runtime_idle);

#endif
