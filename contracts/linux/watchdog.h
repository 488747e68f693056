/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Watchdogs. Documentation/watchdog/watchdog-kernel-api.rst: the core calls the
 * operations under a mutex of the device; restart() alone may be called in
 * atomic context. The core has checked a timeout against the limits of the
 * device.
 */
#ifndef BELAY_LINUX_WATCHDOG_H
#define BELAY_LINUX_WATCHDOG_H

#include <belay/belay.h>
#include_next <linux/watchdog.h>

/*
 * The device above it: start() may keep that awake, until stop() lets it sleep.
 * The core calls them in turns.
 */
extern __typeof__(((struct watchdog_device *)0)->parent)
	__slot(watchdog_device, parent) __parks(pm_runtime_put);

int __slot(watchdog_ops, start)(struct watchdog_device *wdd) __sleeps;
__slot_check(watchdog_ops, start);
int __slot(watchdog_ops, stop)(struct watchdog_device *wdd) __sleeps;
__slot_check(watchdog_ops, stop);
int __slot(watchdog_ops, ping)(struct watchdog_device *wdd) __sleeps;
__slot_check(watchdog_ops, ping);
unsigned int __slot(watchdog_ops, status)(struct watchdog_device *wdd)
	__sleeps;
__slot_check(watchdog_ops, status);
int __slot(watchdog_ops, set_timeout)(struct watchdog_device *wdd,
				      unsigned int timeout) __sleeps;
__slot_check(watchdog_ops, set_timeout);
int __slot(watchdog_ops, set_pretimeout)(struct watchdog_device *wdd,
					 unsigned int pretimeout) __sleeps;
__slot_check(watchdog_ops, set_pretimeout);
unsigned int __slot(watchdog_ops, get_timeleft)(struct watchdog_device *wdd)
	__sleeps;
__slot_check(watchdog_ops, get_timeleft);
int __slot(watchdog_ops, restart)(struct watchdog_device *wdd,
				  unsigned long action,
				  void *data __nullable) __contract;
__slot_check(watchdog_ops, restart);
long __slot(watchdog_ops, ioctl)(struct watchdog_device *wdd,
				 unsigned int cmd, unsigned long arg)
	__sleeps;
__slot_check(watchdog_ops, ioctl);

int watchdog_init_timeout(struct watchdog_device *wdd,
			  unsigned int timeout_parm,
			  struct device *dev __nullable) __at_most(0);
int watchdog_register_device(struct watchdog_device *wdd
				__gives(watchdog_unregister_device,
					result == 0)) __at_most(0) __sleeps;
void watchdog_unregister_device(struct watchdog_device *wdd __take) __sleeps;
int devm_watchdog_register_device(struct device *dev,
				  struct watchdog_device *wdd)
	__at_most(0) __sleeps;
void watchdog_set_restart_priority(struct watchdog_device *wdd, int priority)
	__contract;
int watchdog_set_last_hw_keepalive(struct watchdog_device *wdd,
				   unsigned int last_ping_ms) __at_most(0);
void watchdog_notify_pretimeout(struct watchdog_device *wdd) __contract;

#endif
